internal import CSQLite

/// The open handle, shared by a database and its statements, closed with the last of them.
final class Connection {
  let handle: OpaquePointer
  let interrupter: Interrupter
  let progress = Progress()
  let scanner = FullTextScanner()

  /// Takes the handle over.
  init(owning handle: OpaquePointer) {
    self.handle = handle
    interrupter = Interrupter(handle)
  }

  deinit {
    interrupter.forget()
    sqlite3_close_v2(handle)
  }

  /// Throws unless `code` means success.
  func check(_ code: Int32, sql: @autoclosure () -> String? = nil) throws(SQLiteError) {
    if code == SQLITE_OK { return }
    throw failure(code, sql: sql())
  }

  /// The error that the latest call reported.
  func failure(_ code: Int32, sql: String?) -> SQLiteError {
    // The message belongs to the latest call; a misused handle has another's.
    let isLatest = sqlite3_extended_errcode(handle) == code
    let message = isLatest ? sqlite3_errmsg(handle) : sqlite3_errstr(code)
    let offset = isLatest && sql != nil ? Int(sqlite3_error_offset(handle)) : -1
    return SQLiteError(
      code: SQLiteError.Code(rawValue: code),
      message: message.map { String(cString: $0) } ?? "unknown error",
      sql: sql,
      offset: offset >= 0 ? offset : nil)
  }
}
