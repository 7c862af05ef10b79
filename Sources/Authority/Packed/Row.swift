/// A row of the compiled table: what the values of this room are made of. Nothing is decoded before
/// it is asked for.
package struct Row<Column: TableColumn>: Hashable, Sendable {
  let table: PackedTable
  private let start: UInt32

  package init(_ table: PackedTable, at place: Int) {
    self.table = table
    start = UInt32(truncatingIfNeeded: place)
  }

  package var place: Int { Int(start) }

  static var length: Int { 4 * Column.allCases.count }

  func number(_ column: Column) -> Int { table.number(at: Int(start) + 4 * column.rawValue) }

  /// A cell that is never empty.
  func text(_ column: Column) -> String { table.string(at: number(column)) }

  func optional(_ column: Column) -> String? {
    let place = number(column)
    return place == 0 ? nil : table.string(at: place)
  }

  func list(_ column: Column) -> [String] {
    table.list(at: number(column)).map { table.string(at: $0) }
  }

  /// The first item of a list, without decoding the others.
  func first(_ column: Column) -> String? {
    table.list(at: number(column)).first.map { table.string(at: $0) }
  }

  /// One of an enumeration's cases; the cell is never empty.
  func choice<Choice: CaseIterable>(_ column: Column) -> Choice
  where Choice.AllCases == [Choice] {
    Choice.allCases[number(column) - 1]
  }

  func optionalChoice<Choice: CaseIterable>(_ column: Column) -> Choice?
  where Choice.AllCases == [Choice] {
    number(column) == 0 ? nil : choice(column)
  }

  /// The value that the cell refers to.
  func reference<Value: TableValue>(_ column: Column) -> Value? {
    let place = number(column)
    return place == 0 ? nil : Value(Row<Value.Column>(table, at: place))
  }

  /// The value that a cell which is never empty refers to.
  func required<Value: TableValue>(_ column: Column, _ type: Value.Type) -> Value {
    Value(Row<Value.Column>(table, at: number(column)))
  }

  func year(_ column: Column) -> Int? {
    let year = number(column)
    return year == 0 ? nil : year
  }
}
