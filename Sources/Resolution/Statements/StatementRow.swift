internal import ArchiveStore
internal import SQLite

/// The row of a statement, which follows from its reports.
struct StatementRow {
  /// That of the report stored first.
  let key: String
  /// In the order of `names`, without the key.
  private let values: [Value]
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
    values = [
      .integer(orNull: speaker), .text(found.content), .text(orNull: found.speakerName),
      .text(orNull: found.role), .text(orNull: found.country), .text(found.kind),
      .text(found.form), .text(found.attitude), .text(orNull: found.act),
      .integer(found.isNegated ? 1 : 0), .text(orNull: found.channel),
      .text(orNull: found.said.edtf), .text(orNull: found.said.precision),
      .text(orNull: found.said.basis), .text(orNull: found.said.fromOn),
      .text(orNull: found.said.toOn), .integer(orNull: found.said.year.map { Int64($0) }),
      .text(orNull: found.said.month), .real(found.confidence), .text(orNull: reportedFrom),
      .text(orNull: reportedTo),
      .integer(orNull: DateColumns.year(reportedFrom, reportedTo).map { Int64($0) }),
      .text(orNull: DateColumns.month(reportedFrom, reportedTo)),
      .integer(current.isEmpty ? 0 : 1), .integer(Int64(current.count)),
      .integer(Int64(Set(current.compactMap(\.outlet)).count)),
      .integer(Int64(Set(current.map(\.text)).count)),
      .integer(orNull: leading?.id), .text(orNull: posts.first?.post),
      .text(orNull: posts.first?.postClass), .text(orNull: posts.first?.basis.rawValue),
      .text(orNull: plover?.type), .text(orNull: plover?.mode),
      .integer(Int64(Set(current.map { Value.text($0.fold) }).count)),
      .integer(orNull: Self.first(pool)?.id),
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

  private static let insertion = RowInsertion(into: "statement", names + ["key", "id"])

  /// New statements, gathered and then inserted at once.
  struct Insertions {
    private var statements = RowBatch(StatementRow.insertion)
    private var posts = RowBatch(PostAnswer.insertion)
    private var topics = RowBatch(StatementTopics.insertion)
    private var nextID: Int64

    init(_ database: Database) throws(SQLiteError) {
      nextID = Int64(try database.int("SELECT max(id) FROM statement") ?? 0) + 1
    }

    /// - Returns: the number that the row will have.
    fileprivate mutating func add(_ row: StatementRow, _ topics: StatementTopics) -> Int64 {
      let id = nextID
      nextID += 1
      for value in row.values { statements.add(value) }
      statements.add(row.key)
      statements.add(id)
      for (ordinal, post) in row.posts.enumerated() { post.add(ordinal, of: id, to: &posts) }
      if let content = row.texts[0] { topics.add(content, of: id, to: &self.topics) }
      return id
    }

    func write(in database: Database) throws(SQLiteError) {
      try database.insert(statements)
      try database.insert(posts)
      try database.insert(topics)
    }
  }

  /// Writes the row, its posts and its full-text entry; those of a new one with the insertions.
  ///
  /// - Returns: the row's number, the same as before if the key is known.
  func write(
    in archive: Archive, _ topics: StatementTopics, _ insertions: inout Insertions
  ) throws(SQLiteError) -> Int64 {
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
    guard let old else {
      let id = insertions.add(self, topics)
      archive.fullText.insert(id, texts, in: .statement)
      return id
    }
    try database.run(Self.updateSQL, Bindings(values + [.text(key)]))
    try database.run("DELETE FROM statement_post WHERE statement_id = ?", [old.id])
    var posts = RowBatch(PostAnswer.insertion)
    for (ordinal, post) in self.posts.enumerated() { post.add(ordinal, of: old.id, to: &posts) }
    try database.insert(posts)
    if old.texts[0] != texts[0], let content = texts[0] {
      try topics.replace(with: content, of: old.id)
    }
    let newTexts = texts.map { Value.text(orNull: $0) }
    if newTexts != old.texts.map({ Value.text(orNull: $0) }) {
      archive.fullText.delete(old.id, old.texts, in: .statement)
      archive.fullText.insert(old.id, texts, in: .statement)
    }
    return old.id
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
