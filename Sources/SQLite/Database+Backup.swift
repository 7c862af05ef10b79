internal import CSQLite

extension Database {
  /// Copies the whole database into another one, replacing what that holds.
  ///
  /// The copy is a consistent state of this database even while others write to it.
  ///
  /// - Throws: `busy` if either is locked longer than its timeout, `full` if there is no space.
  public func backup(to destination: Database) throws(SQLiteError) {
    let target = destination.connection
    guard let backup = sqlite3_backup_init(target.handle, "main", connection.handle, "main")
    else {
      throw target.failure(sqlite3_extended_errcode(target.handle), sql: nil)
    }
    let code = sqlite3_backup_step(backup, -1)
    let end = sqlite3_backup_finish(backup)
    if code == SQLITE_DONE { return }
    throw target.failure(end == SQLITE_OK ? code : end, sql: nil)
  }

  /// Copies the whole database into the file at `path`, which is made or replaced.
  public func backup(toFile path: String) throws(SQLiteError) {
    try backup(to: Database(.create(path)))
  }
}
