import Text

/// Days of the week.
extension DateGrammar {
  /// "Monday", "Monday night", "Monday of last week", "Monday, January 10, 2022".
  func weekday(_ weekday: Weekday, at index: Int) -> Match? {
    guard !isNamedDay(at: index) else { return nil }
    return self.weekday(weekday, reference: .bare, after: index + 1)
  }

  /// - Parameter index: after the weekday.
  func weekday(_ weekday: Weekday, reference: Reference, after index: Int) -> Match? {
    var end = index
    if let part = word(end), DateWords.partsOfDay.contains(part) { end += 1 }
    if let joined = joinedDate(weekday, at: end) { return joined }
    if isWeekdayJoinedToDate(at: end) { return nil }
    let start = word(end) == "of" ? end + 1 : end
    if reference == .bare, word(start + 1) == "week" {
      switch word(start) {
      case "last": return Match(meaning: .weekday(weekday, .offset(-1)), end: start + 2)
      case "this": return Match(meaning: .weekday(weekday, .offset(0)), end: start + 2)
      case "next": return Match(meaning: .weekday(weekday, .offset(1)), end: start + 2)
      default: break
      }
    }
    return Match(meaning: .weekday(weekday, reference), end: end)
  }

  private func startOfJoinedDate(at index: Int) -> Int {
    var start = index
    if isMark(.comma, start) || isMark(.openBracket, start) { start += 1 }
    if word(start) == "the" { start += 1 }
    return start
  }

  private func joinedDate(_ weekday: Weekday, at index: Int) -> Match? {
    let start = startOfJoinedDate(at: index)
    guard let dated = dayOfMonth(at: start), range(at: start) == nil,
      let meaning = meaning(of: dated.date, reference: dated.reference, weekday: weekday)
    else { return nil }
    let isBracketed = isMark(.openBracket, index) && isMark(.closeBracket, dated.end)
    return Match(meaning: meaning, end: isBracketed ? dated.end + 1 : dated.end)
  }

  /// A date follows that is not the weekday's: "Monday, January 11, 2022" was a Tuesday.
  private func isWeekdayJoinedToDate(at index: Int) -> Bool {
    let start = startOfJoinedDate(at: index)
    guard let dated = dayOfMonth(at: start), range(at: start) == nil else { return false }
    return dated.date.year != nil
  }

  /// "Good Friday", "every Monday", "Sunday Times", "on a Monday".
  private func isNamedDay(at index: Int) -> Bool {
    if let before = word(index - 1) {
      if DateWords.beforeNamedDays.contains(before) {
        if before != "the" || word(index + 1) == nil || isOrdinalPhrase(at: index) { return true }
      }
      if before == "a" || before == "an" {
        guard let next = word(index + 1), !atoms[index + 1].isCapitalized else { return true }
        // "a Sunday night vigil" is of one day, "on a Sunday night" of any.
        let last = DateWords.partsOfDay.contains(next) ? index + 2 : index + 1
        guard let noun = word(last) else { return true }
        return DateWords.afterYears.contains(noun)
      }
    }
    if let next = word(index + 1), DateWords.afterNamedDays.contains(next) {
      return atoms[index + 1].isCapitalized
        || ["prayers", "mornings", "afternoons", "evenings", "nights", "school"].contains(next)
    }
    return false
  }

  /// "the Monday after", "the Friday before": reckoned from something else.
  private func isOrdinalPhrase(at index: Int) -> Bool {
    guard let next = word(index + 1) else { return false }
    return DateWords.afterYears.contains(next)
  }
}
