internal import SQLite

/// The keys that statements had before they were found to be the same as others.
///
/// Every key is that of a report, so it leads to the statement of that report: in one step.
struct KeyRedirects {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Notes that a report is of another statement than before.
  ///
  /// - Parameter isLost: whether its key was that of a statement which is no more.
  func move(
    _ reportKey: String, to statementKey: String, isLost: Bool
  ) throws(SQLiteError) {
    if isLost {
      try database.run(
        """
        INSERT INTO key_redirect (key, statement_key) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET statement_key = excluded.statement_key
        """, [reportKey, statementKey])
    } else {
      try database.run(
        "UPDATE key_redirect SET statement_key = ? WHERE key = ?", [statementKey, reportKey])
    }
  }

  /// A key that is a statement's own leads nowhere else.
  func revive(_ key: String) throws(SQLiteError) {
    try database.run("DELETE FROM key_redirect WHERE key = ?", [key])
  }

  /// All keys that are or were a statement's.
  func allKeys() throws(SQLiteError) -> [String] {
    try database.map(
      "SELECT key FROM statement UNION SELECT key FROM key_redirect ORDER BY key"
    ) { row throws(SQLiteError) in row.text(0) }
  }

  /// Writes the redirects of such keys after a rebuild.
  func restore(_ keys: [String]) throws(SQLiteError) {
    for key in keys {
      try database.run(
        """
        INSERT INTO key_redirect (key, statement_key)
        SELECT r.key, s.key FROM report AS r JOIN statement AS s ON s.id = r.statement_id
        WHERE r.key = ? AND s.key <> r.key
        ON CONFLICT (key) DO UPDATE SET statement_key = excluded.statement_key
        """, [key])
    }
  }
}
