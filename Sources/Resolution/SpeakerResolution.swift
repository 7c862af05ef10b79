internal import ArchiveStore
internal import SQLite

/// Says of each actor which speaker it is.
final class SpeakerResolution {
  private let archive: Archive
  private let database: Database

  init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
  }

  /// Assigns the actors of touched articles, and others of their names that are concerned.
  func update(_ touched: Touched) throws(SQLiteError) -> SpeakerChanges {
    var changes = SpeakerChanges()
    var labels = SpeakerLabels(database)
    for (articles, sign) in [(touched.superseded, -1), (touched.restored, 1)] {
      for article in articles {
        for actor in try ActorRow.inArticle(article, database) {
          if let speaker = actor.speaker {
            try labels.count(actor, for: speaker, versions: 0, articles: sign)
          }
        }
      }
    }
    var created: Set<Int64> = []
    var names: Set<Value> = []
    for article in touched.stored {
      for actor in try ActorRow.inArticle(article, database) {
        let only = try onlyCountry(of: actor)
        try assign(actor, SpeakerKey(actor, onlyCountry: only), &labels, &created, &changes)
        if actor.kind == "person", actor.country != nil { names.insert(.text(actor.fold)) }
      }
    }
    // A country that was not known before may change who the persons without one are.
    for case .text(let fold) in names where try isDivided(fold) {
      for actor in try ActorRow.withoutCountry(fold, database) {
        let only = try onlyCountry(of: actor)
        try assign(actor, SpeakerKey(actor, onlyCountry: only), &labels, &created, &changes)
      }
    }
    for speaker in try labels.write() {
      switch try SpeakerRow.refresh(speaker, isNew: created.contains(speaker), in: archive) {
      case .same: break
      case .renamed: changes.renamed.append(speaker)
      case .emptied: changes.emptied.append(speaker)
      }
    }
    return changes
  }

  /// Removes speakers that nobody is.
  func remove(_ speakers: [Int64]) throws(SQLiteError) {
    for speaker in speakers { try SpeakerRow.remove(speaker, from: archive) }
  }

  private func assign(
    _ actor: ActorRow, _ key: SpeakerKey, _ labels: inout SpeakerLabels,
    _ created: inout Set<Int64>, _ changes: inout SpeakerChanges
  ) throws(SQLiteError) {
    let speaker: Int64
    if let known = try database.int("SELECT id FROM speaker WHERE key = ?", [key.text]) {
      speaker = Int64(known)
    } else {
      speaker = try SpeakerRow.create(actor, key, in: database)
      created.insert(speaker)
    }
    if actor.speaker == speaker { return }
    let articles = actor.isCurrent ? 1 : 0
    if let old = actor.speaker {
      try labels.count(actor, for: old, versions: -1, articles: -articles)
      changes.moves.append(SpeakerChanges.Move(actor: actor.id, from: old, to: speaker))
    }
    try labels.count(actor, for: speaker, versions: 1, articles: articles)
    try database.run("UPDATE actor SET speaker_id = ? WHERE id = ?", [speaker, actor.id])
  }

  /// The country of the persons of a name, if there is exactly one in the whole archive.
  private func onlyCountry(of actor: ActorRow) throws(SQLiteError) -> String? {
    guard actor.kind == "person", actor.country == nil, actor.fold.utf8.contains(0x20) else {
      return nil
    }
    guard let first = try country(after: "", of: actor.fold),
      try country(after: first, of: actor.fold) == nil
    else { return nil }
    return first
  }

  /// The next country that persons of a name have; one step in the index, however many they are.
  private func country(after country: String, of fold: String) throws(SQLiteError) -> String? {
    try database.text(
      """
      SELECT country FROM actor
      WHERE name_fold = ? AND kind = 'person' AND country > ? ORDER BY country LIMIT 1
      """, [fold, country])
  }

  /// Whether persons of a name without a country are not yet the speaker that they should be.
  private func isDivided(_ fold: String) throws(SQLiteError) -> Bool {
    guard fold.utf8.contains(0x20) else { return false }
    // All of them are one speaker, so one tells of all.
    let found = try database.first(
      """
      SELECT s.key, a.sha256, c.ordinal FROM actor AS c
      JOIN speaker AS s ON s.id = c.speaker_id JOIN article AS a ON a.id = c.article_id
      WHERE c.name_fold = ? AND c.kind = 'person' AND c.country IS NULL
        AND c.speaker_id IS NOT NULL
      LIMIT 1
      """, [fold]
    ) { row throws(SQLiteError) in (key: row.text(0), sha256: row.text(1), ordinal: row.int(2)) }
    guard let found else { return false }
    let actor = ActorRow(
      id: 0, articleSHA256: found.sha256, ordinal: found.ordinal, kind: "person", name: "",
      fold: fold, country: nil, posts: "[]", forms: "[]", speaker: nil, isCurrent: true)
    return SpeakerKey(actor, onlyCountry: try onlyCountry(of: actor)).text != found.key
  }
}
