public import Dates
internal import SQLite

/// What a timeline takes in.
public struct TimelineScope: Sendable {
  /// The event that it is about.
  public let event: TimelineEvent?
  /// Names or parts of names; any of them.
  public let speakers: [String]
  /// Keys or labels; any of them.
  public let topics: [String]
  /// Codes or English names; any of them.
  public let countries: [String]
  /// The first day, included; nil for no beginning.
  public let from: CalendarDate?
  /// The last day, included; nil for no end.
  public let to: CalendarDate?

  public init(
    event: TimelineEvent? = nil, speakers: [String] = [], topics: [String] = [],
    countries: [String] = [], from: CalendarDate? = nil, to: CalendarDate? = nil
  ) {
    self.event = event
    self.speakers = speakers
    self.topics = topics
    self.countries = countries
    self.from = from
    self.to = to
  }

  // MARK: SQL

  /// Two tables: `said` of the statements and `happened` of the events, each with the first and
  /// last day, which are null if they are unknown.
  var tables: Fragment {
    Fragment("WITH said AS MATERIALIZED (") + said + Fragment("),\nhappened AS MATERIALIZED (")
      + happened + Fragment(")\n")
  }

  /// Is at or about the event.
  private func isLinked(_ event: TimelineEvent) -> Fragment {
    Fragment(
      "id IN (SELECT statement_id FROM statement_event WHERE event_id = ?)", [.integer(event.id)])
  }

  /// All statements of these speakers, topics and countries.
  private var statements: Fragment {
    let columns = TimelineDate.columns
    return Fragment("SELECT s.id AS id, \(columns.first) AS first_on, \(columns.last) AS last_on\n")
      + StatementSearch(query).source
  }

  private var query: Query {
    let fields: [(Field, [String])] = [
      (.speaker, speakers), (.topic, topics), (.country, countries),
    ]
    return fields.filter { !$0.1.isEmpty }.reduce(.all) { query, field in
      query.and(.field(field.0, field.1.map { .text($0) }))
    }
  }

  private var hasWindow: Bool { from != nil || to != nil }

  /// Around an event only what is known to belong to it can stand without a date; and of an event
  /// without a date nothing else is known to stand around it.
  private var said: Fragment {
    let undated = event.map(isLinked) ?? Fragment("1")
    return Fragment("SELECT * FROM (") + statements
      + Fragment(")\nWHERE CASE WHEN first_on IS NULL THEN ") + undated + Fragment(" ELSE ")
      + (hasWindow ? window : undated) + Fragment(" END")
  }

  /// Touches the wanted days.
  private var window: Fragment {
    var parts = [Fragment("1")]
    if let from { parts.append(Fragment("last_on >= ?", [.text(from.iso)])) }
    if let to { parts.append(Fragment("first_on <= ?", [.text(to.iso)])) }
    return Fragment("(") + .joined(parts, " AND ") + Fragment(")")
  }

  /// The event itself and the others in these days. Asked for speakers, topics or countries, only
  /// those that a statement of the timeline belongs to, in which such a speaker took part, or which
  /// were held in such a country or with somebody from it.
  private var happened: Fragment {
    let own = Fragment("id IS ?", [event.map { .integer($0.id) } ?? .null])
    let undated = Fragment(event == nil ? "1" : "0")
    return Fragment(
      """
      SELECT * FROM (SELECT e.id AS id, coalesce(e.from_on, e.to_on) AS first_on,
        coalesce(e.to_on, e.from_on) AS last_on FROM event AS e WHERE e.is_current)
      WHERE
      """ + " ") + own + Fragment("\n  OR CASE WHEN first_on IS NULL THEN ") + undated
      + Fragment(" ELSE ") + (hasWindow ? window : undated) + Fragment(" END AND ") + narrowing
  }

  private var narrowing: Fragment {
    if query == .all { return Fragment("1") }
    let linked = Fragment(
      "id IN (SELECT l.event_id FROM statement_event AS l JOIN said ON said.id = l.statement_id)")
    // Only a statement can be about a topic.
    guard topics.isEmpty else { return linked }
    var parts: [Fragment] = []
    if !speakers.isEmpty { parts.append(.anyOf(speakers.map(EventCondition.participant))) }
    if !countries.isEmpty { parts.append(.anyOf(countries.map(EventCondition.country))) }
    return .anyOf([linked, Fragment("(") + .joined(parts, " AND ") + Fragment(")")])
  }
}
