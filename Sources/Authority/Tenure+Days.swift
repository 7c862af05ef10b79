public import Dates

extension Tenure {
  /// What is known of a day.
  public enum Answer: Sendable {
    case yes, perhaps, no
  }

  /// Whether it was held on a day.
  public func holds(on day: CalendarDate) -> Answer { isHeld(day...day) }

  /// Whether it was held on all days of a range, or on none of them.
  ///
  /// Each date that a source gives is a moment at which it was held, and between two such moments it
  /// was held throughout. A date that is a month or a year leaves open which of its days that was:
  /// with a `from` of "2004-03" it was perhaps held on each day of March, and surely from the 31st
  /// on if a later moment is known. It was not held before the first or after the last day that
  /// `from` and `until` can mean. Where one of them is not known, nor was it held more than ten
  /// years beyond the dates at which it was seen: tables often lack the end of old tenures.
  public func isHeld(_ days: ClosedRange<CalendarDate>) -> Answer {
    if let first = from?.first, days.upperBound < first { return .no }
    if let last = until?.last, last < days.lowerBound { return .no }
    if until == nil, let last = seen?.last, last.days(to: days.lowerBound) > Self.longestSilence {
      return .no
    }
    if from == nil, let first = seen?.first, days.upperBound.days(to: first) > Self.longestSilence {
      return .no
    }
    let moments = [from, until, seen].compactMap { $0 }
    guard let begun = moments.compactMap(\.lastStart).min(),
      let lasting = moments.compactMap(\.firstEnd).max()
    else { return .perhaps }
    return begun <= days.lowerBound && days.upperBound <= lasting ? .yes : .perhaps
  }

  /// Ten years, in days.
  private static let longestSilence = 3653
}
