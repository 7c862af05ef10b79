internal import SQLite

/// An article of a group of copies, and what tells in which order they came.
struct CopyMember {
  let article: CopyArticle
  /// Shingles that it has in common with the centre.
  let shared: Int
  /// The first of the places where it was read, without the extension of a file, so that "talks-2.txt" comes
  /// behind "talks.txt"; and its latest version there.
  let path: String
  let version: Int
  /// Its words as one number: equal for equal texts.
  let words: [UInt8]

  init(_ article: CopyArticle, sharing shared: Int, in database: Database) throws(SQLiteError) {
    self.article = article
    self.shared = shared
    let place = try database.first(
      """
      SELECT path, max(version) FROM location WHERE article_id = ? GROUP BY path ORDER BY path LIMIT 1
      """, [article.id]
    ) { row throws(SQLiteError) in (path: row.text(0), version: row.int(1)) }
    path = Self.withoutExtension(place?.path ?? "")
    version = place?.version ?? 0
    words =
      try database.first(
        "SELECT shingles FROM article_fingerprint WHERE article_id = ?", [article.id]
      ) { row throws(SQLiteError) in row.blob(0) } ?? []
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: 0x2E),
      path.utf8.distance(from: dot, to: path.utf8.endIndex) <= 6,
      !path.utf8[dot...].contains(0x2F)
    else { return path }
    return String(path[..<dot])
  }

  /// By the day of publication; where it is the same or not known, by place, and at one place by version.
  func comesBefore(_ other: CopyMember) -> Bool {
    // No date begins with "~", which sorts last.
    let mine = (article.publishedFrom ?? "~", path, version)
    let others = (other.article.publishedFrom ?? "~", other.path, other.version)
    return mine == others ? article.sha256 < other.article.sha256 : mine < others
  }
}
