internal import SQLite

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
