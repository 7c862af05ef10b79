import FoundationEssentials
import Testing

/// The questions in docs/sql.md, asked in the sqlite3 shell.
@Suite struct SQLPageTests {
  static let queries: [String] = {
    let page = try? String(
      contentsOf: URL(filePath: Program.root + "/docs/sql.md"), encoding: .utf8)
    return (page ?? "").components(separatedBy: "```sql\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }()

  @Test func thereAreTenAtLeastAndAllAreShort() {
    #expect(Self.queries.count >= 10)
    for query in Self.queries {
      #expect(query.split(separator: "\n").count <= 8, "\(query)")
    }
  }

  @Test(arguments: queries)
  func answers(_ query: String) throws {
    let scratch = try Scratch()
    try scratch.write("query.sql", query)
    let result = try Program.shell(
      "archive ingest '\(Program.root)/seeds' --db a.db 2>/dev/null; sqlite3 -readonly a.db < query.sql",
      in: scratch.folder)
    #expect(result.status == 0, "\(result.messages)")
    #expect(!result.output.isEmpty, "\(query)")
    #expect(result.messages.isEmpty, "\(result.messages)")
  }
}
