/// A table that is sorted by its first cell, read where it lies: rows are found by halving, and nothing
/// is read before it is asked for.
struct SortedTable: Sendable {
  private let table: Table

  init(embedded name: String, columns: [String]) throws(TableError) {
    table = try Table(embedded: name, columns: columns)
  }

  init(_ table: Table) { self.table = table }

  /// The rows whose first cell is a key, in their order.
  func rows(_ key: String) throws(TableError) -> [TableRow] {
    let key = Array(key.utf8)
    var rows: [TableRow] = []
    var start = firstLine(notBefore: key)
    while start < table.bytes.count, table.bytes[start] != Self.hash,
      table.bytes[cell(at: start)].elementsEqual(key)
    {
      let end = lineEnd(from: start)
      rows.append(try table.row(inLine: start..<end))
      start = end + 1
    }
    return rows
  }

  /// Where the first line begins whose first cell does not sort before the key.
  private func firstLine(notBefore key: [UInt8]) -> Int {
    var low = 0
    var high = table.bytes.count
    while low < high {
      let middle = lineStart(before: (low + high) / 2)
      let isBefore =
        table.bytes[middle] == Self.hash
        || table.bytes[cell(at: middle)].lexicographicallyPrecedes(key)
      if isBefore { low = lineEnd(from: middle) + 1 } else { high = middle }
    }
    return low
  }

  private func lineStart(before place: Int) -> Int {
    table.bytes[..<place].lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
  }

  private func lineEnd(from place: Int) -> Int {
    table.bytes[place...].firstIndex(of: Self.newline) ?? table.bytes.count
  }

  private func cell(at start: Int) -> Range<Int> {
    start..<(table.bytes[start...].firstIndex { $0 == Self.tab || $0 == Self.newline }
      ?? table.bytes.count)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let hash = UInt8(ascii: "#")
}
