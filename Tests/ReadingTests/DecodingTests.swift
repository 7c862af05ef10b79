import Charsets
import Reading
import Testing
import Text

@Suite struct DecodingTests {
  static let sentence = "Zażółć gęślą jaźń — “yes”, said the envoy 😀."

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += bigEndian ? [high, low] : [low, high]
    }
    return bytes
  }

  @Test(arguments: [
    (Array(sentence.utf8), TextEncoding.utf8),
    ([0xEF, 0xBB, 0xBF] + Array(sentence.utf8), .utf8),
    (utf16(sentence, bigEndian: false), .utf16LittleEndian),
    (utf16(sentence, bigEndian: true), .utf16BigEndian),
  ])
  func unicode(bytes: [UInt8], encoding: TextEncoding) throws {
    let article = try #require(try articles(bytes).first)
    #expect(article.text.source.string == Self.sentence)
    #expect(article.encoding == encoding)
    #expect(article.raw == bytes)
    #expect(article.sha256 == Digest.sha256(bytes))
  }

  @Test(
    arguments: [
      sentence, "Переговоры пройдут в Женеве, сообщили в министерстве.\n",
      "外交部发言人表示，“双方同意继续谈判”。\n会谈将于下周举行。\n", "قال الوزير إن المحادثات ستستأنف.",
    ], ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
  func wideWithoutMark(text: String, name: String) throws {
    let bytes = try #require(Charset(label: name)).wide(Array(text.utf8))
    let article = try #require(try articles(bytes).first)
    #expect(article.text.source.string == text)
    #expect(article.encoding.rawValue == name)
  }

  @Test(arguments: [true, false])
  func utf32(isLittleEndian: Bool) throws {
    let charset: Charset = isLittleEndian ? .utf32LittleEndian : .utf32BigEndian
    let mark: [UInt8] = isLittleEndian ? [0xFF, 0xFE, 0, 0] : [0, 0, 0xFE, 0xFF]
    let article = try #require(
      try articles(mark + charset.wide(Array(Self.sentence.utf8))).first)
    #expect(article.text.source.string == Self.sentence)
  }

  @Test func windows1252() throws {
    let bytes: [UInt8] = [0x93] + Array("No".utf8) + [0x94, 0x20, 0x96, 0x20, 0x43, 0xE9, 0x80]
    let article = try #require(try articles(bytes).first)
    #expect(article.text.source.string == "“No” – Cé€")
    #expect(article.encoding == .windows1252)
  }

  @Test func newlinesAndFormsStay() throws {
    let text = "One line,\r\nand e\u{301} two.\r\n\r\nA third\rline.\n"
    let article = try article(text)
    #expect(Array(article.text.source.string.unicodeScalars) == Array(text.unicodeScalars))
    #expect(article.textSHA256 == Digest.sha256(text.utf8))
  }

  @Test(
    arguments: [
      ([], Rejection.Reason.empty), (Array(" \n\t".utf8), .empty),
      (Array("123, 456.".utf8), .empty),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .binary),
      ([0x1F, 0x8B, 0x08], .binary), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .binary),
      ([0xFF, 0xD8, 0xFF, 0xE0], .binary), ([0x7F, 0x45, 0x4C, 0x46, 0x02], .binary),
      (Array("SQLite format 3\u{0}\u{10}".utf8), .binary), (Array("Yes\u{0}no".utf8), .binary),
      (Array("H\u{0}e\u{0}l\u{0}l\u{0}o\u{0}".utf8), .binary),
      ([UInt8](repeating: 0x01, count: 20) + Array("text".utf8), .binary),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], .badEncoding),
      ([0xFE, 0xFF, 0xDC, 0x00], .badEncoding), ([0xFF, 0xFE, 0x41], .badEncoding),
      ([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x11, 0x00], .badEncoding),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x41], .badEncoding),
      (wide("It was not\u{0}\u{0} so."), .binary),
      (Array("Zażółć gęślą".utf8) + [0x20, 0xC3, 0x28], .badEncoding),
      ([0xEF, 0xBB, 0xBF, 0x41, 0xE9, 0x20], .badEncoding),
      (Array("{\\rtf1 words}".utf8), .unsupported),
      (Array("  <?xml version=\"1.0\"?>".utf8), .unsupported),
    ] as [([UInt8], Rejection.Reason)])
  func rejected(bytes: [UInt8], reason: Rejection.Reason) throws {
    let found = rejection(bytes)
    let rejection = try #require(found)
    #expect(rejection.reason == reason)
    #expect(rejection.sha256 == Digest.sha256(bytes))
    #expect(rejection.size == bytes.count)
    #expect(!rejection.detail.isEmpty)
  }

  @Test func loneSurrogateNamesItsOffset() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]
    #expect(rejection(bytes)?.detail.contains("byte 4") == true)
  }

  @Test func tooLong() throws {
    let bytes = Array("A sentence of some length.".utf8)
    #expect(rejection(bytes, options: ReadingOptions(maximumBytes: 10))?.reason == .tooLong)
    #expect(rejection(bytes, options: ReadingOptions(maximumBytes: 26)) == nil)
  }

  @Test func digest() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.sha256(Array("abc".utf8)) == expected)
    #expect(Digest.sha256("abc".utf8) == expected)
  }
}
