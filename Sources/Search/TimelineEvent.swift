public import ArchiveStore
internal import SQLite

/// An event as a timeline shows it.
public struct TimelineEvent: Sendable {
  /// The row's number, which means nothing outside this file.
  let id: Int64
  public let key: String
  public let name: String
  public let kind: String
  public let status: String
  public let body: String?
  public let place: String?
  public let country: String?
  /// Nil if it is not known.
  public let date: TimelineDate?
  public let participants: [Participant]

  /// Who took part.
  public struct Participant: Sendable {
    public let name: String
    /// An article says that he led a delegation.
    public let isHead: Bool
  }

  /// What a name of an event leads to.
  public enum Lookup: Sendable {
    case found(TimelineEvent)
    /// The first of those that it may mean, in the order of time, and how many they are in all.
    case several([TimelineEvent], count: Int)
    case none
  }

  /// The event with a key; else the only one whose key begins so or that has all the words. What
  /// has a colon in it may be the beginning of a key.
  public static func find(_ name: String, in archive: Archive) throws -> Lookup {
    let database = archive.database
    let key = name.lowercased()
    if let event = try all("e.key = ?1", [key], database).first { return .found(event) }
    let words = FullTextExpression.of(Query.parse(name).query)
    let beginning = key.utf8.contains(UInt8(ascii: ":")) ? key : nil
    let condition = """
      (e.id IN (SELECT rowid FROM event_fts WHERE event_fts MATCH ?1)
        OR substr(e.key, 1, length(?2)) = ?2)
      """
    let bindings: Bindings = [words ?? "\"\"", beginning]
    let events = try all(condition, bindings, database, limit: 20)
    switch events.count {
    case 0: return .none
    case 1: return .found(events[0])
    default:
      let count = try database.int(
        "SELECT count(*) FROM event AS e WHERE e.is_current AND \(condition)", bindings)
      return .several(events, count: count ?? events.count)
    }
  }

  static func event(_ id: Int64, _ database: Database) throws -> TimelineEvent? {
    try all("e.id = ?1", [id], database).first
  }

  /// Current events, in the order of time.
  private static func all(
    _ condition: String, _ bindings: Bindings, _ database: Database, limit: Int = 1
  ) throws -> [TimelineEvent] {
    try database.map(
      """
      SELECT e.id, e.key, e.name, e.kind, e.status, e.body, e.place, e.country,
        CASE WHEN coalesce(e.to_edtf, e.from_edtf) = e.from_edtf THEN e.from_edtf END,
        coalesce(e.from_on, e.to_on), coalesce(e.to_on, e.from_on)
      FROM event AS e WHERE e.is_current AND \(condition)
      ORDER BY e.from_on IS NULL, e.from_on, e.name, e.key LIMIT \(limit)
      """, bindings
    ) { row in
      let participants = try database.map(
        """
        SELECT s.name, p.is_head FROM event_participant AS p
        JOIN speaker AS s ON s.id = p.speaker_id
        WHERE p.event_id = ? ORDER BY p.is_head DESC, s.name, s.key
        """, [row.int64(0)]
      ) { person in Participant(name: person.text(0), isHead: person.bool(1)) }
      return TimelineEvent(
        id: row.int64(0), key: row.text(1), name: row.text(2), kind: row.text(3),
        status: row.text(4), body: row.optionalText(5), place: row.optionalText(6),
        country: row.optionalText(7),
        date: TimelineDate(
          edtf: row.optionalText(8), row.optionalText(9), row.optionalText(10)),
        participants: participants)
    }
  }
}
