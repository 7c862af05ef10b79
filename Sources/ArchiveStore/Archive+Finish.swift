internal import SQLite

extension Archive {
  /// How the file was left.
  public enum Finish: Hashable, Sendable {
    /// As a single file, which opens from a read-only folder.
    case singleFile
    /// In WAL mode, because another connection holds it; valid, and left by the next writer.
    case stillInWAL
  }

  /// Ends a run of writing: refreshes statistics, empties the log and leaves WAL mode.
  ///
  /// - Parameter patience: how long to wait for other connections before leaving the file in WAL.
  public func finish(patience: Duration = .milliseconds(500)) throws -> Finish {
    try refreshStatistics()
    let timeout = try database.int("PRAGMA busy_timeout") ?? 5000
    let milliseconds = Int(max(0, min(patience / .milliseconds(1), 60_000)))
    try database.execute("PRAGMA busy_timeout = \(milliseconds)")
    defer { try? database.execute("PRAGMA busy_timeout = \(timeout)") }
    return try leaveWAL()
  }

  private func refreshStatistics() throws(SQLiteError) {
    do {
      try database.execute("PRAGMA analysis_limit = 1000; PRAGMA optimize")
    } catch {
      // Another writer is at work, and will do it when it ends.
      if !SQLiteError.Code.busy.matches(error.code) { throw error }
    }
  }

  private func leaveWAL() throws -> Finish {
    do {
      // Whatever the witness has to do takes nobody's time here.
      if witness != nil { try transaction {} }
      try database.execute("PRAGMA wal_checkpoint(truncate)")
      // Alone with the file from the next transaction on: nobody writes between it and the change of mode.
      try database.execute("PRAGMA locking_mode = exclusive")
      defer { try? endExclusion() }
      try transaction {}
      guard try database.text("PRAGMA journal_mode = delete") != "wal" else { return .stillInWAL }
      try witness?.isSingleFile()
      return .singleFile
    } catch let error as SQLiteError {
      let isHeld = SQLiteError.Code.busy.matches(error.code) || .locked ~= error.code
      if isHeld { return .stillInWAL }
      throw error
    }
  }

  private func endExclusion() throws(SQLiteError) {
    try database.execute("PRAGMA locking_mode = normal")
    if try database.text("PRAGMA journal_mode") == "delete" {
      // Who is alone empties a journal, and does not remove it; a change of its mode does.
      try database.execute("PRAGMA journal_mode = persist; PRAGMA journal_mode = delete")
    }
    // The lock goes with the next read.
    try database.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
  }
}
