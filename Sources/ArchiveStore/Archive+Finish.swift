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
    try database.execute("PRAGMA analysis_limit = 1000; PRAGMA optimize")
    let timeout = try database.int("PRAGMA busy_timeout") ?? 5000
    let milliseconds = Int(max(0, min(patience / .milliseconds(1), 60_000)))
    try database.execute("PRAGMA busy_timeout = \(milliseconds)")
    defer { try? database.execute("PRAGMA busy_timeout = \(timeout)") }
    return try leaveWAL()
  }

  private func leaveWAL() throws(SQLiteError) -> Finish {
    do {
      try database.execute("PRAGMA wal_checkpoint(truncate)")
      let mode = try database.text("PRAGMA journal_mode = delete")
      return mode == "wal" ? .stillInWAL : .singleFile
    } catch {
      let isHeld = SQLiteError.Code.busy.matches(error.code) || .locked ~= error.code
      if isHeld { return .stillInWAL }
      throw error
    }
  }
}
