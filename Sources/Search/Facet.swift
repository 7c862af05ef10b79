internal import ArchiveStore
internal import Columns
internal import SQLite

/// A way to divide the statements that match.
public enum Facet: String, CaseIterable, Sendable {
  case speaker, country, kind, form, act, channel, role, post, topic, outlet, event, place
  case year, quarter, month, reported

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
    case .quarter: ("s.said_quarter", "")
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
        LEFT JOIN (report AS r
          JOIN article AS a ON a.id = r.article_id
          JOIN outlet AS o ON o.id = a.outlet_id
        ) ON r.statement_id = s.id AND (a.superseded_by_id IS NULL OR NOT s.is_current)
        """
      )
    case .event, .place:
      (
        self == .event ? "e.name" : "e.place",
        """
        LEFT JOIN (statement_event AS l
          JOIN event AS e ON e.id = l.event_id AND e.\(self == .event ? "name" : "place") IS NOT NULL
        ) ON l.statement_id = s.id
        """
      )
    }
  }

  /// What stands for statements that have no value.
  public var nameOfNone: String {
    switch self {
    case .year, .quarter, .month, .reported: "undated"
    default: "none"
    }
  }

  /// The column that has the same values.
  var column: ColumnName {
    switch self {
    case .speaker: .speaker
    case .country: .country
    case .kind: .kind
    case .form: .form
    case .act: .act
    case .channel: .channel
    case .role: .role
    case .post: .post
    case .topic: .topic
    case .outlet: .outlet
    case .event: .event
    case .place: .place
    case .year: .saidYear
    case .quarter: .saidQuarter
    case .month: .saidMonth
    case .reported: .reportedMonth
    }
  }

  /// The field of the query language that chooses among its values. A choice is lifted for the count, so
  /// that it shows what else there is; dates are not, since they are a frame and no choice.
  var field: Field? {
    switch self {
    case .form, .year, .quarter, .month, .reported: nil
    case .speaker: .speaker
    case .country: .country
    case .kind: .kind
    case .act: .act
    case .channel: .channel
    case .role: .role
    case .post: .post
    case .topic: .topic
    case .outlet: .outlet
    case .event: .event
    case .place: .place
    }
  }

  /// Its values are in the order of time.
  public var isDate: Bool {
    switch self {
    case .year, .quarter, .month, .reported: true
    default: false
    }
  }

  /// The counts by SQL.
  ///
  /// - Parameter lifting: whether what the search asks of the facet's field is left out.
  func counts(
    of search: StatementSearch, lifting: Bool = true, in database: Database
  ) throws -> [FacetCounts.Count] {
    let search = lifting ? field.map(search.lifting) ?? search : search
    let source = search.source
    let (expression, join) = value
    let order = isDate ? "value IS NULL, value" : "count DESC, value IS NULL, value"
    return try database.map(
      """
      WITH hit AS MATERIALIZED (SELECT s.id \(source.sql))
      SELECT \(expression) AS value, count(DISTINCT s.id) AS count
      FROM hit JOIN statement AS s ON s.id = hit.id
      \(join)
      GROUP BY value ORDER BY \(order)
      """, Bindings(source.values)
    ) { row in
      FacetCounts.Count(value: row.isNull(0) ? nil : row.value(0).shown, count: row.int(1))
    }
  }

  /// Hands each match with each of its values to `body`, by SQL.
  func forEachValue(
    of search: StatementSearch, in database: Database, _ body: (Int64, String?) -> Void
  ) throws {
    let source = search.source
    let (expression, join) = value
    try database.forEach(
      """
      WITH hit AS MATERIALIZED (SELECT s.id \(source.sql))
      SELECT DISTINCT s.id, \(expression) FROM hit JOIN statement AS s ON s.id = hit.id
      \(join)
      """, Bindings(source.values)
    ) { row in body(row.int64(0), row.isNull(1) ? nil : row.value(1).shown) }
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
