public import ArchiveStore
internal import SQLite

/// A way to divide the statements that match.
public enum Facet: String, CaseIterable, Sendable {
  case speaker, country, kind, form, act, channel, role, post, topic, outlet, event, place
  case year, month, reported

  /// What is counted, and the tables that it needs.
  private var value: (expression: String, join: String) {
    switch self {
    case .speaker: ("s.speaker_name", "")
    case .country: ("s.country", "")
    case .kind: ("s.kind", "")
    case .form: ("s.form", "")
    case .act: ("s.act", "")
    case .channel: ("s.channel", "")
    case .role: ("s.role_as_stated", "")
    case .year: ("s.said_year", "")
    case .month: ("s.said_month", "")
    case .reported: ("s.reported_month", "")
    // Only posts that are held: those that `post:` finds.
    case .post:
      (
        "p.post",
        """
        LEFT JOIN statement_post AS p ON p.statement_id = s.id AND p.qualifier IS NULL
        """
      )
    case .topic:
      (
        "t.key",
        """
        LEFT JOIN statement_topic AS l ON l.statement_id = s.id
        LEFT JOIN topic AS t ON t.id = l.topic_id
        """
      )
    case .outlet:
      (
        "o.name",
        """
        LEFT JOIN report AS r ON r.statement_id = s.id
        LEFT JOIN article AS a ON a.id = r.article_id AND a.superseded_by_id IS NULL
        LEFT JOIN outlet AS o ON o.id = a.outlet_id
        """
      )
    case .event, .place:
      (
        self == .event ? "e.name" : "e.place",
        """
        LEFT JOIN statement_event AS l ON l.statement_id = s.id
        LEFT JOIN event AS e ON e.id = l.event_id
        """
      )
    }
  }

  /// What stands for statements that have no value.
  public var nameOfNone: String {
    switch self {
    case .year, .month, .reported: "undated"
    default: "none"
    }
  }

  /// A value and how many of the matching statements have it.
  public struct Count: Hashable, Sendable {
    /// Nil for those that have none.
    public let value: String?
    public let count: Int
  }

  /// The counts over all statements that match: dates in their order, others by number. A statement
  /// with several outlets counts once for each.
  public func counts(of search: StatementSearch, in archive: Archive) throws -> [Count] {
    let source = search.source
    let (expression, join) = value
    let isDate = self == .year || self == .month || self == .reported
    let order = isDate ? "value IS NULL, value" : "count DESC, value IS NULL, value"
    return try archive.database.map(
      """
      WITH hit AS MATERIALIZED (SELECT s.id \(source.sql))
      SELECT \(expression) AS value, count(DISTINCT s.id) AS count
      FROM hit JOIN statement AS s ON s.id = hit.id
      \(join)
      GROUP BY value ORDER BY \(order)
      """, Bindings(source.values)
    ) { row in
      Count(
        value: row.isNull(0) ? nil : row.value(0).shown, count: row.int(1))
    }
  }
}

extension Value {
  /// A text or a number, as people read it.
  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    default: ""
    }
  }
}
