internal import ArchiveStore
internal import SQLite

/// A report, as far as grouping into statements needs it.
struct StatementMember {
  let id: Int64
  let key: String
  let fold: String
  let kind: String
  let attitude: String
  let isHeadline: Bool
  /// The day on which it was said, if known to the day.
  let day: String?
  let saidFrom: String?
  let publishedFrom: String?
  let publishedTo: String?
  let outlet: Int64?
  let isCurrent: Bool
  /// The statement that it belonged to until now.
  let statement: Int64?

  private static let columns = """
    SELECT r.id, r.key, r.content_fold, r.kind, r.attitude, r.is_headline,
      CASE r.said_precision WHEN 'day' THEN r.said_from_on END, r.said_from_on,
      a.published_from_on, a.published_to_on, a.outlet_id, a.superseded_by_id IS NULL,
      r.statement_id
    FROM report AS r JOIN article AS a ON a.id = r.article_id
    """

  private static let ofBlock =
    columns + """
       JOIN actor AS c ON c.id = r.actor_id
      WHERE r.match_hash = ? AND c.speaker_id = ? AND r.repeats_report_id IS NULL ORDER BY r.id
      """

  private static let ofReport = columns + " WHERE r.id = ?"

  private static let repeating = columns + " WHERE r.repeats_report_id = ? ORDER BY r.id"

  /// The reports of a speaker that may be of one statement, headlines that repeat one left out.
  static func ofBlock(
    _ block: StatementBlock, _ database: Database
  ) throws(SQLiteError) -> [StatementMember] {
    try load(ofBlock, [block.match, block.speaker], database)
  }

  /// One report.
  static func ofReport(
    _ report: Int64, _ database: Database
  ) throws(SQLiteError) -> [StatementMember] {
    try load(ofReport, [report], database)
  }

  /// The headlines that repeat a report.
  static func repeating(
    _ report: Int64, _ database: Database
  ) throws(SQLiteError) -> [StatementMember] {
    try load(repeating, [report], database)
  }

  private static func load(
    _ sql: String, _ bindings: Bindings, _ database: Database
  ) throws(SQLiteError) -> [StatementMember] {
    try database.map(sql, bindings) { row throws(SQLiteError) in
      StatementMember(
        id: row.int64(0), key: row.text(1), fold: row.text(2), kind: row.text(3),
        attitude: row.text(4), isHeadline: row.bool(5), day: row.optionalText(6),
        saidFrom: row.optionalText(7), publishedFrom: row.optionalText(8),
        publishedTo: row.optionalText(9), outlet: row.isNull(10) ? nil : row.int64(10),
        isCurrent: row.bool(11), statement: row.isNull(12) ? nil : row.int64(12))
    }
  }

  /// The order in which reports lead their statement: statements before beliefs; direct, mixed,
  /// indirect; the body before headlines; the earliest said, then published; the least key.
  func leads(_ other: StatementMember) -> Bool {
    let order = (Self.rank(attitude), Self.rank(kind), isHeadline ? 1 : 0)
    let otherOrder = (Self.rank(other.attitude), Self.rank(other.kind), other.isHeadline ? 1 : 0)
    if order != otherOrder { return order < otherOrder }
    // No date begins with "~", which sorts last.
    let dates = (saidFrom ?? "~", publishedFrom ?? "~", key)
    return dates < (other.saidFrom ?? "~", other.publishedFrom ?? "~", other.key)
  }

  private static func rank(_ name: String) -> Int {
    switch name {
    case "direct", "statement": 0
    case "mixed", "belief": 1
    default: 2
    }
  }
}
