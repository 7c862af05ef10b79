public import Dates

/// A timeline cut into days, months or years of equal width, for a plot.
///
/// Only what lies in one of them is counted there: a date that is known to the month counts in its
/// month and in no day.
public struct TimelineBins: Sendable {
  /// How long each of them is.
  public enum Unit: String, CaseIterable, Sendable {
    case day, month, year
  }

  public let unit: Unit
  /// In the order of time, without gaps.
  public let bins: [Bin]
  /// Statements whose date is vaguer than a bin.
  public let vagueCount: Int

  /// A day, month or year.
  public struct Bin: Hashable, Sendable {
    /// Its first day.
    public let first: CalendarDate
    public var statements = 0
    public var events = 0
    /// The event that the timeline is about may have been in it.
    public var isMarked = false
  }

  /// The shortest units that fit; nil if nothing has a date or not even years fit.
  ///
  /// - Parameter most: how many bins there is room for.
  public init?(_ timeline: Timeline, most: Int) {
    let days = timeline.counts.compactMap(\.days)
    guard
      let first = timeline.scope.from ?? days.map(\.lowerBound).min(),
      let last = timeline.scope.to ?? days.map(\.upperBound).max(), first <= last, !days.isEmpty,
      let unit = Unit.allCases.first(where: {
        $0.index(of: last) - $0.index(of: first) < most
      })
    else { return nil }
    let base = unit.index(of: first)
    var bins = (base...unit.index(of: last)).map { Bin(first: unit.firstDay(of: $0)) }
    var vague = 0
    for count in timeline.counts {
      guard let days = count.days else { continue }
      let index = unit.index(of: days.lowerBound) - base
      if unit.index(of: days.upperBound) - base == index, bins.indices.contains(index) {
        bins[index].statements += count.statements
        bins[index].events += count.events
      } else {
        vague += count.statements
      }
    }
    if let date = timeline.scope.event?.date {
      for index in unit.index(of: date.first)...unit.index(of: date.last)
      where bins.indices.contains(index - base) {
        bins[index - base].isMarked = true
      }
    }
    self.unit = unit
    self.bins = bins
    vagueCount = vague
  }
}

extension TimelineBins.Unit {
  /// Units since a fixed one.
  fileprivate func index(of date: CalendarDate) -> Int {
    switch self {
    case .day: date.dayNumber
    case .month: date.year * 12 + date.month - 1
    case .year: date.year
    }
  }

  fileprivate func firstDay(of index: Int) -> CalendarDate {
    let day: CalendarDate? =
      switch self {
      case .day: CalendarDate(dayNumber: index)
      case .month: CalendarDate(year: index / 12, month: index % 12 + 1, day: 1)
      case .year: CalendarDate(year: index, month: 1, day: 1)
      }
    return day ?? CalendarDate(dayNumber: 0)
  }

  /// A bin's name: "2022-01-12", "2022-01" or "2022".
  public func name(of bin: TimelineBins.Bin) -> String {
    switch self {
    case .day: bin.first.iso
    case .month: String(bin.first.iso.prefix(7))
    case .year: String(bin.first.iso.prefix(4))
    }
  }
}
