internal import SQLite

extension String {
  /// Between two marks, with each mark inside written twice, as SQL and FTS5 have it.
  ///
  /// By scalars: a mark with an accent above it is one character, and none to them.
  func quoted(with mark: Unicode.Scalar) -> String {
    var result = String(mark)
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == mark { result.unicodeScalars.append(mark) }
    }
    result.unicodeScalars.append(mark)
    return result
  }
}

/// A piece of SQL with the values of its parameters, in order.
struct Fragment {
  var sql: String
  var values: [Value]

  init(_ sql: String, _ values: [Value] = []) {
    self.sql = sql
    self.values = values
  }

  static func + (a: Fragment, b: Fragment) -> Fragment {
    Fragment(a.sql + b.sql, a.values + b.values)
  }

  static func joined(_ fragments: [Fragment], _ separator: String) -> Fragment {
    Fragment(
      fragments.map(\.sql).joined(separator: separator), fragments.flatMap(\.values))
  }

  /// True if one of them is.
  static func anyOf(_ fragments: [Fragment]) -> Fragment {
    Fragment("(") + .joined(fragments, " OR ") + Fragment(")")
  }
}
