/// A line of a record file: a JSON object whose values are neither objects nor arrays.
///
/// It reads bytes where they lie; what it cannot read so it leaves to the parser of all JSON, which finds
/// the error.
struct RecordLine {
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    /// UTF-8 between the quotation marks, without escapes.
    case text(Range<Int>)
    /// UTF-8 that had escapes.
    case decoded([UInt8])

    var isNull: Bool { if case .null = self { true } else { false } }
  }

  /// The names of the members, as ranges of the bytes; they have no escapes.
  private(set) var names: [Range<Int>] = []
  private(set) var values: [Value] = []

  /// Reads a line again into the same memory.
  ///
  /// - Returns: false if it is not such an object.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    names.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    var position = 0
    func skipSpace() {
      while position < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[position]) {
        position += 1
      }
    }
    func take(_ byte: UInt8) -> Bool {
      skipSpace()
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
      return true
    }
    guard take(UInt8(ascii: "{")) else { return false }
    if !take(UInt8(ascii: "}")) {
      repeat {
        guard take(0x22), let name = Self.plain(bytes, &position), take(UInt8(ascii: ":")) else {
          return false
        }
        skipSpace()
        guard let value = Self.value(bytes, &position) else { return false }
        names.append(name)
        values.append(value)
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { return false }
    }
    skipSpace()
    return position == bytes.count
  }

  // MARK: Values

  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Value? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x22:
      position += 1
      let start = position
      if let range = plain(bytes, &position) { return .text(range) }
      position = start
      return escaped(bytes, &position).map(Value.decoded)
    case UInt8(ascii: "n"): return word("null", bytes, &position) ? .null : nil
    case UInt8(ascii: "t"): return word("true", bytes, &position) ? .integer(1) : nil
    case UInt8(ascii: "f"): return word("false", bytes, &position) ? .integer(0) : nil
    default: return number(bytes, &position)
    }
  }

  private static func word(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Value? {
    let start = position
    while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let first = text.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: ".") else {
      return nil
    }
    if let integer = Int64(text) { return .integer(integer) }
    return Double(text).map(Value.real)
  }

  /// A string without escapes, up to its mark.
  private static func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Range<Int>? {
    let start = position
    var isASCII = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        let range = start..<position
        guard isASCII || isValid(UnsafeBufferPointer(rebasing: bytes[range])) else { return nil }
        position += 1
        return range
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      if byte >= 0x80 { isASCII = false }
      position += 1
    }
    return nil
  }

  private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// A string with escapes.
  private static func escaped(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> [UInt8]? {
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 {
        return text.withUnsafeBufferPointer { isValid($0) } ? text : nil
      }
      guard byte >= 0x20 else { return nil }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard position < bytes.count else { return nil }
      let mark = bytes[position]
      position += 1
      switch mark {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case 0x22, UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
      case UInt8(ascii: "u"):
        guard let scalar = scalar(bytes, &position) else { return nil }
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
      default: return nil
      }
    }
    return nil
  }

  /// What stands behind "\u", with the second half of a pair.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Unicode.Scalar? {
    func unit() -> UInt32? {
      guard position + 4 <= bytes.count else { return nil }
      defer { position += 4 }
      let digits = bytes[position..<position + 4]
      guard digits.first != UInt8(ascii: "+") else { return nil }
      return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
    guard let first = unit() else { return nil }
    guard 0xD800...0xDBFF ~= first else { return Unicode.Scalar(first) }
    guard position + 2 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let second = unit(), 0xDC00...0xDFFF ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}
