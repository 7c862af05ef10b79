internal import SQLite

/// How lines of one table and the same fields are stored.
final class RecordPlan {
  enum Step {
    case none
    case value(parameter: Int, isBlob: Bool)
    case reference(RecordTable, column: String, parameter: Int)
  }

  let table: RecordTable
  private let names: [[UInt8]]
  let steps: [Step]
  /// Where the fields of the key stand.
  let key: [Int]
  let run: Int?
  let id: Int?
  let insert: Statement

  init(
    table: RecordTable, names: [[UInt8]], steps: [Step], key: [Int], run: Int?, id: Int?,
    insert: Statement
  ) {
    self.table = table
    self.names = names
    self.steps = steps
    self.key = key
    self.run = run
    self.id = id
    self.insert = insert
  }

  /// Whether a line has these fields in this order.
  func fits(_ line: RecordLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    line.names.count == names.count
      && zip(line.names, names).allSatisfy { bytes[$0].elementsEqual($1) }
  }
}
