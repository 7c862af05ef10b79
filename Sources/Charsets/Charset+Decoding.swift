internal import CCharsets

extension Charset {
  /// Text as UTF-8, and how much of it was no text.
  public struct Decoded: Sendable {
    /// UTF-8, with U+FFFD for what means nothing. A byte order mark is left out.
    public fileprivate(set) var utf8: [UInt8] = []
    /// How many stretches of bytes mean nothing.
    public fileprivate(set) var damaged = 0
    /// The offset of the first of them.
    public fileprivate(set) var firstDamaged: Int?

    /// - Parameter offset: where in the bytes the character begins.
    fileprivate mutating func append(_ point: UInt32, at offset: Int) {
      switch point {
      case ..<0x80: utf8.append(UInt8(point))
      case ..<0x800:
        utf8.append(UInt8(0xC0 | point >> 6))
        utf8.append(UInt8(0x80 | point & 0x3F))
      case 0xD800...0xDFFF, 0x11_0000...: damage(at: offset)
      case ..<0x10000:
        utf8.append(UInt8(0xE0 | point >> 12))
        utf8.append(UInt8(0x80 | point >> 6 & 0x3F))
        utf8.append(UInt8(0x80 | point & 0x3F))
      default:
        utf8.append(UInt8(0xF0 | point >> 18))
        utf8.append(UInt8(0x80 | point >> 12 & 0x3F))
        utf8.append(UInt8(0x80 | point >> 6 & 0x3F))
        utf8.append(UInt8(0x80 | point & 0x3F))
      }
    }

    fileprivate mutating func damage(at offset: Int) {
      damaged += 1
      firstDamaged = firstDamaged ?? offset
      utf8 += [0xEF, 0xBF, 0xBD]
    }
  }

  /// Bytes as UTF-8. What means nothing becomes U+FFFD, as in browsers.
  public func decode(_ bytes: [UInt8]) -> Decoded {
    var content = bytes[...]
    if let marked = Charset.marked(bytes), marked.charset == self {
      content = content.dropFirst(marked.length)
    }
    var decoded = content.withUnsafeBufferPointer { decode($0) }
    decoded.firstDamaged = decoded.firstDamaged.map { $0 + content.startIndex }
    return decoded
  }

  private func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> Decoded {
    var decoded = Decoded()
    decoded.utf8.reserveCapacity(bytes.count + bytes.count / 2)
    switch scheme {
    case .utf8: Self.utf8(bytes, into: &decoded)
    case .utf16(let isLittleEndian): Self.utf16(bytes, isLittleEndian, into: &decoded)
    case .utf32(let isLittleEndian): Self.utf32(bytes, isLittleEndian, into: &decoded)
    case .single(let table):
      for (index, byte) in bytes.enumerated() {
        let point = byte < 0x80 ? UInt32(byte) : Tables.point(table * 128 + Int(byte) - 0x80)
        if point == 0, byte != 0 {
          decoded.damage(at: index)
        } else {
          decoded.append(point, at: index)
        }
      }
    case .gb18030: pairs(bytes, .gbk, into: &decoded) { _ in nil }
    case .big5: pairs(bytes, .big5, into: &decoded) { _ in nil }
    case .eucKR: pairs(bytes, .cp949, into: &decoded) { _ in nil }
    case .shiftJIS:
      pairs(bytes, .cp932, into: &decoded) {
        $0 == 0x80 ? 0x80 : (0xA1...0xDF).contains($0) ? UInt32($0) - 0xA1 + 0xFF61 : nil
      }
    case .eucJP: Self.eucJP(bytes, into: &decoded)
    }
    return decoded
  }

  // MARK: UTF

