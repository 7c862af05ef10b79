/// One row of a table, with its place for messages.
struct TableRow {
  let table: Table
  let line: Int
  /// The bytes of each cell.
  let cells: [Range<Int>]

  /// The bytes of a cell; nothing if it is empty.
  private func bytes(_ column: Int) -> ArraySlice<UInt8>? {
    let bytes = table.bytes[cells[column]]
    return bytes.count == 1 && bytes.first == UInt8(ascii: "-") ? nil : bytes
  }

  /// A cell that may be empty, by the number of its column.
  func optional(_ column: Int) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A cell that must not be empty.
  func text(_ column: Int) throws(TableError) -> String {
    guard let text = optional(column) else {
      throw malformed("'\(table.columns[column])' is empty")
    }
    return text
  }

  /// The items of a cell.
  func list(_ column: Int) throws(TableError) -> [String] {
    guard let cell = bytes(column) else { return [] }
    let space = UInt8(ascii: " ")
    var items: [String] = []
    var start = cell.startIndex
    while start <= cell.endIndex {
      let end = cell[start...].firstIndex(of: UInt8(ascii: ";")) ?? cell.endIndex
      if start < end, cell[start] == space { start += 1 }
      guard start < end, cell[start] != space, cell[end - 1] != space else {
        throw malformed("an item of '\(table.columns[column])' is empty or padded")
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
