public import Dates
internal import SQLite
public import ArchiveStore

/// A search for statements.
public struct StatementSearch: Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    /// Best match first.
    case rank
    /// By the day of saying, else of the first report; undated last.
    case said
    case saidDescending = "-said"
    /// By the day of the first report.
    case reported
    case reportedDescending = "-reported"
    /// By the number of outlets, most first.
    case outlets
  }

  public var query: Query
  /// Said, or that unknown reported, in these days.
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var sort: Sort
  public var limit: Int
  public var offset: Int
  /// Takes in statements whose articles have all been superseded.
  public var allVersions: Bool
  /// Only statements that are as likely as this to be right, from 0 to 1; see MODEL.md.
  public var minConfidence: Double?

  public init(
    _ query: Query, from: CalendarDate? = nil, to: CalendarDate? = nil, sort: Sort = .rank,
    limit: Int = 20, offset: Int = 0, allVersions: Bool = false, minConfidence: Double? = nil
  ) {
    self.query = query
    self.from = from
    self.to = to
    self.sort = sort
    self.limit = limit
    self.offset = offset
    self.allVersions = allVersions
    self.minConfidence = minConfidence
  }

  // MARK: SQL

  /// The words that rank the hits, and what else must hold of them.
  private var split: (words: String?, rest: [Query]) {
    if let words = FullTextExpression.of(query) { return (words, []) }
    guard case .and(let parts) = query else { return (nil, query == .all ? [] : [query]) }
    let worded = parts.filter { FullTextExpression.of($0) != nil }
    let rest = parts.filter { FullTextExpression.of($0) == nil }
    let words = worded.isEmpty ? nil : FullTextExpression.of(.and(worded))
    return (words, rest)
  }

  /// "FROM … WHERE …" over the statements that match, as `s`.
  var source: Fragment {
    let (words, rest) = split
    var conditions = rest.map(StatementCondition.of)
    conditions.append(Fragment("s.attitude = 'statement'"))
    if let minConfidence {
      conditions.append(Fragment("s.confidence >= ?", [.real(minConfidence)]))
    }
    if !allVersions { conditions.append(Fragment("s.is_current")) }
    if from != nil || to != nil { conditions.append(StatementCondition.window(from, to)) }
    var tables = Fragment("FROM statement AS s")
    if let words {
      tables = Fragment("FROM statement_fts JOIN statement AS s ON s.id = statement_fts.rowid")
      conditions.insert(Fragment("statement_fts MATCH ?", [.text(words)]), at: 0)
    }
    return tables + Fragment("\nWHERE ") + .joined(conditions, "\n  AND ")
  }

  /// The words are what ranks: content counts most, a name or post less.
  private var isRanked: Bool { split.words != nil }

  /// A statement is ordered by its rank, the kind, its date and its key: never by chance.
  private var order: String {
    let kind = "CASE s.kind WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END"
    let day = "coalesce(s.said_from_on, s.reported_from_on)"
    switch sort {
    case .rank:
      let rank = isRanked ? "bm25(statement_fts, 10.0, 4.0, 2.0), " : ""
      // What reporters ask comes behind what they are told.
      return "s.form = 'question', \(rank)\(kind), \(day) IS NULL, \(day), s.key"
    case .said: return "\(day) IS NULL, \(day), s.key"
    case .saidDescending: return "\(day) IS NULL, \(day) DESC, s.key"
    case .reported: return "s.reported_from_on IS NULL, s.reported_from_on, s.key"
    case .reportedDescending: return "s.reported_from_on IS NULL, s.reported_from_on DESC, s.key"
    case .outlets: return "s.outlet_count DESC, s.report_count DESC, \(kind), s.key"
    }
  }

  var page: Fragment {
    let marked =
      isRanked
      ? "highlight(statement_fts, 0, char(2), char(3))" : "s.content"
    return Fragment(
      """
      SELECT s.id, s.key, \(marked), s.speaker_name, s.role_as_stated, s.country, s.kind, s.form, \
      s.act, s.said_edtf, s.said_basis, s.reported_from_on, s.reported_to_on, s.report_count, \
      s.outlet_count, s.channel, r.cue, r.source, r.via, o.name, a.headline, a.url, s.content

      """) + joined(source)
      + Fragment(
        "\nORDER BY \(order)\nLIMIT ? OFFSET ?", [.integer(Int64(limit)), .integer(Int64(offset))])
  }

  /// The source with the leading report and its article.
  private func joined(_ source: Fragment) -> Fragment {
    guard let range = source.sql.firstRange(of: "\nWHERE ") else { return source }
    let tables = """

      JOIN report AS r ON r.id = s.leading_report_id
      JOIN article AS a ON a.id = r.article_id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id
      """
    var sql = source.sql
    sql.insert(contentsOf: tables, at: range.lowerBound)
    return Fragment(sql, source.values)
  }

  /// The SQL that a search runs, its parameters filled in, for people.
  public var explanation: String {
    let page = page
    let pieces = page.sql.split(separator: "?", omittingEmptySubsequences: false)
    var result = String(pieces.first ?? "")
    for (piece, value) in zip(pieces.dropFirst(), page.values) {
      switch value {
      case .text(let text):
        result +=
          "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
      case .integer(let number): result += "\(number)"
      default: result += "NULL"
      }
      result += piece
    }
    return result + ";"
  }

  // MARK: Running

  /// One page of hits.
  public func hits(in archive: Archive) throws -> [Hit] {
    let page = page
    let outlets = try archive.database.prepare(
      """
      SELECT DISTINCT o.name FROM report AS r JOIN article AS a ON a.id = r.article_id
      JOIN outlet AS o ON o.id = a.outlet_id
      WHERE r.statement_id = ? AND a.superseded_by_id IS NULL ORDER BY a.published_from_on, o.name
      """)
    var hits = try archive.database.map(page.sql, Bindings(page.values)) { row in
      Hit(
        id: row.int64(0), key: row.text(1), marked: row.text(2), content: row.text(22),
        speaker: row.optionalText(3), role: row.optionalText(4), country: row.optionalText(5),
        kind: row.text(6), form: row.text(7), act: row.optionalText(8),
        said: row.optionalText(9), saidBasis: row.optionalText(10),
        reportedFrom: row.optionalText(11), reportedTo: row.optionalText(12),
        reportCount: row.int(13), outletCount: row.int(14), channel: row.optionalText(15),
        cue: row.optionalText(16), source: row.optionalText(17), via: row.optionalText(18),
        outlet: row.optionalText(19), headline: row.optionalText(20), url: row.optionalText(21))
    }
    for index in hits.indices {
      hits[index].outlets = try outlets.map([hits[index].id]) { row in row.text(0) }
    }
    return hits
  }

  /// How many statements match in all.
  public func count(in archive: Archive) throws -> Int {
    let source = source
    return try archive.database.int("SELECT count(*) \(source.sql)", Bindings(source.values)) ?? 0
  }
}

/// A statement that a search found.
public struct Hit: Sendable {
  /// The row's number, which means nothing outside this file.
  public let id: Int64
  public let key: String
  /// The content with U+0002 before and U+0003 behind each match.
  public let marked: String
  public let content: String
  public let speaker: String?
  public let role: String?
  public let country: String?
  public let kind: String
  public let form: String
  public let act: String?
  public let said: String?
  public let saidBasis: String?
  public let reportedFrom: String?
  public let reportedTo: String?
  public let reportCount: Int
  public let outletCount: Int
  public let channel: String?
  public let cue: String?
  public let source: String?
  public let via: String?
  /// The outlet of the leading report.
  public let outlet: String?
  public let headline: String?
  public let url: String?
  /// All outlets that reported it, by date.
  public var outlets: [String] = []
}
