/// A date with the reason for it.
public struct ResolvedDate: Hashable, Sendable {
  /// The date.
  public var edtf: EDTF
  /// Why: `"Wednesday", from the dateline of 2024-04-04`.
  public var basis: String

  /// A date and why it is held to be so.
  public init(edtf: EDTF, basis: String) {
    self.edtf = edtf
    self.basis = basis
  }

  /// How exactly the date is known.
  public var precision: Precision { edtf.precision }

  /// The day, if the date is exactly one.
  public var day: CalendarDate? { edtf.day }
}
