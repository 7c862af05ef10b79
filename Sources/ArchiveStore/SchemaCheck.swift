internal import SQLite

/// The objects of the schema against those that a new archive has.
enum SchemaCheck {
  static func findings(_ database: Database) throws -> [Finding] {
    let known = try objects(try Archive().database)
    let found = try objects(database)
    var findings = known.subtracting(found).map { Finding(.schema, $0, "is missing") }
    findings += found.subtracting(known).map {
      Finding(.schema, $0, $0.hasPrefix("trigger ") ? "no trigger belongs here" : "is foreign")
    }
    return findings.sorted { $0.object < $1.object }
  }

  /// Tables, indexes, views and triggers with their columns.
  private static func objects(_ database: Database) throws(SQLiteError) -> Set<String> {
    Set(
      try database.map(
        #"""
        SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
        UNION
        SELECT 'column ' || s.name || '.' || c.name || ' ' || c.type
        FROM sqlite_schema AS s JOIN pragma_table_xinfo(s.name) AS c
        WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        """#
      ) { row throws(SQLiteError) in row.text(0) })
  }
}
