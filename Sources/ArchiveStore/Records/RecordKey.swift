/// What stands for the key of a row, in 128 bits: of a hash its first half, of another text a hash.
struct RecordKey: Hashable {
  private let value: UInt128

  init(_ text: UnsafeBufferPointer<UInt8>) {
    if text.count == 32 || text.count == 64, let digits = Self.digits(text[..<32]) {
      value = digits
      return
    }
    // FNV-1a of 128 bits.
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in text { hash = (hash ^ UInt128(byte)) &* 0x0100_0000_0000_0000_0000_013B }
    value = hash
  }

  init(_ text: [UInt8]) { self = text.withUnsafeBufferPointer { RecordKey($0) } }

  private static func digits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt128? {
    var value: UInt128 = 0
    for byte in text {
      switch byte {
      case 48...57: value = value << 4 | UInt128(byte - 48)
      case 97...102: value = value << 4 | UInt128(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
