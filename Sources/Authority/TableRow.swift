/// One row of a table, with its place for messages.
struct TableRow {
  let table: Table
  let line: Int
  /// The bytes of each cell.
  let cells: [Range<Int>]

  /// The bytes of a column's cell; nothing if the cell is empty.
  private func bytes(_ column: String) throws(TableError) -> ArraySlice<UInt8>? {
    guard let index = table.columns.firstIndex(of: column) else {
      throw malformed("no column '\(column)'")
    }
    let bytes = table.bytes[cells[index]]
    return bytes.count == 1 && bytes.first == UInt8(ascii: "-") ? nil : bytes
  }

  /// A cell that may be empty.
  func optional(_ column: String) throws(TableError) -> String? {
    guard let bytes = try bytes(column) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A cell that must not be empty.
  func text(_ column: String) throws(TableError) -> String {
    guard let text = try optional(column) else { throw malformed("'\(column)' is empty") }
    return text
  }

  /// The items of a cell.
  func list(_ column: String) throws(TableError) -> [String] {
    guard let cell = try bytes(column) else { return [] }
    let space = UInt8(ascii: " ")
    var items: [String] = []
    var start = cell.startIndex
    while start <= cell.endIndex {
      let end = cell[start...].firstIndex(of: UInt8(ascii: ";")) ?? cell.endIndex
      if start < end, cell[start] == space { start += 1 }
      guard start < end, cell[start] != space, cell[end - 1] != space else {
        throw malformed("an item of '\(column)' is empty or padded")
      }
      items.append(String(decoding: cell[start..<end], as: UTF8.self))
      start = end + 1
    }
    return items
  }

  /// A cell that holds one of an enumeration's words.
  func choice<Choice: RawRepresentable<String>>(
    _ column: String, of type: Choice.Type
  ) throws(TableError) -> Choice {
    let text = try text(column)
    guard let choice = Choice(rawValue: text) else {
      throw malformed("'\(text)' is no \(column)")
    }
    return choice
  }

  /// What a cell refers to, or nothing when it is empty.
  func reference<Value>(
    _ column: String, in values: [String: Value]
  ) throws(TableError) -> Value? {
    guard let id = try optional(column) else { return nil }
    guard let value = values[id] else { throw malformed("unknown \(column) '\(id)'") }
    return value
  }

  /// A cell that holds a year, or nothing.
  func year(_ column: String) throws(TableError) -> Int? {
    guard let text = try optional(column) else { return nil }
    guard let year = Int(text), (1000...2100).contains(year) else {
      throw malformed("'\(text)' in '\(column)' is no year")
    }
    return year
  }

  func malformed(_ reason: String) -> TableError {
    .malformed(table: table.name, line: line, reason: reason)
  }
}
