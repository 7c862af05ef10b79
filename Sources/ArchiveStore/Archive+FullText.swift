internal import SQLite

extension Archive {
  /// Folds the texts of all rows anew, and writes the full-text indexes anew from them.
  public func rebuildFullText() throws {
    try FullText.rebuild(in: database)
  }
}

extension FullText {
  /// Folds the texts of all rows anew, and writes the indexes anew from them.
  static func rebuild(in database: Database) throws(SQLiteError) {
    for index in all {
      try index.fold(in: database)
      try database.execute("INSERT INTO \(index.table)_fts (\(index.table)_fts) VALUES ('rebuild')")
    }
  }
}
