import Formats
import Testing

@Suite struct CSVTests {
  func written(_ rows: [[String]], _ writer: CSVWriter = CSVWriter()) -> [UInt8] {
    var output: [UInt8] = []
    for row in rows { writer.write(row, into: &output) }
    return output
  }

  @Test(arguments: UInt64(0)..<200)
  func `what is written is read back`(_ seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in generator.string() }
    }
    for writer in [CSVWriter(), CSVWriter(lineEnding: .carriageReturnLineFeed)] {
      let read = try CSVReader.rows(utf8: written(rows, writer)).map(\.fields)
      #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(arguments: [
    (["a", "b"], "a,b\n"), ([""], "\"\"\n"), (["", ""], ",\n"), (["a,b"], "\"a,b\"\n"),
    (["say \"hi\""], "\"say \"\"hi\"\"\"\n"), (["a\nb"], "\"a\nb\"\n"), ([" a"], "\" a\"\n"),
    (["é;|"], "é;|\n"),
  ])
  func `quotes where needed`(_ row: [String], _ text: String) {
    #expect(String(decoding: written([row]), as: UTF8.self) == text)
  }

  @Test func `separates by what is asked for`() throws {
    let writer = CSVWriter(separator: UInt8(ascii: "\t"), lineEnding: .carriageReturnLineFeed)
    let bytes = written([["a,b", "c\td"]], writer)
    #expect(String(decoding: bytes, as: UTF8.self) == "a,b\t\"c\td\"\r\n")
    #expect(
      try CSVReader.rows(utf8: bytes, separator: UInt8(ascii: "\t")).map(\.fields)
        == [["a,b", "c\td"]])
  }

  @Test func `rows know their lines`() throws {
    let text = "\u{FEFF}a,b\r\n\r\n\"x\r\ny\",z\rlast,5\" disk\n,"
    let rows = try CSVReader.rows(utf8: Array(text.utf8))
    #expect(rows.map(\.line) == [1, 3, 5, 6])
    #expect(
      rows.map(\.fields) == [["a", "b"], ["x\r\ny", "z"], ["last", "5\" disk"], ["", ""]])
  }

  @Test(
    arguments: [
      (Array("a\n\"b\nc".utf8), 2), (Array("\"a\"b".utf8), 1), (Array("\"a\nb\" ,c".utf8), 2),
      ([0x61, 0x0A, 0xFF], 2),
    ] as [([UInt8], Int)])
  func `refuses, naming the line`(_ bytes: [UInt8], _ line: Int) {
    let error = #expect(throws: CSVSyntaxError.self) { try CSVReader.rows(utf8: bytes) }
    #expect(error?.line == line)
  }
}