  private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, into decoded: inout Decoded) {
    var index = 0
    var start = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Sequences.length(at: index, in: bytes)
      if length > 0 {
        index += length
        continue
      }
      decoded.utf8.append(contentsOf: bytes[start..<index])
      decoded.damage(at: index)
      index += 1
      // The rest of a cut sequence is part of the same damage.
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      start = index
    }
    decoded.utf8.append(contentsOf: bytes[start..<index])
  }

  private static func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isLittleEndian: Bool, into decoded: inout Decoded
  ) {
    func unit(_ index: Int) -> UInt32 {
      let low = UInt32(bytes[isLittleEndian ? index : index + 1])
      return low | UInt32(bytes[isLittleEndian ? index + 1 : index]) << 8
    }
    var index = 0
    while index + 1 < bytes.count {
      var point = unit(index)
      let start = index
      index += 2
      if (0xD800...0xDBFF).contains(point), index + 1 < bytes.count,
        (0xDC00...0xDFFF).contains(unit(index))
      {
        point = 0x10000 + (point - 0xD800) << 10 + (unit(index) - 0xDC00)
        index += 2
      }
      decoded.append(point, at: start)
    }
    if index < bytes.count { decoded.damage(at: index) }
  }

  private static func utf32(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isLittleEndian: Bool, into decoded: inout Decoded
  ) {
    var index = 0
    while index + 3 < bytes.count {
      var point: UInt32 = 0
      for place in 0..<4 {
        point = point << 8 | UInt32(bytes[index + (isLittleEndian ? 3 - place : place)])
      }
      decoded.append(point, at: index)
      index += 4
    }
    if index < bytes.count { decoded.damage(at: index) }
  }

  // MARK: Pairs of bytes

  /// A table of pairs: where it begins and which bytes it has.
  private struct Pairs {
    let start: Int
    let first: ClosedRange<UInt8>
    let second: ClosedRange<UInt8>

    var end: Int { start + first.count * second.count }

    func point(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
      guard first.contains(lead), second.contains(trail) else { return 0 }
      let row = Int(lead - first.lowerBound) * second.count
      return Tables.point(start + row + Int(trail - second.lowerBound))
    }

    static let gbk = Pairs(start: 27 * 128, first: 0x81...0xFE, second: 0x40...0xFE)
    static let cp949 = Pairs(start: gbk.end, first: 0x81...0xFE, second: 0x41...0xFE)
    static let big5 = Pairs(start: cp949.end, first: 0x81...0xFE, second: 0x40...0xFE)
    static let cp932 = Pairs(start: big5.end, first: 0x81...0xFC, second: 0x40...0xFC)
    static let jis0208 = Pairs(start: cp932.end, first: 0xA1...0xFE, second: 0xA1...0xFE)
    static let jis0212 = Pairs(start: jis0208.end, first: 0xA1...0xFE, second: 0xA1...0xFE)
  }

  private enum Tables {
    static func point(_ index: Int) -> UInt32 {
      guard index >= 0, index * 2 + 1 < ccharsets_length(), let table = ccharsets_table() else {
        return 0
      }
      return UInt32(table[index * 2]) | UInt32(table[index * 2 + 1]) << 8
    }
  }

  private func pairs(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: Pairs, into decoded: inout Decoded,
    alone: (UInt8) -> UInt32?
  ) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        decoded.append(UInt32(lead), at: index)
        index += 1
        continue
      }
      if let point = alone(lead) {
        decoded.append(point, at: index)
        index += 1
        continue
      }
      guard index + 1 < bytes.count else {
        decoded.damage(at: index)
        return
      }
      let trail = bytes[index + 1]
      if scheme == .gb18030, (0x30...0x39).contains(trail), index + 3 < bytes.count {
        Self.four(bytes, index, into: &decoded)
        index += 4
        continue
      }
      let point = table.point(lead, trail)
      if point == 0 {
        decoded.damage(at: index)
        // An ASCII byte is never swallowed: it may be markup.
        index += trail < 0x80 ? 1 : 2
      } else {
        decoded.append(point, at: index)
        index += 2
      }
    }
  }

  /// The four bytes of GB 18030 for what lies past the first plane.
  private static func four(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, into decoded: inout Decoded
  ) {
    let lead = Int(bytes[index])
    let place = ((lead - 0x90) * 10 + Int(bytes[index + 1]) - 0x30) * 1260
    let last = (Int(bytes[index + 2]) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
    let point = 0x10000 + place + last
    guard lead >= 0x90, (0x10000...0x10FFFF).contains(point) else {
      decoded.damage(at: index)
      return
    }
    decoded.append(UInt32(point), at: index)
  }

  private static func eucJP(_ bytes: UnsafeBufferPointer<UInt8>, into decoded: inout Decoded) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        decoded.append(UInt32(lead), at: index)
        index += 1
      } else if lead == 0x8E, index + 1 < bytes.count, (0xA1...0xDF).contains(bytes[index + 1]) {
        decoded.append(UInt32(bytes[index + 1]) - 0xA1 + 0xFF61, at: index)
        index += 2
      } else {
        let isLong = lead == 0x8F
        let first = isLong ? index + 1 : index
        guard first + 1 < bytes.count else {
          decoded.damage(at: index)
          return
        }
        let table: Pairs = isLong ? .jis0212 : .jis0208
        let point = table.point(bytes[first], bytes[first + 1])
        if point == 0 {
          decoded.damage(at: index)
          index += bytes[index + 1] < 0x80 ? 1 : 2
        } else {
          decoded.append(point, at: index)
          index = first + 2
        }
      }
    }
  }
}
