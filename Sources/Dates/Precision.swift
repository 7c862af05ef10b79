/// How exactly a date is known.
public enum Precision: String, CaseIterable, Sendable {
  /// One day.
  case day
  /// An interval that is not a week.
  case range
  /// Monday to Sunday.
  case week
  /// A whole month.
  case month
  /// A whole year.
  case year
  /// "early 2016", "about two months ago": with a "~" or "?"
  case approximate
}
