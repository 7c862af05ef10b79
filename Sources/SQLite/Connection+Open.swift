internal import CSQLite

internal import Glibc

/// Why a file did not open.
struct OpenFailure: Error {
  let failure: SQLiteError
  /// Whether the file holds all its content, so that reading it without its companions is right.
  var isReadable = false
  /// Whether a writer was killed, and only another writer can undo what it began.
  var isHalfWritten: Bool {
    failure.code == .readOnlyRollback || failure.code == .readOnlyRecovery
  }
}

extension Connection {
  /// Opens; a file for reading whose companions cannot be made, as one that nobody changes. What a writer
  /// that was killed has left half done is undone first.
  static func open(
    _ opening: Database.Opening, busyTimeout: Int32
  ) throws(SQLiteError) -> (Connection, isImmutable: Bool) {
    do throws(OpenFailure) {
      let isImmutable = if case .immutable = opening { true } else { false }
      return (try openOnce(opening, busyTimeout: busyTimeout), isImmutable)
    } catch {
      guard case .readOnly(let path) = opening else { throw error.failure }
      if error.isHalfWritten, (try? openOnce(.readWrite(path), busyTimeout: busyTimeout)) != nil,
        let connection = try? openOnce(opening, busyTimeout: busyTimeout)
      {
        return (connection, false)
      }
      guard error.isReadable,
        let connection = try? openOnce(.immutable(path), busyTimeout: busyTimeout)
      else { throw error.failure }
      return (connection, true)
    }
  }

  /// Once for the process, and without effect where SQLite is in use already.
  private static let isConfigured = csqlite_leave_memory_uncounted() == SQLITE_OK

  /// Opens, sets the connection up, and reads the first page.
  private static func openOnce(
    _ opening: Database.Opening, busyTimeout: Int32
  ) throws(OpenFailure) -> Connection {
    let name: String
    do throws(SQLiteError) { name = try opening.uri } catch { throw OpenFailure(failure: error) }

    _ = isConfigured
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(name, &handle, opening.flags, nil)
    guard let handle else {
      throw OpenFailure(
        failure: SQLiteError(
          code: SQLiteError.Code(rawValue: code), message: "out of memory", path: opening.path))
    }
    let connection = Connection(owning: handle)
    do throws(SQLiteError) {
      try connection.check(code)
      sqlite3_busy_timeout(handle, busyTimeout)
      try connection.setUp(forWriting: opening.isForWriting)
      try connection.check(sqlite3_exec(handle, "PRAGMA schema_version", nil, nil, nil))
      return connection
    } catch {
      let failure = SQLiteError(code: error.code, message: error.message, path: opening.path)
      let isReadable: Bool
      switch error.code {
      case .cantOpen, .readOnly: isReadable = connection.companionsAreEmpty
      default: isReadable = false
      }
      throw OpenFailure(failure: failure, isReadable: isReadable)
    }
  }

  private func setUp(forWriting: Bool) throws(SQLiteError) {
    let options: [(Int32, Bool)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, true),
      (SQLITE_DBCONFIG_DQS_DDL, false),
      (SQLITE_DBCONFIG_DQS_DML, false),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
      (SQLITE_DBCONFIG_ENABLE_FKEY, forWriting),
    ]
    for (option, isOn) in options {
      try check(csqlite_set_option(handle, option, isOn ? 1 : 0))
    }
    if forWriting {
      try check(RowTable.register(with: handle))
    } else {
      try check(sqlite3_exec(handle, "PRAGMA query_only = 1", nil, nil, nil))
    }
  }

  /// Whether neither the log nor the journal beside the file holds anything.
  ///
  /// False when there is no file at all.
  private var companionsAreEmpty: Bool {
    guard let file = sqlite3_db_filename(handle, "main"), file.pointee != 0,
      size(of: file) != nil
    else { return false }
    let companions = [sqlite3_filename_wal(file), sqlite3_filename_journal(file)]
    return companions.allSatisfy { $0.map { size(of: $0) ?? 0 } ?? 0 == 0 }
  }

  /// The size in bytes of the file of that name, or nil when there is none.
  private func size(of name: UnsafePointer<CChar>) -> Int64? {
    var status = stat()
    guard stat(name, &status) == 0 else { return nil }
    return Int64(status.st_size)
  }
}

extension Database.Opening {
  fileprivate var flags: Int32 {
    let access =
      switch self {
      case .readOnly, .immutable: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create, .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    return access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
  }

  /// The name to open, which means the same file whatever characters its path holds.
  fileprivate var uri: String {
    get throws(SQLiteError) {
      guard let path else { return ":memory:" }
      if path.isEmpty || path.utf8.contains(0) {
        throw SQLiteError(code: .cantOpen, message: "not a file name", path: path)
      }
      var uri = path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:./"
      uri += percentEncoded(path)
      switch self {
      case .readOnly: uri += "?mode=ro"
      case .immutable: uri += "?mode=ro&immutable=1"
      case .readWrite: uri += "?mode=rw"
      case .create: uri += "?mode=rwc"
      case .memory: break
      }
      return uri
    }
  }
}

/// The path with every byte encoded but letters, digits and `/-._~`.
func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  encoded.reserveCapacity(path.utf8.count)
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      encoded.append(byte)
    default:
      encoded.append(UInt8(ascii: "%"))
      encoded.append(digits[Int(byte >> 4)])
      encoded.append(digits[Int(byte & 15)])
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
