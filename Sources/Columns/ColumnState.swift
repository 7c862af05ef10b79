internal import SQLite

/// What an archive says of its file of columns.
struct ColumnState {
  /// The number of the file.
  let file: Int64
  let mark: [UInt8]
  let schemaCookie: Int

  /// What the archive says; nil if it has no such file.
  init?(in database: Database) throws {
    let state = try database.first(
      "SELECT file, mark, schema_cookie FROM column_state"
    ) { row in (row.int64(0), row.blob(1), row.int(2)) }
    guard let state else { return nil }
    (file, mark, schemaCookie) = state
  }

  /// Whether the columns are those of the rows that the connection sees: nobody else has written.
  ///
  /// - Parameter header: of the file.
  func isCurrent(_ header: Header, in database: Database) throws -> Bool {
    guard file == header.number else { return false }
    if let state = database.fileState { return state == header.state }
    // VACUUM writes all pages, and so this one.
    guard try database.schemaCookie == schemaCookie,
      let page = try database.rootPage(of: "column_state")
    else { return false }
    return database.logEnds(with: mark, onPage: page)
  }

  /// The changes since the file was written; nil if one cannot be read.
  static func changes(in database: Database) throws -> [ColumnChange]? {
    let changes = try database.map("SELECT columns FROM column_change ORDER BY id") { row in
      ColumnChange(row.blob(0))
    }
    let kept = changes.compactMap(\.self)
    return kept.count == changes.count ? kept : nil
  }

  // MARK: Writing

  /// Says that the transaction is the program's own.
  static func mark(in database: Database) throws {
    try database.run("UPDATE column_state SET mark = randomblob(16)")
  }

  static func add(_ change: ColumnChange, in database: Database) throws {
    try database.run("INSERT INTO column_change (columns) VALUES (?)", [change.bytes])
  }

  /// Names a new file, to which nothing has changed.
  static func begin(file: Int64, in database: Database) throws {
    try end(in: database)
    try database.run(
      """
      INSERT INTO column_state (id, file, mark, schema_cookie)
      VALUES (1, ?, randomblob(16), ?)
      """, [file, try database.schemaCookie])
  }

  /// There is no such file any more.
  static func end(in database: Database) throws {
    try database.run("DELETE FROM column_state")
    try database.run("DELETE FROM column_change")
  }
}
