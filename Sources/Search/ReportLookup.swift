public import ArchiveStore
internal import SQLite

/// The reports that a key means: all of a statement, or one.
public enum ReportLookup {
  public enum Result: Sendable {
    /// Rows of reports.
    case found([Int64])
    /// The keys of statements that begin so.
    case several([String])
    case none
  }

  /// - Parameter name: the key of a statement or a report, or at least its first four characters.
  public static func find(_ name: String, in archive: Archive) throws -> Result {
    let database = archive.database
    let name = name.lowercased()
    guard name.utf8.count >= 4 else { return .none }
    let statements = try database.map(
      """
      SELECT key FROM statement WHERE substr(key, 1, length(?1)) = ?1
      UNION SELECT statement_key FROM key_redirect WHERE substr(key, 1, length(?1)) = ?1
      ORDER BY 1 LIMIT 20
      """, [name]
    ) { row in row.text(0) }
    if statements.count > 1 { return .several(statements) }
    if let key = statements.first {
      return .found(
        try database.map(
          """
          SELECT r.id FROM report AS r JOIN statement AS s ON s.id = r.statement_id
          WHERE s.key = ? ORDER BY r.id
          """, [key]
        ) { row in row.int64(0) })
    }
    let reports = try database.map(
      "SELECT id, key FROM report WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key LIMIT 20",
      [name]
    ) { row in (id: row.int64(0), key: row.text(1)) }
    if reports.count > 1 { return .several(reports.map(\.key)) }
    return reports.isEmpty ? .none : .found([reports[0].id])
  }
}
