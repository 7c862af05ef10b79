#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

@inline(__always)
func exponential(_ x: Float) -> Float { expf(x) }

@inline(__always)
func logarithm(_ x: Float) -> Float { logf(x) }
