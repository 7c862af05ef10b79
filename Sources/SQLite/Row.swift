internal import CSQLite

/// The current row of a running statement, read by column, counted from 0.
///
/// It cannot be copied, so that it does not outlive its turn: take the values out. A value of
/// another type than asked for is converted as SQLite converts; NULL or a missing column asked
/// for as a plain value is a programmer's error, caught in debug builds and read as 0 or "" in
/// others.
public struct Row: ~Copyable {
  private let handle: OpaquePointer

  init(_ statement: OpaquePointer) { handle = statement }

  /// How many columns it has.
  public var count: Int { Int(sqlite3_data_count(handle)) }

  /// Whether the column holds NULL.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) == SQLITE_NULL
  }

  /// The integer in the column.
  public func int(_ column: Int) -> Int {
    assert(!isNull(column), "column \(column) is NULL: use optionalInt")
    return Int(sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column)))
  }

  /// The integer in the column, or nil for NULL.
  public func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

  /// The 64-bit integer in the column.
  public func int64(_ column: Int) -> Int64 {
    assert(!isNull(column), "column \(column) is NULL")
    return sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column))
  }

  /// Whether the column holds another number than 0.
  public func bool(_ column: Int) -> Bool { int(column) != 0 }

  /// Whether the column holds another number than 0, or nil for NULL.
  public func optionalBool(_ column: Int) -> Bool? { isNull(column) ? nil : bool(column) }

  /// The floating point number in the column.
  public func double(_ column: Int) -> Double {
    assert(!isNull(column), "column \(column) is NULL: use optionalDouble")
    return sqlite3_column_double(handle, Int32(truncatingIfNeeded: column))
  }

  /// The floating point number in the column, or nil for NULL.
  public func optionalDouble(_ column: Int) -> Double? { isNull(column) ? nil : double(column) }

  /// The text in the column, with invalid UTF-8 replaced by U+FFFD.
  public func text(_ column: Int) -> String {
    assert(!isNull(column), "column \(column) is NULL: use optionalText")
    let column = Int32(truncatingIfNeeded: column)
    // The pointer before the length: asking for text may convert the value.
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let length = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// The text in the column, or nil for NULL.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// Hands the bytes in the column to `body`: a blob's, or a text's UTF-8; none for NULL.
  ///
  /// They are SQLite's own, and good only during the call.
  public func withBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let column = Int32(truncatingIfNeeded: column)
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    let length = Int(sqlite3_column_bytes(handle, column))
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : length))
  }

  /// The bytes in the column: a blob's, or a text's UTF-8.
  public func blob(_ column: Int) -> [UInt8] {
    assert(!isNull(column), "column \(column) is NULL: use optionalBlob")
    let column = Int32(truncatingIfNeeded: column)
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    let length = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// The bytes in the column, or nil for NULL.
  public func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }

  /// The column's value as stored.
  public func value(_ column: Int) -> Value {
    switch sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) {
    case SQLITE_INTEGER: .integer(int64(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  /// The value of the first column of that name, or nil if there is none.
  public func value(named name: String) -> Value? {
    for column in 0..<sqlite3_column_count(handle) {
      if let candidate = sqlite3_column_name(handle, column), String(cString: candidate) == name {
        return value(Int(column))
      }
    }
    return nil
  }

  /// All the values, in the order of the columns.
  public var values: [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for column in 0..<count { values.append(value(column)) }
    return values
  }
}
