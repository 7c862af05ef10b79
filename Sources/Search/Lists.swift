public import ArchiveStore
public import Dates
internal import SQLite

/// How much else in the archive has the words of a query.
public struct OtherMatches: Sendable {
  public let speakers: Int
  public let events: Int
  public let articles: Int

  /// Counts over the words of a query; nil if it has none.
  public init?(of query: Query, in archive: Archive) throws {
    guard let words = Self.words(query) else { return nil }
    func count(_ sql: String) throws -> Int {
      try archive.database.int(sql, Bindings([.text(words)])) ?? 0
    }
    speakers = try count(
      """
      SELECT count(*) FROM speaker_fts JOIN speaker AS s ON s.id = speaker_fts.rowid
      WHERE speaker_fts MATCH ? AND s.is_current
      """)
    events = try count(
      """
      SELECT count(*) FROM event_fts JOIN event AS e ON e.id = event_fts.rowid
      WHERE event_fts MATCH ? AND e.is_current
      """)
    articles = try count(
      """
      SELECT count(*) FROM article_fts JOIN article AS a ON a.id = article_fts.rowid
      WHERE article_fts MATCH ? AND a.superseded_by_id IS NULL
      """)
  }

  /// The words without the fields.
  static func words(_ query: Query) -> String? {
    if let words = FullTextExpression.of(query) { return words }
    guard case .and(let parts) = query else { return nil }
    let worded = parts.filter { FullTextExpression.of($0) != nil }
    return worded.isEmpty ? nil : FullTextExpression.of(.and(worded))
  }
}

/// The best events and articles that have the words of a query.
public struct OtherHits: Sendable {
  /// Date and name.
  public let events: [(date: String?, name: String)]
  /// Date and headline, or the first words of an article that has none, with its outlet.
  public let articles: [(date: String?, name: String)]

  /// The best few of each.
  public init(of query: Query, limit: Int = 3, in archive: Archive) throws {
    guard let words = OtherMatches.words(query) else {
      (events, articles) = ([], [])
      return
    }
    events = try archive.database.map(
      """
      SELECT e.from_edtf, e.name FROM event_fts JOIN event AS e ON e.id = event_fts.rowid
      WHERE event_fts MATCH ?1 AND e.is_current
      ORDER BY bm25(event_fts), e.from_on, e.key LIMIT ?2
      """, [words, limit]
    ) { row in (row.optionalText(0), row.text(1)) }
    articles = try archive.database.map(
      """
      SELECT a.published_edtf, coalesce(a.headline, substr(a.text, 1, 80) || '…')
        || coalesce(' · ' || o.name, '')
      FROM article_fts JOIN article AS a ON a.id = article_fts.rowid
      LEFT JOIN outlet AS o ON o.id = a.outlet_id
      WHERE article_fts MATCH ?1 AND a.superseded_by_id IS NULL
      ORDER BY bm25(article_fts, 4.0, 1.0), a.published_from_on, a.sha256 LIMIT ?2
      """, [words, limit]
    ) { row in (row.optionalText(0), row.text(1)) }
  }
}

/// A speaker and what the archive has of him.
public struct SpeakerRow: Sendable {
  public let key: String
  public let name: String
  public let kind: String
  public let country: String?
  public let posts: String
  public let statements: Int
  public let firstOn: String?
  public let lastOn: String?

  /// Speakers whose name, alias or post has the words; those with most statements first.
  public static func list(
    _ query: Query, country: String?, limit: Int, offset: Int, in archive: Archive
  ) throws -> [SpeakerRow] {
    let words = FullTextExpression.of(query)
    return try archive.database.map(
      """
      SELECT key, name, kind, country, posts, statement_count, first_on, last_on FROM v_speaker
      WHERE (?1 IS NULL OR id IN (SELECT rowid FROM speaker_fts WHERE speaker_fts MATCH ?1))
        AND (?2 IS NULL OR country = ?2) AND (?1 IS NOT NULL OR statement_count > 0)
      ORDER BY statement_count DESC, name, key LIMIT ?3 OFFSET ?4
      """, [words, country, limit, offset]
    ) { row in
      SpeakerRow(
        key: row.text(0), name: row.text(1), kind: row.text(2), country: row.optionalText(3),
        posts: row.text(4), statements: row.int(5), firstOn: row.optionalText(6),
        lastOn: row.optionalText(7))
    }
  }
}

/// An event and what the archive has of it.
public struct EventRow: Sendable {
  public let key: String
  public let name: String
  public let kind: String
  public let status: String
  public let from: String?
  public let to: String?
  public let place: String?
  public let participants: String
  public let description: String
  public let articles: Int
  public let statements: Int

  /// Events that have the words, in the order of time; undated ones last.
  public static func list(
    _ query: Query, from: CalendarDate?, to: CalendarDate?, kind: String?, limit: Int, offset: Int,
    in archive: Archive
  ) throws -> [EventRow] {
    let words = FullTextExpression.of(query)
    return try archive.database.map(
      """
      SELECT key, name, kind, status, from_edtf, coalesce(to_edtf, from_edtf), place, participants, description,
        article_count, said_at_count + about_count
      FROM v_event
      WHERE (?1 IS NULL OR id IN (SELECT rowid FROM event_fts WHERE event_fts MATCH ?1))
        AND (?2 IS NULL OR to_on >= ?2) AND (?3 IS NULL OR from_on <= ?3)
        AND (?4 IS NULL OR kind = ?4)
      ORDER BY from_on IS NULL, from_on, name, key LIMIT ?5 OFFSET ?6
      """, [words, from?.iso, to?.iso, kind, limit, offset]
    ) { row in
      EventRow(
        key: row.text(0), name: row.text(1), kind: row.text(2), status: row.text(3),
        from: row.optionalText(4), to: row.optionalText(5), place: row.optionalText(6),
        participants: row.text(7), description: row.text(8), articles: row.int(9),
        statements: row.int(10))
    }
  }
}
