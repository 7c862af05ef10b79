internal import SQLite

extension ArticleStore {
  /// Notes that an input could not be taken in, once for each path, content and reason.
  ///
  /// The note stays when the path is taken in later: it tells what happened.
  ///
  /// - Parameter reason: a short name such as `binary`; `detail` says it in words.
  /// - Returns: whether the note is new or changed.
  @discardableResult
  public func reject(
    _ path: String, sha256: String?, sizeBytes: Int?, reason: String, detail: String
  ) throws -> Bool {
    let known = try database.first(
      """
      SELECT detail, size_bytes FROM rejected
      WHERE path = ? AND coalesce(sha256, '') = ? AND reason = ?
      """, [path, sha256 ?? "", reason]
    ) { row throws(SQLiteError) in (row.text(0), row.optionalInt(1)) }
    if let known, known == (detail, sizeBytes) { return false }
    return try database.run(
      """
      INSERT INTO rejected (path, sha256, size_bytes, reason, detail, run_id)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (path, coalesce(sha256, ''), reason)
      DO UPDATE SET size_bytes = excluded.size_bytes, detail = excluded.detail
      """, [path, sha256, sizeBytes, reason, detail, run.id()]) > 0
  }
}
