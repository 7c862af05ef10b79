/// One of the plain tables.
///
/// Lines that start with "#" are comments; the last of them before the rows names the columns. Cells
/// are separated by tabs and never blank: "-" stands for an empty one.
struct Table {
  let name: String
  let columns: [String]
  let bytes: [UInt8]

  /// Reads a table from its bytes; the columns named in it must be `columns`.
  init(name: String, columns: [String], bytes: [UInt8]) throws(TableError) {
    self.name = name
    self.columns = columns
    self.bytes = bytes
    let (header, line) = Self.lastComment(of: bytes)
    guard header.elementsEqual("# \(columns.joined(separator: "\t"))".utf8) else {
      throw .malformed(
        table: name, line: line,
        reason: "the columns should be: \(columns.joined(separator: ", "))")
    }
  }

  /// The last of the comments at the top, and its line.
  private static func lastComment(of bytes: [UInt8]) -> (text: ArraySlice<UInt8>, line: Int) {
    var comment = bytes[..<0]
    var line = 0
    while comment.endIndex < bytes.count {
      let start = line == 0 ? 0 : comment.endIndex + 1
      guard start < bytes.count, bytes[start] == hash else { break }
      comment = bytes[start..<(bytes[start...].firstIndex(of: newline) ?? bytes.count)]
      line += 1
    }
    return (comment, max(1, line))
  }

  /// The rows in the order of the table.
  func rows() throws(TableError) -> [TableRow] {
    var rows: [TableRow] = []
    var line = 1
    var lineStart = 0
    var cellStart = 0
    var cells: [Range<Int>] = []
    for (index, byte) in bytes.enumerated() {
      if byte == Self.tab {
        cells.append(cellStart..<index)
        cellStart = index + 1
      } else if byte == Self.newline {
        cells.append(cellStart..<index)
        if index > lineStart, bytes[lineStart] != Self.hash {
          rows.append(try row(cells, line: line))
        }
        cells.removeAll(keepingCapacity: true)
        cellStart = index + 1
        lineStart = index + 1
        line += 1
      }
    }
    guard lineStart == bytes.count else {
      throw .malformed(table: name, line: line, reason: "the last line does not end")
    }
    return rows
  }

  private func row(_ cells: [Range<Int>], line: Int) throws(TableError) -> TableRow {
    guard cells.count == columns.count else {
      throw .malformed(
        table: name, line: line, reason: "\(cells.count) cells instead of \(columns.count)")
    }
    for (column, cell) in zip(columns, cells) {
      guard let last = cell.last, bytes[cell.lowerBound] != Self.space, bytes[last] != Self.space
      else {
        throw .malformed(
          table: name, line: line, reason: "'\(column)' is blank or padded; write - for nothing")
      }
    }
    return TableRow(table: self, line: line, cells: cells)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let hash = UInt8(ascii: "#")
  private static let space = UInt8(ascii: " ")
}
