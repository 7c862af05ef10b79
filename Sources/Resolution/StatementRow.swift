internal import ArchiveStore
internal import SQLite

/// The row of a statement, which follows from its reports.
struct StatementRow {
  /// That of the report stored first.
  let key: String
  private let speaker: Int64?
  private let leading: Int64
  private let isCurrent: Bool
  private let reportCount: Int
  private let outletCount: Int
  private let reportedFrom: String?
  private let reportedTo: String?
  private var texts: [String?] = []
  private var values: [Value] = []

  /// - Parameter members: the reports, the first stored first.
  init(
    _ members: [StatementMember], speaker: Int64?, in database: Database
  ) throws(SQLiteError) {
    let current = members.filter(\.isCurrent)
    let pool = current.isEmpty ? members : current
    key = members.first?.key ?? ""
    leading = pool.min { $0.leads($1) }?.id ?? 0
    self.speaker = speaker
    isCurrent = !current.isEmpty
    reportCount = current.count
    outletCount = Set(current.compactMap(\.outlet)).count
    reportedFrom = current.compactMap(\.publishedFrom).min()
    reportedTo = current.compactMap(\.publishedTo).min()
    try loadLeading(from: database)
  }

  private mutating func loadLeading(from database: Database) throws(SQLiteError) {
    let loaded = try database.first(
      """
      SELECT r.content, s.name,
        coalesce(
          r.role_as_stated, CASE WHEN c.speaker_id = s.id THEN json_extract(c.posts, '$[0]') END),
        s.country, r.kind, r.form, r.attitude, r.act, r.is_negated, r.channel, r.said_edtf,
        r.said_precision, r.said_basis, r.said_from_on, r.said_to_on, r.confidence
      FROM report AS r
      LEFT JOIN actor AS c ON c.id = r.actor_id
      LEFT JOIN speaker AS s ON s.id = ?2
      WHERE r.id = ?1
      """, [leading, speaker]
    ) { row throws(SQLiteError) in
      (
        texts: [row.text(0), row.optionalText(1), row.optionalText(2)],
        values: Array(row.values.dropFirst(3)),
        year: DateColumns.year(row.optionalText(13), row.optionalText(14)),
        month: DateColumns.month(row.optionalText(13), row.optionalText(14))
      )
    }
    guard let loaded else { return }
    texts = loaded.texts
    values = loaded.values
    values.append(loaded.year.map { .integer(Int64($0)) } ?? .null)
    values.append(loaded.month.map { .text($0) } ?? .null)
  }

  // Not one UPSERT: SQLite would keep a copy of every page that it touches, to undo half of it.
  private static let updateSQL = """
    UPDATE statement SET
      speaker_id = ?, content = ?, speaker_name = ?, role_as_stated = ?, country = ?, kind = ?,
      form = ?, attitude = ?, act = ?, is_negated = ?, channel = ?, said_edtf = ?,
      said_precision = ?, said_basis = ?, said_from_on = ?, said_to_on = ?, confidence = ?,
      said_year = ?, said_month = ?, reported_from_on = ?, reported_to_on = ?,
      reported_year = ?, reported_month = ?, is_current = ?, report_count = ?,
      outlet_count = ?, leading_report_id = ?
    WHERE key = ?
    """

  private static let insertSQL = """
    INSERT INTO statement (
      speaker_id, content, speaker_name, role_as_stated, country, kind, form, attitude, act,
      is_negated, channel, said_edtf, said_precision, said_basis, said_from_on, said_to_on,
      confidence, said_year, said_month, reported_from_on, reported_to_on, reported_year,
      reported_month, is_current, report_count, outlet_count, leading_report_id, key)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Writes the row and its full-text entry.
  ///
  /// - Returns: the row's number, the same as before if the key is known.
  func write(in archive: Archive) throws(SQLiteError) -> Int64 {
    let database = archive.database
    let old = try database.first(
      "SELECT id, content, speaker_name, role_as_stated FROM statement WHERE key = ?", [key]
    ) { row throws(SQLiteError) in
      (id: row.int64(0), texts: [row.text(1), row.optionalText(2), row.optionalText(3)])
    }
    let year = DateColumns.year(reportedFrom, reportedTo)
    let month = DateColumns.month(reportedFrom, reportedTo)
    var bindings: [(any Bindable)?] = [speaker] + texts.map { $0 }
    bindings += values.map { $0 }
    bindings += [
      reportedFrom, reportedTo, year, month, isCurrent, reportCount, outletCount, leading, key,
    ]
    let id: Int64
    if let old {
      try database.run(Self.updateSQL, Bindings(bindings))
      id = old.id
    } else {
      try database.run(Self.insertSQL, Bindings(bindings))
      id = database.lastInsertRowID
    }
    let newTexts = texts.map { $0.map { Value.text($0) } ?? .null }
    let oldTexts = old?.texts.map { $0.map { Value.text($0) } ?? .null }
    if newTexts != oldTexts {
      if let old { archive.fullText.delete(old.id, old.texts, in: .statement) }
      archive.fullText.insert(id, texts, in: .statement)
    }
    return id
  }

  /// Removes a statement that has no report any more.
  ///
  /// - Returns: its key, if it was removed.
  static func removeIfEmpty(_ id: Int64, from archive: Archive) throws(SQLiteError) -> String? {
    let database = archive.database
    if try database.int("SELECT 1 FROM report WHERE statement_id = ? LIMIT 1", [id]) != nil {
      return nil
    }
    let old = try database.first(
      "SELECT key, content, speaker_name, role_as_stated FROM statement WHERE id = ?", [id]
    ) { row throws(SQLiteError) in
      (key: row.text(0), texts: [row.text(1), row.optionalText(2), row.optionalText(3)])
    }
    guard let old else { return nil }
    archive.fullText.delete(id, old.texts, in: .statement)
    try database.run("DELETE FROM statement_event WHERE statement_id = ?", [id])
    try database.run("DELETE FROM statement WHERE id = ?", [id])
    return old.key
  }

  /// Gives a speaker's statements its new name.
  static func rename(_ speaker: Int64, in archive: Archive) throws(SQLiteError) {
    let database = archive.database
    let name = try database.text("SELECT name FROM speaker WHERE id = ?", [speaker])
    let rows = try database.map(
      """
      SELECT id, content, speaker_name, role_as_stated FROM statement
      WHERE speaker_id = ? AND speaker_name IS NOT ? ORDER BY id
      """, [speaker, name]
    ) { row throws(SQLiteError) in
      (id: row.int64(0), texts: [row.text(1), row.optionalText(2), row.optionalText(3)])
    }
    for row in rows {
      try database.run("UPDATE statement SET speaker_name = ? WHERE id = ?", [name, row.id])
      archive.fullText.delete(row.id, row.texts, in: .statement)
      archive.fullText.insert(row.id, [row.texts[0], name, row.texts[2]], in: .statement)
    }
  }
}
