import Text

/// Expressions that begin with a word: "last week", "two days ago", "early January".
extension DateGrammar {
  func phrase(_ word: String, at index: Int) -> Match? {
    // Nearly every word opens none; one look tells.
    guard DateWords.openers.contains(word) else { return nil }
    if let match = period(word, at: index) ?? seasonal(word, at: index) ?? spoken(word, at: index)
      ?? beside(word, at: index) ?? undated(word, at: index)
    {
      return match
    }
    switch word {
    case "today", "tonight": return named(.relative(.day, 0), at: index)
    case "yesterday": return named(.relative(.day, -1), at: index)
    case "tomorrow": return named(.relative(.day, 1), at: index)
    case "day": return dayBeside(at: index)
    case "last", "this", "next", "past", "coming": return referred(word, at: index)
    case "early", "late", "mid", "earlier", "later": return rough(word, at: index)
    case "beginning", "start", "middle", "end": return part(at: index)
    case "recent": return vague(.past, at: index)
    default: return elapsed(at: index)
    }
  }

  /// "Today" with a capital inside a sentence is a name: "Russia Today".
  private func named(_ meaning: Meaning, at index: Int) -> Match? {
    if atoms[index].isCapitalized, index > 0, self.word(index - 1) != nil { return nil }
    var end = index + 1
    if let part = word(end), DateWords.partsOfDay.contains(part) { end += 1 }
    return Match(meaning: meaning, end: end)
  }

  private func dayBeside(at index: Int) -> Match? {
    switch (word(index + 1), word(index + 2)) {
    case ("before", "yesterday"): Match(meaning: .relative(.day, -2), end: index + 3)
    case ("after", "tomorrow"): Match(meaning: .relative(.day, 2), end: index + 3)
    default: nil
    }
  }

  /// "last Monday", "this week", "next January", "last night".
  func referred(_ word: String, at index: Int) -> Match? {
    if word == "coming", let match = vague(.future, at: index) { return match }
    // "the last week" is a stretch of time, "the next Monday" is reckoned from another day.
    if word != "this", self.word(index - 1) == "the" || isMark(.clitic, index - 1) { return nil }
    var reference = reference(word)
    var next = index + 1
    if word == "this", let second = self.word(next), second == "past" || second == "coming" {
      reference = self.reference(second)
      next += 1
    }
    switch kind(next) {
    case .weekday(let weekday):
      if case .word(let after)? = kind(next + 1), DateWords.afterNamedDays.contains(after) {
        return nil
      }
      return self.weekday(weekday, reference: reference, after: next + 1)
    case .month(let month, false):
      guard next == index + 1, word != "past", word != "coming" else { return nil }
      if let dated = dayOfMonth(at: next) {
        guard dated.date.year == nil, let day = dated.date.day else { return nil }
        return Match(
          meaning: .dayOfMonth(month: month, day: day, weekday: nil, reference), end: dated.end)
      }
      guard dayNumber(next + 1) == nil, yearNumber(next + 1) == nil else { return nil }
      return Match(meaning: .month(month, reference), end: next + 1)
    case .word(let unit):
      return unitReferred(word, unit, at: next)
    default: return nil
    }
  }

  private func unitReferred(_ word: String, _ name: String, at index: Int) -> Match? {
    if word == "this", DateWords.partsOfDay.contains(name), name != "night" {
      return Match(meaning: .relative(.day, 0), end: index + 1)
    }
    if word == "last", name == "night" {
      return Match(meaning: .relative(.day, -1), end: index + 1)
    }
    guard ["week", "month", "year"].contains(name), let unit = DateWords.units[name],
      self.word(index - 1) == word
    else { return nil }
    if unit == .year, let offset = ["last": -1, "this": 0, "next": 1][word],
      let quarter = quarter(of: offset, at: index + 1)
    {
      return quarter
    }
    return switch word {
    case "last": Match(meaning: .relative(unit, -1), end: index + 1)
    case "this": Match(meaning: .relative(unit, 0), end: index + 1)
    case "next": Match(meaning: .relative(unit, 1), end: index + 1)
    default: nil
    }
  }

  private func reference(_ word: String) -> Reference {
    switch word {
    case "last", "past": .last
    case "this": .this
    case "coming": .coming
    default: .next
    }
  }

  /// "early January", "mid-2014", "late last year", "earlier this week".
  private func rough(_ word: String, at index: Int) -> Match? {
    if word == "earlier" || word == "later" {
      // "earlier in the day"
      if self.word(index + 1) == "in", self.word(index + 2) == "the", self.word(index + 3) == "day"
      {
        return Match(meaning: .relative(.day, 0), end: index + 4)
      }
      guard self.word(index + 1) == "this" else { return nil }
      guard var match = referred("this", at: index + 1) else { return nil }
      guard case .relative(let unit, 0) = match.meaning, unit != .day else { return match }
      match.meaning = word == "earlier" ? .earlierThis(unit) : .laterThis(unit)
      return match
    }
    var start = index + 1
    if kind(start) == .hyphen { start += 1 }
    if self.word(start) == "in" { start += 1 }
    return approximate(at: start)
  }

  /// "the end of January", "the beginning of 2014".
  private func part(at index: Int) -> Match? {
    guard word(index + 1) == "of" else { return nil }
    return approximate(at: index + 2)
  }

  private func approximate(at index: Int) -> Match? {
    guard var match = roughly(at: index) else { return nil }
    switch match.meaning {
    case .month, .monthOfYear, .year, .relative(.month, _), .relative(.year, _), .decade, .season:
      match.isApproximate = true
      return match
    case .relative(.week, _): return match
    default: return nil
    }
  }

  /// "two weeks ago", "a year ago", "3 days from now".
  func elapsed(at index: Int) -> Match? {
    guard let unitName = word(index + 1) else { return nil }
    if ["decade", "decades"].contains(unitName) { return decadesAgo(at: index) }
    guard let unit = DateWords.units[unitName] else { return nil }
    let direction: Int
    let end: Int
    if unitName == "year", word(index) == "a", word(index + 2) == "earlier" {
      return yearEarlier(after: index + 3)
    }
    if word(index + 2) == "ago" {
      (direction, end) = (-1, index + 3)
    } else if word(index + 2) == "from", word(index + 3) == "now" {
      (direction, end) = (1, index + 4)
    } else {
      return nil
    }
    let count: Int
    switch kind(index) {
    case .number(let number, false, let digits) where digits <= 3: count = number
    case .word(let word):
      if DateWords.vagueNumbers.contains(word) {
        return Match(meaning: .vague(direction < 0 ? .past : .future), end: end)
      }
      guard let number = DateWords.numbers[word] else { return nil }
      count = number
    default: return nil
    }
    // "two and a half years ago", "or five years ago"
    guard count > 0, !["half", "and", "or", "to"].contains(word(index - 1) ?? ""),
      kind(index - 1) != .hyphen
    else { return nil }
    let isRounded = unit == .year && count >= 5 || unit == .month && count >= 10
    return Match(
      meaning: .relative(unit, direction * count), end: end,
      isApproximate: isRounded || DateWords.approximators.contains(word(index - 1) ?? ""))
  }
}
