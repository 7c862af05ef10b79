public import ArchiveStore
internal import SQLite

/// What is resolved in an archive against what would be resolved anew from what was found.
public enum DerivedCheck {
  /// The differences; for `Verification.findings`.
  ///
  /// - Parameters:
  ///   - archive: the archive to check, which is only read.
  ///   - copy: a private copy of it, in which all is resolved anew.
  public static func findings(_ archive: Archive, copy: Archive) throws -> [Finding] {
    var findings = try keys(archive.database)
    try Resolver(copy).rebuildAll()
    try archive.database.snapshot {
      let exported = try CanonicalTable.all(in: archive.database).filter {
        tables.contains($0.name)
      }
      for table in exported + [try CanonicalTable.copyBands(in: archive.database)] {
        try compare(table, archive.database, copy.database) { findings.append($0) }
      }
    }
    return findings
  }

  /// The tables with something resolved in them.
  private static let tables: Set<String> = [
    "speaker", "alias", "speaker_label", "statement", "event", "event_participant",
    "statement_event", "actor", "report", "event_mention", "copy_group", "copy",
  ]

  /// Goes through both tables at once, which are sorted alike.
  private static func compare(
    _ table: CanonicalTable, _ archive: Database, _ copy: Database, _ body: (Finding) -> Void
  ) throws {
    let (stored, anew) = (try table.rows(in: archive), try table.rows(in: copy))
    var left = try stored.next()
    var right = try anew.next()
    func report(_ row: [Value], _ detail: String) {
      let key = row.first.map { "\($0)" } ?? ""
      let line = String(decoding: table.line(row).dropLast(), as: UTF8.self)
      body(Finding(.derived, table.name, key: Self.text(row.first) ?? key, "\(detail): \(line)"))
    }
    while left != nil || right != nil {
      if left == right {
        left = try stored.next()
        right = try anew.next()
      } else if let row = left, right.map({ RowOrder.precedes(row, $0) }) ?? true {
        report(row, "does not follow from the articles")
        left = try stored.next()
      } else if let row = right {
        report(row, "follows from the articles, but is not there")
        right = try anew.next()
      }
    }
  }

  private static func text(_ value: Value?) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The keys of statements, which tell in which order reports were stored.
  private static func keys(_ database: Database) throws(SQLiteError) -> [Finding] {
    var findings = try database.map(
      """
      SELECT s.key FROM statement AS s WHERE s.key IS NOT (
        SELECT r.key FROM report AS r WHERE r.statement_id = s.id ORDER BY r.id LIMIT 1)
      ORDER BY s.key
      """
    ) { row throws(SQLiteError) in
      Finding(.key, "statement", key: row.text(0), "its key is not that of its first report")
    }
    findings += try database.map(
      """
      SELECT k.key FROM key_redirect AS k
      LEFT JOIN report AS r ON r.key = k.key LEFT JOIN statement AS s ON s.id = r.statement_id
      WHERE s.key IS NOT k.statement_key OR k.key = k.statement_key ORDER BY k.key
      """
    ) { row throws(SQLiteError) in
      Finding(.key, "key_redirect", key: row.text(0), "does not lead to its report's statement")
    }
    return findings
  }
}
