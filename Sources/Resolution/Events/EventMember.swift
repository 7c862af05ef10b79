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
  var participants: [Participant] = []

  /// Folded; nil if there is none.
  var bodyFold: String? { Self.fold(body) }
  var placeFold: String? { Self.fold(place) }
  var participantIDs: Set<Int64> { Set(participants.map(\.id)) }
  var publicationDay: CalendarDate? { published.flatMap(CalendarDate.init(iso:)) }

  private static func fold(_ text: String?) -> String? {
    let fold = text.map { Folding.folded($0) } ?? ""
    return fold.isEmpty ? nil : fold
  }

  private static let columns = """
    SELECT m.id, a.sha256, m.ordinal, m.kind, m.status, m.body, m.from_edtf,
      nullif(m.to_edtf, m.from_edtf), m.place, m.text, a.id, a.superseded_by_id IS NULL,
      m.event_id, CASE WHEN a.published_from_on = a.published_to_on THEN a.published_from_on END
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

  /// The mentions of an occasion in articles of some days, as far as they have been found to be of events.
  static func of(
    _ occasion: Occasion, publishedIn days: ClosedRange<CalendarDate>, _ database: Database
  ) throws(SQLiteError) -> [EventMember] {
    let two = occasion.participants.sorted().prefix(2)
    guard let first = two.first, let second = two.last else { return [] }
    return try load(
      columns + ofOccasion, [first, second, days.lowerBound.iso, days.upperBound.iso], database
    ).filter { Occasion($0) == occasion }
  }

  private static let ofOccasion = """
     WHERE m.event_id IN (
        SELECT p.event_id FROM event_participant AS p
        CROSS JOIN event_participant AS q ON q.event_id = p.event_id AND q.speaker_id = ?2
        CROSS JOIN event AS e ON e.id = p.event_id
        WHERE p.speaker_id = ?1 AND e.from_edtf IS NULL)
      AND a.published_from_on BETWEEN ?3 AND ?4
    """

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
        article: row.int64(10), isCurrent: row.bool(11), published: row.optionalText(13),
        event: row.isNull(12) ? nil : row.int64(12))
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
