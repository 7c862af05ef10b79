/// Reads the numbers of SQLite's varints: 7 bits a byte, the high ones first, at most nine bytes.
struct Varints {
  var next: UnsafePointer<UInt8>

  @inline(__always)
  mutating func number() -> UInt64 {
    let first = next[0]
    next += 1
    return first < 0x80 ? UInt64(first) : rest(of: UInt64(first & 0x7F))
  }

  private mutating func rest(of first: UInt64) -> UInt64 {
    var number = first
    for _ in 1..<8 {
      let byte = next[0]
      next += 1
      number = number << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return number }
    }
    // The ninth has eight bits.
    number = number << 8 | UInt64(next[0])
    next += 1
    return number
  }

  /// Passes over one number.
  @inline(__always)
  mutating func skip() {
    while next[0] >= 0x80 { next += 1 }
    next += 1
  }
}
