import Text

/// Months and years.
extension DateGrammar {
  /// "January 2022", "January of last year", "in January".
  func month(at index: Int) -> Match? {
    guard case .month(let month, let isShort)? = kind(index) else { return nil }
    if let match = monthWithYear(month, at: index) { return match }
    guard !isShort else { return nil }
    guard isBareMonth(month, at: index) else { return nominalMonth(month, at: index) }
    if let shared = sharedYear(after: index) {
      return Match(meaning: .monthOfYear(month: month, year: shared), end: index + 1)
    }
    return Match(meaning: .month(month, .bare), end: index + 1)
  }

  /// "January 2022", "January, 2022", "January of 2022", "January last year".
  private func monthWithYear(_ month: Int, at index: Int) -> Match? {
    let next = index + 1
    let start = isMark(.comma, next) || word(next) == "of" ? next + 1 : next
    if let year = yearNumber(start), mayFollowDatedYear(start + 1) {
      return Match(meaning: .monthOfYear(month: month, year: year), end: start + 1)
    }
    if word(start) != nil, let (year, end) = statedYear(at: start) {
      return Match(meaning: .monthOfYear(month: month, year: year), end: end)
    }
    guard let (offset, end) = yearReference(at: next) else { return nil }
    return Match(meaning: .month(month, .offset(offset)), end: end)
  }

  /// "a June agreement", "figures for January": it says when something was, and dates no statement.
  private func nominalMonth(_ month: Int, at index: Int) -> Match? {
    guard month != 5, dayNumber(index + 1) == nil,
      ["a", "the", "for", "to", "of", "its", "their"].contains(word(index - 1) ?? "")
        || isMark(.clitic, index + 1)
    else { return nil }
    return Match(meaning: .month(month, .bare), end: index + 1, isModifier: true)
  }

  private func isBareMonth(_ month: Int, at index: Int) -> Bool {
    if dayNumber(index + 1) != nil, kind(index + 2) != nil, dayOfMonth(at: index) != nil {
      return false
    }
    if month == 5, isMark(.clitic, index + 1) { return false }
    guard let before = word(index - 1) else { return false }
    if before == "and" || before == "or", previousEnd == index - 1 {
      switch previousMeaning {
      case .month, .monthOfYear: return true
      default: return false
      }
    }
    return (month == 5 ? DateWords.beforeMay : DateWords.beforeMonths).contains(before)
  }

  /// The year of "in January and February 2022", for its first month.
  private func sharedYear(after index: Int) -> Int? {
    guard ["and", "or"].contains(word(index + 1) ?? ""), month(index + 2) != nil,
      let year = yearNumber(index + 3), mayFollowDatedYear(index + 4)
    else { return nil }
    return year
  }

  /// "in 2014", "(2014)", "in 2014 and 2015".
  func year(at index: Int) -> Match? {
    guard let year = yearNumber(index) else { return nil }
    let before = word(index - 1) ?? ""
    let isListed: Bool
    if case .year = previousMeaning, previousEnd == index - 1 {
      isListed = before == "and" || before == "or" || isMark(.comma, index - 1)
    } else {
      isListed = false
    }
    let isBracketed = isMark(.openBracket, index - 1) && isMark(.closeBracket, index + 1)
    let isLoose = ["in", "since", "during"].contains(before)
    guard isListed || isBracketed || DateWords.beforeYears.contains(before),
      mayFollowYear(index + 1, strict: !isLoose), kind(index + 1) != .hyphen || isSpaced(index + 1)
    else { return nil }
    return Match(meaning: .year(year), end: index + 1)
  }

  private func isSpaced(_ index: Int) -> Bool { atoms[index].spaceBefore }

  /// "January", "January 2022", "2022" or "last year", after "early" or "the end of".
  func roughly(at index: Int) -> Match? {
    if let month = month(index) {
      guard dayNumber(index + 1) == nil else { return nil }
      return monthWithYear(month, at: index)
        ?? Match(meaning: .month(month, .bare), end: index + 1)
    }
    if let year = yearNumber(index) {
      guard mayFollowYear(index + 1, strict: false), !isMark(.clitic, index + 1) else {
        return nil
      }
      return Match(meaning: .year(year), end: index + 1)
    }
    if let decade = decade(at: index) { return decade }
    guard let word = word(index) else { return nil }
    if let season = DateWords.seasons[word] { return self.season(season, .bare, after: index + 1) }
    return ["last", "this", "next"].contains(word) ? referred(word, at: index) : nil
  }
}
