internal import Dates
internal import SQLite
internal import Text

/// An event mention, as far as grouping into events needs it.
struct EventMember {
  struct Participant: Hashable {
    let id: Int64
    let name: String
    let isCountry: Bool
    /// ISO code of the country that it is or serves.
    var country: String?
    /// The article says that this person led a delegation.
    var isHead = false
  }

  let id: Int64
  let articleSHA256: String
  let ordinal: Int
  let kind: String
  let status: String
  let body: String?
  let from: String?
  let to: String?
  let place: String?
  let text: String
  let article: Int64
  let isCurrent: Bool
  /// The day on which its article was published, if known to the day.
  let published: String?
  /// The event that it belonged to until now.
  let event: Int64?
  /// The date of that event.
  let eventFrom: String?
  var participants: [Participant] = []

  /// Folded; nil if there is none.
  var bodyFold: String? { Self.fold(body) }
  var placeFold: String? { Self.fold(place) }
  var participantIDs: Set<Int64> { Set(participants.map(\.id)) }
  var publicationDay: CalendarDate? { published.flatMap(CalendarDate.init(iso:)) }

  /// The dates of the event that it belonged to until now, if it had any.
  var formerDates: EventDates? {
    eventFrom.map { EventDates(kind: kind, from: $0, to: nil) }
  }

  /// Its day, if it is dated to one.
  var day: CalendarDate? {
    from.flatMap { EventDates(kind: kind, from: $0, to: to).day }
  }

  private static func fold(_ text: String?) -> String? {
    let fold = text.map { Folding.folded($0) } ?? ""
    return fold.isEmpty ? nil : fold
  }

  private static let columns = """
    SELECT m.id, a.sha256, m.ordinal, m.kind, m.status, m.body, m.from_edtf,
      nullif(m.to_edtf, m.from_edtf), m.place, m.text, a.id, a.superseded_by_id IS NULL,
      m.event_id, (SELECT e.from_edtf FROM event AS e WHERE e.id = m.event_id), CASE WHEN a.published_from_on = a.published_to_on THEN a.published_from_on END
    FROM event_mention AS m JOIN article AS a ON a.id = m.article_id
    """

  /// The mentions with the same dates, in the order of content.
  static func of(_ dates: EventDates, _ database: Database) throws(SQLiteError)
    -> [EventMember]
  {
    var members: [EventMember] = []
    for kind in EventFamily.kinds(of: dates.family) {
      members += try load(
        columns + " WHERE m.from_edtf = ? AND m.kind = ? AND nullif(m.to_edtf, m.from_edtf) IS ?",
        [dates.from, kind, dates.to], database)
    }
    return members.sorted { $0.isBefore($1) }
  }

  static func ofArticle(_ article: Int64, _ database: Database) throws(SQLiteError)
    -> [EventMember]
  {
    try load(columns + " WHERE m.article_id = ? ORDER BY m.ordinal", [article], database)
  }

  static func ofEvent(_ event: Int64, _ database: Database) throws(SQLiteError) -> [EventMember] {
    try load(columns + " WHERE m.event_id = ? ORDER BY m.id", [event], database)
  }

  /// The mentions without a date, of two participants and more, in articles of a day.
  static func undated(
    publishedOn day: CalendarDate, _ database: Database
  ) throws(SQLiteError) -> [EventMember] {
    try load(columns + publishedOn, [day.iso], database).filter { $0.participants.count >= 2 }
  }

  // By the articles of the day: however large the archive is, they are few. The sign keeps SQLite from looking
  // through all mentions without a date.
  private static let publishedOn = """
     WHERE +m.from_edtf IS NULL
      AND m.article_id IN (
        SELECT id FROM article WHERE published_from_on = ?1 AND published_to_on = ?1)
      AND (SELECT count(*) FROM event_mention_actor AS x WHERE x.event_mention_id = m.id) >= 2
    """

  /// The mentions of an occasion that are dated to one of some days.
  static func dated(
    _ days: ClosedRange<CalendarDate>, of occasion: Occasion, _ database: Database
  ) throws(SQLiteError) -> [EventMember] {
    guard let participant = occasion.participants.min() else { return [] }
    var members: [EventMember] = []
    for kind in EventFamily.kinds(of: occasion.family) {
      members += try load(
        columns + datedTo, [days.lowerBound.iso, days.upperBound.iso, kind, participant], database)
    }
    return members.filter { Occasion($0) == occasion && $0.day != nil }
  }

  private static let datedTo = """
     WHERE m.from_edtf BETWEEN ?1 AND ?2 AND m.kind = ?3 AND EXISTS (
      SELECT 1 FROM event_mention_actor AS x JOIN actor AS c ON c.id = x.actor_id
      WHERE x.event_mention_id = m.id AND c.speaker_id = ?4)
    """

  /// The mentions without a date that have been found to be of events of a day.
  static func undated(
    of dates: EventDates, _ database: Database
  ) throws(SQLiteError) -> [EventMember] {
    guard let day = dates.day else { return [] }
    return try load(
      columns
        + """
         WHERE +m.from_edtf IS NULL AND m.event_id IN (SELECT id FROM event WHERE from_on = ?)
        """, [day.iso], database
    ).filter { EventFamily.family(of: $0.kind) == dates.family && $0.eventFrom == dates.from }
  }

  static func ofID(_ mention: Int64, _ database: Database) throws(SQLiteError) -> EventMember? {
    try load(columns + " WHERE m.id = ?", [mention], database).first
  }

  /// The order of content: by article key and place in it.
  func isBefore(_ other: EventMember) -> Bool {
    (articleSHA256, ordinal) < (other.articleSHA256, other.ordinal)
  }

  private static func load(
    _ sql: String, _ bindings: Bindings, _ database: Database
  ) throws(SQLiteError) -> [EventMember] {
    var members = try database.map(sql, bindings) { row throws(SQLiteError) in
      EventMember(
        id: row.int64(0), articleSHA256: row.text(1), ordinal: row.int(2), kind: row.text(3),
        status: row.text(4), body: row.optionalText(5), from: row.optionalText(6),
        to: row.optionalText(7), place: row.optionalText(8), text: row.text(9),
        article: row.int64(10), isCurrent: row.bool(11), published: row.optionalText(14),
        event: row.isNull(12) ? nil : row.int64(12), eventFrom: row.optionalText(13))
    }
    for index in members.indices {
      members[index].participants = try participants(of: members[index].id, database)
    }
    return members
  }

  private static func participants(
    of mention: Int64, _ database: Database
  ) throws(SQLiteError) -> [Participant] {
    try database.map(
      """
      SELECT s.id, s.name, s.kind = 'country', max(m.is_head), s.country FROM event_mention_actor AS m
      JOIN actor AS c ON c.id = m.actor_id JOIN speaker AS s ON s.id = c.speaker_id
      WHERE m.event_mention_id = ? GROUP BY s.id
      """, [mention]
    ) { row throws(SQLiteError) in
      Participant(
        id: row.int64(0), name: row.text(1), isCountry: row.bool(2),
        country: row.optionalText(4), isHead: row.bool(3))
    }
  }
}
