internal import Text

/// Days between a verb of speech and what is said.
extension AttributionRules {
  /// Where the words begin that follow a day right behind a verb of speech: "said Sunday the demands". Nil
  /// if no day stands there, or if it is what the words are about: "said Sunday was too late".
  func endOfTime(from start: Int, to upper: Int) -> Int? {
    Self.endOfTime(in: text, quotationAt, from: start, to: upper)
  }

  static func endOfTime(
    in text: TokenizedText, _ quotationAt: [Int?], from start: Int, to upper: Int
  ) -> Int? {
    var index = start
    if index + 1 < upper, ["late", "early", "on", "earlier", "last"].contains(text.lower[index]) {
      index += 1
    }
    guard index < upper, quotationAt[index] == nil,
      WordClasses.weekdays.contains(text.lower[index])
        || index == start && ["today", "yesterday"].contains(text.lower[index])
    else { return nil }
    index += 1
    if index < upper, WordClasses.partsOfDay.contains(text.lower[index]) { index += 1 }
    guard index + 2 < upper, text.tokens[index].isWordLike, text.tokens[index].kind != .clitic
    else {
      return nil
    }
    let word = text.lower[index]
    if WordClasses.prepositions.contains(word) {
      // "said Sunday in Beirut that"
      return (index..<min(index + 12, upper)).first { text.lower[$0] == "that" }
    }
    return WordClasses.auxiliaries.contains(word) || WordClasses.coordinators.contains(word)
      ? nil : index
  }
}

extension TokenizedText {
  /// The first word of "late on Wednesday" before its day, not below a token.
  func startOfTime(ofDay day: Int, above lowest: Int) -> Int {
    var start = day
    while start > lowest, ["on", "late", "early", "last"].contains(lower[start - 1]) { start -= 1 }
    return start
  }
}
