public import SQLite

/// Who keeps something in step with an archive.
package protocol ArchiveWitness: AnyObject {
  /// A transaction has written all that it writes, and is about to be committed.
  func willCommit() throws
  /// The archive is a single file, and nobody has written since the last transaction, or can before this
  /// ends.
  func isSingleFile() throws
}

/// An open archive.
///
/// Not `Sendable`: each task opens its own.
public final class Archive {
  /// What an archive is opened for.
  public enum Access: Hashable, Sendable {
    /// No statement can change the file.
    case reading
    /// For reading and writing; `create` permits to make the file.
    case writing(create: Bool)
  }

  /// The connection.
  public let database: Database
  /// What is to be written to the full-text indexes at the end of the transaction.
  package let fullText: FullTextQueue

  /// Opens an archive; for writing, makes a new one or brings an older one up to date.
  ///
  /// - Throws: `ArchiveError`, or `SQLiteError` for whatever else SQLite meets.
  public convenience init(
    _ path: String, _ access: Access, busyTimeout: Duration = .seconds(5)
  ) throws {
    switch access {
    case .reading:
      let database = try Self.open(.readOnly(path), path, busyTimeout)
      // Pages are read where the system keeps them, and not copied.
      try database.execute("PRAGMA mmap_size = 1099511627776")
      switch try database.snapshot({ try Contents(of: database, at: path) }) {
      case .empty: throw ArchiveError.empty(path: path)
      case .archive(Schema.version): break
      case .archive(let version):
        throw ArchiveError.older(
          path: path, version: Int(version), known: Int(Schema.version))
      }
      self.init(over: database)
    case .writing(let create):
      let database = try Self.open(create ? .create(path) : .readWrite(path), path, busyTimeout)
      let state = database.fileState
      try Self.prepareForWriting(database, at: path, busyTimeout)
      self.init(over: database)
      // Entering WAL mode counts as one change. One more is somebody else's.
      if let state, database.changeCounter == state.changeCounter &+ 1 {
        stateBeforeWriting = state
      }
    }
  }

  /// Sees each transaction.
  package var witness: (any ArchiveWitness)?

  /// Makes a new archive that never reaches a disk.
  public convenience init(inMemory: Void = ()) throws {
    let database = try Database(.memory)
    try Self.prepareForWriting(database, at: ":memory:", .zero)
    self.init(over: database)
  }

  /// What the file said of itself before it was made ready for writing; nil if it was not a single file.
  package private(set) var stateBeforeWriting: FileState?

  /// Takes a connection to an archive that is known to be one.
  package init(over database: Database) {
    self.database = database
    fullText = FullTextQueue(database)
  }

  /// Runs `body` in a transaction that takes the write lock at once, and commits it; see
  /// `Database.transaction`.
  ///
  /// Whatever writes to an archive does so in here: the full-text indexes are written at its end.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    defer { fullText.discard() }
    return try database.transaction {
      // A row may refer to one that is written a little later.
      try database.execute("PRAGMA defer_foreign_keys = 1")
      let result = try body()
      try fullText.write()
      try witness?.willCommit()
      return result
    }
  }

  /// Has SQLite no longer look up each row that another one refers to, nor each word in the list of those
  /// that its column may hold, nor keep what a single statement changes to undo it alone: for a long run of
  /// writing that is right by construction. That is half of the time of writing; for a list alone SQLite
  /// makes a table anew with each row. `verify` looks all that up, and so do all the tests.
  package func trustRows() throws(SQLiteError) {
    #if !DEBUG
      try database.execute("PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1")
    #endif
  }

  private static func open(
    _ opening: Database.Opening, _ path: String, _ busyTimeout: Duration
  ) throws -> Database {
    do {
      return try Database(opening, busyTimeout: busyTimeout)
    } catch SQLiteError.notADatabase {
      throw ArchiveError.notAnArchive(path: path, detail: "it is not a database")
    } catch SQLiteError.cantOpen where !FileSystem.exists(path) {
      if case .create = opening {
        throw SQLiteError(code: .cantOpen, message: "cannot make the file", path: path)
      }
      throw ArchiveError.missing(path: path)
    }
  }

  /// Bytes of a page of a new archive.
  private static let pageSize = 16384

  private static func prepareForWriting(
    _ database: Database, at path: String, _ patience: Duration
  ) throws {
    // Refuses a foreign file before anything is written to it.
    let contents = try Contents(of: database, at: path)
    if contents == .empty { try database.execute("PRAGMA page_size = \(Self.pageSize)") }
    try enterWAL(database, patience)
    try database.execute("PRAGMA synchronous = normal; PRAGMA cache_size = -98304")
    // In a large archive each transaction writes some thousand pages of its indexes, many of them those that the
    // one before wrote: they are brought to the file together.
    try database.execute("PRAGMA wal_autocheckpoint = \((96 << 20) / Self.pageSize)")
    // Some systems' SQLite writes zeros over whatever is left free, such as merged parts of the indexes.
    try database.execute("PRAGMA secure_delete = 0")
    if contents != .archive(Schema.version) {
      try database.transaction {
        // Another process may have been faster.
        switch try Contents(of: database, at: path) {
        case .empty: try Schema.create(in: database)
        case .archive(let version): try Schema.migrate(database, from: version)
        }
      }
    }
    // What one statement needs to be undone alone is a few pages, and not worth a file. A migration may
    // need more, to sort an index.
    try database.execute("PRAGMA temp_store = memory")
  }

  /// Enters WAL mode. SQLite does not wait for the lock that this takes, as another writer may hold it who
  /// just enters or leaves that mode.
  private static func enterWAL(_ database: Database, _ patience: Duration) throws {
    let deadline = ContinuousClock.now + patience
    while true {
      do {
        return try database.execute("PRAGMA journal_mode = wal")
      } catch SQLiteError.busy where ContinuousClock.now < deadline {
        FileSystem.pause()
      }
    }
  }
}
