import Testing

@testable import AuthorityTables

@Suite struct PlainTableTests {
  private let columns = ["id", "phrases"]

  @Test(arguments: [
    ("# t: x\n# id\tphrases\na\n", 3, "1 cells"),
    ("# t: x\n# id\tphrases\na\tb\tc\n", 3, "3 cells"),
    ("# t: x\n# id\tphrases\na\tb\n\nc\t\n", 5, "blank"),
    ("# t: x\n# id\tphrases\na \tb\n", 3, "padded"),
    ("# t: x\n# id\tword\na\tb\n", 2, "columns"),
    ("a\tb\n", 1, "columns"),
    ("", 1, "columns"), ("# t: x\n# id\tphrases\na\tb", 3, "end"),
  ])
  func malformedTables(text: String, line: Int, reason: String) {
    do {
      _ = try Table(name: "t", columns: columns, bytes: Array(text.utf8)).rows()
      Issue.record("no error")
    } catch {
      guard case .malformed("t", line, let message) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(message.contains(reason))
      #expect("\(error)".hasPrefix("t.tsv:\(line): "))
    }
  }

  @Test(arguments: ["a\t-", "a\tx;", "a\t; x", "a\tx;; y"])
  func malformedCells(row: String) throws {
    let table = try Table(
      name: "t", columns: columns, bytes: Array("# t\n# id\tphrases\n\(row)\n".utf8))
    let first = try #require(try table.rows().first)
    #expect(throws: TableError.self) {
      _ = try first.list(1)
      _ = try first.text(1)
    }
  }
}
