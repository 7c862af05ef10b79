import Dates
import Reading
import Testing

@Suite struct SourcesTableTests {
  @Test func columnsInAnyOrder() throws {
    let table = try SourcesTable(
      Array(
        "\u{FEFF}date, lang,note,file\r\n2024-04-06,en,\"a, b\",a.txt\r\n\r\n,,,b.txt\r\n".utf8),
      path: "sources.csv")
    let row = try #require(table.rows["a.txt"])
    #expect(row.date?.description == "2024-04-06")
    #expect(row.language == "en")
    #expect(row.outlet == nil)
    #expect(table.rows["b.txt"]?.date == nil)
    #expect(table.warnings == ["sources.csv: column \"note\" is not used"])
  }

  @Test(arguments: [
    ("", 1), ("outlet,date\nGazette,2024\n", 1), ("file,file\na.txt,b.txt\n", 1),
    ("file,date\na.txt,2024-04-06\nb.txt,soonish\n", 3), ("file,outlet\n,Gazette\n", 2),
    ("file,outlet\na.txt,Gazette\n\na.txt,Post\n", 4), ("file,outlet\na.txt,One, Two\n", 2),
    ("file,outlet\na.txt,\"Gazette\n", 2),
  ])
  func errors(text: String, line: Int) throws {
    let failure = try #require(throws: SourcesTable.Failure.self) {
      try SourcesTable(Array(text.utf8), path: "/news/sources.csv")
    }
    #expect(failure.line == line)
    #expect(failure.description.hasPrefix("/news/sources.csv:\(line): "))
  }
}
