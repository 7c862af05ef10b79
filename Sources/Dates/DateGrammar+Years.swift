import Text

/// Years in words, and years in front of nouns.
extension DateGrammar {
  /// "1994", "nineteen ninety-four"
  func statedYear(at index: Int) -> (year: Int, end: Int)? {
    if let year = yearNumber(index) { return (year, index + 1) }
    guard let match = spokenYear(word(index) ?? "", at: index), case .year(let year) = match.meaning
    else { return nil }
    return (year, match.end)
  }

  /// "nineteen ninety-six", "two thousand", as transcripts of broadcasts have them.
  func spokenYear(_ word: String, at index: Int) -> Match? {
    if word == "two", self.word(index + 1) == "thousand" {
      let units = DateWords.spokenNumber(self.word(index + 2) ?? "").flatMap { $0 < 10 ? $0 : nil }
      let isCount = units == nil && self.word(index - 1) != "year" && self.word(index - 1) != "in"
      if isCount { return nil }
      return Match(meaning: .year(2000 + (units ?? 0)), end: index + (units == nil ? 2 : 3))
    }
    guard word == "nineteen", let tens = DateWords.spokenNumber(self.word(index + 1) ?? ""),
      tens >= 10
    else { return nil }
    let units = DateWords.spokenNumber(self.word(index + 2) ?? "")
    if tens % 10 == 0, tens >= 20, let units, units < 10 {
      return Match(meaning: .year(1900 + tens + units), end: index + 3)
    }
    return Match(meaning: .year(1900 + tens), end: index + 2)
  }

  /// "the 1996 campaign", "its 1990 invasion", "for 1990".
  func nominalYear(at index: Int) -> Match? {
    guard let year = yearNumber(index), (1900...2099).contains(year) else { return nil }
    if let number = DateWords.quarters[word(index + 1) ?? ""], word(index + 2) == "quarter" {
      return Match(
        meaning: .quarter(number, year: year, yearsBefore: 0), end: index + 3, isModifier: true)
    }
    if ["quarter", "period"].contains(word(index + 1) ?? ""), word(index - 1) == "the" {
      return Match(
        meaning: .quarter(nil, year: year, yearsBefore: 0), end: index + 2, isModifier: true)
    }
    let isBehindNoun =
      ["for", "to", "into", "both", "due", "beyond", "than"].contains(word(index - 1) ?? "")
      && mayFollowYear(index + 1, strict: true)
    // "post-1959 politics"
    let isJoined = !atoms[index].spaceBefore && ["post", "pre"].contains(word(index - 1) ?? "")
    guard isBehindNoun || isInFrontOfNoun(index) || isJoined else { return nil }
    return Match(meaning: .year(year), end: index + 1, isModifier: true)
  }

  /// "his unsuccessful 1996 campaign"
  private func isDescribed(_ index: Int) -> Bool {
    guard let word = word(index - 1) else { return false }
    return ["ful", "ous", "ial", "ive", "ble", "ary", "sed", "ted"].contains(word.suffix(3))
  }

  private func isInFrontOfNoun(_ index: Int) -> Bool {
    let before = isDescribed(index) ? index - 2 : index - 1
    let determiners: Set<String> = [
      "the", "a", "its", "his", "her", "their", "this", "that", "these", "those", "our", "my",
    ]
    guard determiners.contains(word(before) ?? "") || isMark(.clitic, before),
      let noun = word(index + 1)
    else { return false }
    return noun.utf8.count > 2 && !DateWords.counted.contains(noun)
  }
}
