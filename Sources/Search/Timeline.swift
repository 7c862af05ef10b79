public import ArchiveStore
public import Dates
internal import SQLite

/// What was said and what happened, in the order of time.
public struct Timeline: Sendable {
  /// What it takes in.
  public let scope: TimelineScope
  /// How much there is of each date, in the order of time; what has no date comes last.
  public let counts: [Count]
  /// Statements at or about the event that are dated outside its days.
  public let outsideCount: Int
  /// One page, in the order of time; what has no date comes last. A vaguer date stands before the
  /// days that it may mean, an event before what is said on its day.
  public let entries: [Entry]

  /// The statements and events of one date.
  public struct Count: Hashable, Sendable {
    /// Nil for what has none.
    public let days: ClosedRange<CalendarDate>?
    public var statements = 0
    public var events = 0
  }

  /// A statement or an event.
  public enum Entry: Sendable {
    case statement(TimelineStatement)
    case event(TimelineEvent)

    /// Nil if it is not known.
    public var date: TimelineDate? {
      switch self {
      case .statement(let statement): statement.date
      case .event(let event): event.date
      }
    }
  }

  /// Statements, with and without a date.
  public var statementCount: Int { counts.reduce(0) { $0 + $1.statements } }
  /// Events, with and without a date; the one that it is about counts.
  public var eventCount: Int { counts.reduce(0) { $0 + $1.events } }
  /// Statements without any date.
  public var undatedCount: Int { counts.last { $0.days == nil }?.statements ?? 0 }

  /// - Parameters:
  ///   - limit: at most so many entries; nil for all.
  ///   - offset: how many are left out first.
  public init(_ scope: TimelineScope, limit: Int? = nil, offset: Int = 0, in archive: Archive)
    throws
  {
    let database = archive.database
    let tables = scope.tables
    self.scope = scope
    counts = try Self.counts(tables, database)
    outsideCount = try Self.outside(scope, tables, database)
    entries = try Self.page(tables, limit: limit, offset: offset, database).compactMap {
      try $0.isStatement
        ? TimelineStatement.statement($0.id, database).map(Entry.statement)
        : TimelineEvent.event($0.id, database).map(Entry.event)
    }
  }

  private static func counts(_ tables: Fragment, _ database: Database) throws -> [Count] {
    let rows = try database.map(
      tables.sql + """
        SELECT first_on, last_on, sum(is_statement), sum(NOT is_statement) FROM (
          SELECT first_on, last_on, 1 AS is_statement FROM said
          UNION ALL SELECT first_on, last_on, 0 FROM happened)
        GROUP BY first_on, last_on ORDER BY first_on IS NULL, first_on, last_on DESC
        """, Bindings(tables.values)
    ) { row in
      let date = TimelineDate(edtf: nil, row.optionalText(0), row.optionalText(1))
      return Count(
        days: date.map { $0.first...$0.last }, statements: row.int(2), events: row.int(3))
    }
    return rows
  }

  private static func outside(
    _ scope: TimelineScope, _ tables: Fragment, _ database: Database
  ) throws -> Int {
    guard let event = scope.event else { return 0 }
    // The same without its days.
    let all = TimelineScope(
      event: event, speakers: scope.speakers, topics: scope.topics, countries: scope.countries)
    let linked = try database.int(
      all.tables.sql + "SELECT count(*) FROM said", Bindings(all.tables.values))
    let within = try database.int(
      tables.sql + """
        SELECT count(*) FROM said WHERE id IN (
          SELECT statement_id FROM statement_event WHERE event_id = ?)
        """, Bindings(tables.values + [.integer(event.id)]))
    return (linked ?? 0) - (within ?? 0)
  }

  private static func page(
    _ tables: Fragment, limit: Int?, offset: Int, _ database: Database
  ) throws -> [(isStatement: Bool, id: Int64)] {
    try database.map(
      tables.sql + """
        SELECT is_statement, id FROM (
          SELECT 0 AS is_statement, e.id AS id, h.first_on, h.last_on, 0 AS is_reported,
            '' AS published_on, '' AS article, 0 AS ordinal, e.name AS name, e.key AS key
          FROM happened AS h JOIN event AS e ON e.id = h.id
          UNION ALL
          SELECT 1, s.id, h.first_on, h.last_on, s.said_edtf IS NULL,
            coalesce(a.published_from_on, ''), a.sha256, r.ordinal, '', s.key
          FROM said AS h JOIN statement AS s ON s.id = h.id
          JOIN report AS r ON r.id = s.leading_report_id JOIN article AS a ON a.id = r.article_id)
        ORDER BY first_on IS NULL, first_on, last_on DESC, is_statement, is_reported, published_on,
          article, ordinal, name, key
        LIMIT ? OFFSET ?
        """,
      Bindings(
        tables.values + [.integer(limit.map(Int64.init) ?? -1), .integer(Int64(offset))])
    ) { row in (isStatement: row.bool(0), id: row.int64(1)) }
  }
}
