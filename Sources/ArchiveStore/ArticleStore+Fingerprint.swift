internal import SQLite
internal import Text

extension ArticleStore {
  /// Writes by what copies of an article are found; nothing for one without words enough.
  func insertFingerprint(_ fingerprint: Fingerprint, of article: Int64) throws(SQLiteError) {
    if fingerprint.shingles.isEmpty { return }
    try database.run(
      """
      INSERT INTO article_fingerprint (article_id, shingle_count, bands, shingles, names)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        article, fingerprint.shingles.count, CopyBands.packed(fingerprint.bands),
        Fingerprint.packed(fingerprint.shingles), Fingerprint.packed(fingerprint.names),
      ])
  }
}
