internal import ArchiveStore
internal import Dates
internal import Names
internal import SQLite
internal import Text

/// The row of a speaker, which follows from its labels and from what the authority knows.
enum SpeakerRow {
  /// What has changed with a speaker.
  struct Refreshed {
    /// It has another name or country than before.
    var isRenamed = false
    var isEmptied = false
    /// The family names that it has and had, as a person known from articles only.
    var families: Set<String> = []
  }

  /// Makes a row to refer to; `refresh` fills it. What it holds follows from the key, so that it does
  /// not matter which of the speaker's actors came first.
  static func create(
    _ decision: SpeakerDecision, _ actor: ActorRow, in database: Database
  ) throws(SQLiteError) -> Int64 {
    let key = SpeakerKey.Parts(decision.key)
    try database.run(
      """
      INSERT INTO speaker (
        key, kind, name, name_fold, country, aliases, posts, is_current, origin)
      VALUES (?, ?, ?, ?, ?, '', '', 0, ?)
      """,
      [
        decision.key, key.kind, decision.name ?? actor.name, actor.fold,
        key.origin == .text
          ? key.country ?? (key.isScoped ? actor.country : nil)
          : decision.country, key.origin.rawValue,
      ])
    return database.lastInsertRowID
  }

  /// The row of a speaker to whom a curator gives words: one that is there, or else a person of the
  /// authority; nil for a key that leads to nobody.
  static func row(of key: String, in archive: Archive) throws(SQLiteError) -> Int64? {
    let database = archive.database
    if let known = try database.int("SELECT id FROM speaker WHERE key = ?", [key]) {
      return Int64(known)
    }
    let people = KnownPeople(database)
    let parts = SpeakerKey.Parts(key)
    let person = try parts.personID.flatMap { id throws(SQLiteError) in try people.person(id) }
    guard SpeakerKey.Parts.kinds.contains(parts.kind) else { return nil }
    let name = person?.name ?? parts.readableName
    try database.run(
      """
      INSERT INTO speaker (
        key, kind, name, name_fold, country, aliases, posts, is_current, origin)
      VALUES (?, ?, ?, ?, ?, '', '', 0, ?)
      """,
      [
        key, parts.kind, name, Folding.folded(name), person?.country ?? parts.country,
        parts.origin.rawValue,
      ])
    let id = database.lastInsertRowID
    _ = try refresh(id, isNew: true, curation: Curation([]), people: people, in: archive)
    return id
  }

