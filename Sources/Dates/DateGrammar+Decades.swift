import Text

/// Decades and centuries. They are too long to date a statement.
extension DateGrammar {
  /// "the 1990s", "the '80s".
  func decade(at index: Int) -> Match? {
    guard case .decade(let century, let tens)? = kind(index) else { return nil }
    // "in her 30s"
    guard century != nil || isMark(.quote, index - 1) || word(index - 1) == "the" else {
      return nil
    }
    return Match(
      meaning: .decade(century: century, tens: tens), end: index + 1, isModifier: true)
  }

  /// "a decade ago": about ten years.
  func decadesAgo(at index: Int) -> Match? {
    guard let count = DateWords.numbers[word(index) ?? ""], word(index + 2) == "ago",
      !["half", "and", "or", "to"].contains(word(index - 1) ?? "")
    else { return nil }
    return Match(
      meaning: .relative(.year, -10 * count), end: index + 3, isApproximate: true,
      isModifier: true)
  }

  /// "the nineties"
  func spoken(_ word: String, at index: Int) -> Match? {
    guard let tens = DateWords.spokenDecades[word],
      ["the", "early", "late", "mid"].contains(self.word(index - 1) ?? "")
    else { return nil }
    return Match(meaning: .decade(century: nil, tens: tens), end: index + 1, isModifier: true)
  }

  /// "20th century", "the 1990's".
  func century(at index: Int) -> Match? {
    guard case .number(let number, let isOrdinal, let digits)? = kind(index) else { return nil }
    if isOrdinal, (11...21).contains(number), word(index + 1) == "century" {
      return Match(meaning: .century(number), end: index + 2, isModifier: true)
    }
    guard digits == 4, (1500...2090).contains(number), number % 10 == 0,
      isMark(.clitic, index + 1), isDecadeOfTheText(index)
    else { return nil }
    return Match(
      meaning: .decade(century: number / 100, tens: number % 100 / 10), end: index + 2,
      isModifier: true)
  }

  /// "the 1990's", "the early 1990's"; in front of a noun, "1990's summit", it is a year.
  private func isDecadeOfTheText(_ index: Int) -> Bool {
    guard ["the", "early", "late", "mid"].contains(word(index - 1) ?? "") else { return false }
    guard let next = word(index + 2) else { return true }
    return DateWords.afterYears.contains(next)
  }
}
