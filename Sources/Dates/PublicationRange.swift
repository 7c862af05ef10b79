/// Dates an article that bears no date from the dates in its text.
public enum PublicationRange {
  /// The days on which a text with these expressions can have been written.
  ///
  /// A text that says "on Monday" and "10 January", "on Wednesday" and "12 January" was written in
  /// a year whose calendar has both; "December 2021" says in which. Every weekday must fall on one
  /// of the dates, two at least, in exactly one year that is next to the latest stated month.
  /// A bare weekday lies within six days of the writing, before or after it as its verbs say.
  public static func infer(from expressions: [TemporalExpression]) -> ResolvedDate? {
    let weekdays = expressions.compactMap { WeekdayMention($0) }
    let dates = expressions.compactMap { DateMention($0) }
    guard let latest = latestMonth(expressions) else { return nil }
    let fits = [latest.date.year, latest.date.year + 1].compactMap {
      YearFit(year: $0, weekdays: weekdays, dates: dates, from: latest.date)
    }
    guard fits.count == 1, let fit = fits.first, !isContradicted(fit.year, expressions) else {
      return nil
    }
    guard let range = fit.range, let edtf = EDTF.interval(range.lowerBound, range.upperBound) else {
      return nil
    }
    let pairs = fit.pairs.map { "\"\($0.weekday)\" is \"\($0.date)\"" }.joined(separator: ", ")
    return ResolvedDate(
      edtf: edtf, basis: "\(pairs) only in \(fit.year), next to \"\(latest.string)\"")
  }

  /// The latest month with its year that does not lie ahead.
  private static func latestMonth(_ expressions: [TemporalExpression])
    -> (date: CalendarDate, string: String)?
  {
    expressions.compactMap { expression -> (date: CalendarDate, string: String)? in
      guard !expression.isFuture else { return nil }
      let date: CalendarDate?
      switch expression.meaning {
      case .monthOfYear(let month, let year): date = CalendarDate(year: year, month: month, day: 1)
      case .day(let day): date = day
      default: date = nil
      }
      return date.map { ($0, expression.string) }
    }.max { $0.date < $1.date }
  }

  /// A later year is spoken of as past.
  private static func isContradicted(_ year: Int, _ expressions: [TemporalExpression]) -> Bool {
    expressions.contains {
      if case .year(let stated) = $0.meaning { return stated > year && $0.isPast }
      return false
    }
  }
}

/// "on Monday", in a text without a date.
private struct WeekdayMention {
  let weekday: Weekday
  let direction: TemporalExpression.Direction?

  init?(_ expression: TemporalExpression) {
    guard case .weekday(let weekday, let reference) = expression.meaning,
      reference == .bare || reference == .this
    else { return nil }
    self.weekday = weekday
    direction = expression.direction
  }
}

/// "10 January", perhaps with its weekday.
private struct DateMention {
  let month: Int
  let day: Int
  let weekday: Weekday?
  let direction: TemporalExpression.Direction?
  let string: String

  init?(_ expression: TemporalExpression) {
    guard case .dayOfMonth(let month, let day, let weekday, .bare) = expression.meaning else {
      return nil
    }
    self.month = month
    self.day = day
    self.weekday = weekday
    direction = expression.direction
    string = expression.string
  }
}

/// A year in which the weekdays of a text fall on its dates.
private struct YearFit {
  let year: Int
  let pairs: [(weekday: String, date: String)]
  /// The days that suit all mentions.
  let range: ClosedRange<CalendarDate>?

  init?(year: Int, weekdays: [WeekdayMention], dates: [DateMention], from earliest: CalendarDate) {
    let days = dates.compactMap { mention in
      CalendarDate(year: year, month: mention.month, day: mention.day).map { (mention, $0) }
    }.filter { $0.1 >= earliest && $0.1.days(to: earliest) >= -400 }
    guard
      days.allSatisfy({ $0.0.weekday == nil || $0.0.weekday == $0.1.weekday })
    else { return nil }
    var pairs: [(weekday: String, date: String)] = []
    var paired: Set<CalendarDate> = []
    var bounds = Bounds()
    for mention in weekdays {
      let found = days.filter { $0.1.weekday == mention.weekday }
      let distinct = Set(found.map(\.1))
      guard distinct.count == 1, let (date, day) = found.first else { return nil }
      bounds.addWeekday(day, mention.direction)
      if paired.insert(day).inserted { pairs.append((mention.weekday.name, date.string)) }
    }
    for (mention, day) in days {
      bounds.addDate(day, mention.direction)
      if let weekday = mention.weekday, paired.insert(day).inserted {
        pairs.append((weekday.name, mention.string))
      }
    }
    guard paired.count >= 2, !weekdays.isEmpty else { return nil }
    self.year = year
    self.pairs = pairs
    range = bounds.range
  }
}

/// The days on which something can have been written.
private struct Bounds {
  private var first: CalendarDate?
  private var last: CalendarDate?

  mutating func addWeekday(_ day: CalendarDate, _ direction: TemporalExpression.Direction?) {
    notBefore(direction == .past ? day : day.adding(days: -6))
    notAfter(direction == .future ? day : day.adding(days: 6))
  }

  mutating func addDate(_ day: CalendarDate, _ direction: TemporalExpression.Direction?) {
    switch direction {
    case .past: notBefore(day)
    case .future: notAfter(day)
    case nil: break
    }
  }

  private mutating func notBefore(_ day: CalendarDate) { first = first.map { max($0, day) } ?? day }

  private mutating func notAfter(_ day: CalendarDate) { last = last.map { min($0, day) } ?? day }

  var range: ClosedRange<CalendarDate>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}
