import ArchiveStore
import Foundation
import SQLite
import Testing

@Suite struct SchemaTests {
  @Test func everyFileOfTheFolderIsEmbedded() throws {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Schema")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".sql") }.sorted()
    #expect(Schema.migrations.map(\.name) + ["current.sql"] == files)
    #expect(
      try Schema.current
        == String(contentsOf: folder.appendingPathComponent("current.sql"), encoding: .utf8))
    for migration in Schema.migrations {
      let text = try String(
        contentsOf: folder.appendingPathComponent(migration.name), encoding: .utf8)
      #expect(migration.sql == text)
    }
  }

  /// Else `make schema` has been forgotten.
  @Test func theMigrationsAddUpToTheCurrentSchema() throws {
    let migrated = try Database(.memory)
    for migration in Schema.migrations { try migrated.execute(migration.sql) }
    let made = try Database(.memory)
    try made.execute(Schema.current)
    // A column that was appended differs in white space.
    let objects = """
      SELECT type, name, replace(replace(sql, char(10), ''), ' ', '') FROM sqlite_schema ORDER BY name
      """
    #expect(try contents(migrated, objects).count > 150)
    #expect(try contents(made, objects) == contents(migrated, objects))
    let tables = try migrated.map(
      "SELECT name FROM pragma_table_list WHERE type IN ('table', 'shadow') ORDER BY name"
    ) { row in row.text(0) }
    for table in tables where !["identity", "sqlite_schema"].contains(table) {
      #expect(
        try contents(made, "SELECT * FROM \(table)")
          == contents(migrated, "SELECT * FROM \(table)"), "\(table)")
    }
  }

  private func contents(_ database: Database, _ sql: String) throws -> [[Value]] {
    try database.map(sql) { row in (0..<row.count).map { row.value($0) } }
  }

  @Test func everyColumnIsDescribedAndNoOther() throws {
    let findings = try Verification(Archive()).findings()
    #expect(findings == [])
  }

  @Test func thereIsNoTrigger() throws {
    let count = try Archive().database.int(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")
    #expect(count == 0)
  }

  /// Datasette and sqlite-utils look for this very text.
  @Test(arguments: ["statement", "speaker", "event", "article"])
  func searchIndexesAreDetected(table: String) throws {
    let name = try Archive().database.text(
      """
      SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%'
        AND sql LIKE ?
      """, ["%content=\"\(table)\", content_rowid=\"id\"%"])
    #expect(name == "\(table)_fts")
  }

  @Test func everyReferenceIsIndexed() throws {
    let missing = try Archive().rows(
      """
      SELECT t.name, f."from" FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS f
      WHERE t.type = 'table' AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c
        WHERE c.seqno = 0 AND c.name = f."from")
      AND NOT EXISTS (
        SELECT 1 FROM pragma_table_info(t.name) AS c WHERE c.name = f."from" AND c.pk = 1)
      """)
    #expect(missing == [])
  }

  @Test func tablesAreStrict() throws {
    let loose = try Archive().rows(
      """
      SELECT name FROM pragma_table_list
      WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'
      """)
    #expect(loose == [])
  }
}
