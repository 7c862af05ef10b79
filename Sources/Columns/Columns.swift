internal import Glibc
public import ArchiveStore
internal import SQLite

/// The cache of columns beside an archive.
public enum Columns {
  /// Why the columns of an archive cannot be used.
  public enum Absence: Error, Hashable, Sendable {
    /// There are none.
    case missing
    /// The archive's file was changed since, or is not a single file at the moment.
    case outdated
  }

  /// The columns, if they are those of the rows that the archive holds now.
  ///
  /// Call it inside the transaction that uses them.
  public static func open(for archive: Archive) -> Result<ColumnFile, Absence> {
    guard let path = archive.database.path,
      let file = ColumnFile(ColumnFile.path(ofArchive: path))
    else { return .failure(.missing) }
    guard let identity = try? identity(of: archive.database), identity == file.header.identity,
      let state = archive.database.fileState, state == file.header.state
    else { return .failure(.outdated) }
    return .success(file)
  }

  /// Ends a run of writing: leaves the archive as a single file, if nobody holds it, with its columns beside
  /// it.
  public static func finish(_ archive: Archive) throws -> Archive.Finish {
    let isUntouched = try archive.isUntouched
    let finish = try archive.finish()
    if finish == .singleFile, try !(isUntouched && keep(for: archive)) {
      try refresh(for: archive)
    }
    return finish
  }

  /// Keeps the columns of an archive that was opened for writing and not changed, which alters the file's
  /// state and nothing else.
  ///
  /// - Returns: false if they were not its columns before.
  private static func keep(for archive: Archive) throws -> Bool {
    guard let path = archive.database.path, let before = archive.stateBeforeWriting,
      let header = ColumnFile(ColumnFile.path(ofArchive: path))?.header, header.state == before
    else { return false }
    return try archive.database.snapshot {
      guard let state = archive.database.fileState,
        try identity(of: archive.database) == header.identity
      else { return false }
      return Header.write(state, to: ColumnFile.path(ofArchive: path))
    }
  }

  /// With fewer statements SQL answers as fast, and the archive remains a single file.
  public static let fewest = 20_000

  /// Writes the columns anew if they are not those of the rows that the archive holds.
  ///
  /// To be called by whoever has written, when the archive was left as a single file.
  /// - Parameter minimum: makes none for fewer statements.
  /// - Returns: whether there are columns that can be used. There are none for an archive in memory, one
  ///   that is in WAL mode, or one in a folder that takes no files.
  @discardableResult
  public static func refresh(
    for archive: Archive, ifAtLeast minimum: Int = Columns.fewest
  ) throws -> Bool {
    let database = archive.database
    guard let path = database.path else { return false }
    if case .success = open(for: archive) { return true }
    let count = try database.int("SELECT count(*) FROM statement") ?? 0
    guard count >= minimum else {
      unlink(ColumnFile.path(ofArchive: path))
      return false
    }
    // While this reads, nobody can write: rows and state are of one moment.
    return try database.snapshot {
      guard let identity = try identity(of: database), let state = database.fileState,
        let (image, limit) = try ColumnSource.image(of: database)
      else { return false }
      return write(
        image.bytes(limit: limit, identity: identity, state: state),
        to: ColumnFile.path(ofArchive: path))
    }
  }

  private static func identity(of database: Database) throws -> Int64? {
    try database.first("SELECT number FROM identity") { row in row.int64(0) }
  }

  /// Puts a file in the place of another; false if that cannot be done.
  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let draft = "\(path).\(getpid())"
    let file = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { return false }
    // One large write gets large pages, which are mapped at a fraction of the cost of small ones.
    let isWritten = bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      // Else a power cut could leave the name without the content.
      return fdatasync(file) == 0
    }
    close(file)
    if isWritten, rename(draft, path) == 0 { return true }
    unlink(draft)
    return false
  }
}
