public import ArchiveStore
internal import SQLite

/// The columns of archives: a cache, made for large ones.
public enum Columns {
  /// Why the columns of an archive cannot be used.
  public enum Absence: Error, Hashable, Sendable {
    /// There are none.
    case missing
    /// Another program has changed the archive since.
    case outdated
  }

  /// With fewer statements SQL answers as fast, and the archive remains a single file.
  public static let fewest = 20_000

  /// The columns, if they are those of the rows that the archive holds now.
  ///
  /// Call it inside the transaction that uses them.
  public static func open(for archive: Archive) -> Result<ColumnFile, Absence> {
    let database = archive.database
    guard let path = database.path else { return .failure(.missing) }
    var absence = Absence.missing
    let file = ColumnFile(ColumnFile.path(ofArchive: path)) { header in
      if let state = try? ColumnState(in: database),
        (try? state.isCurrent(header, in: database)) == true,
        let changes = try? ColumnState.changes(in: database)
      {
        return changes
      }
      absence = .outdated
      return nil
    }
    return file.map { .success($0) } ?? .failure(absence)
  }

  /// Keeps the columns of an archive from now on: each `Archive.transaction` adds to them what it writes.
  ///
  /// To be called when an archive was opened for writing, before anything is written.
  /// - Parameter fewest: makes none for fewer statements.
  public static func keep(for archive: Archive, ifAtLeast fewest: Int = fewest) throws {
    let writer = try ColumnWriter(archive, fewest: fewest)
    archive.witness = writer
    // Until rows are written, searches see by this that they may use the columns.
    if writer?.isFollowing == true { try archive.transaction {} }
  }

  /// Ends a run of writing: leaves the archive as a single file, if nobody holds it, with its columns beside
  /// it.
  public static func finish(_ archive: Archive) throws -> Archive.Finish {
    if archive.witness == nil { try keep(for: archive) }
    return try archive.finish()
  }
}
