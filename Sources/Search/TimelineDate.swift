public import Dates

/// When something was said or happened, as exactly as it is known and no more so.
public struct TimelineDate: Hashable, Sendable {
  /// The first day that it may have been.
  public let first: CalendarDate
  /// The last one; the same as the first if the day is known.
  public let last: CalendarDate
  /// As EDTF.
  public let edtf: String
  public let precision: Precision

  private init(_ first: CalendarDate, _ last: CalendarDate, _ edtf: EDTF) {
    self.first = first
    self.last = last
    self.edtf = edtf.description
    precision = edtf.precision
  }

  /// A date as the columns of a row have it; nil if it is unknown.
  ///
  /// - Parameters:
  ///   - edtf: the date, if it was stated.
  ///   - first: its first day, such as `2022-01-01`.
  init?(edtf: String?, _ first: String?, _ last: String?) {
    guard let first = first.flatMap({ EDTF($0)?.first }),
      let last = last.flatMap({ EDTF($0)?.last }),
      first <= last, let date = edtf.flatMap({ EDTF($0) }) ?? Self.edtf(first, last)
    else { return nil }
    self.init(first, last, date)
  }

  /// From one day to another: a whole month or year as such.
  private static func edtf(_ first: CalendarDate, _ last: CalendarDate) -> EDTF? {
    switch first...last {
    case first.monthRange: EDTF.month(first.year, first.month)
    case first.yearRange: EDTF.year(first.year)
    default: EDTF.interval(first, last)
    }
  }

  /// The first and last day of a row `s` of `statement`: those of saying, or those in which the first
  /// report appeared if nothing is known of them.
  static let columns = (
    first: """
    CASE WHEN s.said_edtf IS NULL THEN s.reported_from_on
      ELSE coalesce(s.said_from_on, s.said_to_on) END
    """,
    last: """
    CASE WHEN s.said_edtf IS NULL THEN coalesce(s.reported_to_on, s.reported_from_on)
      ELSE coalesce(s.said_to_on, s.said_from_on) END
    """
  )
}
