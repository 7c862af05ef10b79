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

  func malformed(_ reason: String) -> TableError {
    .malformed(table: table.name, line: line, reason: reason)
  }
}
