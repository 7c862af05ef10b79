internal import ArchiveStore
internal import SQLite

/// The articles whose speakers and statements a correction can change.
struct CorrectedArticles {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func all(_ decision: Decision) throws(SQLiteError) -> [Int64] {
    var decision = decision
    // What an undo changes is what the undone correction had changed.
    var seen: Set<String> = []
    while case .undo(let key) = decision, seen.insert(key).inserted {
      guard let undone = try CorrectionLog(database).named(key).first else { return [] }
      decision = undone.correction.decision
    }
    if let quote = decision.quote {
      return try database.map(
        "SELECT id FROM article WHERE sha256 = ?1 OR url = ?2 ORDER BY id",
        [quote.article, quote.url]
      ) { row throws(SQLiteError) in row.int64(0) }
    }
    var articles: Set<Int64> = []
    for key in decision.speakers {
      try database.forEach(
        """
        SELECT c.article_id FROM speaker AS s JOIN actor AS c ON c.speaker_id = s.id
        WHERE s.key IN (?1, (SELECT speaker_key FROM speaker_redirect WHERE key = ?1))
        UNION
        SELECT r.article_id FROM speaker AS s JOIN report AS r ON r.speaker_id = s.id
        WHERE s.key IN (?1, (SELECT speaker_key FROM speaker_redirect WHERE key = ?1))
        """, [key]
      ) { row throws(SQLiteError) in articles.insert(row.int64(0)) }
    }
    return articles.sorted()
  }
}
