internal import CSQLite

/// One connection to a database.
///
/// Not `Sendable`: each task opens its own. It closes when it and all its statements are gone.
///
/// ```swift
/// let database = try Database(.create("notes.db"))
/// try database.run("INSERT INTO note (text) VALUES (?)", ["a note"])
/// let notes = try database.map("SELECT text FROM note ORDER BY id") { $0.text(0) }
/// ```
public final class Database {
  /// What to open, and for what.
  public enum Opening: Hashable, Sendable {
    /// An existing file, which no statement can change.
    ///
    /// A file in WAL mode whose folder does not permit the files beside it is opened as with
    /// `immutable`, provided that all its content is in the file itself.
    case readOnly(String)
    /// An existing file, for reading without any lock or check for changes: nobody may write to
    /// it meanwhile.
    case immutable(String)
    /// An existing file, for reading and writing.
    case readWrite(String)
    /// A file for reading and writing, made if it is not there.
    case create(String)
    /// A new, private database that never reaches a disk.
    case memory
  }

  let connection: Connection
  let cache = StatementCache()

  /// The path as it was given; nil for a database in memory.
  public let path: String?
  /// Whether the connection can never write.
  public let isReadOnly: Bool
  /// Whether the file was opened as one that nobody changes.
  public let isImmutable: Bool

  /// Opens a database and reads its first page, so that a file that is no database fails here.
  ///
  /// Connections for writing enforce foreign keys. All of them refuse double-quoted strings, do
  /// not trust the functions named in the schema, and let no statement corrupt the file.
  ///
  /// - Parameter busyTimeout: how long a statement waits for another connection before it fails
  ///   with `SQLiteError.busy`.
  /// - Throws: `cantOpen`, `notADatabase`, `busy` and whatever else SQLite meets.
  public init(_ opening: Opening, busyTimeout: Duration = .seconds(5)) throws(SQLiteError) {
    path = opening.path
    isReadOnly = !opening.isForWriting
    let milliseconds = Int32(max(0, min(busyTimeout / .milliseconds(1), 1e9)))
    (connection, isImmutable) = try Connection.open(opening, busyTimeout: milliseconds)
  }

  /// SQLite's version, such as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}

@available(*, unavailable, message: "A connection belongs to one task: open another")
extension Database: Sendable {}

extension Database.Opening {
  var path: String? {
    switch self {
    case .readOnly(let path), .immutable(let path), .readWrite(let path), .create(let path): path
    case .memory: nil
    }
  }

  var isForWriting: Bool {
    switch self {
    case .readOnly, .immutable: false
    case .readWrite, .create, .memory: true
    }
  }
}
