internal import CSQLite

extension Database {
  /// Stops this connection's work from any thread.
  public var interrupter: Interrupter { connection.interrupter }

  /// Asks `handler` now and then, while statements run, whether to go on; nil asks no more.
  ///
  /// A statement that may not go on fails with `SQLiteError.interrupt`. The handler must not use
  /// the connection.
  public func setProgressHandler(_ handler: (() -> Bool)?) {
    connection.progress.handler = handler
    connection.installProgress()
  }

  /// Runs `body`, whose statements fail with `SQLiteError.interrupt` once `limit` has passed.
  @discardableResult
  public func withTimeLimit<Result>(
    _ limit: Duration, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    let outer = connection.setDeadline(in: limit)
    defer { connection.setDeadline(outer) }
    return try body()
  }

  /// Runs `body`, which may throw anything, under a time limit.
  @discardableResult
  public func withTimeLimit<Result>(
    _ limit: Duration, _ body: () throws -> Result
  ) throws -> Result {
    let outer = connection.setDeadline(in: limit)
    defer { connection.setDeadline(outer) }
    return try body()
  }
}

extension Connection {
  /// Sets a deadline, an earlier one staying in force.
  ///
  /// - Returns: the deadline to be restored.
  fileprivate func setDeadline(in limit: Duration) -> ContinuousClock.Instant? {
    let outer = progress.deadline
    let deadline = ContinuousClock.now.advanced(by: limit)
    setDeadline(outer.map { min($0, deadline) } ?? deadline)
    return outer
  }

  fileprivate func setDeadline(_ deadline: ContinuousClock.Instant?) {
    progress.deadline = deadline
    installProgress()
  }

  fileprivate func installProgress() {
    guard progress.isNeeded else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    // Some thousand steps of SQLite's machine take about 0.1 ms.
    let context = Unmanaged.passUnretained(progress).toOpaque()
    sqlite3_progress_handler(
      handle, 4000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Progress>.fromOpaque(context).takeUnretainedValue().mayContinue() ? 0 : 1
      }, context)
  }
}
