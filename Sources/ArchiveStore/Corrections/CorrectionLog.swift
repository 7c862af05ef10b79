public import SQLite

/// The corrections of an archive: rows are added and never changed.
public struct CorrectionLog {
  private let database: Database

  public init(_ archive: Archive) { database = archive.database }

  package init(_ database: Database) { self.database = database }

  /// A correction with its row.
  public struct Entry: Sendable {
    public let id: Int64
    public let correction: Correction
  }

  /// Adds a correction. Call it in an `Archive.transaction`.
  ///
  /// - Returns: false if it is there already.
  public func append(_ correction: Correction) throws(SQLiteError) -> Bool {
    let quote = correction.decision.quote
    return try database.run(
      """
      INSERT INTO correction (
        key, action, speaker_key, article_sha256, article_url, quote, prefix, suffix, value, author,
        reason, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
      """,
      [
        correction.key, correction.decision.action, correction.decision.subject, quote?.article,
        quote?.url, quote?.exact, quote?.prefix, quote?.suffix, correction.decision.value,
        correction.author, correction.reason, correction.madeAt,
      ]) > 0
  }

  /// All of them, in the order in which they were made.
  public func all() throws(SQLiteError) -> [Entry] { try load("", []) }

  /// The correction with a key or the beginning of one.
  public func named(_ key: String) throws(SQLiteError) -> [Entry] {
    try load("WHERE substr(key, 1, length(?1)) = ?1", [key])
  }

  /// Those that hold: an undo takes out the correction that it names, which may itself be an undo.
  public func effective() throws(SQLiteError) -> [Entry] {
    Self.effective(try all())
  }

  /// Those about speakers as a whole that hold.
  package func aboutSpeakers() throws(SQLiteError) -> [Entry] {
    Self.effective(try load("WHERE quote IS NULL", []))
  }

  /// Those about words of an article that hold.
  package func aboutArticle(sha256: String, url: String?) throws(SQLiteError) -> [Entry] {
    Self.effective(
      try load(
        """
        WHERE article_sha256 = ?1 OR article_url = ?2
        OR action = 'undo' AND EXISTS (SELECT 1 FROM correction WHERE article_sha256 = ?1
          OR article_url = ?2)
        """, [sha256, url]))
  }

  static func effective(_ entries: [Entry]) -> [Entry] {
    var undone: Set<String> = []
    // The latest first: what it takes out can take out nothing any more.
    for entry in entries.reversed() where !undone.contains(entry.correction.key) {
      if case .undo(let key) = entry.correction.decision { undone.insert(key) }
    }
    return entries.filter { entry in
      if case .undo = entry.correction.decision { return false }
      return !undone.contains(entry.correction.key)
    }
  }

  // By time and key, so that the order in which desks' files were read does not matter.
  private func load(_ condition: String, _ bindings: Bindings) throws(SQLiteError) -> [Entry] {
    var entries: [Entry] = []
    try database.forEach(
      """
      SELECT id, action, speaker_key, article_sha256, article_url, quote, prefix, suffix, value,
        author, reason, made_at
      FROM correction \(condition) ORDER BY made_at, key
      """, bindings
    ) { row throws(SQLiteError) in
      let quote = row.optionalText(5).map { exact in
        TextQuote(
          article: row.text(3), url: row.optionalText(4), exact: exact,
          prefix: row.optionalText(6) ?? "", suffix: row.optionalText(7) ?? "")
      }
      guard
        let decision = Decision(
          action: row.text(1), subject: row.optionalText(2), quote: quote,
          value: row.optionalText(8))
      else { return }
      entries.append(
        Entry(
          id: row.int64(0),
          correction: Correction(
            decision, author: row.text(9), reason: row.text(10), madeAt: row.text(11))))
    }
    return entries
  }
}
