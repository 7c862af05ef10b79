internal import SQLite

/// An actor as it was found, with the speaker that it is held to be.
struct ActorRow {
  let id: Int64
  let articleSHA256: String
  let ordinal: Int
  let kind: String
  let name: String
  let fold: String
  let country: String?
  /// JSON arrays.
  let posts: String
  let forms: String
  let speaker: Int64?
  /// Whether its article is current.
  let isCurrent: Bool

  /// The actors of an article.
  static func inArticle(_ article: Int64, _ database: Database) throws(SQLiteError) -> [ActorRow] {
    try load(
      """
      SELECT c.id, a.sha256, c.ordinal, c.kind, c.name, c.name_fold, c.country, c.posts, c.forms,
        c.speaker_id, a.superseded_by_id IS NULL
      FROM actor AS c JOIN article AS a ON a.id = c.article_id
      WHERE c.article_id = ? ORDER BY c.ordinal
      """, [article], database)
  }

  /// The persons of a name without a country.
  static func withoutCountry(
    _ fold: String, _ database: Database
  ) throws(SQLiteError) -> [ActorRow] {
    try load(
      """
      SELECT c.id, a.sha256, c.ordinal, c.kind, c.name, c.name_fold, c.country, c.posts, c.forms,
        c.speaker_id, a.superseded_by_id IS NULL
      FROM actor AS c JOIN article AS a ON a.id = c.article_id
      WHERE c.name_fold = ? AND c.kind = 'person' AND c.country IS NULL ORDER BY c.id
      """, [fold], database)
  }

  private static func load(
    _ sql: String, _ bindings: Bindings, _ database: Database
  ) throws(SQLiteError) -> [ActorRow] {
    try database.map(sql, bindings) { row throws(SQLiteError) in
      ActorRow(
        id: row.int64(0), articleSHA256: row.text(1), ordinal: row.int(2), kind: row.text(3),
        name: row.text(4), fold: row.text(5), country: row.optionalText(6), posts: row.text(7),
        forms: row.text(8), speaker: row.isNull(9) ? nil : row.int64(9), isCurrent: row.bool(10))
    }
  }
}
