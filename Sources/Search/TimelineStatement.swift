internal import SQLite

/// A statement as a timeline shows it.
public struct TimelineStatement: Sendable {
  public let key: String
  public let speaker: String?
  public let speakerKey: String?
  /// The post in the article's words.
  public let role: String?
  /// The post held on the day, as the tables name it.
  public let post: String?
  public let country: String?
  public let kind: String
  public let form: String
  public let act: String?
  public let content: String
  /// When it was said, or that unknown when the first report appeared; nil if neither is known.
  public let date: TimelineDate?
  /// The date is that of the first report.
  public let isReported: Bool
  public let reportCount: Int
  public let outletCount: Int
  /// The events that it was said at or is about.
  public let links: [Link]

  /// An event of a statement.
  public struct Link: Hashable, Sendable {
    public let relation: Relation
    public let key: String
    public let name: String
  }

  /// What a statement has to do with an event.
  public enum Relation: String, Sendable {
    case saidAt = "said_at"
    case about
  }

  /// What it has to do with one event.
  public func relations(to event: TimelineEvent?) -> [Relation] {
    links.filter { $0.key == event?.key }.map(\.relation)
  }

  static func statement(_ id: Int64, _ database: Database) throws -> TimelineStatement? {
    let links = try database.map(
      """
      SELECT l.relation, e.key, e.name FROM statement_event AS l
      JOIN event AS e ON e.id = l.event_id
      WHERE l.statement_id = ? AND e.is_current ORDER BY l.relation DESC, e.name, e.key
      """, [id]
    ) { row in
      Link(
        relation: row.text(0) == "about" ? .about : .saidAt, key: row.text(1), name: row.text(2))
    }
    return try database.first(
      """
      SELECT s.key, s.speaker_name, p.key, s.role_as_stated, s.post, s.country, s.kind, s.form,
        s.act, s.content, s.said_edtf, s.report_count, s.outlet_count,
        \(TimelineDate.columns.first), \(TimelineDate.columns.last)
      FROM statement AS s LEFT JOIN speaker AS p ON p.id = s.speaker_id WHERE s.id = ?
      """, [id]
    ) { row in
      let said = row.optionalText(10)
      let date = TimelineDate(edtf: said, row.optionalText(13), row.optionalText(14))
      return TimelineStatement(
        key: row.text(0), speaker: row.optionalText(1), speakerKey: row.optionalText(2),
        role: row.optionalText(3), post: row.optionalText(4), country: row.optionalText(5),
        kind: row.text(6), form: row.text(7), act: row.optionalText(8), content: row.text(9),
        date: date, isReported: said == nil && date != nil, reportCount: row.int(11),
        outletCount: row.int(12), links: links)
    }
  }
}
