internal import Glibc

@inline(__always)
func exponential(_ x: Float) -> Float { expf(x) }

@inline(__always)
func logarithm(_ x: Float) -> Float { logf(x) }
