internal import ArchiveStore
internal import SQLite

/// The rulings of articles, each made once.
struct RulingCache {
  private let archive: Archive
  private let isEmpty: Bool
  private var known: [Int64: ArticleRulings] = [:]

  init(_ archive: Archive) throws(SQLiteError) {
    self.archive = archive
    isEmpty =
      try archive.database.int("SELECT 1 FROM correction WHERE quote IS NOT NULL LIMIT 1") == nil
  }

  /// - Parameter article: the actor's article, if known.
  mutating func ruling(
    of actor: ActorRow, in article: Int64?
  ) throws(SQLiteError) -> ArticleRulings.ActorRuling? {
    if isEmpty { return nil }
    let owner: Int64
    if let article { owner = article } else { owner = try self.article(of: actor) }
    return try rulings(of: owner).actors[actor.id]
  }

  mutating func rulings(of article: Int64) throws(SQLiteError) -> ArticleRulings {
    if isEmpty { return ArticleRulings() }
    if let rulings = known[article] { return rulings }
    let rulings = try ArticleRulings(of: article, archive)
    known[article] = rulings
    return rulings
  }

  private func article(of actor: ActorRow) throws(SQLiteError) -> Int64 {
    Int64(try archive.database.int("SELECT article_id FROM actor WHERE id = ?", [actor.id]) ?? 0)
  }
}
