internal import ArchiveStore
internal import SQLite

/// Says of each actor which speaker it is.
///
/// In two rounds: first whoever has a full name, then those of whom an article gives only a surname,
/// who may be one of the first. So the second round depends on the first and on nothing else.
final class SpeakerResolution {
  private let archive: Archive
  private let database: Database
  private let people: KnownPeople

  init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
    people = KnownPeople(archive.database)
  }

  /// Assigns the actors of touched articles, and others of their names that are concerned.
  ///
  /// - Parameter named: keys of speakers whose names may have changed.
  func update(
    _ touched: Touched, _ curation: Curation, named: [String] = []
  ) throws(SQLiteError) -> SpeakerChanges {
    var round = Round(
      labels: SpeakerLabels(database),
      decisions: SpeakerDecisions(database: database, people: people, curation: curation),
      rulings: try RulingCache(archive), nextID: try SpeakerRow.nextID(in: database))
    try recount(touched, &round)
    for key in named {
      if let speaker = try database.int("SELECT id FROM speaker WHERE key = ?", [key]) {
        round.labels.touch(Int64(speaker))
      }
    }
    var actors: [(row: ActorRow, article: Int64)] = []
    for article in touched.stored {
      for actor in try ActorRow.inArticle(article, database) { actors.append((actor, article)) }
    }
    // The first round.
    var names: Set<Value> = []
    for (actor, article) in actors where !actor.isPerson || !actor.isSurnameOnly {
      try assign(actor, in: article, &round)
      if actor.isPerson, actor.country != nil { names.insert(.text(actor.nameKey)) }
    }
    // A country that was not known before may change who the persons without one are.
    for case .text(let name) in names where try isDivided(name, &round) {
      for actor in try ActorRow.withoutCountry(name, database) where !actor.isSurnameOnly {
        try assign(actor, in: nil, &round)
      }
    }
    let families = try refresh(&round)
    // The second round.
    for (actor, article) in actors where actor.isPerson && actor.isSurnameOnly {
      try assign(actor, in: article, &round)
    }
    for family in families {
      for actor in try ActorRow.surnameOnly(family, database) {
        try assign(actor, in: nil, &round)
      }
    }
    _ = try refresh(&round)
    return round.changes
  }

  /// Removes speakers that nobody is.
  func remove(_ speakers: [Int64]) throws(SQLiteError) {
    for speaker in speakers { try SpeakerRow.removeIfUnused(speaker, from: archive) }
  }

  /// What one update gathers.
  private struct Round {
    var labels: SpeakerLabels
    let decisions: SpeakerDecisions
    var rulings: RulingCache
    /// The row number of the next new speaker.
    var nextID: Int64
    /// New speakers, by their keys.
    var drafts: [Value: SpeakerRow.Draft] = [:]
    var changes = SpeakerChanges()
  }

  private func recount(_ touched: Touched, _ round: inout Round) throws(SQLiteError) {
    for (articles, sign) in [(touched.superseded, -1), (touched.restored, 1)] {
      for article in articles {
        for actor in try ActorRow.inArticle(article, database) {
          if let speaker = actor.speaker {
            round.labels.count(actor, for: speaker, versions: 0, articles: sign)
          }
        }
      }
    }
  }

  /// - Returns: the family names whose bearers by surname alone are to be decided anew.
  private func refresh(_ round: inout Round) throws(SQLiteError) -> [String] {
    var families: Set<String> = []
    let drafts = Dictionary(uniqueKeysWithValues: round.drafts.values.map { ($0.id, $0) })
    round.drafts = [:]
    var insertions = SpeakerRow.Insertions()
    for var looked in round.labels.take() {
      let refreshed: SpeakerRow.Refreshed
      if let draft = drafts[looked.speaker] {
        refreshed = try SpeakerRow.add(
          draft, &looked, to: &insertions, curation: round.decisions.curation, people: people,
          in: archive)
      } else {
        try looked.update(in: database)
        refreshed = try SpeakerRow.refresh(
          looked.speaker, curation: round.decisions.curation, people: people, in: archive)
      }
      if refreshed.isRenamed { round.changes.renamed.append(looked.speaker) }
      if refreshed.isEmptied { round.changes.emptied.append(looked.speaker) }
      if looked.hasOtherPosts || refreshed.families.count > 1 || refreshed.isEmptied {
        families.formUnion(refreshed.families)
      }
    }
    try insertions.write(in: database)
    return families.subtracting([""]).sorted()
  }

  private func assign(
    _ actor: ActorRow, in article: Int64?, _ round: inout Round
  ) throws(SQLiteError) {
    let ruling = try round.rulings.ruling(of: actor, in: article)
    let decision = try round.decisions.decide(actor, ruling)
    try SuggestionRows.write(decision, of: actor, in: database)
    let speaker = try speaker(decision, actor, &round)
    if actor.speaker == speaker { return }
    let articles = actor.isCurrent ? 1 : 0
    if let old = actor.speaker {
      round.labels.count(actor, for: old, versions: -1, articles: -articles)
      round.changes.moves.append(SpeakerChanges.Move(actor: actor.id, from: old, to: speaker))
    }
    round.labels.count(actor, for: speaker, versions: 1, articles: articles)
    try database.run("UPDATE actor SET speaker_id = ? WHERE id = ?", [speaker, actor.id])
  }

  /// The speaker's row number; of one who is not known, that which the row will have.
  private func speaker(
    _ decision: SpeakerDecision, _ actor: ActorRow, _ round: inout Round
  ) throws(SQLiteError) -> Int64 {
    if let draft = round.drafts[.text(decision.key)] { return draft.id }
    if let known = try database.int("SELECT id FROM speaker WHERE key = ?", [decision.key]) {
      return Int64(known)
    }
    let draft = SpeakerRow.Draft(decision, actor, id: round.nextID)
    round.nextID += 1
    round.drafts[.text(decision.key)] = draft
    return draft.id
  }

  /// The next country that persons of a name have; one step in the index, however many they are.
  private func country(after country: String, of nameKey: String) throws(SQLiteError) -> String? {
    try database.text(
      """
      SELECT country FROM actor
      WHERE name_key = ? AND kind = 'person' AND country > ? ORDER BY country LIMIT 1
      """, [nameKey, country])
  }

  /// Whether persons of a name without a country are not yet the speaker that they should be.
  private func isDivided(_ nameKey: String, _ round: inout Round) throws(SQLiteError) -> Bool {
    let first = try country(after: "", of: nameKey)
    let second = try first.flatMap { country throws(SQLiteError) in
      try self.country(after: country, of: nameKey)
    }
    let only = second == nil ? first : nil
    let expected = round.decisions.curation.canonical(
      SpeakerKey.ofFullName(nameKey, country: only))
    var speaker: Int64 = 0
    // One step in the index for each speaker that they are, however many they are themselves.
    while let next = try database.int(
      """
      SELECT speaker_id FROM actor
      WHERE name_key = ? AND kind = 'person' AND country IS NULL AND speaker_id > ?
      ORDER BY speaker_id LIMIT 1
      """, [nameKey, speaker])
    {
      speaker = Int64(next)
      let key = try database.text(
        "SELECT key FROM speaker WHERE id = ? AND origin = 'text'", [speaker])
      if let key, key != expected { return true }
    }
    return false
  }
}
