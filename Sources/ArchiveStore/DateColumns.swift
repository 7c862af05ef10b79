package import Dates

/// A date as the columns beside a `*_edtf` hold it.
package struct DateColumns {
  package var edtf: String?
  package var precision: String?
  package var basis: String?
  package var fromOn: String?
  package var toOn: String?

  package init(_ date: ResolvedDate?) {
    self.init(date?.edtf)
    basis = date?.basis
  }

  package init(_ date: EDTF?) {
    edtf = date?.description
    precision = date?.precision.rawValue
    fromOn = date?.first?.iso
    toOn = date?.last?.iso
  }

  /// The year, if both bounds lie in it.
  package var year: Int? { Self.year(fromOn, toOn) }

  /// The month such as `2022-01`, if both bounds lie in it.
  package var month: String? { Self.month(fromOn, toOn) }

  /// The year that both days lie in.
  package static func year(_ from: String?, _ to: String?) -> Int? {
    guard let from, let to, from.prefix(4) == to.prefix(4) else { return nil }
    return Int(from.prefix(4))
  }

  /// The month that both days lie in.
  package static func month(_ from: String?, _ to: String?) -> String? {
    guard let from, let to, from.prefix(7) == to.prefix(7) else { return nil }
    return String(from.prefix(7))
  }
}
