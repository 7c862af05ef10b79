/// Counts the sequences of bytes that are UTF-8 and those that are not.
public struct UTF8Sequences: Sendable {
  /// Offset of the first byte that begins no valid sequence.
  public private(set) var firstInvalid: Int?
  /// Bytes that belong to no valid sequence.
  public private(set) var invalid = 0
  /// Valid sequences of more than one byte.
  public private(set) var validMultibyte = 0

  /// Looks at all the bytes.
  public init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        let length = Self.length(at: index, in: bytes)
        if length == 0 {
          if firstInvalid == nil { firstInvalid = index }
          invalid += 1
          index += 1
        } else {
          validMultibyte += 1
          index += length
        }
      }
    }
  }

  /// The length of the valid sequence of several bytes at `index`, or 0.
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
