public import ArchiveStore
internal import SQLite
public import Text

/// A statement with every report of it.
public struct StatementDetail: Sendable {
  public let key: String
  public let content: String
  public let speaker: String?
  public let speakerKey: String?
  public let role: String?
  public let country: String?
  public let kind: String
  public let act: String?
  public let said: String?
  public let saidBasis: String?
  public let isCurrent: Bool
  /// Reports in current articles, their outlets, and how many of the reports are not copies of others.
  public let reportCount: Int
  public let outletCount: Int
  public let independentCount: Int
  /// The event that it was said at, and those that it is about.
  public let events: [(relation: String, name: String)]
  /// The leading report first.
  public let reports: [ReportDetail]

  /// The statement with a key, the beginning of a key, or a row number; keys that were merged into
  /// another are followed.
  public static func find(_ name: String, in archive: Archive) throws -> Lookup {
    let database = archive.database
    let keys = try database.map(
      """
      SELECT key FROM statement WHERE substr(key, 1, length(?1)) = ?1
      UNION SELECT s.key FROM key_redirect AS k JOIN statement AS s ON s.key = k.statement_key
        WHERE substr(k.key, 1, length(?1)) = ?1
      UNION SELECT s.key FROM report AS r JOIN statement AS s ON s.id = r.statement_id
        WHERE substr(r.key, 1, length(?1)) = ?1
      ORDER BY 1 LIMIT 20
      """, [name.lowercased()]
    ) { row in row.text(0) }
    if keys.count == 1, name.utf8.count >= 4 { return .found(try detail(keys[0], database)) }
    if let number = Int(name),
      let key = try database.text("SELECT key FROM statement WHERE id = ?", [number])
    {
      return .found(try detail(key, database))
    }
    return keys.isEmpty || name.utf8.count < 4 ? .none : .several(keys)
  }

  /// What a name of a statement leads to.
  public enum Lookup {
    case found(StatementDetail)
    /// The keys that begin so.
    case several([String])
    case none
  }

  private static func detail(_ key: String, _ database: Database) throws -> StatementDetail {
    let reports = try ReportDetail.all(of: key, database)
    let events = try database.map(
      """
      SELECT l.relation, e.name FROM statement AS s JOIN statement_event AS l ON l.statement_id = s.id
      JOIN event AS e ON e.id = l.event_id WHERE s.key = ? ORDER BY l.relation DESC, e.name
      """, [key]
    ) { row in (relation: row.text(0), name: row.text(1)) }
    let found = try database.map(
      """
      SELECT s.key, s.content, s.speaker_name, p.key, s.role_as_stated, s.country, s.kind, s.act,
        s.said_edtf, s.said_basis, s.is_current, s.report_count, s.outlet_count, s.independent_count
      FROM statement AS s LEFT JOIN speaker AS p ON p.id = s.speaker_id WHERE s.key = ?
      """, [key]
    ) { row in
      StatementDetail(
        key: row.text(0), content: row.text(1), speaker: row.optionalText(2),
        speakerKey: row.optionalText(3), role: row.optionalText(4), country: row.optionalText(5),
        kind: row.text(6), act: row.optionalText(7), said: row.optionalText(8),
        saidBasis: row.optionalText(9), isCurrent: row.bool(10), reportCount: row.int(11),
        outletCount: row.int(12),
        independentCount: row.int(13), events: events, reports: reports)
    }
    guard let statement = found.first else {
      throw SQLiteError(code: .error, message: "statement \(key) vanished")
    }
    return statement
  }
}

/// One report of a statement, with the words around it.
public struct ReportDetail: Sendable {
  public let key: String
  public let kind: String
  public let cue: String?
  public let source: String?
  public let role: String?
  public let channel: String?
  public let via: String?
  public let said: String?
  public let saidBasis: String?
  public let outlet: String?
  public let published: String?
  public let publishedBasis: String?
  public let headline: String?
  public let url: String?
  /// Who wrote the article; several with semicolons between.
  public let author: String?
  public let path: String?
  /// When a crawler fetched the article at that path, in ISO 8601 and UTC.
  public let retrieved: String?
  /// The page of the document on which the content begins, from 1; nil where there are no pages.
  public let page: Int?
  public let sha256: String
  public let isHeadline: Bool
  public let isSuperseded: Bool
  /// What the article is in its group of copies, and whose text that is; nil if it has no copies.
  public let copy: Copy?
  public let confidence: Double
  /// The language of the article, how it is known, and what was looked for in it.
  public let language: String?
  public let languageBasis: String?
  public let rules: String?
  /// Code points in the article.
  public let spans: [TextSpan]
  /// The paragraph in which the content stands, and where in it the content is, as byte offsets.
  public let context: String
  public let marks: [Range<Int>]

