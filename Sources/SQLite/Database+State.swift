internal import CSQLite

extension Database {
  /// How many rows the latest INSERT, UPDATE or DELETE touched.
  public var changes: Int { Int(sqlite3_changes64(connection.handle)) }

  /// How many rows were inserted, updated or deleted since the connection was opened.
  public var totalChanges: Int { Int(sqlite3_total_changes64(connection.handle)) }

  /// The row number of the latest row inserted into a table; 0 if there was none.
  public var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(connection.handle) }

  /// Where the latest statement that failed to compile went wrong, in UTF-8 bytes from its start.
  public var errorOffset: Int? {
    let offset = Int(sqlite3_error_offset(connection.handle))
    return offset >= 0 ? offset : nil
  }

  /// A number that is another one once another connection has changed the file.
  public var dataVersion: Int {
    get throws(SQLiteError) { try int("PRAGMA data_version") ?? 0 }
  }

  /// The number that the file's owner keeps for the version of its schema.
  public var userVersion: Int32 {
    get throws(SQLiteError) { Int32(clamping: try int("PRAGMA user_version") ?? 0) }
  }

  /// Sets `userVersion`; part of the transaction, if one is open.
  public func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try execute("PRAGMA user_version = \(version)")
  }

  /// The number that says which program's file it is.
  public var applicationID: Int32 {
    get throws(SQLiteError) { Int32(clamping: try int("PRAGMA application_id") ?? 0) }
  }

  /// Sets `applicationID`; part of the transaction, if one is open.
  public func setApplicationID(_ id: Int32) throws(SQLiteError) {
    try execute("PRAGMA application_id = \(id)")
  }
}
