/// The calendar as seen from the day of writing.
struct Reckoning {
  typealias Reference = TemporalExpression.Reference
  typealias Unit = TemporalExpression.Unit

  let day: CalendarDate
  let direction: TemporalExpression.Direction?

  /// The last such day on or before the writing, or the next on or after it.
  func weekday(_ weekday: Weekday, _ reference: Reference) -> CalendarDate? {
    let back = (day.weekday.rawValue - weekday.rawValue + 7) % 7
    let ahead = (7 - back) % 7
    return switch reference {
    case .bare: direction == .future ? day.adding(days: ahead) : day.adding(days: -back)
    case .this: direction == .past ? day.adding(days: -back) : day.adding(days: ahead)
    case .last: day.adding(days: back == 0 ? -7 : -back)
    // On a Wednesday, "next Friday" may be in two days or in nine.
    case .next: isInThisWeek(ahead) ? nil : day.adding(days: ahead == 0 ? 7 : ahead)
    case .coming: day.adding(days: ahead == 0 ? 7 : ahead)
    case .offset(let weeks):
      day.weekRange.lowerBound.adding(days: 7 * weeks + weekday.rawValue - 1)
    }
  }

  private func isInThisWeek(_ ahead: Int) -> Bool {
    ahead > 0 && day.weekday.rawValue + ahead <= 7
  }

  /// The day in the year nearest to the writing, unless that is far off and the verbs deny it.
  func dayOfMonth(_ month: Int, _ dayOfMonth: Int, _ reference: Reference) -> CalendarDate? {
    func date(_ offset: Int) -> CalendarDate? {
      CalendarDate(year: day.year + offset, month: month, day: dayOfMonth)
    }
    let dates = [date(-1), date(0), date(1)].compactMap { $0 }
    return switch reference {
    case .bare: nearest(dates)
    case .this: date(0)
    case .last: dates.last { $0 < day }
    case .next, .coming: dates.first { $0 > day }
    case .offset(let years): date(years)
    }
  }

  private func nearest(_ dates: [CalendarDate]) -> CalendarDate? {
    guard let nearest = dates.min(by: { abs($0.days(to: day)) < abs($1.days(to: day)) }) else {
      return nil
    }
    let ahead = day.days(to: nearest)
    if abs(ahead) <= Self.nearDays { return nearest }
    return switch direction {
    case .past: dates.last { $0 <= day }
    case .future: dates.first { $0 >= day }
    case nil: abs(ahead) <= Self.farDays ? nearest : nil
    }
  }

  /// Up to here the nearest year is right whatever the verbs say (TimeBank, AQUAINT).
  private static let nearDays = 120
  /// From here on, without a verb, last year's day is as likely as next year's.
  private static let farDays = 150

  /// A month that is so near is meant rather than that of last year, where no verb tells: right in 10 of
  /// 13 cases (TimeBank, AQUAINT).
  private static let nearMonths = 3

  /// The last such month up to that of the writing, or the next from it or soon after; nothing if
  /// a month of last year is as likely as one to come, or "last May" may be the one just over.
  func month(_ month: Int, _ reference: Reference) -> EDTF? {
    let ahead = (month - day.month + 12) % 12
    let back = (12 - ahead) % 12
    return switch reference {
    case .bare where direction == .future: relative(.month, ahead)
    case .bare where back < (direction == .past ? 11 : 6): relative(.month, -back)
    case .bare: direction == nil && ahead <= Self.nearMonths ? relative(.month, ahead) : nil
    case .this: .month(day.year, month)
    case .last: back == 1 ? nil : relative(.month, back == 0 ? -12 : -back)
    case .next, .coming: ahead == 1 ? nil : relative(.month, ahead == 0 ? 12 : ahead)
    case .offset(let years): .month(day.year + years, month)
    }
  }

  /// The last such quarter that has begun, or the next if that is meant; without a number the last whole
  /// one.
  func quarter(_ number: Int?, yearsBefore years: Int) -> EDTF? {
    let current = (day.month - 1) / 3 + 1
    guard let number else {
      return current == 1
        ? Self.quarter(4, of: day.year - 1 - years)
        : Self.quarter(current - 1, of: day.year - years)
    }
    let isToCome = number > current
    let year = isToCome && direction != .future ? day.year - 1 : day.year
    return Self.quarter(number, of: year - years)
  }

  static func quarter(_ number: Int, of year: Int) -> EDTF? {
    guard let first = EDTF.month(year, 3 * number - 2), let last = EDTF.month(year, 3 * number)
    else { return nil }
    return .interval(first, last)
  }

  /// The last one, or the next if that is meant.
  var thanksgiving: EDTF? {
    func date(_ year: Int) -> CalendarDate? {
      CalendarDate(year: year, month: 11, day: 22).map { first in
        first.adding(days: (Weekday.thursday.rawValue - first.weekday.rawValue + 7) % 7)
      }
    }
    let dates = [date(day.year - 1), date(day.year), date(day.year + 1)].compactMap { $0 }
    let meant = direction == .future ? dates.first { $0 >= day } : dates.last { $0 <= day }
    return meant.flatMap { .day($0) }
  }

  /// The last Saturday and Sunday, or the next if they are meant.
  var weekend: EDTF? {
    let saturday = weekday(.saturday, .bare)
    return saturday.flatMap { .interval($0, $0.adding(days: 1)) }
  }

  /// So many days, weeks, months or years from the writing.
  func relative(_ unit: Unit, _ count: Int) -> EDTF? {
    switch unit {
    case .day: return .day(day.adding(days: count))
    case .week:
      let week = day.adding(days: 7 * count).weekRange
      return .interval(week.lowerBound, week.upperBound)
    case .month:
      let months = day.year * 12 + day.month - 1 + count
      return months > 0 ? .month(months / 12, months % 12 + 1) : nil
    case .quarter:
      let quarters = day.year * 4 + (day.month - 1) / 3 + count
      return Self.quarter(quarters % 4 + 1, of: quarters / 4)
    case .year: return .year(day.year + count)
    }
  }
}
