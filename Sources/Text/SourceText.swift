/// An article's text as UTF-8, with the way from byte offsets to code points and back.
///
/// Everything inside the program counts bytes; only what is stored or printed counts code points.
public struct SourceText: Sendable {
  /// The text, code points unchanged: no normalisation, no newline change.
  public let bytes: [UInt8]
  /// Code points before each block of `blockSize` bytes.
  private let codePointsBeforeBlock: [Int]
  private static let blockSize = 256

  /// - Parameter bytes: valid UTF-8.
  public init(utf8 bytes: [UInt8]) {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.blockSize + 1)
    var total = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.blockSize == 0 { counts.append(total) }
      if byte & 0xC0 != 0x80 { total += 1 }
    }
    self.bytes = bytes
    codePointsBeforeBlock = counts
    codePointCount = total
  }

  public init(_ string: String) { self.init(utf8: Array(string.utf8)) }

  /// Length in code points.
  public let codePointCount: Int

  private var isASCII: Bool { codePointCount == bytes.count }

  /// Whether a block that is followed by another has as many code points as bytes.
  private func isASCII(_ block: Int) -> Bool {
    block + 1 < codePointsBeforeBlock.count
      && codePointsBeforeBlock[block + 1] - codePointsBeforeBlock[block] == Self.blockSize
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a range of bytes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Code points before the byte at `offset`, which must start a code point or be the end.
  public func codePoint(atByte offset: Int) -> Int {
    if offset >= bytes.count { return codePointCount }
    if isASCII { return offset }
    let block = offset / Self.blockSize
    var count = codePointsBeforeBlock[block]
    if isASCII(block) { return count + offset - block * Self.blockSize }
    for index in (block * Self.blockSize)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The page, from 1, on which a code point is, in a text whose pages end with form feeds, as those of
  /// PDF documents do.
  public func page(atCodePoint target: Int) -> Int {
    1 + bytes[..<byte(atCodePoint: target)].count { $0 == 0x0C }
  }

  /// The byte at which the code point number `target` starts.
  public func byte(atCodePoint target: Int) -> Int {
    if target >= codePointCount { return bytes.count }
    if isASCII { return target }
    var low = 0
    var high = codePointsBeforeBlock.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if codePointsBeforeBlock[middle] <= target { low = middle } else { high = middle - 1 }
    }
    var count = codePointsBeforeBlock[low]
    var index = low * Self.blockSize
    if isASCII(low) { return index + target - count }
    while index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 {
        if count == target { return index }
        count += 1
      }
      index += 1
    }
    return bytes.count
  }

  public func span(ofBytes range: Range<Int>) -> TextSpan {
    TextSpan(codePoint(atByte: range.lowerBound), codePoint(atByte: range.upperBound))
  }

  public func bytes(of span: TextSpan) -> Range<Int> {
    byte(atCodePoint: span.start)..<byte(atCodePoint: span.end)
  }

  /// The characters of a span.
  public func string(_ span: TextSpan) -> String { string(bytes(of: span)) }
}
