internal import SQLite

extension Archive {
  /// Writes the full-text indexes anew from the rows that they index.
  public func rebuildFullText() throws {
    for table in ["statement", "speaker", "event", "article"] {
      try database.execute("INSERT INTO \(table)_fts (\(table)_fts) VALUES ('rebuild')")
    }
  }
}
