internal import CSQLite

internal import Glibc

/// What the head of a database file says of its content, without which a write by another program would
/// go unnoticed.
///
/// The change counter stands still while a file is in WAL mode: such a file has no state that can be
/// trusted. See <https://www.sqlite.org/fileformat2.html>, 1.3.
public struct FileState: Hashable, Sendable {
  /// Bytes 24 to 27: goes up with every transaction.
  public let changeCounter: UInt32
  /// Bytes 40 to 43: goes up with every change of the schema.
  public let schemaCookie: UInt32

  public init(changeCounter: UInt32, schemaCookie: UInt32) {
    self.changeCounter = changeCounter
    self.schemaCookie = schemaCookie
  }
}

extension Database {
  /// The state of the file; nil for a database in memory, in WAL mode, or with a journal that holds
  /// anything.
  ///
  /// Inside a transaction it is the state that the transaction sees.
  public var fileState: FileState? {
    guard let name = sqlite3_db_filename(connection.handle, "main"), name.pointee != 0 else {
      return nil
    }
    for companion in [sqlite3_filename_wal(name), sqlite3_filename_journal(name)] {
      var status = stat()
      if let companion, stat(companion, &status) == 0, status.st_size > 0 { return nil }
    }
    return headState
  }

  /// The state by the head of the file, whatever is beside it; nil in WAL mode or memory.
  public var headState: FileState? {
    guard let header, header[18] == 1 else { return nil }
    return FileState(
      changeCounter: Self.number(header, 24), schemaCookie: Self.number(header, 40))
  }

  /// How often the file was changed, other than in WAL mode; nil for a database in memory.
  public var changeCounter: UInt32? { header.map { Self.number($0, 24) } }

  /// The first 100 bytes of the file.
  private var header: [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 100)
    return csqlite_read_header(connection.handle, &bytes) == SQLITE_OK ? bytes : nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
