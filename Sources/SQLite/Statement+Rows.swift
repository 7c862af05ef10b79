extension Statement {
  /// Runs it to its end with the values bound so far, ignoring its rows.
  public func run() throws(SQLiteError) {
    defer { reset() }
    while try step() {}
  }

  /// Runs it to its end with these values, ignoring its rows.
  ///
  /// - Throws: `range` unless there is one value for each parameter.
  public func run(_ bindings: Bindings) throws(SQLiteError) {
    try bind(bindings)
    try run()
  }

  /// Hands each row to `body`; without `bindings` the values bound so far count.
  ///
  /// The row is good only during the call. Nothing is left running if `body` throws.
  public func forEach(
    _ bindings: Bindings? = nil, _ body: (borrowing Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    if let bindings { try bind(bindings) }
    defer { reset() }
    while try step() { try body(row) }
  }

  /// Hands each row to `body`, which may throw anything.
  public func forEach(
    _ bindings: Bindings? = nil, _ body: (borrowing Row) throws -> Void
  ) throws {
    if let bindings { try bind(bindings) }
    defer { reset() }
    while try step() { try body(row) }
  }

  /// What `transform` makes of each row.
  public func map<Result>(
    _ bindings: Bindings? = nil, _ transform: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> [Result] {
    if let bindings { try bind(bindings) }
    defer { reset() }
    var results: [Result] = []
    while try step() { results.append(try transform(row)) }
    return results
  }

  /// What `transform`, which may throw anything, makes of each row.
  public func map<Result>(
    _ bindings: Bindings? = nil, _ transform: (borrowing Row) throws -> Result
  ) throws -> [Result] {
    if let bindings { try bind(bindings) }
    defer { reset() }
    var results: [Result] = []
    while try step() { results.append(try transform(row)) }
    return results
  }

  /// What `transform` makes of the first row, or nil if there is none; no further row is read.
  ///
  /// A statement that writes and returns its rows (`RETURNING`) has written all of them.
  public func first<Result>(
    _ bindings: Bindings? = nil, _ transform: (borrowing Row) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    if let bindings { try bind(bindings) }
    defer { reset() }
    return try step() ? try transform(row) : nil
  }

  /// What `transform`, which may throw anything, makes of the first row, or nil.
  public func first<Result>(
    _ bindings: Bindings? = nil, _ transform: (borrowing Row) throws -> Result
  ) throws -> Result? {
    if let bindings { try bind(bindings) }
    defer { reset() }
    return try step() ? try transform(row) : nil
  }
}
