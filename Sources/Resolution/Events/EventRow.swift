internal import ArchiveStore
internal import Authority
internal import Dates
internal import SQLite

/// The row of an event, which follows from its mentions.
struct EventRow {
  let members: [EventMember]
  /// Made of its family, its date and the least of its mentions by article key.
  let key: String
  private let kind: String
  private let status: String
  private let body: String?
  private let place: String?
  private let from: String?
  private let to: String?
  private let participants: [EventMember.Participant]
  private let texts: [String?]
  private let articleCount: Int

  /// Mentions in current articles tell of it; without any, all do.
  init?(_ members: [EventMember]) {
    guard let least = members.min(by: { $0.isBefore($1) }) else { return nil }
    let current = members.filter(\.isCurrent)
    let pool = current.isEmpty ? members : current
    self.members = members
    let hash = ContentKeys.sha256("\(least.articleSHA256)\n\(least.ordinal)".utf8)
    let family = EventFamily.family(of: least.kind)
    // Mentions without a date may be of a dated event.
    let dated = members.first { $0.from != nil }
    from = dated?.from
    to = dated?.to
    key = "\(family):\(from ?? "undated"):\(hash.prefix(16))"
    kind = Self.kind(of: pool.map(\.kind))
    status =
      Self.statuses.first { status in pool.contains { $0.status == status } } ?? least.status
    body = ByteOrder.mostFrequent(pool.compactMap(\.body))
    place = ByteOrder.mostFrequent(pool.compactMap(\.place))
    participants = Self.distinct(pool.flatMap(\.participants))
    articleCount = Set(current.map(\.article)).count
    let name = EventName.name(
      body: body, participants: participants, kind: kind, from: from, to: to, place: place)
    texts = [
      name, ByteOrder.distinct(participants.map(\.name)).joined(separator: "; "), place,
      ByteOrder.distinct(pool.map(\.text)).prefix(50).joined(separator: " | "),
    ]
  }

  /// Each speaker once; a head in one article is a head.
  private static func distinct(
    _ participants: [EventMember.Participant]
  ) -> [EventMember.Participant] {
    var byID: [Int64: EventMember.Participant] = [:]
    for participant in participants {
      let isHead = byID[participant.id]?.isHead ?? false || participant.isHead
      byID[participant.id] = participant
      byID[participant.id]?.isHead = isHead
    }
    return byID.values.sorted { $0.id < $1.id }
  }

  /// ISO code of the country of a place, unless places of several countries have its name.
  private static func country(of place: String) -> String? {
    let countries = Set(
      Gazetteer.shipped.entries(named: place).compactMap { entry -> String? in
        switch entry {
        case .place(let place): place.country?.code
        case .capital(let country), .country(let country): country.code
        default: nil
        }
      })
    return countries.count == 1 ? countries.first : nil
  }

  /// The row number of the mention stored first.
  var firstMention: Int64 { members.map(\.id).min() ?? 0 }

  /// The strongest first.
  private static let statuses = ["held", "cancelled", "scheduled", "announced", "hypothetical"]

  /// The kind given most often; of several the most telling.
  private static func kind(of kinds: [String]) -> String {
    var counts: [String: Int] = [:]
    for kind in kinds { counts[kind, default: 0] += 1 }
    let order = EventFamily.meetings
    func rank(_ kind: String) -> Int { order.firstIndex(of: kind) ?? order.count }
    return counts.min { ($1.value, rank($0.key)) < ($0.value, rank($1.key)) }?.key ?? ""
  }

  /// Writes the row, its participants and its full-text entry.
  ///
  /// - Returns: the row's number, the same as before if the key is known.
  func write(in archive: Archive) throws(SQLiteError) -> Int64 {
    let database = archive.database
    let old = try database.first(
      "SELECT id, name, participants, place, description FROM event WHERE key = ?", [key]
    ) { row throws(SQLiteError) in
      (id: row.int64(0), texts: [row.text(1), row.text(2), row.optionalText(3), row.text(4)])
    }
    let first = DateColumns(from.flatMap { EDTF($0) })
    let toOn = to == nil ? first.toOn : DateColumns(to.flatMap { EDTF($0) }).toOn
    let plover = Plover(eventKind: kind, status: status)
    let bindings: Bindings = [
      kind, status, texts[0], body, from, to, first.fromOn, toOn,
      DateColumns.year(first.fromOn, toOn), DateColumns.month(first.fromOn, toOn), place,
      texts[1], texts[3], articleCount > 0, articleCount, place.flatMap(Self.country),
      plover?.type, plover?.mode, key,
    ]
    let id: Int64
    if let old {
      try database.run(
        """
        UPDATE event SET
          kind = ?, status = ?, name = ?, body = ?, from_edtf = ?, to_edtf = ?, from_on = ?,
          to_on = ?, year = ?, month = ?, place = ?, participants = ?, description = ?,
          is_current = ?, article_count = ?, country = ?, plover_type = ?, plover_mode = ?
        WHERE key = ?
        """, bindings)
      id = old.id
    } else {
      try database.run(
        """
        INSERT INTO event (
          kind, status, name, body, from_edtf, to_edtf, from_on, to_on, year, month, place,
          participants, description, is_current, article_count, country, plover_type,
          plover_mode, key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, bindings)
      id = database.lastInsertRowID
    }
    let newTexts = texts.map { $0.map { Value.text($0) } ?? .null }
    let oldTexts = old?.texts.map { $0.map { Value.text($0) } ?? .null }
    if newTexts != oldTexts {
      if let old { archive.fullText.delete(old.id, old.texts, in: .event) }
      archive.fullText.insert(id, texts, in: .event)
    }
    try writeParticipants(of: id, in: database)
    return id
  }

  private func writeParticipants(of id: Int64, in database: Database) throws(SQLiteError) {
    let wanted = Dictionary(uniqueKeysWithValues: participants.map { ($0.id, $0.isHead) })
    var known: [Int64: Bool] = [:]
    try database.forEach(
      "SELECT speaker_id, is_head FROM event_participant WHERE event_id = ?", [id]
    ) { row throws(SQLiteError) in known[row.int64(0)] = row.bool(1) }
    for (speaker, isHead) in known where wanted[speaker] != isHead {
      try database.run(
        "DELETE FROM event_participant WHERE event_id = ? AND speaker_id = ?", [id, speaker])
    }
    for participant in participants where known[participant.id] != participant.isHead {
      try database.run(
        "INSERT INTO event_participant (event_id, speaker_id, is_head) VALUES (?, ?, ?)",
        [id, participant.id, participant.isHead])
    }
  }

  /// Removes an event that has no mention any more.
  static func removeIfEmpty(_ id: Int64, from archive: Archive) throws(SQLiteError) {
    let database = archive.database
    if try database.int("SELECT 1 FROM event_mention WHERE event_id = ? LIMIT 1", [id]) != nil {
      return
    }
    let old = try database.first(
      "SELECT name, participants, place, description FROM event WHERE id = ?", [id]
    ) { row throws(SQLiteError) in
      [row.text(0), row.text(1), row.optionalText(2), row.text(3)]
    }
    guard let old else { return }
    archive.fullText.delete(id, old, in: .event)
    try database.run("DELETE FROM statement_event WHERE event_id = ?", [id])
    try database.run("DELETE FROM event_participant WHERE event_id = ?", [id])
    try database.run("DELETE FROM event WHERE id = ?", [id])
  }
}
