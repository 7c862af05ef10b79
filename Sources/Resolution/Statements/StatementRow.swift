internal import ArchiveStore
internal import SQLite

/// The row of a statement, which follows from its reports.
struct StatementRow {
  /// That of the report stored first.
  let key: String
  private let columns: [(name: String, value: (any Bindable)?)]
  /// Content, speaker's name and post, as the full-text index has them.
  private let texts: [String?]
  private let posts: [PostAnswer]
  /// None of its reports was of a statement before.
  let isNew: Bool

  /// - Parameters:
  ///   - members: the reports, the first stored first.
  ///   - speaker: whose statement it is; a headline that repeats one may name somebody else.
  ///   - reports: those that are at hand.
  init(
    _ members: [StatementMember], of speaker: Int64?, in archive: Archive, _ people: KnownPeople,
    _ reports: inout LeadingReports
  ) throws(SQLiteError) {
    isNew = members.allSatisfy { $0.statement == nil }
    let current = members.filter { $0.isCurrent && !$0.isRejected }
    let pool = current.isEmpty ? members : current
    let leading = pool.min { $0.leads($1) }
    key = members.first?.key ?? ""
    let found = try reports.report(leading, speaker: speaker)
    let reportedFrom = current.compactMap(\.publishedFrom).min()
    let reportedTo = current.compactMap(\.publishedTo).min()
    posts = try PostAnswer.all(
      of: found, reported: Self.first(pool)?.published, people)
    texts = [found.content, found.speakerName, found.role]
    let plover = Plover(act: found.act)
    columns = [
      ("speaker_id", speaker), ("content", found.content),
      ("speaker_name", found.speakerName), ("role_as_stated", found.role),
      ("country", found.country), ("kind", found.kind), ("form", found.form),
      ("attitude", found.attitude), ("act", found.act), ("is_negated", found.isNegated),
      ("channel", found.channel), ("said_edtf", found.said.edtf),
      ("said_precision", found.said.precision), ("said_basis", found.said.basis),
      ("said_from_on", found.said.fromOn), ("said_to_on", found.said.toOn),
      ("said_year", found.said.year), ("said_month", found.said.month),
      ("confidence", found.confidence), ("reported_from_on", reportedFrom),
      ("reported_to_on", reportedTo),
      ("reported_year", DateColumns.year(reportedFrom, reportedTo)),
      ("reported_month", DateColumns.month(reportedFrom, reportedTo)),
      ("is_current", !current.isEmpty), ("report_count", current.count),
      ("outlet_count", Set(current.compactMap(\.outlet)).count),
      ("independent_count", Set(current.map(\.text)).count),
      ("leading_report_id", leading?.id), ("post", posts.first?.post),
      ("post_class", posts.first?.postClass), ("post_basis", posts.first?.basis.rawValue),
      ("plover_type", plover?.type), ("plover_mode", plover?.mode),
      ("wording_count", Set(current.map { Value.text($0.fold) }).count),
      ("first_report_id", Self.first(pool)?.id),
    ]
  }

  /// The report that was published first; of several the one with the least key.
  private static func first(_ members: [StatementMember]) -> StatementMember? {
    members.min { a, b in
      (a.publishedFrom ?? "~", a.key) < (b.publishedFrom ?? "~", b.key)
    }
  }

  private static let names = [
    "speaker_id", "content", "speaker_name", "role_as_stated", "country", "kind", "form",
    "attitude", "act", "is_negated", "channel", "said_edtf", "said_precision", "said_basis",
    "said_from_on", "said_to_on", "said_year", "said_month", "confidence", "reported_from_on",
    "reported_to_on", "reported_year", "reported_month", "is_current", "report_count",
    "outlet_count", "independent_count", "leading_report_id", "post", "post_class", "post_basis",
    "plover_type",
    "plover_mode", "wording_count", "first_report_id",
  ]

  // Not one UPSERT: SQLite would keep a copy of every page that it touches, to undo half of it.
  private static let updateSQL =
    "UPDATE statement SET \(names.map { "\($0) = ?" }.joined(separator: ", ")) WHERE key = ?"

  private static let insertSQL = """
    INSERT INTO statement (\(names.joined(separator: ", ")), key)
    VALUES (\(names.map { _ in "?" }.joined(separator: ", ")), ?)
    """

  /// Writes the row, its posts and its full-text entry.
  ///
  /// - Returns: the row's number, the same as before if the key is known.
  func write(in archive: Archive, _ topics: StatementTopics) throws(SQLiteError) -> Int64 {
    let database = archive.database
    // A statement has the key of one of its reports.
    let old =
      isNew
      ? nil
      : try database.first(
        "SELECT id, content, speaker_name, role_as_stated FROM statement WHERE key = ?", [key]
      ) { row throws(SQLiteError) in
        (id: row.int64(0), texts: [row.text(1), row.optionalText(2), row.optionalText(3)])
      }
    let bindings = Bindings(columns.map(\.value) + [key])
    let id: Int64
    if let old {
      try database.run(Self.updateSQL, bindings)
      id = old.id
      try database.run("DELETE FROM statement_post WHERE statement_id = ?", [id])
    } else {
      try database.run(Self.insertSQL, bindings)
      id = database.lastInsertRowID
    }
    for (ordinal, post) in posts.enumerated() {
      try post.write(ordinal, of: id, in: database)
    }
    if old.map({ $0.texts[0] != texts[0] }) ?? true, let content = texts[0] {
      try topics.write(content, of: id, isNew: old == nil)
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
    for table in ["statement_event", "statement_post", "statement_topic"] {
      try database.run("DELETE FROM \(table) WHERE statement_id = ?", [id])
    }
    try database.run("DELETE FROM statement WHERE id = ?", [id])
    return old.key
  }

  /// Gives a speaker's statements its new name and country.
  static func rename(_ speaker: Int64, in archive: Archive) throws(SQLiteError) {
    let database = archive.database
    let shown = try database.first("SELECT name, country FROM speaker WHERE id = ?", [speaker]) {
      row throws(SQLiteError) in (name: row.text(0), country: row.optionalText(1))
    }
    guard let shown else { return }
    let rows = try database.map(
      """
      SELECT id, content, speaker_name, role_as_stated FROM statement
      WHERE speaker_id = ? AND (speaker_name IS NOT ? OR country IS NOT ?) ORDER BY id
      """, [speaker, shown.name, shown.country]
    ) { row throws(SQLiteError) in
      (id: row.int64(0), texts: [row.text(1), row.optionalText(2), row.optionalText(3)])
    }
    for row in rows {
      try database.run(
        "UPDATE statement SET speaker_name = ?, country = ? WHERE id = ?",
        [shown.name, shown.country, row.id])
      archive.fullText.delete(row.id, row.texts, in: .statement)
      archive.fullText.insert(row.id, [row.texts[0], shown.name, row.texts[2]], in: .statement)
    }
  }
}
