internal import ArchiveStore
internal import SQLite

/// The articles whose speakers and statements a correction can change.
struct CorrectedArticles {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The articles whose words a decision points at; of an undo those of what it undoes.
  func ofQuote(behind decision: Decision) throws(SQLiteError) -> Set<Int64> {
    var decision = decision
    var seen: Set<String> = []
    while case .undo(let key) = decision, seen.insert(key).inserted,
      let undone = try CorrectionLog(database).named(key).first
    {
      decision = undone.correction.decision
    }
    guard let quote = decision.quote else { return [] }
    return Set(
      try database.map(
        "SELECT id FROM article WHERE sha256 = ?1 OR url = ?2", [quote.article, quote.url]
      ) { row throws(SQLiteError) in row.int64(0) })
  }

  /// The articles with words of some speakers.
  func ofSpeakers(_ keys: Set<String>) throws(SQLiteError) -> Set<Int64> {
    var articles: Set<Int64> = []
    for key in keys {
      try database.forEach(
        """
        SELECT c.article_id FROM speaker AS s JOIN actor AS c ON c.speaker_id = s.id
        WHERE s.key = ?1
        UNION
        SELECT r.article_id FROM speaker AS s JOIN report AS r ON r.speaker_id = s.id
        WHERE s.key = ?1
        """, [key]
      ) { row throws(SQLiteError) in articles.insert(row.int64(0)) }
    }
    return articles
  }
}
