internal import SQLite

/// One run of the program that writes to an archive.
///
/// Its row is written with the first thing that the run stores: a run that changes nothing leaves
/// no trace.
public final class Run {
  /// When it began, UTC in ISO 8601 with Z.
  public let startedAt: String
  /// The program's version.
  public let programVersion: String
  /// Name and version of the extractor.
  public let extractor: String
  private let archive: Archive
  private var row: Int64?

  /// - Parameter startedAt: UTC in ISO 8601 with Z; the caller reads the clock.
  public init(
    in archive: Archive, startedAt: String, programVersion: String, extractor: String
  ) {
    self.archive = archive
    self.startedAt = startedAt
    self.programVersion = programVersion
    self.extractor = extractor
  }

  /// Whether the run has stored anything.
  public var hasStored: Bool { row != nil }

  /// Writes down when the run ended, if it stored anything.
  public func finish(at time: String) throws {
    guard let row else { return }
    try archive.database.run("UPDATE run SET finished_at = ? WHERE id = ?", [time, row])
  }

  /// The run's row, written if need be. Inside the caller's transaction.
  func id() throws(SQLiteError) -> Int64 {
    // A row that was written before may have been rolled back.
    if let row, try exists(row) { return row }
    try archive.database.run(
      "INSERT INTO run (started_at, program_version, extractor) VALUES (?, ?, ?)",
      [startedAt, programVersion, extractor])
    let id = archive.database.lastInsertRowID
    row = id
    return id
  }

  private func exists(_ row: Int64) throws(SQLiteError) -> Bool {
    try archive.database.int(
      "SELECT 1 FROM run WHERE id = ? AND started_at = ?", [row, startedAt]) != nil
  }
}
