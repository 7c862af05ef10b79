import Foundation

/// A file of tab-separated cells whose first line names the columns.
struct TabTable {
  let columns: [String: Int]
  let rows: [Row]

  struct Row {
    /// The line in the file; the header is line 1, so `sed -n LINEp` shows the row.
    let line: Int
    let cells: [String]
    private let columns: [String: Int]

    init(line: Int, cells: [String], columns: [String: Int]) {
      self.line = line
      self.cells = cells
      self.columns = columns
    }

    /// A cell without the white space around it; empty if the row is short.
    subscript(_ column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return cells[index].trimmingCharacters(in: .whitespaces)
    }
  }

  init(contentsOf path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var columns: [String: Int] = [:]
    for (index, name) in Self.cells(lines[0]).enumerated() { columns[name] = index }
    self.columns = columns
    rows = lines.indices.dropFirst().filter { !lines[$0].isEmpty }.map {
      Row(line: $0 + 1, cells: Self.cells(lines[$0]), columns: columns)
    }
  }

  static func cells(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
  }
}

/// A failure that ends the program with a message.
struct Failure: Error, CustomStringConvertible {
  let description: String
}

/// The rows of one of the project's own tables: "#" lines are comments, "-" an empty cell.
func ownRows(_ path: String, cells count: Int) throws -> [(line: Int, cells: [String])] {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  var rows: [(line: Int, cells: [String])] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
  where !line.isEmpty && line.first != "#" {
    let cells = TabTable.cells(line)
    guard cells.count == count else {
      throw Failure(description: "\(path):\(index + 1): \(cells.count) cells, not \(count)")
    }
    rows.append((index + 1, cells))
  }
  return rows
}

/// The items of a cell of the project's own tables.
func items(_ cell: String) -> [String] {
  cell == "-" || cell.isEmpty ? [] : cell.components(separatedBy: "; ")
}
