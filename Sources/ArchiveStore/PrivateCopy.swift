internal import SQLite

/// A copy of a database that nobody else sees.
final class PrivateCopy {
  let database: Database
  private let path: String?

  /// - Parameter folder: where to make it; nil keeps it in memory.
  init(of original: Database, in folder: String?) throws(SQLiteError) {
    if let folder {
      let name = "\(folder)/archive-copy-\(UInt64.random(in: .min ... .max)).db"
      path = name
      database = try Database(.create(name))
    } else {
      path = nil
      database = try Database(.memory)
    }
    // A copy in memory cannot take on another page size by itself.
    let size = try original.int("PRAGMA page_size") ?? 4096
    try database.execute("PRAGMA page_size = \(size); PRAGMA synchronous = off")
    try original.backup(to: database)
  }

  deinit {
    if let path {
      for suffix in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(path + suffix) }
    }
  }
}
