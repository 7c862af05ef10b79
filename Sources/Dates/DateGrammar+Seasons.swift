import Text

/// Seasons: "last summer", "the winter of 1994", "in early spring". Where a season begins is a matter of
/// climate and custom, so all are approximate.
extension DateGrammar {
  func seasonal(_ word: String, at index: Int) -> Match? {
    if let season = DateWords.seasons[word] {
      // "to spring from", "the fall of Kabul": without more these two are other words.
      let before = self.word(index - 1)
      let isSeason = before == "the" || before == "in" || before == "during" || before == "since"
      let isPlain = word == "summer" || word == "winter" || word == "autumn"
      guard isSeason, !atoms[index].isCapitalized else { return nil }
      guard let match = self.season(season, .bare, after: index + 1) else { return nil }
      return isPlain || match.end > index + 1 || isTimeOfYear(index) ? match : nil
    }
    guard ["last", "this", "next", "past", "coming"].contains(word) else { return nil }
    let isDouble = ["past", "coming"].contains(self.word(index + 1) ?? "")
    let next = isDouble ? index + 2 : index + 1
    guard let season = DateWords.seasons[self.word(next) ?? ""] else { return nil }
    let reference: Reference =
      switch (word, self.word(index + 1)) {
      case ("last", _), ("past", _), (_, "past"): .last
      case ("next", _), ("coming", _), (_, "coming"): .next
      default: .this
      }
    return self.season(season, reference, after: next + 1)
  }

  /// "in the fall", "in spring"
  private func isTimeOfYear(_ index: Int) -> Bool {
    let start = word(index - 1) == "the" ? index - 1 : index
    return ["in", "by", "since", "until", "during"].contains(word(start - 1) ?? "")
      && word(index + 1) != "of"
  }

  /// - Parameter index: after the name of the season.
  func season(_ season: TemporalExpression.Season, _ reference: Reference, after index: Int)
    -> Match?
  {
    let start = word(index) == "of" ? index + 1 : index
    if let (year, end) = statedYear(at: start) {
      return Match(
        meaning: .season(season, year: year, reference), end: end, isApproximate: true)
    }
    if let (offset, end) = yearReference(at: index) {
      return Match(
        meaning: .season(season, year: nil, .offset(offset)), end: end, isApproximate: true)
    }
    return Match(meaning: .season(season, year: nil, reference), end: index, isApproximate: true)
  }
}
