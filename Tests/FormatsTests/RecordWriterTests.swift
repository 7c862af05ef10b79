import Formats
import Testing

@Suite struct RecordWriterTests {
  func written(_ format: OutputFormat, _ records: [[JSON]]) -> String {
    var writer = format.writer(columns: ["name", "n"])
    var output: [UInt8] = []
    for record in records { writer.write(record, into: &output) }
    writer.finish(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    arguments: [
      (.json, "[\n{\"name\":\"A, b\",\"n\":1},\n{\"name\":\"c\",\"n\":null}\n]\n"),
      (.jsonl, "{\"name\":\"A, b\",\"n\":1}\n{\"name\":\"c\",\"n\":null}\n"),
      (.csv, "name,n\n\"A, b\",1\nc,\n"),
      (.markdown, "| name |   n |\n| ---- | --: |\n| A, b |   1 |\n| c    |     |\n"),
      (.text, "name  n\nA, b  1\nc\n"),
    ] as [(OutputFormat, String)])
  func `writes records`(_ format: OutputFormat, _ text: String) {
    #expect(written(format, [["A, b", 1], ["c"]]) == text)
  }

  @Test(
    arguments: [
      (.json, "[]\n"), (.jsonl, ""), (.csv, "name,n\n"),
      (.markdown, "| name | n   |\n| ---- | --- |\n"), (.text, "name  n\n"),
    ] as [(OutputFormat, String)])
  func `writes no records`(_ format: OutputFormat, _ text: String) {
    #expect(written(format, []) == text)
  }

  @Test func `a record of several values nests in a field`() {
    #expect(written(.csv, [[["a", 1], true]]) == "name,n\n\"[\"\"a\"\",1]\",true\n")
  }

  @Test func `JSON is read back`() throws {
    let text = written(.json, [["é\n", 1.5], [["x": [1]], false]])
    #expect(
      try JSON.parse(text) == [["name": "é\n", "n": 1.5], ["name": ["x": [1]], "n": false]])
  }
}
