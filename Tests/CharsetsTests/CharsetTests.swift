import Charsets
import Testing

@Suite struct CharsetTests {
  @Test(
    arguments: [
      ("windows-1251", [0xCF, 0xE5, 0xF0, 0xE5, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0xFB], "Переговоры"),
      ("koi8-r", [0xF0, 0xC5, 0xD2, 0xC5, 0xC7, 0xCF, 0xD7, 0xCF, 0xD2, 0xD9], "Переговоры"),
      ("iso-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("windows-1252", [0x93, 0x4E, 0x6F, 0x6E, 0x94, 0x20, 0x97, 0x20, 0x80], "“Non” — €"),
      ("latin1", [0x93, 0x4E, 0x6F, 0x6E, 0x94], "“Non”"),
      ("gb2312", [0xCD, 0xE2, 0xBD, 0xBB, 0xB2, 0xBF], "外交部"),
      ("gb18030", [0xCD, 0xE2, 0xBD, 0xBB, 0xB2, 0xBF, 0x95, 0x32, 0x82, 0x36], "外交部𠀀"),
      ("big5", [0xA5, 0x7E, 0xA5, 0xE6, 0xB3, 0xA1], "外交部"),
      ("shift_jis", [0x8A, 0x4F, 0x96, 0xB1, 0x8F, 0xC8, 0xB1], "外務省ｱ"),
      ("euc-jp", [0xB3, 0xB0, 0xCC, 0xB3, 0xBE, 0xCA], "外務省"),
      ("euc-kr", [0xBF, 0xDC, 0xB1, 0xB3, 0xBA, 0xCE], "외교부"),
      ("windows-1256", [0xE6, 0xD2, 0xED, 0xD1], "وزير"),
      ("iso-8859-8", [0xF9, 0xF8], "שר"),
      ("utf-16le", [0xAC, 0x20, 0x34, 0xD8, 0x1E, 0xDD], "€𝄞"),
      ("utf-16be", [0x20, 0xAC, 0xD8, 0x34, 0xDD, 0x1E], "€𝄞"),
      ("utf-32le", [0xAC, 0x20, 0, 0, 0x1E, 0xD1, 1, 0], "€𝄞"),
      ("utf-32be", [0, 0, 0x20, 0xAC, 0, 1, 0xD1, 0x1E], "€𝄞"),
      ("utf8", [0xC3, 0xA9], "é"),
    ] as [(String, [UInt8], String)])
  func decodes(label: String, bytes: [UInt8], text: String) throws {
    let decoded = try #require(Charset(label: label)).decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.damaged == 0)
  }

  @Test(arguments: [
    (" UTF-8 ", "UTF-8"), ("utf8", "UTF-8"), ("ISO-8859-1", "Windows-1252"),
    ("cp1251", "Windows-1251"),
    ("x-sjis", "Shift_JIS"), ("ks_c_5601-1987", "EUC-KR"), ("GBK", "gb18030"), ("KOI8-R", "KOI8-R"),
  ])
  func labels(label: String, name: String) {
    #expect(Charset(label: label)?.name == name)
  }

  @Test func unknownLabelsAreNone() { #expect(Charset(label: "klingon") == nil) }

  @Test(
    arguments: [
      ("utf-8", [0x61, 0xED, 0xA0, 0x80, 0x62], "a\u{FFFD}b"),
      ("utf-8", [0xC3], "\u{FFFD}"),
      ("utf-16le", [0x00, 0xD8, 0x61, 0x00], "\u{FFFD}a"),
      ("utf-16le", [0x61], "\u{FFFD}"),
      ("utf-32le", [0x00, 0xD8, 0, 0, 0x61, 0, 0, 0], "\u{FFFD}a"),
      ("utf-32be", [0, 0, 0, 0x61, 0], "a\u{FFFD}"),
      ("shift_jis", [0x81, 0x3C, 0x70], "\u{FFFD}<p"),
      ("euc-jp", [0xA4, 0x3C], "\u{FFFD}<"),
      ("gb18030", [0x81], "\u{FFFD}"),
      ("big5", [0xFF, 0x41], "\u{FFFD}A"),
    ] as [(String, [UInt8], String)])
  func damage(label: String, bytes: [UInt8], text: String) throws {
    let decoded = try #require(Charset(label: label)).decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.damaged == 1)
  }

  @Test(
    arguments: [
      (Array("A page with a NUL\u{0} in it, by accident.".utf8), nil),
      (Array("Соглашение\u{0} подписано.".utf8), nil),
      ([0xCF, 0xE5, 0x20, 0xF0, 0xE5, 0x00, 0x20] + Array(repeating: 0xE3, count: 500), nil),
      ([0x41, 0, 0x20, 0, 0x42, 0], "UTF-16LE"), ([0, 0x41, 0, 0x0A, 0, 0x42], "UTF-16BE"),
      ([0x41, 0, 0, 0, 0x20, 0, 0, 0], "UTF-32LE"), ([0, 0, 0, 0x41, 0, 0, 0, 0x20], "UTF-32BE"),
    ] as [([UInt8], String?)])
  func wideTextIsToldByItsBlanks(bytes: [UInt8], name: String?) {
    #expect(Charset.unmarkedWide(bytes)?.name == name)
  }

  @Test func marksDecideAndAreLeftOut() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00]
    let charset = try #require(Charset.marked(bytes)?.charset)
    #expect(charset.decode(bytes).utf8 == [0x61])
  }
}
