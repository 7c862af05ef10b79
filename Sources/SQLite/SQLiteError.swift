internal import CSQLite

/// What SQLite reported, with the statement that caused it.
///
/// Match on the kind of failure, whatever its extended code:
/// ```swift
/// do { try database.run("DELETE FROM note") }
/// catch SQLiteError.busy { ... }
/// catch { throw error }
/// ```
/// The last `catch` is for the compiler: Swift 6.3 crashes on a typed `do` without one that
/// assigns a variable in a function of untyped `throws`.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code.
  public let code: Code
  /// SQLite's own words.
  public let message: String
  /// The statement that failed, or nil when no statement was involved.
  public let sql: String?
  /// Where in `sql` the error lies, in UTF-8 bytes from its start, when SQLite knows.
  public let offset: Int?
  /// Where `sql` starts in the script it is part of, in UTF-8 bytes; nil outside `execute(_:)`.
  public let scriptOffset: Int?
  /// The line of the script on which `sql` starts, from 1; nil outside `execute(_:)`.
  public let scriptLine: Int?
  /// The file that could not be opened; nil for errors after opening.
  public let path: String?

  /// An error as SQLite would report it.
  public init(
    code: Code, message: String, sql: String? = nil, offset: Int? = nil,
    scriptOffset: Int? = nil, scriptLine: Int? = nil, path: String? = nil
  ) {
    self.code = code
    self.message = message
    self.sql = sql
    self.offset = offset
    self.scriptOffset = scriptOffset
    self.scriptLine = scriptLine
    self.path = path
  }
}

extension SQLiteError {
  /// A result code of SQLite, primary (`busy`) or extended (`busySnapshot`).
  ///
  /// As a pattern, a primary code matches all its extended ones; an extended code only itself.
  /// `==` compares all the bits.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The number SQLite gives it: <https://www.sqlite.org/rescode.html>.
    public let rawValue: Int32

    /// A code by its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The code without its extension.
    public var primary: Code { Code(rawValue: rawValue & 0xFF) }

    /// Whether `code` is this code or, when this one is primary, an extension of it.
    public func matches(_ code: Code) -> Bool {
      self == code || (self == primary && self == code.primary)
    }

    /// Lets a `case` name a primary code and match its extensions.
    public static func ~= (pattern: Code, code: Code) -> Bool { pattern.matches(code) }
  }

  /// Lets a `catch` name a code.
  public static func ~= (pattern: Code, error: SQLiteError) -> Bool {
    pattern.matches(error.code)
  }

  /// Mistake in the SQL, or a missing table or column.
  public static let error = Code.error
  /// Another connection holds the file.
  public static let busy = Code.busy
  /// Another statement of this connection holds the table.
  public static let locked = Code.locked
  /// No space left on the disk.
  public static let full = Code.full
  /// A write to a database opened, or stored, read-only.
  public static let readOnly = Code.readOnly
  /// The file, or one beside it, could not be opened.
  public static let cantOpen = Code.cantOpen
  /// The file is something else than a database.
  public static let notADatabase = Code.notADatabase
  /// The file is damaged.
  public static let corrupt = Code.corrupt
  /// Stopped by an `Interrupter`, a progress handler or a time limit.
  public static let interrupt = Code.interrupt
  /// A constraint refused the row.
  public static let constraint = Code.constraint
}

extension SQLiteError.Code {
  /// Mistake in the SQL, or a missing table or column.
  public static let error = Self(rawValue: SQLITE_ERROR)
  /// Another connection holds the file.
  public static let busy = Self(rawValue: SQLITE_BUSY)
  /// The database changed after this transaction first read it.
  public static let busySnapshot = Self(rawValue: SQLITE_BUSY | 2 << 8)
  /// Another statement of this connection holds the table.
  public static let locked = Self(rawValue: SQLITE_LOCKED)
  /// Out of memory.
  public static let noMemory = Self(rawValue: SQLITE_NOMEM)
  /// A write to a database opened, or stored, read-only.
  public static let readOnly = Self(rawValue: SQLITE_READONLY)
  /// A log that a writer has left must be read by another writer first.
  public static let readOnlyRecovery = Self(rawValue: SQLITE_READONLY | 1 << 8)
  /// What a writer has left half done must be undone by another writer first.
  public static let readOnlyRollback = Self(rawValue: SQLITE_READONLY | 3 << 8)
  /// Stopped by an `Interrupter`, a progress handler or a time limit.
  public static let interrupt = Self(rawValue: SQLITE_INTERRUPT)
  /// The disk failed.
  public static let inputOutput = Self(rawValue: SQLITE_IOERR)
  /// The file is damaged.
  public static let corrupt = Self(rawValue: SQLITE_CORRUPT)
  /// No space left on the disk.
  public static let full = Self(rawValue: SQLITE_FULL)
  /// The file, or one beside it, could not be opened.
  public static let cantOpen = Self(rawValue: SQLITE_CANTOPEN)
  /// A string or blob is larger than SQLite takes.
  public static let tooBig = Self(rawValue: SQLITE_TOOBIG)
  /// A constraint refused the row.
  public static let constraint = Self(rawValue: SQLITE_CONSTRAINT)
  /// A `CHECK` refused the row.
  public static let constraintCheck = Self(rawValue: SQLITE_CONSTRAINT | 1 << 8)
  /// A foreign key points nowhere.
  public static let constraintForeignKey = Self(rawValue: SQLITE_CONSTRAINT | 3 << 8)
  /// A `NOT NULL` column got NULL.
  public static let constraintNotNull = Self(rawValue: SQLITE_CONSTRAINT | 5 << 8)
  /// The primary key exists already.
  public static let constraintPrimaryKey = Self(rawValue: SQLITE_CONSTRAINT | 6 << 8)
  /// A `UNIQUE` value exists already.
  public static let constraintUnique = Self(rawValue: SQLITE_CONSTRAINT | 8 << 8)
  /// The explicit row number exists already.
  public static let constraintRowID = Self(rawValue: SQLITE_CONSTRAINT | 10 << 8)
  /// A value of the wrong type for a column of a `STRICT` table.
  public static let constraintDataType = Self(rawValue: SQLITE_CONSTRAINT | 12 << 8)
  /// The program used SQLite wrongly.
  public static let misuse = Self(rawValue: SQLITE_MISUSE)
  /// No such parameter.
  public static let range = Self(rawValue: SQLITE_RANGE)
  /// The file is something else than a database.
  public static let notADatabase = Self(rawValue: SQLITE_NOTADB)
}

/// Lets `catch SQLiteError.busy` match where errors of any type are thrown.
public func ~= (pattern: SQLiteError.Code, error: any Error) -> Bool {
  (error as? SQLiteError).map { pattern.matches($0.code) } ?? false
}
