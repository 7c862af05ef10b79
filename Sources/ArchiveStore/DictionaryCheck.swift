internal import SQLite

/// `data_dictionary` against the schema, in both directions.
enum DictionaryCheck {
  static func findings(_ database: Database) throws(SQLiteError) -> [Finding] {
    let described = try names(
      #"SELECT object, "column" FROM data_dictionary WHERE meaning <> ''"#, database)
    let existing = try names(
      #"""
      WITH object AS (
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'view', 'virtual')
          AND name NOT LIKE 'sqlite\_%' ESCAPE '\')
      SELECT name, '' FROM object
      UNION SELECT o.name, c.name FROM object AS o JOIN pragma_table_xinfo(o.name) AS c
        WHERE c.hidden <> 1
      """#, database)
    var findings = existing.subtracting(described).map {
      Finding(.dictionary, $0.object, key: $0.column, "is not described")
    }
    findings += described.subtracting(existing).map {
      Finding(.dictionary, $0.object, key: $0.column, "is described, but does not exist")
    }
    return findings.sorted { ($0.object, $0.key) < ($1.object, $1.key) }
  }

  private struct Name: Hashable {
    let object: String
    let column: String
  }

  private static func names(_ sql: String, _ database: Database) throws(SQLiteError) -> Set<Name> {
    Set(
      try database.map(sql) { row throws(SQLiteError) in
        Name(object: row.text(0), column: row.text(1))
      })
  }
}
