extension Database {
  /// Runs a cached statement to its end, ignoring its rows.
  ///
  /// - Returns: how many rows it inserted, updated or deleted, if it is of that kind.
  @discardableResult
  public func run(_ sql: String, _ bindings: Bindings = []) throws(SQLiteError) -> Int {
    try cached(sql).run(bindings)
    return changes
  }

  /// Hands each row of a cached statement to `body`; see `Statement.forEach`.
  public func forEach(
    _ sql: String, _ bindings: Bindings = [],
    _ body: (borrowing Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try cached(sql).forEach(bindings, body)
  }

  /// Hands each row of a cached statement to `body`, which may throw anything.
  public func forEach(
    _ sql: String, _ bindings: Bindings = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    try cached(sql).forEach(bindings, body)
  }

  /// What `transform` makes of each row of a cached statement.
  public func map<Result>(
    _ sql: String, _ bindings: Bindings = [],
    _ transform: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> [Result] {
    try cached(sql).map(bindings, transform)
  }

  /// What `transform`, which may throw anything, makes of each row of a cached statement.
  public func map<Result>(
    _ sql: String, _ bindings: Bindings = [], _ transform: (borrowing Row) throws -> Result
  ) throws -> [Result] {
    try cached(sql).map(bindings, transform)
  }

  /// What `transform` makes of the first row of a cached statement, or nil if there is none.
  public func first<Result>(
    _ sql: String, _ bindings: Bindings = [],
    _ transform: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    try cached(sql).first(bindings, transform)
  }

  /// What `transform`, which may throw anything, makes of the first row, or nil if there is none.
  public func first<Result>(
    _ sql: String, _ bindings: Bindings = [], _ transform: (borrowing Row) throws -> Result
  ) throws -> Result? {
    try cached(sql).first(bindings, transform)
  }

  /// The integer in the first column of the first row; nil for no row or NULL.
  public func int(_ sql: String, _ bindings: Bindings = []) throws(SQLiteError) -> Int? {
    try cached(sql).first(bindings) { row throws(SQLiteError) in row.optionalInt(0) } ?? nil
  }

  /// The text in the first column of the first row; nil for no row or NULL.
  public func text(_ sql: String, _ bindings: Bindings = []) throws(SQLiteError) -> String? {
    try cached(sql).first(bindings) { row throws(SQLiteError) in row.optionalText(0) } ?? nil
  }

  /// The value in the first column of the first row; nil for no row.
  public func value(_ sql: String, _ bindings: Bindings = []) throws(SQLiteError) -> Value? {
    try cached(sql).first(bindings) { row throws(SQLiteError) in row.value(0) }
  }
}