  /// Brings the row, its aliases, its posts and its full-text entry in line with its labels.
  static func refresh(
    _ id: Int64, isNew: Bool, curation: Curation, people: KnownPeople, in archive: Archive
  ) throws(SQLiteError) -> Refreshed {
    let database = archive.database
    let labels = try Labels(of: id, in: database)
    let old = try database.first(
      """
      SELECT name, aliases, posts, is_current, key, kind, country, origin, family_key
      FROM speaker WHERE id = ?
      """, [id]
    ) { row throws(SQLiteError) in Old(row) }
    guard let old else { return Refreshed(isEmptied: true) }
    guard !labels.isEmpty || old.origin == "authority" else {
      // Nobody came to be it, but its entry is taken out when it is removed.
      if isNew { archive.fullText.insert(id, old.texts, in: .speaker) }
      return Refreshed(isEmptied: true, families: [old.family])
    }
    let person = try old.personID.flatMap { id throws(SQLiteError) in try people.person(id) }
    let name =
      curation.name(of: old.key) ?? person?.name ?? (old.origin == "curator" ? old.name : nil)
      ?? labels.name ?? old.name
    let country =
      old.kind == "anonymous"
      ? try SpeakerKey.Parts(old.key).countryOfSource(id, in: database)
      : person?.country ?? old.country
    let known = person.map { [$0.name] + $0.otherNames } ?? []
    let forms = ByteOrder.distinct(labels.forms + known)
    let aliases = forms.filter { !$0.utf8.elementsEqual(name.utf8) }
    let texts = [name, aliases.joined(separator: "; "), labels.posts.joined(separator: "; ")]
    let isNamedInFull = old.kind == "person" && old.origin == "text" && labels.isNamedInFull
    let family = isNamedInFull ? NameKeys(name, country: old.country).family : ""
    var refreshed = Refreshed(isEmptied: labels.isEmpty, families: [family])
    if old.family != family { refreshed.families.insert(old.family) }
    try AliasRows.write(articles: labels.forms, authority: known, name, of: id, in: database)
    let isSame = zip(old.texts, texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    if isSame, old.isCurrent == labels.isCurrent, old.family == family, old.country == country,
      !isNew
    {
      return refreshed
    }
    try database.run(
      """
      UPDATE speaker SET name = ?, name_fold = ?, aliases = ?, posts = ?, is_current = ?,
        family_key = ?, gender = ?, source = ?, country = ?
      WHERE id = ?
      """,
      [
        name, Folding.folded(name), texts[1], texts[2], labels.isCurrent, family, person?.gender,
        person?.source, country, id,
      ])
    refreshed.isRenamed =
      !isNew && (!old.name.utf8.elementsEqual(name.utf8) || old.country != country)
    if isSame, !isNew { return refreshed }
    if !isNew { archive.fullText.delete(id, old.texts, in: .speaker) }
    archive.fullText.insert(id, texts, in: .speaker)
    if isNew, let person { try TenureRows.write(person, of: id, in: database) }
    return refreshed
  }

  /// Removes a speaker that nothing refers to.
  static func removeIfUnused(_ id: Int64, from archive: Archive) throws(SQLiteError) {
    let database = archive.database
    let isUsed = try database.int(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM actor WHERE speaker_id = ?1)
        OR EXISTS (SELECT 1 FROM report WHERE speaker_id = ?1)
        OR EXISTS (SELECT 1 FROM statement WHERE speaker_id = ?1)
      """, [id])
    if isUsed != nil { return }
    let old = try database.first("SELECT name, aliases, posts FROM speaker WHERE id = ?", [id]) {
      row throws(SQLiteError) in [row.text(0), row.text(1), row.text(2)]
    }
    guard let old else { return }
    archive.fullText.delete(id, old, in: .speaker)
    for table in ["alias", "tenure", "speaker_label"] {
      try database.run("DELETE FROM \(table) WHERE speaker_id = ?", [id])
    }
    try database.run("DELETE FROM speaker WHERE id = ?", [id])
  }

  /// The row as it was.
  private struct Old {
    let texts: [String]
    let isCurrent: Bool
    let key: String
    let kind: String
    let country: String?
    let origin: String
    let family: String

    var name: String { texts[0] }

    init(_ row: borrowing Row) {
      texts = [row.text(0), row.text(1), row.text(2)]
      isCurrent = row.bool(3)
      key = row.text(4)
      kind = row.text(5)
      country = row.optionalText(6)
      origin = row.text(7)
      family = row.text(8)
    }

    /// The person of the authority that it is.
    var personID: String? {
      SpeakerKey.Parts(key).personID
    }
  }

  /// What articles call a speaker.
  private struct Labels {
    let name: String?
    /// Sorted.
    var forms: [String] = []
    var posts: [String] = []
    var isCurrent = false

    /// Some article gives more than a surname.
    let isNamedInFull: Bool

    var isEmpty: Bool { forms.isEmpty }

    init(of speaker: Int64, in database: Database) throws(SQLiteError) {
      var names: [(name: String, articles: Int, versions: Int)] = []
      var forms: [(name: String, articles: Int, versions: Int)] = []
      var posts: [String] = []
      try database.forEach(
        """
        SELECT part, label, article_count, version_count FROM speaker_label
        WHERE speaker_id = ? ORDER BY part, label
        """, [speaker]
      ) { row throws(SQLiteError) in
        switch row.text(0) {
        case "name": names.append((row.text(1), row.int(2), row.int(3)))
        case "form": forms.append((row.text(1), row.int(2), row.int(3)))
        case "post": posts.append(row.text(1))
        default: break
        }
      }
      self.forms = forms.map(\.name)
      self.posts = posts
      let isCurrent = forms.contains { $0.articles > 0 }
      self.isCurrent = isCurrent
      func usual(_ labels: [(name: String, articles: Int, versions: Int)]) -> String? {
        Self.usual(
          labels.map { ($0.name, isCurrent ? $0.articles : $0.versions) }.filter { $0.1 > 0 })
      }
      name = usual(names) ?? usual(forms)
      isNamedInFull = !names.isEmpty
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
