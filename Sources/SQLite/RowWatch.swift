internal import CSQLite
internal import Glibc

/// Notes which rows a connection changes, by table.
///
/// It takes in every change, whatever statement makes it: of tables without row numbers, by REPLACE, by a
/// foreign key, of all rows at once. A change that is rolled back may be noted too.
public final class RowWatch {
  /// What is noted of a table.
  public struct Subject: Sendable {
    let table: String
    let column: String?
    let takesNew: Bool

    /// The numbers of rows that are changed or removed, and with `new` of those that are added.
    public static func rows(of table: String, new: Bool = true) -> Subject {
      Subject(table: table, column: nil, takesNew: new)
    }

    /// The integers that a column has in rows that are changed, removed or added, before and after.
    public static func values(of column: String, in table: String) -> Subject {
      Subject(table: table, column: column, takesNew: true)
    }
  }

  private struct Watched {
    let name: [CChar]
    /// The place of the column in its table; nil for the rows' own numbers.
    let column: Int32?
    let takesNew: Bool
    var numbers: Set<Int64> = []
  }

  private let connection: Connection
  private var watched: [Watched] = []
  private let tables: [String]
  /// More numbers of one table than that are not kept.
  private let limit: Int
  /// Whether there were more changes than are kept.
  public private(set) var isOverflowing = false

  /// Begins to watch; a connection has one watch.
  ///
  /// - Parameter limit: how many numbers of a table are kept at most.
  public init(
    _ subjects: [Subject], limit: Int, in database: Database
  ) throws(SQLiteError) {
    connection = database.connection
    self.limit = limit
    tables = subjects.map(\.table)
    for subject in subjects {
      let column = try subject.column.flatMap { column throws(SQLiteError) in
        try database.int(
          "SELECT cid FROM pragma_table_info(?) WHERE name = ?", [subject.table, column])
      }
      watched.append(
        Watched(
          name: Array(subject.table.utf8CString), column: column.map(Int32.init),
          takesNew: subject.takesNew))
    }
    // The watch ends its registration before it goes: the pointer stays good.
    sqlite3_preupdate_hook(
      connection.handle,
      { watch, handle, operation, database, table, old, new in
        guard let watch, let table, let database, strcmp(database, "main") == 0 else { return }
        Unmanaged<RowWatch>.fromOpaque(watch).takeUnretainedValue()
          .note(handle, operation, table, old, new)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { sqlite3_preupdate_hook(connection.handle, nil, nil) }

  private func note(
    _ handle: OpaquePointer?, _ operation: Int32, _ table: UnsafePointer<CChar>, _ old: Int64,
    _ new: Int64
  ) {
    guard let index = watched.firstIndex(where: { strcmp($0.name, table) == 0 }) else { return }
    if operation == SQLITE_INSERT, !watched[index].takesNew { return }
    if watched[index].numbers.count >= limit {
      isOverflowing = true
      return
    }
    if operation != SQLITE_INSERT {
      add(watched[index].column.map { value($0, handle, sqlite3_preupdate_old) } ?? old, to: index)
    }
    if operation != SQLITE_DELETE {
      add(watched[index].column.map { value($0, handle, sqlite3_preupdate_new) } ?? new, to: index)
    }
  }

  private func add(_ number: Int64?, to index: Int) {
    if let number { watched[index].numbers.insert(number) }
  }

  /// The integer in a column of the row; nil for NULL.
  private func value(
    _ column: Int32, _ handle: OpaquePointer?,
    _ read: (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Int32
  ) -> Int64? {
    var value: OpaquePointer?
    guard read(handle, column, &value) == SQLITE_OK, let value,
      sqlite3_value_type(value) != SQLITE_NULL
    else { return nil }
    return sqlite3_value_int64(value)
  }

  /// What was noted of a table since the watch was last emptied.
  public func numbers(of table: String) -> Set<Int64> {
    tables.firstIndex(of: table).map { watched[$0].numbers } ?? []
  }

  /// Forgets what was noted.
  public func empty() {
    for index in watched.indices { watched[index].numbers = [] }
    isOverflowing = false
  }
}
