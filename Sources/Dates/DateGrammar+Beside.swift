import Text

/// Expressions reckoned from another date of the text: "that year", "the next day", "two days later".
extension DateGrammar {
  func beside(_ word: String, at index: Int) -> Match? {
    switch word {
    case "that": return sameUnit(at: self.word(index + 1) == "same" ? index + 2 : index + 1)
    case "same": return self.word(index - 1) == "the" ? sameUnit(at: index + 1) : nil
    case "next", "following", "previous":
      guard self.word(index - 1) == "the", let (unit, end) = unit(at: index + 1) else { return nil }
      // "the next year or so"
      if self.word(end) == "or" { return nil }
      return Match(meaning: .beside(unit, word == "previous" ? -1 : 1), end: end, isModifier: true)
    case "day", "week", "month", "year":
      guard self.word(index - 1) == "the", let unit = DateWords.units[word] else { return nil }
      if unit == .week, isMark(.clitic, index + 1) || self.word(index - 2) == "for" {
        return Match(meaning: .relative(.week, 0), end: index + 1, isModifier: true)
      }
      return unitBeside(unit, 1, at: index + 1)
    default:
      guard let count = DateWords.numbers[word] else { return nil }
      return counted(count, at: index)
    }
  }

  private func unit(at index: Int) -> (unit: Unit, end: Int)? {
    guard let word = word(index) else { return nil }
    if DateWords.partsOfDay.contains(word) { return (.day, index + 1) }
    guard ["day", "week", "month", "year"].contains(word), let unit = DateWords.units[word] else {
      return nil
    }
    return (unit, index + 1)
  }

  private func sameUnit(at index: Int) -> Match? {
    guard let (unit, end) = unit(at: index) else { return nil }
    return Match(meaning: .beside(unit, 0), end: end, isModifier: true)
  }

  /// "two days later", "a month earlier"
  func counted(_ count: Int, at index: Int) -> Match? {
    guard let unit = DateWords.units[word(index + 1) ?? ""],
      !["and", "or", "to", "half"].contains(word(index - 1) ?? ""), kind(index - 1) != .hyphen
    else { return nil }
    switch word(index + 2) {
    case "later": return Match(meaning: .beside(unit, count), end: index + 3, isModifier: true)
    case "earlier":
      // A year earlier is the same period of the accounts.
      if unit == .year { return nil }
      return Match(meaning: .beside(unit, -count), end: index + 3, isModifier: true)
    default: return nil
    }
  }

  /// "the day before", "the year after", when nothing follows from which to reckon.
  private func unitBeside(_ unit: Unit, _ count: Int, at index: Int) -> Match? {
    let sign: Int
    switch word(index) {
    case "before", "earlier": sign = -1
    case "after": sign = 1
    default: return nil
    }
    if let next = kind(index + 1) {
      guard case .mark = next else { return nil }
    }
    return Match(meaning: .beside(unit, sign * count), end: index + 1, isModifier: true)
  }
}
