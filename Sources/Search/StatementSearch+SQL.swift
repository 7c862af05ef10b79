public import ArchiveStore
internal import SQLite

/// The search as SQL: right for every archive, and slow where many statements match.
extension StatementSearch {
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
    if let words = words.flatMap(FullTextExpression.of) {
      tables = Fragment("FROM statement_fts JOIN statement AS s ON s.id = statement_fts.rowid")
      conditions.insert(Fragment("statement_fts MATCH ?", [.text(words)]), at: 0)
    }
    return tables + Fragment("\nWHERE ") + .joined(conditions, "\n  AND ")
  }

  /// The words are what ranks: content counts most, a name or post less.
  var isRanked: Bool { split.words != nil }

  /// A statement is ordered by its rank, the kind, its date and its key: never by chance.
  private var order: String {
    let kind = "CASE s.kind WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END"
    let day = "coalesce(s.said_from_on, s.reported_from_on)"
    switch sort {
    case .rank:
      let rank = isRanked ? "\(Self.score), " : ""
      // What reporters ask comes behind what they are told.
      return "s.form = 'question', \(rank)\(kind), \(day) IS NULL, \(day), s.key"
    case .said: return "\(day) IS NULL, \(day), s.key"
    case .saidDescending: return "\(day) IS NULL, \(day) DESC, s.key"
    case .reported: return "s.reported_from_on IS NULL, s.reported_from_on, s.key"
    case .reportedDescending: return "s.reported_from_on IS NULL, s.reported_from_on DESC, s.key"
    case .outlets: return "s.outlet_count DESC, s.report_count DESC, \(kind), s.key"
    }
  }

  /// The weights are those of `BM25`.
  private static let score = "bm25(statement_fts, 10.0, 4.0, 2.0, 10.0, 4.0, 2.0)"

  /// The content and what folding changes of it, the words that were found between 2 and 3.
  private static let marked = """
    highlight(statement_fts, 0, char(2), char(3)), \
    CASE WHEN statement_fts.content_folded IS NOT NULL THEN highlight(statement_fts, 3, char(2), char(3)) END
    """

  private static let shown = """
    s.id, s.key, s.content, s.speaker_name, s.role_as_stated, s.country, s.kind, s.form, s.act, \
    s.said_edtf, s.said_basis, s.reported_from_on, s.reported_to_on, s.report_count, \
    s.outlet_count, s.channel, r.cue, r.source, r.via, o.name, a.headline, a.url, \
    s.independent_count
    """

  private static let tables = """

    JOIN report AS r ON r.id = s.leading_report_id
    JOIN article AS a ON a.id = r.article_id
    LEFT JOIN outlet AS o ON o.id = a.outlet_id
    """

  var page: Fragment {
    let marked = isRanked ? Self.marked : "s.content, NULL"
    let score = isRanked && sort == .rank ? Self.score : "NULL"
    return Fragment("SELECT \(Self.shown), \(marked), \(score)\n") + joined(source)
      + Fragment(
        "\nORDER BY \(order)\nLIMIT ? OFFSET ?", [.integer(Int64(limit)), .integer(Int64(offset))])
  }

  /// The rows of all matches in their order.
  func rowsInOrder(in archive: Archive) throws -> [Int64] {
    let source = source
    return try archive.database.map(
      "SELECT s.id \(source.sql)\nORDER BY \(order)", Bindings(source.values)
    ) { row in row.int64(0) }
  }

  /// The row of a statement by its key or the beginning of its key, of four characters at least.
  func row(ofKey key: String, in database: Database) throws -> Int64? {
    guard key.utf8.count >= 4 else { return nil }
    let rows = try database.map(
      """
      SELECT id FROM statement WHERE key >= ?1 AND key < ?1 || 'g'
      UNION SELECT s.id FROM key_redirect AS k JOIN statement AS s ON s.key = k.statement_key
        WHERE k.key >= ?1 AND k.key < ?1 || 'g'
      LIMIT 2
      """, [key.lowercased()]
    ) { row in row.int64(0) }
    return rows.count == 1 ? rows[0] : nil
  }

  /// The source with the leading report and its article.
  private func joined(_ source: Fragment) -> Fragment {
    guard let range = source.sql.firstRange(of: "\nWHERE ") else { return source }
    var sql = source.sql
    sql.insert(contentsOf: Self.tables, at: range.lowerBound)
    return Fragment(sql, source.values)
  }

  /// The SQL that a search runs, its parameters filled in, for people.
  public var explanation: String {
    let page = page
    let pieces = page.sql.split(separator: "?", omittingEmptySubsequences: false)
    var result = String(pieces.first ?? "")
    for (piece, value) in zip(pieces.dropFirst(), page.values) {
      switch value {
      case .text(let text): result += text.quoted(with: "'")
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
    let hits = try archive.database.map(page.sql, Bindings(page.values)) { row in
      Hit(
        row, marked: Highlight.marked(row.text(23), folded: row.optionalText(24)),
        score: row.optionalDouble(25))
    }
    return try Self.withOutlets(hits, in: archive.database)
  }

  /// The hits of these rows, in their order.
  func hits(_ rows: [(row: Int64, score: Double?)], in archive: Archive) throws -> [Hit] {
    let database = archive.database
    let hit = try database.prepare(
      "SELECT \(Self.shown)\nFROM statement AS s\(Self.tables)\nWHERE s.id = ?")
    let marked = try marked(in: database)
    let hits = try rows.compactMap { id, score in
      try hit.first([id]) { row in Hit(row, marked: try marked(id, row.text(2)), score: score) }
    }
    return try Self.withOutlets(hits, in: database)
  }

  /// What marks the words in the content of a row: the index itself where it takes it to say what matches.
  private func marked(in database: Database) throws -> (_ row: Int64, _ content: String) throws ->
    String
  {
    guard let words = split.words, let expression = FullTextExpression.of(words) else {
      return { $1 }
    }
    if let marks = try MatchMarks(words, in: database) { return { try marks.marked($1) } }
    let highlight = try database.prepare(
      """
      SELECT \(Self.marked) FROM statement_fts
      WHERE statement_fts MATCH ? AND rowid = ?
      """)
    return { id, content in
      try highlight.first([expression, id]) { row in
        Highlight.marked(row.text(0), folded: row.optionalText(1))
      } ?? content
    }
  }

  private static func withOutlets(_ hits: [Hit], in database: Database) throws -> [Hit] {
    let outlets = try database.prepare(
      """
      SELECT DISTINCT o.name FROM report AS r JOIN article AS a ON a.id = r.article_id
      JOIN outlet AS o ON o.id = a.outlet_id
      WHERE r.statement_id = ? AND a.superseded_by_id IS NULL ORDER BY a.published_from_on, o.name
      """)
    return try hits.map { hit in
      var hit = hit
      // Of a single report it is that of the leading one.
      hit.outlets =
        hit.reportCount == 1
        ? [hit.outlet].compactMap(\.self) : try outlets.map([hit.id]) { row in row.text(0) }
      return hit
    }
  }

  /// How many statements match in all.
  public func count(in archive: Archive) throws -> Int {
    let source = source
    return try archive.database.int("SELECT count(*) \(source.sql)", Bindings(source.values)) ?? 0
  }
}

extension Hit {
  /// From the columns that are shown.
  fileprivate init(_ row: borrowing Row, marked: String, score: Double?) {
    self.init(
      id: row.int64(0), key: row.text(1), marked: marked, content: row.text(2),
      speaker: row.optionalText(3), role: row.optionalText(4), country: row.optionalText(5),
      kind: row.text(6), form: row.text(7), act: row.optionalText(8),
      said: row.optionalText(9), saidBasis: row.optionalText(10),
      reportedFrom: row.optionalText(11), reportedTo: row.optionalText(12),
      reportCount: row.int(13), outletCount: row.int(14),
      independentCount: row.int(22), channel: row.optionalText(15),
      cue: row.optionalText(16), source: row.optionalText(17), via: row.optionalText(18),
      outlet: row.optionalText(19), headline: row.optionalText(20), url: row.optionalText(21),
      score: score)
  }
}
