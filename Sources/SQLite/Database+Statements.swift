internal import CSQLite

extension Database {
  /// Compiles one statement.
  ///
  /// - Throws: `error` with the place of a mistake; `misuse` if `sql` is not exactly one statement.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try prepare(sql, flags: 0)
  }

  /// The statement for that SQL from this connection's cache, compiled if need be.
  ///
  /// While a statement is being stepped another one of the same SQL is a new one. Values bound
  /// earlier may still be bound.
  public func cached(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = cache.statement(for: sql) { return statement }
    let statement = try prepare(sql, flags: SQLITE_PREPARE_PERSISTENT)
    cache.keep(statement)
    return statement
  }

  /// Forgets the cached statements.
  public func clearCache() { cache.removeAll() }

  /// Runs all the statements of a script, ignoring their rows.
  ///
  /// The statements before a failing one have taken effect, unless a transaction is open.
  ///
  /// - Throws: what the first failing statement reports, with that statement's text and its place
  ///   in the script.
  public func execute(_ script: String) throws(SQLiteError) {
    let bytes = Array(script.utf8)
    var start = 0
    while start < bytes.count {
      let (handle, end) = try compile(bytes, from: start, in: script, flags: 0)
      if let handle {
        defer { sqlite3_finalize(handle) }
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW { code = sqlite3_step(handle) }
        if code != SQLITE_DONE {
          throw failure(code, from: start, to: end, in: bytes, isScript: true)
        }
      }
      start = end
    }
  }

  private func prepare(_ sql: String, flags: Int32) throws(SQLiteError) -> Statement {
    let bytes = Array(sql.utf8)
    let (handle, end) = try compile(bytes, from: 0, in: nil, flags: flags)
    guard let handle else {
      throw SQLiteError(code: .misuse, message: "there is no statement", sql: sql)
    }
    let statement = Statement(handle, sql: sql, connection: connection)
    // What follows may be comments and blanks only.
    var rest = end
    while rest < bytes.count {
      let next = try? compile(bytes, from: rest, in: nil, flags: 0)
      guard let next, next.handle == nil else {
        sqlite3_finalize(next?.handle)
        throw SQLiteError(
          code: .misuse, message: "there is more than one statement", sql: sql, offset: rest)
      }
      rest = next.end
    }
    return statement
  }

  /// Compiles the statement that starts at `start`.
  ///
  /// - Returns: its handle, nil for comments and blanks, and where it ends.
  private func compile(
    _ bytes: [UInt8], from start: Int, in script: String?, flags: Int32
  ) throws(SQLiteError) -> (handle: OpaquePointer?, end: Int) {
    var handle: OpaquePointer?
    var end = bytes.count
    let code = bytes.withUnsafeBytes { buffer -> Int32 in
      // An empty array may have no address.
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress, start < bytes.count else {
        return SQLITE_OK
      }
      var tail: UnsafePointer<CChar>?
      let length = Int32(clamping: bytes.count - start)
      let code = sqlite3_prepare_v3(
        connection.handle, base + start, length, UInt32(bitPattern: flags), &handle, &tail)
      if let tail { end = tail - base }
      return code
    }
    guard code == SQLITE_OK else {
      throw failure(code, from: start, to: end, in: bytes, isScript: script != nil)
    }
    if end < bytes.count, bytes[end] == 0 {
      sqlite3_finalize(handle)
      throw SQLiteError(
        code: .error, message: "U+0000 in SQL", sql: String(decoding: bytes, as: UTF8.self),
        offset: end)
    }
    return (handle, end)
  }

  /// The error of the statement from `start` to `end`, told by its own text.
  private func failure(
    _ code: Int32, from start: Int, to end: Int, in bytes: [UInt8], isScript: Bool
  ) -> SQLiteError {
    guard isScript else {
      return connection.failure(code, sql: String(decoding: bytes, as: UTF8.self))
    }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let first = bytes[start..<end].firstIndex { !isBlank($0) } ?? start
    // A statement that does not parse ends where the parser gave up: tell it to its semicolon.
    let last = max(first, end - 1)
    let stop = bytes[last...].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? bytes.count
    let error = connection.failure(
      code, sql: String(decoding: bytes[first..<stop], as: UTF8.self))
    let offset = error.offset.map { $0 - (first - start) }
    return SQLiteError(
      code: error.code, message: error.message, sql: error.sql,
      offset: offset.flatMap { $0 >= 0 ? $0 : nil },
      scriptOffset: first, scriptLine: 1 + bytes[..<first].count { $0 == 0x0A })
  }
}
