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

  /// A speaker whose row is still to be written. What it holds follows from the key, so that it does not
  /// matter which of the speaker's actors came first.
  struct Draft {
    let id: Int64
    fileprivate let key: String
    fileprivate let kind: String
    fileprivate let origin: SpeakerDecision.Origin
    /// For want of what articles call it.
    fileprivate let name: String
    fileprivate let country: String?
    /// A source without a name that is this actor's own, with the country that its article gives.
    fileprivate let isActorsOwn: Bool
    /// The actor's name, with the key of its family name in the actor's country.
    fileprivate let family: (name: String, country: String?, key: String)?

    init(_ decision: SpeakerDecision, _ actor: ActorRow, id: Int64) {
      let parts = SpeakerKey.Parts(decision.key)
      self.id = id
      key = decision.key
      kind = parts.kind
      origin = parts.origin
      name = decision.name ?? actor.name
      family = (actor.name, actor.country, actor.familyKey)
      isActorsOwn = actor.kind == "anonymous" && key == SpeakerKey(actor).text
      country =
        origin == .text ? parts.country ?? (parts.isScoped ? actor.country : nil) : decision.country
    }

    fileprivate init(key: String, name: String, country: String?, id: Int64) {
      let parts = SpeakerKey.Parts(key)
      self.id = id
      self.key = key
      kind = parts.kind
      origin = parts.origin
      self.name = name
      self.country = country
      isActorsOwn = false
      family = nil
    }
  }

  /// The row number that the next speaker will have.
  static func nextID(in database: Database) throws(SQLiteError) -> Int64 {
    Int64(try database.int("SELECT max(id) FROM speaker") ?? 0) + 1
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
    let draft = Draft(
      key: key, name: person?.name ?? parts.readableName,
      country: person?.country ?? parts.country, id: try nextID(in: database))
    var insertions = Insertions()
    _ = try add(
      draft, Labels([:]), to: &insertions, curation: Curation([]), people: people, in: archive)
    try insertions.write(in: database)
    return draft.id
  }

  /// What labels, curators and the authority make of a speaker.
  private struct Content {
    let name: String
    let country: String?
    let texts: [String]
    let family: String
    /// The forms of its name that the authority has.
    let known: [String]
    let person: KnownPerson?
  }

  private static func content(
    key: String, kind: String, origin: String, former: (name: String, country: String?),
    _ labels: Labels, familyOfActor: (name: String, country: String?, key: String)? = nil,
    curation: Curation, people: KnownPeople
  ) throws(SQLiteError) -> Content {
    let person = try SpeakerKey.Parts(key).personID
      .flatMap { id throws(SQLiteError) in try people.person(id) }
    let name =
      curation.name(of: key) ?? person?.name ?? (origin == "curator" ? former.name : nil)
      ?? labels.name ?? former.name
    let known = person?.names ?? []
    let forms = ByteOrder.distinct(labels.forms + known)
    let aliases = forms.filter { !$0.utf8.elementsEqual(name.utf8) }
    var family = ""
    if kind == "person", origin == "text", labels.isNamedInFull {
      if let known = familyOfActor, known.name.utf8.elementsEqual(name.utf8),
        known.country == former.country
      {
        family = known.key
      } else {
        family = NameKeys(name, country: former.country).family
      }
    }
    return Content(
      name: name, country: person?.country ?? former.country,
      texts: [name, aliases.joined(separator: "; "), labels.posts.joined(separator: "; ")],
      family: family, known: known, person: person)
  }

  /// New speakers with their names and labels, gathered and then inserted at once.
  struct Insertions {
    fileprivate var speakers = RowBatch(
      RowInsertion(
        into: "speaker",
        [
          "id", "key", "kind", "name", "name_fold", "country", "aliases", "posts", "is_current",
          "origin", "family_key", "gender", "source",
        ]))
    fileprivate var aliases = RowBatch(AliasRows.insertion)
    fileprivate var labels = RowBatch(SpeakerLabels.Looked.insertion)

    func write(in database: Database) throws(SQLiteError) {
      try database.insert(speakers)
      try database.insert(aliases)
      try database.insert(labels)
    }
  }

  /// Adds a new row with its labels, aliases, posts and its full-text entry; none for one that nobody
  /// came to be.
  static func add(
    _ draft: Draft, _ looked: inout SpeakerLabels.Looked, to insertions: inout Insertions,
    curation: Curation, people: KnownPeople, in archive: Archive
  ) throws(SQLiteError) -> Refreshed {
    let labels = Labels(looked.counts)
    if labels.isEmpty { return Refreshed(isEmptied: true, families: [""]) }
    let content = try add(
      draft, labels, to: &insertions, curation: curation, people: people, in: archive)
    looked.addAll(to: &insertions.labels)
    return Refreshed(families: ["", content.family])
  }

  private static func add(
    _ draft: Draft, _ labels: Labels, to insertions: inout Insertions, curation: Curation,
    people: KnownPeople, in archive: Archive
  ) throws(SQLiteError) -> Content {
    let database = archive.database
    let content = try content(
      key: draft.key, kind: draft.kind, origin: draft.origin.rawValue,
      former: (draft.name, draft.country), labels, familyOfActor: draft.family,
      curation: curation, people: people)
    let country =
      draft.kind != "anonymous" || draft.isActorsOwn
      ? content.country
      : try SpeakerKey.Parts(draft.key).countryOfSource(draft.id, in: database)
    insertions.speakers.add(draft.id)
    insertions.speakers.add(draft.key)
    insertions.speakers.add(draft.kind)
    insertions.speakers.add(content.name)
    insertions.speakers.add(Folding.folded(content.name))
    insertions.speakers.add(country)
    insertions.speakers.add(content.texts[1])
    insertions.speakers.add(content.texts[2])
    insertions.speakers.add(labels.isCurrent)
    insertions.speakers.add(draft.origin.rawValue)
    insertions.speakers.add(content.family)
    insertions.speakers.add(content.person?.gender)
    insertions.speakers.add(content.person?.source)
    AliasRows.add(
      articles: labels.forms, authority: content.known, content.name, of: draft.id,
      to: &insertions.aliases)
    archive.fullText.insert(draft.id, content.texts, in: .speaker)
    if let person = content.person { try TenureRows.write(person, of: draft.id, in: database) }
    return content
  }

  /// Brings the row, its aliases, its posts and its full-text entry in line with its labels.
  static func refresh(
    _ id: Int64, curation: Curation, people: KnownPeople, in archive: Archive
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
      return Refreshed(isEmptied: true, families: [old.family])
    }
    let new = try content(
      key: old.key, kind: old.kind, origin: old.origin, former: (old.name, old.country), labels,
      curation: curation, people: people)
    let country =
      old.kind == "anonymous"
      ? try SpeakerKey.Parts(old.key).countryOfSource(id, in: database) : new.country
    var refreshed = Refreshed(isEmptied: labels.isEmpty, families: [new.family])
    if old.family != new.family { refreshed.families.insert(old.family) }
    try AliasRows.write(
      articles: labels.forms, authority: new.known, new.name, of: id, in: database)
    let isSame = zip(old.texts, new.texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    if isSame, old.isCurrent == labels.isCurrent, old.family == new.family, old.country == country {
      return refreshed
    }
    try database.run(
      """
      UPDATE speaker SET name = ?, name_fold = ?, aliases = ?, posts = ?, is_current = ?,
        family_key = ?, gender = ?, source = ?, country = ?
      WHERE id = ?
      """,
      [
        new.name, Folding.folded(new.name), new.texts[1], new.texts[2], labels.isCurrent,
        new.family, new.person?.gender, new.person?.source, country, id,
      ])
    refreshed.isRenamed = !old.name.utf8.elementsEqual(new.name.utf8) || old.country != country
    if isSame { return refreshed }
    archive.fullText.delete(id, old.texts, in: .speaker)
    archive.fullText.insert(id, new.texts, in: .speaker)
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

    /// Those that are stored.
    init(of speaker: Int64, in database: Database) throws(SQLiteError) {
      let labels = try database.map(
        """
        SELECT part, label, article_count, version_count FROM speaker_label
        WHERE speaker_id = ? ORDER BY part, label
        """, [speaker]
      ) { row throws(SQLiteError) in
        Label(
          part: SpeakerLabels.Part(rawValue: row.text(0)), text: row.text(1), articles: row.int(2),
          versions: row.int(3))
      }
      self.init(sorted: labels)
    }

    /// Those that are about to be stored.
    init(_ counts: [SpeakerLabels.Label: SpeakerLabels.Count]) {
      let labels = counts.compactMap { label, count -> Label? in
        guard case .text(let text) = label.text else { return nil }
        return Label(
          part: label.part, text: text, articles: count.articles, versions: count.versions)
      }
      self.init(sorted: labels.sorted { ByteOrder.precedes($0.text, $1.text) })
    }

    private struct Label {
      let part: SpeakerLabels.Part?
      let text: String
      let articles: Int
      let versions: Int
    }

    /// - Parameter labels: in the order of their texts, at least within a part.
    private init(sorted labels: [Label]) {
      let names = labels.filter { $0.part == .name }
      let forms = labels.filter { $0.part == .form }
      posts = labels.filter { $0.part == .post }.map(\.text)
      self.forms = forms.map(\.text)
      let isCurrent = forms.contains { $0.articles > 0 }
      self.isCurrent = isCurrent
      func usual(_ labels: [Label]) -> String? {
        Self.usual(
          labels.map { ($0.text, isCurrent ? $0.articles : $0.versions) }.filter { $0.1 > 0 })
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
