internal import CSQLite

extension Statement {
  /// Binds an integer to the parameter at `position`, counted from 1.
  ///
  /// - Throws: `range` if there is no such parameter, `misuse` if the statement is running.
  public func bind(_ value: Int, at position: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: position), Int64(value)))
  }

  /// Binds an integer.
  public func bind(_ value: Int64, at position: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: position), value))
  }

  /// Binds a floating point number; SQLite turns NaN into NULL.
  public func bind(_ value: Double, at position: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(handle, Int32(truncatingIfNeeded: position), value))
  }

  /// Binds text, U+0000 included.
  public func bind(_ value: String, at position: Int) throws(SQLiteError) {
    var value = value
    let code = value.withUTF8 { bytes in bindText(bytes, at: position) }
    try check(code)
  }

  /// Binds the text whose valid UTF-8 is `bytes`, without a `String` in between.
  public func bind(utf8 bytes: [UInt8], at position: Int) throws(SQLiteError) {
    let code = bytes.withUnsafeBufferPointer { bytes in bindText(bytes, at: position) }
    try check(code)
  }

  /// Binds the text whose valid UTF-8 is `bytes`, which are copied.
  public func bind(utf8 bytes: UnsafeBufferPointer<UInt8>, at position: Int) throws(SQLiteError) {
    try check(bindText(bytes, at: position))
  }

  /// Binds a blob.
  public func bind(_ value: [UInt8], at position: Int) throws(SQLiteError) {
    let position = Int32(truncatingIfNeeded: position)
    let code = value.withUnsafeBytes { bytes in
      // A nil address would bind NULL.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_zeroblob(handle, position, 0)
      }
      return sqlite3_bind_blob64(
        handle, position, start, UInt64(bytes.count), csqlite_transient())
    }
    try check(code)
  }

  /// Binds NULL.
  public func bindNull(at position: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(handle, Int32(truncatingIfNeeded: position)))
  }

  /// Binds a value of any of SQLite's types.
  public func bind(_ value: Value, at position: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: position)
    case .integer(let value): try bind(value, at: position)
    case .real(let value): try bind(value, at: position)
    case .text(let value): try bind(value, at: position)
    case .blob(let value): try bind(value, at: position)
    }
  }

  /// Binds a value, or NULL for nil.
  public func bind(_ value: Int?, at position: Int) throws(SQLiteError) {
    if let value { try bind(value, at: position) } else { try bindNull(at: position) }
  }

  /// Binds text, or NULL for nil.
  public func bind(_ value: String?, at position: Int) throws(SQLiteError) {
    if let value { try bind(value, at: position) } else { try bindNull(at: position) }
  }

  /// Binds whatever can be bound, or NULL for nil.
  public func bind(_ value: (any Bindable)?, at position: Int) throws(SQLiteError) {
    if let value { try value.bind(to: self, at: position) } else { try bindNull(at: position) }
  }

  /// Binds whatever can be bound, or NULL for nil, to the parameter of that name.
  ///
  /// - Parameter name: with or without its `:`, `@` or `$`.
  /// - Throws: `range` if no parameter bears the name.
  public func bind(_ value: (any Bindable)?, to name: String) throws(SQLiteError) {
    for candidate in [name, ":" + name, "@" + name, "$" + name] {
      let position = sqlite3_bind_parameter_index(handle, candidate)
      if position > 0 { return try bind(value, at: Int(position)) }
    }
    throw SQLiteError(code: .range, message: "no parameter is called \(name)", sql: sql)
  }

  /// Binds all the parameters.
  ///
  /// - Throws: `range` unless there is one value for each parameter.
  public func bind(_ bindings: Bindings) throws(SQLiteError) {
    let count: Int
    switch bindings.content {
    case .positional(let values):
      count = values.count
      if count == parameterCount {
        for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
      }
    case .named(let values):
      count = values.count
      if count == parameterCount {
        for (name, value) in values { try bind(value, to: name) }
      }
    }
    if count != parameterCount {
      throw SQLiteError(
        code: .range, message: "\(count) values for \(parameterCount) parameters", sql: sql)
    }
  }

  /// Makes every parameter NULL.
  public func clearBindings() { sqlite3_clear_bindings(handle) }

  private func bindText(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int32 {
    let position = Int32(truncatingIfNeeded: position)
    // A nil address would bind NULL.
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      return sqlite3_bind_text64(handle, position, "", 0, csqlite_transient(), UInt8(SQLITE_UTF8))
    }
    return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
      sqlite3_bind_text64(
        handle, position, start, UInt64(bytes.count), csqlite_transient(), UInt8(SQLITE_UTF8))
    }
  }

  private func check(_ code: Int32) throws(SQLiteError) { try connection.check(code, sql: sql) }
}
