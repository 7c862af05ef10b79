/// The day from which "on Wednesday" and "last month" are reckoned.
public enum DateAnchor: Hashable, Sendable {
  /// A day, with the words for it in a basis: "the dateline of 2024-04-04".
  case day(CalendarDate, label: String)
  /// Some day from the first to the last: only what is the same from all of them is resolved.
  case range(CalendarDate, CalendarDate, label: String)
  /// Nothing is known: only expressions with their own year are resolved.
  case none

  /// The anchor that a date makes: its day or its range; none without a date or with an open one.
  public init(_ date: EDTF?, label: String) {
    guard let first = date?.first, let last = date?.last, first <= last else {
      self = .none
      return
    }
    self = first == last ? .day(first, label: label) : .range(first, last, label: label)
  }

  /// The earliest and the latest day that the anchor may be.
  var ends: (first: CalendarDate, last: CalendarDate)? {
    switch self {
    case .day(let day, _): (day, day)
    case .range(let first, let last, _): (first, last)
    case .none: nil
    }
  }

  var label: String {
    switch self {
    case .day(_, let label), .range(_, _, let label): label
    case .none: ""
    }
  }
}
