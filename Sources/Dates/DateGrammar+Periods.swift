import Text

/// Quarters and other periods of accounts, weekends, and years in front of nouns. They tell of a time but
/// date no statement: a report on the third quarter comes after it.
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

  /// With the year behind it or in front: "of 1984", "this year's".
  private func quarter(_ number: Int?, after index: Int) -> Match {
    let start = word(index) == "of" || isMark(.comma, index) ? index + 1 : index
    if let year = yearNumber(start) {
      return Match(
        meaning: .quarter(number, year: year, yearsBefore: 0), end: start + 1, isModifier: true)
    }
    if let (offset, end) = yearReference(at: start) {
      return Match(
        meaning: .quarter(number, year: nil, yearsBefore: -offset), end: end, isModifier: true)
    }
    return Match(
      meaning: .quarter(number, year: nil, yearsBefore: 0), end: index, isModifier: true)
  }

  /// "next year's first quarter", "last year's period".
  /// - Parameter index: after the year, which is so many years from that of the writing.
  func quarter(of offset: Int, at index: Int) -> Match? {
    guard isMark(.clitic, index) else { return nil }
    let number = DateWords.quarters[word(index + 1) ?? ""]
    let noun = number == nil ? index + 1 : index + 2
    guard word(noun) == "quarter" || number == nil && word(noun) == "period" else { return nil }
    return Match(
      meaning: .quarter(number, year: nil, yearsBefore: -offset), end: noun + 1, isModifier: true)
  }

  /// "a year earlier", "the year-earlier period": the same period one year before.
  func yearEarlier(after index: Int) -> Match {
    if let number = DateWords.quarters[word(index) ?? ""], word(index + 1) == "quarter" {
      return Match(
        meaning: .quarter(number, year: nil, yearsBefore: 1), end: index + 2, isModifier: true)
    }
    let end = ["quarter", "period"].contains(word(index) ?? "") ? index + 1 : index
    return Match(meaning: .quarter(nil, year: nil, yearsBefore: 1), end: end, isModifier: true)
  }

  /// "the full year", "by year end", "the current fiscal year": the year of the writing.
  private func wholeYear(at index: Int) -> Match? {
    let start = word(index) == "fiscal" ? index + 1 : index
    guard word(start) == "year" else { return nil }
    if let year = spokenYear(word(start + 1) ?? "", at: start + 1) { return year }
    let end = word(start + 1) == "end" ? start + 2 : start + 1
    return Match(meaning: .relative(.year, 0), end: end, isModifier: true)
  }

  /// "the first nine months", "the second half of 1990", "nine-month results".
  private func firstMonths(_ word: String, at index: Int) -> Match? {
    if let count = DateWords.joinedMonths[word] {
      return Match(meaning: .months(1...count, year: nil), end: index + 1, isModifier: true)
    }
    // "for the nine months, net rose"
    if let count = DateWords.numbers[word], self.word(index + 1) == "months",
      (2...11).contains(count), self.word(index - 1) == "the",
      self.word(index + 2) == "ended" || isMark(.comma, index + 2)
    {
      return Match(meaning: .months(1...count, year: nil), end: index + 2, isModifier: true)
    }
    let months: ClosedRange<Int>
    let end: Int
    switch (word, self.word(index + 1)) {
    case ("first", "half"): (months, end) = (1...6, index + 2)
    case ("second", "half"), ("last", "half"): (months, end) = (7...12, index + 2)
    case ("first", let count?), ("latest", let count?):
      guard let number = DateWords.numbers[count], (2...11).contains(number) else { return nil }
      switch self.word(index + 2) {
      case "months": (months, end) = (1...number, index + 3)
      case "quarters" where number < 4: (months, end) = (1...(3 * number), index + 3)
      default: return nil
      }
    default: return nil
    }
    let start = self.word(end) == "of" ? end + 1 : end
    if let (year, end) = statedYear(at: start) {
      return Match(meaning: .months(months, year: year), end: end, isModifier: true)
    }
    // "the first half of the game"
    guard self.word(end) != "of", self.word(index + 1) != "half" else { return nil }
    return Match(meaning: .months(months, year: nil), end: end, isModifier: true)
  }

  /// "1994", "nineteen ninety-four", "fiscal 1994"
  func statedYear(at index: Int) -> (year: Int, end: Int)? {
    if let year = yearNumber(index) { return (year, index + 1) }
    guard let match = spokenYear(word(index) ?? "", at: index), case .year(let year) = match.meaning
    else { return nil }
    return (year, match.end)
  }

  /// "nineteen ninety-six", "two thousand", as transcripts of broadcasts have them.
  private func spokenYear(_ word: String, at index: Int) -> Match? {
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
    // "post-1959 politics", "predicting 1990 Example earnings"
    let isJoined = !atoms[index].spaceBefore && ["post", "pre"].contains(word(index - 1) ?? "")
    let isInFrontOfName =
      word(index + 1) != nil && atoms[index + 1].isCapitalized
      && word(index - 1) != nil && !atoms[index - 1].isCapitalized && year % 100 != 0
    guard isBehindNoun || isInFrontOfNoun(index) || isJoined || isInFrontOfName else { return nil }
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
