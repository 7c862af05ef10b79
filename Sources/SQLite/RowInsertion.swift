internal import CSQLite

/// An `INSERT` of many rows at once.
///
/// One statement reads them from memory as from a table. A statement for each row would open every index of
/// the table anew, and copy every text.
public struct RowInsertion: Sendable {
  let sql: String
  let width: Int

  /// An insertion into columns of a table.
  ///
  /// It gives up at the first row that breaks a constraint, without undoing those before: use it inside a
  /// transaction.
  ///
  /// - Parameter skippingKnown: leaves out rows that break a constraint, as those do that are there.
  public init(into table: String, _ columns: [String], skippingKnown: Bool = false) {
    width = columns.count
    let values = columns.indices.map { "c\($0)" }.joined(separator: ", ")
    sql = """
      INSERT OR \(skippingKnown ? "IGNORE" : "FAIL") INTO \(table) (\(columns.joined(separator: ", ")))
      SELECT \(values) FROM rows_in_memory(?)
      """
  }
}

/// Rows to be inserted, value after value.
public struct RowBatch {
  enum Kind: UInt8 { case null, integer, real, text }

  struct Cell {
    let kind: Kind
    /// Of a text, its bytes.
    var length: Int32 = 0
    /// The integer, the bits of the number, or the place of the text.
    var value: Int64 = 0
  }

  let insertion: RowInsertion
  private(set) var cells: [Cell] = []
  private(set) var bytes: [UInt8] = []

  /// No rows yet.
  public init(_ insertion: RowInsertion) { self.insertion = insertion }

  /// Whether there are none.
  public var isEmpty: Bool { cells.isEmpty }

  /// Adds a value; a blob as the text whose UTF-8 it is.
  public mutating func add(_ value: Value) {
    switch value {
    case .null: cells.append(Cell(kind: .null))
    case .integer(let value): add(value)
    case .real(let value): add(value)
    case .text(let value): add(value)
    case .blob(let value): add(String(decoding: value, as: UTF8.self))
    }
  }

  /// Adds an integer, or NULL.
  public mutating func add(_ value: Int64?) {
    cells.append(value.map { Cell(kind: .integer, value: $0) } ?? Cell(kind: .null))
  }

  /// Adds an integer, or NULL.
  public mutating func add(_ value: Int?) { add(value.map { Int64($0) }) }

  /// Adds 1 or 0.
  public mutating func add(_ value: Bool) { add(value ? 1 : 0 as Int64) }

  /// Adds a number.
  public mutating func add(_ value: Double) {
    cells.append(Cell(kind: .real, value: Int64(bitPattern: value.bitPattern)))
  }

  /// Adds a text, or NULL.
  public mutating func add(_ value: String?) {
    guard var value else {
      cells.append(Cell(kind: .null))
      return
    }
    let start = bytes.count
    value.withUTF8 { bytes.append(contentsOf: $0) }
    cells.append(
      Cell(kind: .text, length: Int32(clamping: bytes.count - start), value: Int64(start)))
  }
}

extension Database {
  /// Inserts rows, in their order.
  ///
  /// - Throws: `range` unless there is one value for each column of each row.
  public func insert(_ batch: RowBatch) throws(SQLiteError) {
    if batch.isEmpty { return }
    let sql = batch.insertion.sql
    guard batch.cells.count.isMultiple(of: batch.insertion.width) else {
      throw SQLiteError(
        code: .range, message: "\(batch.cells.count) values for rows of \(batch.insertion.width)",
        sql: sql)
    }
    let statement = try cached(sql)
    try batch.cells.withUnsafeBufferPointer { cells throws(SQLiteError) in
      try batch.bytes.withUnsafeBufferPointer { bytes throws(SQLiteError) in
        var source = RowSource(
          cells: cells, bytes: bytes, width: batch.insertion.width,
          count: cells.count / batch.insertion.width)
        try withUnsafeMutablePointer(to: &source) { source throws(SQLiteError) in
          let code = sqlite3_bind_pointer(statement.handle, 1, source, RowTable.pointerType, nil)
          try connection.check(code, sql: sql)
          // What is bound is gone after this.
          defer { statement.clearBindings() }
          try statement.run()
        }
      }
    }
  }
}

/// What a running insertion reads; it lasts as long as the statement runs.
private struct RowSource {
  let cells: UnsafeBufferPointer<RowBatch.Cell>
  let bytes: UnsafeBufferPointer<UInt8>
  let width: Int
  let count: Int
}

