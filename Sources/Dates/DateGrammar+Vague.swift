import Text

/// Words for a time without a date: "recently", "now", "in the coming days", "the future".
extension DateGrammar {
  func undated(_ word: String, at index: Int) -> Match? {
    switch word {
    case "recently": return Match(meaning: .vague(.past), end: index + 1)
    case "previously":
      // "a previously announced sale" says nothing of when.
      guard atoms[index].isCapitalized || isEnd(index + 1) else { return nil }
      return Match(meaning: .vague(.past), end: index + 1, isModifier: true)
    case "now", "currently": return Match(meaning: .vague(nil), end: index + 1, isModifier: true)
    case "soon" where !["as", "after"].contains(self.word(index + 1) ?? ""):
      return Match(meaning: .vague(.future), end: index + 1, isModifier: true)
    case "current", "recent": return adjective(word, at: index)
    case "past", "future":
      // "the past year", "the future president"
      guard self.word(index - 1) == "the", isEnd(index + 1) else {
        return word == "future" ? adjective(word, at: index) : nil
      }
      return Match(
        meaning: .vague(word == "past" ? .past : .future), end: index + 1, isModifier: true)
    default: return nil
    }
  }

  private func adjective(_ word: String, at index: Int) -> Match? {
    if word == "recent", let match = vague(.past, at: index) { return match }
    guard case .word(let noun)? = kind(index + 1), !DateWords.afterYears.contains(noun) else {
      return nil
    }
    let direction: TemporalExpression.Direction? =
      word == "recent" ? .past : word == "future" ? .future : nil
    return Match(meaning: .vague(direction), end: index + 1, isModifier: true)
  }

  private func isEnd(_ index: Int) -> Bool {
    switch kind(index) {
    case .word(let word): DateWords.afterYears.contains(word)
    case .mark, nil: true
    default: false
    }
  }

  func vague(_ direction: TemporalExpression.Direction, at index: Int) -> Match? {
    guard ["days", "weeks", "months", "years"].contains(word(index + 1) ?? "") else { return nil }
    return Match(meaning: .vague(direction), end: index + 2)
  }
}
