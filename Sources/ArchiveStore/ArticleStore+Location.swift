internal import SQLite

extension ArticleStore {
  /// Makes an article the latest version of a path, unless it is already.
  func addVersion(
    _ path: String, of article: Int64, retrieved: String?, isKnown: Bool
  ) throws -> (outcome: Outcome, touched: Touched) {
    let latest = try database.first(
      """
      SELECT version, article_id FROM location
      WHERE path = ? ORDER BY version DESC LIMIT 1
      """, [path]
    ) { row throws(SQLiteError) in (version: row.int(0), article: row.int64(1)) }
    if latest?.article == article { return (.unchanged, Touched()) }
    try database.run(
      """
      INSERT INTO location (path, version, article_id, run_id, retrieved_at)
      VALUES (?, ?, ?, ?, ?)
      """, [path, (latest?.version ?? 0) + 1, article, run.id(), retrieved])
    var touched = Touched()
    if isKnown { touched.relocated.append(article) }
    if isKnown, try updateSuccessor(of: article) { touched.restored.append(article) }
    if let old = latest?.article, try updateSuccessor(of: old) { touched.superseded.append(old) }
    let outcome: Outcome =
      latest != nil ? .newVersion : isKnown ? .furtherLocation : .added
    return (outcome, touched)
  }

  /// Sets what supersedes an article.
  ///
  /// Nothing, while it is the latest version of any path. Else what followed it at the first of its
  /// paths: a choice that does not depend on the order in which paths were read.
  ///
  /// - Returns: whether it became current, or is so no more.
  private func updateSuccessor(of article: Int64) throws(SQLiteError) -> Bool {
    let before = try database.int("SELECT superseded_by_id FROM article WHERE id = ?", [article])
    let isCurrent =
      try database.int(
        """
        SELECT 1 FROM location AS l WHERE l.article_id = ?1 AND NOT EXISTS (
          SELECT 1 FROM location AS n WHERE n.path = l.path AND n.version > l.version)
        LIMIT 1
        """, [article]) != nil
    let successor =
      isCurrent
      ? nil
      : try database.int(
        """
        SELECT n.article_id FROM (
          SELECT path, max(version) AS version FROM location
          WHERE article_id = ?1 GROUP BY path ORDER BY path LIMIT 1) AS l
        JOIN location AS n ON n.path = l.path AND n.version = l.version + 1
        """, [article])
    if before == successor { return false }
    try database.run(
      "UPDATE article SET superseded_by_id = ? WHERE id = ?", [successor, article])
    return (before == nil) != (successor == nil)
  }
}
