public import Dates

/// Days from a first to a last one, either of which may be open.
///
/// Written `2022`, `2022-01`, `2022-Q1`, `2022-01-12`, `2022-01..2022-03`, `..2022-03`, `>=2022`,
/// `<2022-03`; where today is known also `today`, `yesterday`, `this week`, `last month`, `last 30 days`,
/// and `14d`, `2w`, `3m`, `1y` for the day so long ago.
public struct DateBounds: Hashable, Sendable, CustomStringConvertible {
  /// The first day, included.
  public let first: CalendarDate?
  /// The last day, included.
  public let last: CalendarDate?
  /// As it can be written on any day.
  public let description: String

  /// Bounds as a person writes them; nil if it is no date.
  ///
  /// - Parameter today: what "last month" is reckoned from; without it that is no date.
  public init?(_ text: String, today: CalendarDate? = nil) {
    let comparisons = [">=", "<=", ">", "<"]
    if let sign = comparisons.first(where: text.hasPrefix) {
      guard let (first, last) = Self.days(String(text.dropFirst(sign.count)), today) else {
        return nil
      }
      switch sign {
      case ">=": self.init(first, nil)
      case "<=": self.init(nil, last)
      case ">": self.init(last.adding(days: 1), nil)
      default: self.init(nil, first.adding(days: -1))
      }
      return
    }
    guard let dots = text.firstRange(of: "..") else {
      guard let (first, last) = Self.days(text, today) else { return nil }
      self.init(first, last, EDTF(text) == nil ? nil : text)
      return
    }
    let from = String(text[..<dots.lowerBound])
    let to = String(text[dots.upperBound...])
    let start = Self.days(from, today)?.first
    let end = Self.days(to, today)?.last
    guard from.isEmpty || start != nil, to.isEmpty || end != nil, !(from.isEmpty && to.isEmpty)
    else { return nil }
    self.init(start, end)
  }

  private init(_ first: CalendarDate?, _ last: CalendarDate?, _ text: String? = nil) {
    self.first = first
    self.last = last
    let days = [first, last].map { $0?.iso ?? "" }
    description = text ?? (days[0] == days[1] ? days[0] : "\(days[0])..\(days[1])")
  }

  // MARK: One date

  private static func days(
    _ text: String, _ today: CalendarDate?
  ) -> (first: CalendarDate, last: CalendarDate)? {
    if let date = EDTF(text), let first = date.first, let last = date.last { return (first, last) }
    if let quarter = quarter(text) { return quarter }
    guard let today else { return nil }
    if let duration = CalendarDuration(text) {
      let day = today.subtracting(duration)
      return (day, day)
    }
    return relative(text, today)
  }

  /// "2022-Q1"
  private static func quarter(_ text: String) -> (first: CalendarDate, last: CalendarDate)? {
    let parts = text.uppercased().split(separator: "-Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0,
      let number = Int(parts[1]), 1...4 ~= number
    else { return nil }
    return quarter(number, of: year)
  }

  private static func quarter(
    _ number: Int, of year: Int
  ) -> (first: CalendarDate, last: CalendarDate)? {
    guard let first = CalendarDate(year: year, month: 3 * number - 2, day: 1),
      let last = CalendarDate(year: year, month: 3 * number, day: 1)?.monthRange.upperBound
    else { return nil }
    return (first, last)
  }

  private static func relative(
    _ text: String, _ today: CalendarDate
  ) -> (first: CalendarDate, last: CalendarDate)? {
    let words = text.lowercased().split { " _-".contains($0) }.map(String.init)
    switch (words.count, words.first) {
    case (1, "today"): return (today, today)
    case (1, "yesterday"): return (today.adding(days: -1), today.adding(days: -1))
    case (2, "this"): return period(words[1], around: today)
    case (2, "last"):
      guard let now = period(words[1], around: today) else { return nil }
      return period(words[1], around: now.first.adding(days: -1))
    case (3, "last"):
      let units = words[2]
      guard let count = Int(words[1]), 1...9999 ~= count, let unit = units.first,
        ["day", "week", "month", "year"].contains(where: { $0 == units || $0 + "s" == units }),
        let duration = CalendarDuration("\(count)\(unit)")
      else { return nil }
      return (today.subtracting(duration), today)
    default: return nil
    }
  }

  private static func period(
    _ unit: String, around day: CalendarDate
  ) -> (first: CalendarDate, last: CalendarDate)? {
    switch unit {
    case "week": (day.weekRange.lowerBound, day.weekRange.upperBound)
    case "month": (day.monthRange.lowerBound, day.monthRange.upperBound)
    case "quarter": quarter((day.month + 2) / 3, of: day.year)
    case "year": (day.yearRange.lowerBound, day.yearRange.upperBound)
    default: nil
    }
  }
}
