/// A length of time as people count it: `14d`, `2w`, `3m`, `1y`.
public struct CalendarDuration: Hashable, Sendable, CustomStringConvertible {
  /// What is counted.
  public enum Unit: Character, CaseIterable, Sendable {
    /// The units from the shortest on.
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"
  }

  /// How many, from 0 to 9999.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Nothing if the text is not a number of at most four digits and a unit.
  public init?(_ text: String) {
    guard let unit = text.last.flatMap(Unit.init), text.utf8.count <= 5,
      let count = CalendarDigits.number(text.dropLast())
    else { return nil }
    self.init(count, unit)
  }

  /// - Parameter count: taken to be from 0 to 9999.
  public init(_ count: Int, _ unit: Unit) {
    self.count = min(max(count, 0), 9999)
    self.unit = unit
  }

  public var description: String { "\(count)\(unit.rawValue)" }
}

extension CalendarDate {
  /// The day that lies so much later. A day that the month lacks is its last one: a month after
  /// 31 January is 28 or 29 February. Past the year 9999 it is that year's last day.
  public func adding(_ duration: CalendarDuration) -> CalendarDate { moved(by: duration, 1) }

  /// The day that lies so much earlier, by the same rule; before the year 1, that year's first.
  public func subtracting(_ duration: CalendarDuration) -> CalendarDate { moved(by: duration, -1) }

  private func moved(by duration: CalendarDuration, _ sign: Int) -> CalendarDate {
    let count = sign * duration.count
    let moved =
      switch duration.unit {
      case .day: adding(days: count)
      case .week: adding(days: 7 * count)
      case .month: adding(months: count)
      case .year: adding(months: 12 * count)
      }
    return min(max(moved, Self.earliest), Self.latest)
  }

  private func adding(months: Int) -> CalendarDate {
    let index = year * 12 + month - 1 + months
    guard index >= 12 else { return Self.earliest }
    let (year, month) = (index / 12, index % 12 + 1)
    let last = Self.days(inMonth: month, of: year)
    return CalendarDate(year: year, month: month, day: min(day, last)) ?? Self.latest
  }

  private static let earliest = CalendarDate(dayNumber: -719_162)
  private static let latest = CalendarDate(dayNumber: 2_932_896)
}
