/// What is wrong with a plain table, and where.
public enum TableError: Error, Hashable, CustomStringConvertible {
  /// There is no table of this name.
  case missing(table: String)
  /// A line of a table does not say what it should.
  case malformed(table: String, line: Int, reason: String)

  public var description: String {
    switch self {
    case .missing(let table): "no table '\(table)'"
    case .malformed(let table, let line, let reason): "\(table).tsv:\(line): \(reason)"
    }
  }
}
