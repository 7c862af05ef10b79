internal import CSQLite

/// A prepared statement: one SQL text, run as often as wanted with different values.
///
/// `run`, `forEach`, `map` and `first` leave it reset, whatever happens. A caller of `step` resets
/// it itself, or keeps the database busy.
public final class Statement {
  let connection: Connection
  let handle: OpaquePointer
  /// The SQL as it was given.
  public let sql: String
  /// How many parameters it has.
  public let parameterCount: Int

  init(_ handle: OpaquePointer, sql: String, connection: Connection) {
    self.handle = handle
    self.sql = sql
    self.connection = connection
    parameterCount = Int(sqlite3_bind_parameter_count(handle))
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: Running

  /// Moves to the next row.
  ///
  /// - Returns: whether there is one; read it from `row`.
  @discardableResult
  public func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw connection.failure(code, sql: sql)
    }
  }

  /// The row that `step` moved to, valid until the next step or reset.
  public var row: Row { Row(handle) }

  /// Makes the statement ready to run again; its values stay bound.
  public func reset() { sqlite3_reset(handle) }

  /// Whether it has been stepped and neither ended nor been reset.
  public var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

  // MARK: What it is

  /// The names of the columns of its result; empty if it yields no rows.
  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// How many columns its result has.
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// The names of its parameters, with their `:`, `@` or `$`; nil for `?`.
  public var parameterNames: [String?] {
    (0..<parameterCount).map { index in
      sqlite3_bind_parameter_name(handle, Int32(index + 1)).map { String(cString: $0) }
    }
  }

  /// Whether it cannot change the database.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// The SQL with the values in place of the parameters, to be shown to people.
  public var expandedSQL: String {
    guard let text = sqlite3_expanded_sql(handle) else { return sql }
    defer { sqlite3_free(text) }
    return String(cString: text)
  }
}

@available(*, unavailable, message: "A statement belongs to its connection's task")
extension Statement: Sendable {}
