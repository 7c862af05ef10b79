import Text

/// Periods of accounts, weekends and holidays.
extension DateGrammar {
  func period(_ word: String, at index: Int) -> Match? {
    switch word {
    case "weekend": return weekend(at: index)
    case "quarter":
      return self.word(index - 1) == "the" || isMark(.clitic, index - 1)
        ? quarter(nil, after: index + 1) : nil
    case "current" where self.word(index + 1) == "quarter":
      return Match(meaning: .relative(.quarter, 0), end: index + 2, isModifier: true)
    case "last" where self.word(index + 1) == "quarter",
      "next" where self.word(index + 1) == "quarter":
      guard self.word(index - 1) != "the" else { return nil }
      return Match(
        meaning: .relative(.quarter, word == "last" ? -1 : 1), end: index + 2, isModifier: true)
    case "latest", "current":
      if ["quarter", "period"].contains(self.word(index + 1) ?? "") {
        return quarter(nil, after: index + 2)
      }
      return wholeYear(at: index + 1) ?? firstMonths(word, at: index)
    case "same", "corresponding", "comparable":
      guard ["quarter", "period"].contains(self.word(index + 1) ?? ""),
        let (offset, end) = yearReference(at: index + 2)
      else { return nil }
      return Match(
        meaning: .quarter(nil, year: nil, yearsBefore: -offset), end: end, isModifier: true)
    case "this":
      if self.word(index + 1) == "quarter" { return quarter(nil, after: index + 2) }
      return nil
    case "full": return wholeYear(at: index + 1)
    case "year":
      if ["the", "by", "around"].contains(self.word(index - 1) ?? "") {
        return wholeYear(at: index)
      }
      return nil
    case "nineteen", "two": return spokenYear(word, at: index)
    case "thanksgiving", "christmas": return holiday(word, at: index)
    case "year-earlier", "year-ago": return yearEarlier(after: index + 1)
    case "year-end":
      return Match(
        meaning: .dayOfMonth(month: 12, day: 31, weekday: nil, .bare), end: index + 1,
        isModifier: true)
    case "fiscal":
      guard let year = yearNumber(index + 1) else {
        return self.word(index - 1) == "the" ? wholeYear(at: index + 1) : nil
      }
      return Match(meaning: .year(year), end: index + 2, isModifier: true)
    default: break
    }
    if let number = DateWords.joinedQuarters[word] { return quarter(number, after: index + 1) }
    if let months = firstMonths(word, at: index) { return months }
    guard let number = DateWords.quarters[word] else { return nil }
    let next = self.word(index + 1) == "fiscal" ? index + 2 : index + 1
    guard self.word(next) == "quarter" else { return nil }
    return quarter(number, after: next + 1)
  }

  /// "the full year", "by year end", "the current fiscal year": the year of the writing.
  private func wholeYear(at index: Int) -> Match? {
    let start = word(index) == "fiscal" ? index + 1 : index
    guard word(start) == "year" else { return nil }
    if let year = spokenYear(word(start + 1) ?? "", at: start + 1) { return year }
    let end = word(start + 1) == "end" ? start + 2 : start + 1
    return Match(meaning: .relative(.year, 0), end: end, isModifier: true)
  }

  /// The day in November or December that is nearest.
  private func holiday(_ word: String, at index: Int) -> Match? {
    guard atoms[index].isCapitalized else { return nil }
    let next = self.word(index + 1)
    if word == "thanksgiving" {
      return Match(meaning: .thanksgiving, end: next == "day" ? index + 2 : index + 1)
    }
    guard next == "day" || next == "eve" else { return nil }
    return Match(
      meaning: .dayOfMonth(month: 12, day: next == "day" ? 25 : 24, weekday: nil, .bare),
      end: index + 2)
  }

  private func weekend(at index: Int) -> Match? {
    let before = word(index - 1)
    guard before == "the" || before == "this" || before == "last" || before == "over" else {
      return nil
    }
    return Match(meaning: .weekend, end: index + 1)
  }
}
