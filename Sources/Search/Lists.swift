public import ArchiveStore
public import Dates
internal import Postings
internal import SQLite

/// What else in the archive has the words of a query.
///
/// It is a hint beside the statements, and is not to cost more than they do: where there is much, it says no
/// more than that.
public struct OtherMatches: Sendable {
  /// How many there are, and the best few of them: date and name.
  public struct List: Sendable {
    /// At most `mostCounted` and one.
    public var count = 0
    /// Empty where there are more than are counted.
    public var best: [(date: String?, name: String)] = []
  }

  /// How many are counted.
  public static let mostCounted = 100

  public let speakers: List
  public let events: List
  /// By headline, or the first words of an article that has none.
  public let articles: List

  /// What has the words of a query; nil if it has none.
  public init?(of query: Query, best limit: Int = 3, in archive: Archive) throws {
    guard let query = Self.words(query), let words = FullTextExpression.of(query) else {
      return nil
    }
    let database = archive.database
    let terms = try PostingQuery(query, .ofArchive(in: database))
    func list(
      _ fullText: FullText, _ isShown: String, _ name: String, order: String
    ) throws -> List {
      let table = fullText.table
      // Mostly no speaker and no event has them, which the pages of the index say soonest.
      let weights = fullText.allColumns.map { _ in 1.0 }
      let found = try terms.flatMap { terms in
        try PostingIndex("\(table)_fts", weights: weights, in: database)?
          .rowCount(of: terms, upTo: Self.mostCounted + 1)
      }
      if found == 0 { return List() }
      let matches = """
        FROM \(table)_fts JOIN \(table) AS t ON t.id = \(table)_fts.rowid
        \(table == "article" ? "LEFT JOIN outlet AS o ON o.id = t.outlet_id" : "")
        WHERE \(table)_fts MATCH ?1 AND \(isShown)
        """
      if found ?? .max > Self.mostCounted {
        let count = try database.int(
          "SELECT count(*) FROM (SELECT 1 \(matches) LIMIT ?2)", [words, Self.mostCounted + 1])
        if let count, count > Self.mostCounted { return List(count: count) }
      }
      let all = try database.map("SELECT \(name) \(matches) ORDER BY \(order)", [words]) { row in
        (date: row.optionalText(0), name: row.text(1))
      }
      return List(count: all.count, best: Array(all.prefix(limit)))
    }
    speakers = try list(.speaker, "t.is_current", "NULL, t.name", order: "t.name, t.key")
    events = try list(
      .event, "t.is_current", "t.from_edtf, t.name", order: "event_fts.rank, t.from_on, t.key")
    articles = try list(
      .article, "t.superseded_by_id IS NULL",
      """
      t.published_edtf,
      coalesce(t.headline, substr(t.text, 1, 80) || '…') || coalesce(' · ' || o.name, '')
      """, order: "article_fts.rank, t.published_from_on, t.sha256")
  }

  /// The words without the fields.
  private static func words(_ query: Query) -> Query? {
    if FullTextExpression.of(query) != nil { return query }
    guard case .and(let parts) = query else { return nil }
    let worded = parts.filter { FullTextExpression.of($0) != nil }
    return worded.isEmpty ? nil : .and(worded)
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
  public let body: String?
  /// Code of the country of the place.
  public let country: String?
  public let participants: String
  /// Those of the participants who led delegations.
  public let heads: [String]
  public let description: String
  public let articles: Int
  public let statements: Int

  /// Events that have the words, in the order of time; undated ones last.
  ///
  /// - Parameters:
  ///   - participant: a name, or a part of one, of somebody who took part.
  ///   - country: where it was held, or from where somebody took part, as a code or a name.
  public static func list(
    _ query: Query, from: CalendarDate?, to: CalendarDate?, kind: String?,
    participant: String? = nil, country: String? = nil, limit: Int, offset: Int,
    in archive: Archive
  ) throws -> [EventRow] {
    var conditions: [Fragment] = [Fragment("1")]
    if let words = FullTextExpression.of(query) {
      conditions.append(
        Fragment(
          "id IN (SELECT rowid FROM event_fts WHERE event_fts MATCH ?)", [.text(words)]))
    }
    if let from { conditions.append(Fragment("to_on >= ?", [.text(from.iso)])) }
    if let to { conditions.append(Fragment("from_on <= ?", [.text(to.iso)])) }
    if let kind { conditions.append(Fragment("kind = ?", [.text(kind)])) }
    if let participant { conditions.append(EventCondition.participant(participant)) }
    if let country { conditions.append(EventCondition.country(country)) }
    let page =
      Fragment(
        """
        SELECT key, name, kind, status, from_edtf, coalesce(to_edtf, from_edtf), place, participants,
          description, article_count, said_at_count + about_count, body, country, id
        FROM v_event
        WHERE
        """ + " ") + .joined(conditions, " AND ")
      + Fragment(
        "\nORDER BY from_on IS NULL, from_on, name, key LIMIT ? OFFSET ?",
        [.integer(Int64(limit)), .integer(Int64(offset))])
    let heads = try archive.database.prepare(
      """
      SELECT s.name FROM event_participant AS p JOIN speaker AS s ON s.id = p.speaker_id
      WHERE p.event_id = ? AND p.is_head ORDER BY s.name, s.key
      """)
    return try archive.database.map(page.sql, Bindings(page.values)) { row in
      EventRow(
        key: row.text(0), name: row.text(1), kind: row.text(2), status: row.text(3),
        from: row.optionalText(4), to: row.optionalText(5), place: row.optionalText(6),
        body: row.optionalText(11), country: row.optionalText(12), participants: row.text(7),
        heads: try heads.map([row.int64(13)]) { head in head.text(0) }, description: row.text(8),
        articles: row.int(9), statements: row.int(10))
    }
  }
}
