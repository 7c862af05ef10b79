internal import SQLite

/// The order in which SQLite sorts rows.
enum RowOrder {
  static func precedes(_ a: [Value], _ b: [Value]) -> Bool {
    for (left, right) in zip(a, b) where left != right { return precedes(left, right) }
    return a.count < b.count
  }

  private static func precedes(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): ByteOrder.precedes(a, b)
    case (.blob(let a), .blob(let b)): a.lexicographicallyPrecedes(b)
    case (.integer(let a), .integer(let b)): a < b
    case (.real(let a), .real(let b)): a < b
    case (.integer(let a), .real(let b)): Double(a) < b
    case (.real(let a), .integer(let b)): a < Double(b)
    default: rank(a) < rank(b)
    }
  }

  private static func rank(_ value: Value) -> Int {
    switch value {
    case .null: 0
    case .integer, .real: 1
    case .text: 2
    case .blob: 3
    }
  }
}
