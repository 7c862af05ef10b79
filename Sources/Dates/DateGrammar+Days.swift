import Text

/// Days, with or without a year, and ranges of them.
extension DateGrammar {
  struct Dated {
    var date: PartialDate
    var reference: Reference
    var end: Int
    var isMonthFirst: Bool
  }

  /// "January 12, 2022", "12th of January", "Jan. 12 last year".
  func dayOfMonth(at index: Int) -> Dated? {
    var dated: Dated
    if let month = month(index), let day = dayNumber(index + 1) {
      dated = Dated(
        date: PartialDate(month: month, day: day), reference: .bare, end: index + 2,
        isMonthFirst: true)
    } else if let day = dayNumber(index) {
      let next = word(index + 1) == "of" ? index + 2 : index + 1
      guard let month = month(next) else { return nil }
      if next == index + 2, case .number(_, false, _)? = kind(index) { return nil }
      dated = Dated(
        date: PartialDate(month: month, day: day), reference: .bare, end: next + 1,
        isMonthFirst: false)
    } else {
      return nil
    }
    guard let month = dated.date.month, let day = dated.date.day,
      CalendarDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    addYear(to: &dated)
    if dated.isMonthFirst, dated.date.year == nil, dated.reference == .bare,
      isCount(after: dated.end, before: index)
    {
      return nil
    }
    return dated
  }

  /// "in May 12 soldiers": the number belongs to what follows.
  private func isCount(after end: Int, before start: Int) -> Bool {
    guard word(start - 1) == "in", let next = word(end) else { return false }
    return !atoms[end].isCapitalized && !DateWords.afterYears.contains(next)
  }

  private func addYear(to dated: inout Dated) {
    let afterComma = isMark(.comma, dated.end) ? dated.end + 1 : dated.end
    if let year = yearNumber(afterComma), mayFollowDatedYear(afterComma + 1) {
      dated.date.year = year
      dated.end = afterComma + 1
    } else if word(dated.end) == "of", let year = yearNumber(dated.end + 1) {
      dated.date.year = year
      dated.end += 2
    } else if let (offset, end) = yearReference(at: dated.end) {
      dated.reference = .offset(offset)
      dated.end = end
    }
  }

  /// "last year", "of this year": the years from that of the writing.
  func yearReference(at index: Int) -> (offset: Int, end: Int)? {
    let start = word(index) == "of" ? index + 1 : index
    guard word(start + 1) == "year" else { return nil }
    return switch word(start) {
    case "last": (-1, start + 2)
    case "this": (0, start + 2)
    case "next": (1, start + 2)
    default: nil
    }
  }

  /// A day alone.
  func dated(at index: Int) -> Match? {
    guard var dated = dayOfMonth(at: index) else { return nil }
    // "the quarter ended Jan. 31"
    if dated.reference == .bare, word(index - 1) == "ended" { dated.reference = .last }
    return meaning(of: dated.date, reference: dated.reference).map {
      Match(meaning: $0, end: dated.end)
    }
  }

  func meaning(of date: PartialDate, reference: Reference, weekday: Weekday? = nil) -> Meaning? {
    guard let month = date.month, let day = date.day else { return nil }
    guard let year = date.year else {
      return .dayOfMonth(month: month, day: day, weekday: weekday, reference)
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    if let weekday, weekday != date.weekday { return nil }
    return .day(date)
  }

  /// "10-12 January 2022", "April 29 to May 5", "January 10-12", "January-March 2022", "2014-2016".
  func range(at index: Int) -> Match? {
    daysRange(at: index) ?? daysOfOneMonth(at: index) ?? monthsRange(at: index)
      ?? yearsRange(at: index)
  }

  private func daysRange(at index: Int) -> Match? {
    guard let from = dayOfMonth(at: index), from.reference == .bare else { return nil }
    guard let next = afterJoint(from.end, from: index) ?? nextDay(after: from) else { return nil }
    if let to = dayOfMonth(at: next) {
      guard to.reference == .bare else { return nil }
      return Match(meaning: .range(from.date, to.date), end: to.end)
    }
    guard from.isMonthFirst, from.date.year == nil, let month = from.date.month,
      let first = from.date.day, let day = dayNumber(next), day > first,
      !atoms[next - 1].spaceBefore || kind(next - 1) != .hyphen
    else { return nil }
    var to = Dated(
      date: PartialDate(month: month, day: day), reference: .bare, end: next + 1,
      isMonthFirst: true)
    addYear(to: &to)
    guard to.reference == .bare else { return nil }
    return Match(meaning: .range(from.date, to.date), end: to.end)
  }

  /// "and 25" of "April 24 and 25": the atom of the number, unless it counts what follows.
  private func nextDay(after from: Dated) -> Int? {
    let next = from.end + 1
    guard from.isMonthFirst, from.date.year == nil, word(from.end) == "and",
      let first = from.date.day, dayNumber(next) == first + 1, month(next + 1) == nil
    else { return nil }
    guard let after = word(next + 1), !DateWords.afterYears.contains(after) else { return next }
    return ["last", "next"].contains(after) ? next : nil
  }

  private func daysOfOneMonth(at index: Int) -> Match? {
    guard let first = dayNumber(index), let next = afterJoint(index + 1, from: index),
      let to = dayOfMonth(at: next), !to.isMonthFirst, to.reference == .bare,
      let last = to.date.day, first < last
    else { return nil }
    var from = to.date
    from.day = first
    return Match(meaning: .range(from, to.date), end: to.end)
  }

  /// "10" of "on 10 and 12 January", "10, 12 and 13 January".
  func listed(at index: Int) -> Match? {
    guard let day = dayNumber(index),
      ["on", "the", "for"].contains(word(index - 1) ?? "") || index == previousEnd + 1
    else { return nil }
    var next = index + 1
    while isMark(.comma, next), dayNumber(next + 1) != nil, month(next + 2) == nil { next += 2 }
    guard word(next) == "and", let last = dayOfMonth(at: next + 1), !last.isMonthFirst else {
      return nil
    }
    var date = last.date
    date.day = day
    guard let meaning = meaning(of: date, reference: last.reference) else { return nil }
    return Match(meaning: meaning, end: index + 1)
  }

  private func monthsRange(at index: Int) -> Match? {
    guard let first = month(index) else { return nil }
    var from = PartialDate(month: first)
    var end = index + 1
    if let year = yearNumber(end) {
      from.year = year
      end += 1
    }
    guard let next = afterJoint(end, from: index), let last = month(next),
      dayNumber(next + 1) == nil,
      kind(end) == .hyphen || ["from", "between"].contains(word(index - 1) ?? "")
    else { return nil }
    var to = PartialDate(month: last)
    end = next + 1
    let ofYear = word(end) == "of" ? end + 1 : end
    if let year = yearNumber(ofYear), mayFollowDatedYear(ofYear + 1) {
      to.year = year
      end = ofYear + 1
    }
    return Match(meaning: .range(from, to), end: end)
  }

  private func yearsRange(at index: Int) -> Match? {
    guard let first = yearNumber(index), let next = afterJoint(index + 1, from: index),
      let last = yearNumber(next), first < last, mayFollowYear(next + 1, strict: true)
    else { return nil }
    let before = word(index - 1) ?? ""
    guard
      kind(index + 1) == .hyphen
        ? DateWords.beforeYears.contains(before) || isMark(.openBracket, index - 1)
        : before == "from" || before == "between"
    else { return nil }
    return Match(
      meaning: .range(PartialDate(year: first), PartialDate(year: last)), end: next + 1)
  }
}