/// The virtual table that shows a `RowSource` to SQLite.
enum RowTable {
  /// More columns than any table has.
  private static let mostColumns = 48

  /// Names what kind of pointer is bound; SQLite keeps the address.
  fileprivate static var pointerType: UnsafePointer<CChar> {
    UnsafeRawPointer(("rows_in_memory" as StaticString).utf8Start).assumingMemoryBound(
      to: CChar.self)
  }

  private struct Cursor {
    /// SQLite's own part, which comes first.
    var base = sqlite3_vtab_cursor()
    var source: UnsafePointer<RowSource>?
    var row = 0
  }

  /// Makes the table known to a connection.
  static func register(with handle: OpaquePointer) -> Int32 {
    sqlite3_create_module(handle, "rows_in_memory", module, nil)
  }

  /// Never written after it is made, and as lasting as the program.
  nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
    var module = sqlite3_module()
    module.xConnect = { handle, _, _, _, table, _ in
      let columns = (0..<mostColumns).map { "c\($0)" }.joined(separator: ", ")
      let code = sqlite3_declare_vtab(handle, "CREATE TABLE x (\(columns), source HIDDEN)")
      guard code == SQLITE_OK else { return code }
      let size = MemoryLayout<sqlite3_vtab>.size
      guard let memory = sqlite3_malloc64(UInt64(size)) else { return SQLITE_NOMEM }
      memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
      table?.pointee = memory.assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    module.xDisconnect = { table in
      sqlite3_free(table)
      return SQLITE_OK
    }
    module.xBestIndex = { _, info in
      guard let info else { return SQLITE_ERROR }
      for index in 0..<Int(info.pointee.nConstraint) {
        let constraint = info.pointee.aConstraint[index]
        guard constraint.iColumn == mostColumns, constraint.usable != 0,
          constraint.op == UInt8(SQLITE_INDEX_CONSTRAINT_EQ)
        else { continue }
        info.pointee.aConstraintUsage[index].argvIndex = 1
        info.pointee.aConstraintUsage[index].omit = 1
        info.pointee.estimatedCost = 1
        return SQLITE_OK
      }
      return SQLITE_CONSTRAINT
    }
    module.xOpen = { _, cursor in
      let size = MemoryLayout<Cursor>.size
      guard let memory = sqlite3_malloc64(UInt64(size)) else { return SQLITE_NOMEM }
      memory.initializeMemory(as: Cursor.self, to: Cursor())
      cursor?.pointee = memory.assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { cursor in
      sqlite3_free(cursor)
      return SQLITE_OK
    }
    module.xFilter = { cursor, _, _, _, values in
      let source = sqlite3_value_pointer(values?[0], pointerType)
      let cursor = UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self)
      cursor?.pointee.source = UnsafePointer(source?.assumingMemoryBound(to: RowSource.self))
      cursor?.pointee.row = 0
      return SQLITE_OK
    }
    module.xNext = { cursor in
      UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self).pointee.row += 1
      return SQLITE_OK
    }
    module.xEof = { cursor in
      guard let cursor = UnsafeRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self),
        let source = cursor.pointee.source
      else { return 1 }
      return cursor.pointee.row < source.pointee.count ? 0 : 1
    }
    module.xColumn = { cursor, context, column in
      guard let cursor = UnsafeRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self),
        let source = cursor.pointee.source, column < source.pointee.width
      else { return SQLITE_OK }
      let cell = source.pointee.cells[cursor.pointee.row * source.pointee.width + Int(column)]
      switch cell.kind {
      case .null: break
      case .integer: sqlite3_result_int64(context, cell.value)
      case .real: sqlite3_result_double(context, Double(bitPattern: UInt64(bitPattern: cell.value)))
      case .text:
        // An empty array may have no address, and none would be NULL.
        guard let base = source.pointee.bytes.baseAddress else {
          sqlite3_result_text64(context, "", 0, csqlite_transient(), UInt8(SQLITE_UTF8))
          break
        }
        let start = UnsafeRawPointer(base + Int(cell.value)).assumingMemoryBound(to: CChar.self)
        sqlite3_result_text64(
          context, start, UInt64(cell.length), nil, UInt8(SQLITE_UTF8))
      }
      return SQLITE_OK
    }
    module.xRowid = { cursor, row in
      let cursor = UnsafeRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self)
      row?.pointee = Int64(cursor?.pointee.row ?? 0)
      return SQLITE_OK
    }
    let place = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    place.initialize(to: module)
    return UnsafePointer(place)
  }()
}
