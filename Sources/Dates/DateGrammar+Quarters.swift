import Text

/// Quarters and other parts of a year, as accounts have them. They tell of a time but date no statement: a
/// report on the third quarter comes after it.
extension DateGrammar {
  /// With the year behind it or in front: "of 1984", "this year's".
  func quarter(_ number: Int?, after index: Int) -> Match {
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

  /// "the first nine months", "the second half of 1990", "nine-month results".
  func firstMonths(_ word: String, at index: Int) -> Match? {
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
}