  /// A report in an article of which there are copies.
  public struct Copy: Sendable {
    /// `origin`, `copy` or `version`.
    public let relation: String
    /// SHA-256 of the article from which the others were taken, and its outlet.
    public let origin: String
    public let originOutlet: String?
    public let agency: String?
    /// The articles that tell this text.
    public let articleCount: Int
  }

  static func all(of key: String, _ database: Database) throws -> [ReportDetail] {
    try database.map(
      """
      SELECT r.id, r.key, r.kind, r.cue, r.source, r.role_as_stated, r.channel, r.via, r.said_edtf,
        r.said_basis, o.name, a.published_edtf, a.published_basis, a.headline, a.url,
        l.path,
        a.sha256, r.is_headline, a.superseded_by_id IS NOT NULL, r.confidence, a.text, c.relation,
        ga.sha256, go.name, g.agency, g.article_count, a.language, a.language_basis, a.rules,
        a.author, l.retrieved_at, a.reader
      FROM report AS r JOIN statement AS s ON s.id = r.statement_id
      JOIN article AS a ON a.id = r.article_id LEFT JOIN outlet AS o ON o.id = a.outlet_id
      LEFT JOIN location AS l ON l.id = (
        SELECT id FROM location WHERE article_id = a.id ORDER BY version DESC, path LIMIT 1)
      LEFT JOIN (copy AS c JOIN copy_group AS g ON g.id = c.copy_group_id
        JOIN article AS ga ON ga.id = g.origin_id LEFT JOIN outlet AS go ON go.id = ga.outlet_id
      ) ON c.article_id = a.id
      WHERE s.key = ?
      ORDER BY r.id <> s.leading_report_id, a.superseded_by_id IS NOT NULL, a.published_from_on IS NULL,
        a.published_from_on, r.key
      """, [key]
    ) { row in
      let spans = try database.map(
        """
        SELECT start_cp, end_cp FROM report_span WHERE report_id = ? AND part = 'content'
        ORDER BY ordinal
        """, [row.int64(0)]
      ) { span in TextSpan(span.int(0), span.int(1)) }
      let text = SourceText(utf8: Array(row.text(20).utf8))
      let (context, marks) = around(spans, in: text)
      let hasPages = row.text(31) == "pdf"
      return ReportDetail(
        key: row.text(1), kind: row.text(2), cue: row.optionalText(3), source: row.optionalText(4),
        role: row.optionalText(5), channel: row.optionalText(6), via: row.optionalText(7),
        said: row.optionalText(8), saidBasis: row.optionalText(9), outlet: row.optionalText(10),
        published: row.optionalText(11), publishedBasis: row.optionalText(12),
        headline: row.optionalText(13), url: row.optionalText(14), author: row.optionalText(29),
        path: row.optionalText(15), retrieved: row.optionalText(30),
        page: hasPages ? spans.first.map { text.page(atCodePoint: $0.start) } : nil,
        sha256: row.text(16), isHeadline: row.bool(17), isSuperseded: row.bool(18),
        copy: row.isNull(21)
          ? nil
          : Copy(
            relation: row.text(21), origin: row.text(22), originOutlet: row.optionalText(23),
            agency: row.optionalText(24), articleCount: row.int(25)),
        confidence: row.double(19), language: row.optionalText(26),
        languageBasis: row.optionalText(27), rules: row.optionalText(28), spans: spans,
        context: context, marks: marks)
    }
  }

  /// The lines that hold the spans.
  private static func around(_ spans: [TextSpan], in text: SourceText) -> (String, [Range<Int>]) {
    guard let first = spans.first, let last = spans.last else { return ("", []) }
    var lower = text.byte(atCodePoint: first.start)
    var upper = text.byte(atCodePoint: last.end)
    while lower > 0, text.bytes[lower - 1] != 0x0A { lower -= 1 }
    while upper < text.bytes.count, text.bytes[upper] != 0x0A, text.bytes[upper] != 0x0D {
      upper += 1
    }
    let marks = spans.map { span in
      let bytes = text.bytes(of: span)
      return (bytes.lowerBound - lower)..<(bytes.upperBound - lower)
    }
    return (text.string(lower..<upper), marks)
  }
}
