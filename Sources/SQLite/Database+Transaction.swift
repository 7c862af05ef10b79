internal import CSQLite

extension Database {
  /// Runs `body` in a transaction that takes the write lock at once, and commits it.
  ///
  /// Whatever is thrown, by `body` or by the commit, everything is rolled back. Transactions do
  /// not nest: inside one use `savepoint`.
  ///
  /// In a function that `throws(SQLiteError)` write `{ () throws(SQLiteError) in ... }`.
  ///
  /// - Throws: `busy` if another connection keeps the lock longer than the timeout.
  @discardableResult
  public func transaction<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack("ROLLBACK")
      throw error
    }
  }

  /// Runs `body`, which may throw anything, in a transaction that takes the write lock at once.
  @discardableResult
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack("ROLLBACK")
      throw error
    }
  }

  /// Runs `body` in a transaction that only reads: every statement in it sees the same state. Inside a
  /// transaction it is that one.
  @discardableResult
  public func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    if isInTransaction { return try body() }
    try execute("BEGIN DEFERRED")
    defer { rollBack("ROLLBACK") }
    return try body()
  }

  /// Runs `body`; if it throws, what it wrote is undone, and the transaction around it goes on.
  @discardableResult
  public func savepoint<Result>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try execute("SAVEPOINT inner")
    do {
      let result = try body()
      try execute("RELEASE inner")
      return result
    } catch {
      rollBack("ROLLBACK TO inner; RELEASE inner")
      throw error
    }
  }

  /// Runs `body`, which may throw anything; if it does, what it wrote is undone.
  @discardableResult
  public func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("SAVEPOINT inner")
    do {
      let result = try body()
      try execute("RELEASE inner")
      return result
    } catch {
      rollBack("ROLLBACK TO inner; RELEASE inner")
      throw error
    }
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(connection.handle) == 0 }

  /// Undoes, unless a failing disk or lack of memory has made SQLite do so already.
  private func rollBack(_ sql: String) {
    // The error that led here tells more than a failure to roll back, which leaves the
    // transaction to be rolled back when the connection closes.
    if isInTransaction { try? execute(sql) }
  }
}
