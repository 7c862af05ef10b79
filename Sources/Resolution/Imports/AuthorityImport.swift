public import ArchiveStore
internal import Authority
internal import Formats
internal import Names
internal import SQLite

/// The imported people of an archive.
public struct AuthorityImport {
  private let archive: Archive
  private let database: Database

  public init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
  }

  /// What an import has added.
  public struct Summary: Sendable {
    public var people = 0
    public var tenures = 0
  }

  /// Takes in the rows of a table, and resolves the archive anew. Rows that are there already are
  /// passed over.
  public func add(_ rows: [AuthorityRow]) throws -> Summary {
    var summary = Summary()
    try archive.transaction {
      for row in rows {
        let person = try self.person(row, &summary)
        try addTenure(row, of: person, &summary)
      }
    }
    if summary.people + summary.tenures > 0 { try Resolver(archive).rebuildAll() }
    return summary
  }

  private func person(_ row: AuthorityRow, _ summary: inout Summary) throws(SQLiteError) -> Int64 {
    let known = try database.first(
      "SELECT id, names, country FROM authority_person WHERE key = ?", [row.person]
    ) { found throws(SQLiteError) in
      (id: found.int64(0), names: found.text(1), country: found.optionalText(2))
    }
    if let known {
      let names = try database.map(
        """
        SELECT value FROM json_each(?1)
        UNION SELECT name FROM authority_person WHERE id = ?2
        """, [known.names, known.id]
      ) { name throws(SQLiteError) in name.text(0) }
      let new = ([row.name] + row.otherNames).filter { !names.contains($0) }
      if !new.isEmpty {
        let others = try database.map("SELECT value FROM json_each(?)", [known.names]) {
          name throws(SQLiteError) in name.text(0)
        }
        try database.run(
          "UPDATE authority_person SET names = ? WHERE id = ?",
          [Self.json(others + new), known.id])
        try AuthorityKeys.add(new, country: known.country, of: known.id, in: database)
      }
      try database.run(
        """
        UPDATE authority_person SET gender = coalesce(gender, ?), country = coalesce(country, ?)
        WHERE id = ?
        """, [row.gender, row.country, known.id])
      return known.id
    }
    try database.run(
      """
      INSERT INTO authority_person (key, name, names, family, gender, country, source)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row.person, row.name, Self.json(row.otherNames),
        Name(row.name, country: row.country).family?.text, row.gender, row.country, row.source,
      ])
    let id = database.lastInsertRowID
    summary.people += 1
    try AuthorityKeys.add([row.name] + row.otherNames, country: row.country, of: id, in: database)
    return id
  }

  private func addTenure(
    _ row: AuthorityRow, of person: Int64, _ summary: inout Summary
  ) throws(SQLiteError) {
    guard let post = row.post else { return }
    let known = try database.int(
      """
      SELECT 1 FROM authority_tenure WHERE person_id = ? AND post = ? AND country IS ?
        AND host IS ? AND body IS ? AND from_edtf IS ? AND until_edtf IS ? AND seen_edtf IS ?
      """, [person, post, row.country, row.host, row.body, row.from, row.until, row.seen])
    if known != nil { return }
    try database.run(
      """
      INSERT INTO authority_tenure (
        person_id, post, title, country, body, host, from_edtf, until_edtf, seen_edtf, source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        person, post, row.title, row.country, row.body, row.host, row.from, row.until, row.seen,
        row.source,
      ])
    summary.tenures += 1
  }

  /// The imported people in the project's own form, sorted, under its header.
  public func lines() throws -> [String] {
    let rows = try database.map(
      """
      SELECT p.key, p.name, p.names, p.gender, p.country, t.post, t.title, t.body, t.host,
        t.from_edtf, t.until_edtf, t.seen_edtf, coalesce(t.source, p.source), t.country
      FROM authority_person AS p LEFT JOIN authority_tenure AS t ON t.person_id = p.id
      ORDER BY p.key, t.from_edtf, t.post, t.source
      """
    ) { row throws(SQLiteError) in
      var line = AuthorityRow(person: row.text(0), name: row.text(1), source: row.text(12))
      line.otherNames = try database.map("SELECT value FROM json_each(?)", [row.text(2)]) {
        name throws(SQLiteError) in name.text(0)
      }
      line.gender = row.optionalText(3)
      line.country = row.optionalText(13) ?? row.optionalText(4)
      line.post = row.optionalText(5)
      line.title = row.optionalText(6) ?? ""
      (line.body, line.host) = (row.optionalText(7), row.optionalText(8))
      (line.from, line.until) = (row.optionalText(9), row.optionalText(10))
      line.seen = row.optionalText(11)
      return line.cells.joined(separator: "\t")
    }
    return [AuthorityRow.columns.joined(separator: "\t")] + rows
  }

  private static func json(_ names: [String]) -> String {
    JSON.array(names.map { .string($0) }).compact
  }
}
