internal import ArchiveStore
internal import SQLite
internal import Text

/// The row of a speaker, which follows from its labels.
enum SpeakerRow {
  enum Change { case same, renamed, emptied }

  /// Makes a row to refer to; `refresh` fills it.
  static func create(
    _ actor: ActorRow, _ key: SpeakerKey, in database: Database
  ) throws(SQLiteError) -> Int64 {
    try database.run(
      """
      INSERT INTO speaker (key, kind, name, name_fold, country, aliases, posts, is_current)
      VALUES (?, ?, ?, ?, ?, '', '', 0)
      """, [key.text, actor.kind, actor.name, actor.fold, key.country])
    return database.lastInsertRowID
  }

  /// Brings the row, its aliases and its full-text entry in line with its labels.
  static func refresh(
    _ id: Int64, isNew: Bool, in archive: Archive
  ) throws(SQLiteError) -> Change {
    let database = archive.database
    let labels = try Labels(of: id, in: database)
    guard let name = labels.name else { return .emptied }
    let old = try database.first(
      "SELECT name, aliases, posts, is_current FROM speaker WHERE id = ?", [id]
    ) { row throws(SQLiteError) in
      (texts: [row.text(0), row.text(1), row.text(2)], isCurrent: row.bool(3))
    }
    guard let old else { return .emptied }
    let aliases = labels.forms.filter { !$0.utf8.elementsEqual(name.utf8) }
    let texts = [name, aliases.joined(separator: "; "), labels.posts.joined(separator: "; ")]
    let isSame = zip(old.texts, texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    if isSame, old.isCurrent == labels.isCurrent, !isNew { return .same }
    try database.run(
      """
      UPDATE speaker SET name = ?, name_fold = ?, aliases = ?, posts = ?, is_current = ?
      WHERE id = ?
      """, [name, Folding.folded(name), texts[1], texts[2], labels.isCurrent, id])
    if isSame, !isNew { return .same }
    if !isNew { archive.fullText.delete(id, old.texts, in: .speaker) }
    archive.fullText.insert(id, texts, in: .speaker)
    try writeAliases(labels.forms, of: id, in: database)
    return isNew || old.texts[0].utf8.elementsEqual(name.utf8) ? .same : .renamed
  }

  /// Removes a speaker that nothing refers to.
  static func remove(_ id: Int64, from archive: Archive) throws(SQLiteError) {
    let database = archive.database
    let old = try database.first("SELECT name, aliases, posts FROM speaker WHERE id = ?", [id]) {
      row throws(SQLiteError) in [row.text(0), row.text(1), row.text(2)]
    }
    guard let old else { return }
    archive.fullText.delete(id, old, in: .speaker)
    try database.run("DELETE FROM alias WHERE speaker_id = ?", [id])
    try database.run("DELETE FROM speaker_label WHERE speaker_id = ?", [id])
    try database.run("DELETE FROM speaker WHERE id = ?", [id])
  }

  private static func writeAliases(
    _ forms: [String], of id: Int64, in database: Database
  ) throws(SQLiteError) {
    let wanted = Set(forms.map { Value.text($0) })
    let known = Set(
      try database.map("SELECT form FROM alias WHERE speaker_id = ?", [id]) {
        row throws(SQLiteError) in row.value(0)
      })
    for form in known.subtracting(wanted) {
      try database.run("DELETE FROM alias WHERE speaker_id = ? AND form = ?", [id, form])
    }
    for form in forms where !known.contains(.text(form)) {
      try database.run(
        "INSERT INTO alias (speaker_id, form, form_fold) VALUES (?, ?, ?)",
        [id, form, Folding.folded(form)])
    }
  }

  /// What articles call a speaker.
  private struct Labels {
    let name: String?
    /// Sorted.
    var forms: [String] = []
    var posts: [String] = []
    var isCurrent = false

    init(of speaker: Int64, in database: Database) throws(SQLiteError) {
      var names: [(name: String, articles: Int, versions: Int)] = []
      var forms: [String] = []
      var posts: [String] = []
      try database.forEach(
        """
        SELECT part, label, article_count, version_count FROM speaker_label
        WHERE speaker_id = ? ORDER BY part, label
        """, [speaker]
      ) { row throws(SQLiteError) in
        switch row.text(0) {
        case "name": names.append((row.text(1), row.int(2), row.int(3)))
        case "form": forms.append(row.text(1))
        default: posts.append(row.text(1))
        }
      }
      self.forms = forms
      self.posts = posts
      isCurrent = names.contains { $0.articles > 0 }
      let pool =
        isCurrent ? names.map { ($0.name, $0.articles) } : names.map { ($0.name, $0.versions) }
      name = Self.usual(pool.filter { $0.1 > 0 })
    }

    /// The name used most, of about equally frequent ones the longest, then the first in order.
    ///
    /// Frequencies count as equal within a power of two: a name that leads by one article only
    /// would change to and fro while articles come in, and every statement with it.
    private static func usual(_ names: [(name: String, count: Int)]) -> String? {
      func rank(_ entry: (name: String, count: Int)) -> (Int, Int) {
        (Int.bitWidth - entry.count.leadingZeroBitCount, entry.name.unicodeScalars.count)
      }
      return names.max { a, b in
        let (left, right) = (rank(a), rank(b))
        return left == right ? ByteOrder.precedes(b.name, a.name) : left < right
      }?.name
    }
  }
}
