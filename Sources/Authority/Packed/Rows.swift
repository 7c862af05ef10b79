/// A value that is a row of the compiled table.
package protocol TableValue: Sendable {
  associatedtype Column: TableColumn
  static var section: Section { get }
  init(_ row: Row<Column>)
}

/// The rows of a table, or some of them that lie together, as values that are made when asked for.
struct Rows<Value: TableValue>: RandomAccessCollection, Sendable {
  private let table: PackedTable
  private let start: Int
  let endIndex: Int

  init(_ table: PackedTable) {
    self.table = table
    (start, endIndex) = table.section(Value.section)
  }

  /// - Parameter range: numbers of rows, from 0 on.
  init(_ range: Range<Int>, of table: PackedTable) {
    self.table = table
    start = table.section(Value.section).start + range.lowerBound * Row<Value.Column>.length
    endIndex = range.count
  }

  var startIndex: Int { 0 }

  subscript(index: Int) -> Value { Value(row(index)) }

  func row(_ index: Int) -> Row<Value.Column> {
    Row(table, at: start + index * Row<Value.Column>.length)
  }
}
