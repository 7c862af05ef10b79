import Formats
import Testing

@Suite struct JSONTests {
  @Test(arguments: UInt64(0)..<200)
  func `what is printed is read back`(_ seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let value = generator.json(depth: 5)
    #expect(try JSON.parse(value.compact) == value)
    #expect(try JSON.parse(value.pretty) == value)
    #expect(try JSON.parse(value.compact).compact == value.compact)
    #expect(!value.compact.utf8.contains(0x0A))
  }

  @Test(
    arguments: [
      (.null, "null"), (true, "true"), (0, "0"), (-7, "-7"), (1.5, "1.5"), (0.1, "0.1"),
      (.double(1), "1.0"), (.double(1e300), "1e+300"), (.double(-0.0), "-0.0"),
      (.double(.nan), "null"), (.double(.infinity), "null"), ("", "\"\""),
      ("a\"b\\c/d", #""a\"b\\c/d""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
      ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("é🙂\u{2028}", "\"é🙂\u{2028}\""),
      ([], "[]"), ([:], "{}"), (["b": 1, "a": [nil, "x"]], #"{"b":1,"a":[null,"x"]}"#),
    ] as [(JSON, String)])
  func `prints on one line`(_ value: JSON, _ text: String) {
    #expect(value.compact == text)
  }

  @Test func `prints on several lines`() {
    let value: JSON = ["a": [1, []], "b": [:], "c": ["d": nil]]
    #expect(
      value.pretty == """
        {
          "a": [
            1,
            []
          ],
          "b": {},
          "c": {
            "d": null
          }
        }
        """)
  }

  @Test(
    arguments: [
      (" \t\r\n1 ", 1), ("-0", -0.0), ("1E2", 100.0), ("1e-2", 0.01), ("0.5", 0.5),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", 9.223372036854775808e18),
      ("-9223372036854775808", .integer(.min)), ("1e-999", 0.0),
      (#""\u00e9\uD83D\uDE42\/""#, "é🙂/"), (#""\ud83d\ude42""#, "🙂"), (#""\u0000""#, "\u{0}"),
      ("\u{FEFF}[1]", [1]), ("{\"\":{}}", ["": [:]]), ("\"\u{7F}\"", "\u{7F}"),
    ] as [(String, JSON)])
  func `reads`(_ text: String, _ value: JSON) throws {
    #expect(try JSON.parse(text) == value)
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("nul", 0), ("nulll", 4), ("True", 0), ("01", 1), ("-", 1), ("+1", 0),
    (".5", 0), ("1.", 2), ("1e", 2), ("1e+", 3), ("1e999", 0), ("NaN", 0), ("-Infinity", 1),
    ("0x10", 1), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("[1", 2), ("[1}", 2), ("]", 0),
    ("{\"a\":1,}", 7), ("{a:1}", 1), ("{\"a\" 1}", 5), ("{\"a\":}", 5), ("{\"a\"}", 4),
    ("1 2", 2), ("[]x", 2), ("\"a", 0), ("\"a\\", 3), ("\"\\x\"", 1), ("\"\\u12\"", 5),
    ("\"\n\"", 1), ("\"\t\"", 1), ("'a'", 0), ("// c\n1", 0), (#""\ud800""#, 1),
    (#""\ude42""#, 1), (#""\ud83dx""#, 1), (#""\ud83d\n""#, 1), (#""\ud83d\u0041""#, 1),
    ("\u{A0}1", 0),
  ])
  func `refuses, naming the place`(_ text: String, _ offset: Int) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(text) }
    #expect(error?.offset == offset)
  }

  @Test func `an error names the line`() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse("{\n\"a\": 1,\n\"b\" 2}") }
    #expect(error?.line == 3)
    #expect(error?.description == "a colon is missing at byte 14, line 3")
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF],
      [0x22, 0x5C, 0x6E, 0xC0, 0x80, 0x22],
    ] as [[UInt8]])
  func `refuses what is not UTF-8`(_ bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError.self) { try JSON.parse(utf8: bytes) }
  }

  @Test func `nests as deep as the limit and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try JSON.parse(nested(512)).compact == nested(512))
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(nested(513)) }
    #expect(error?.offset == 512)
    #expect(throws: JSONSyntaxError.self) {
      try JSON.parse(String(repeating: "{\"a\":", count: 100_000))
    }
  }

  @Test func `of members of one name the last is found`() throws {
    let value = try JSON.parse(#"{"a": 1, "b": 2, "a": 3}"#)
    #expect(value["a"] == 3)
    #expect(value["c"] == nil)
    #expect(value.object?.count == 3)
  }

  @Test func `gives its content as Swift's types`() {
    let value: JSON = ["text": "x", "count": 2, "share": 0.5, "is": true, "list": [1], "no": nil]
    #expect(value["text"]?.string == "x")
    #expect(value["count"]?.integer == 2)
    #expect(value["count"]?.double == 2)
    #expect(value["share"]?.double == 0.5)
    #expect(value["share"]?.integer == nil)
    #expect(value["is"]?.bool == true)
    #expect(value["list"]?[0] == 1)
    #expect(value["list"]?[1] == nil)
    #expect(value["no"]?.isNull == true)
    #expect(JSON(nil as String?) == .null)
  }
}

@Suite struct JSONLinesTests {
  @Test func `a bad line does not stop the rest`() throws {
    let lines = Array(JSONLines(utf8: Array("{\"a\":1}\r\n\n  \n{x}\n[2]".utf8)))
    #expect(lines.map(\.number) == [1, 4, 5])
    #expect(try lines[0].value.get() == ["a": 1])
    #expect(throws: JSONSyntaxError.self) { try lines[1].value.get() }
    if case .failure(let error) = lines[1].value {
      #expect(error.line == 4)
      #expect(error.offset == 14)
    }
    #expect(try lines[2].value.get() == [2])
    #expect(Array(JSONLines(utf8: [])).isEmpty)
  }
}
