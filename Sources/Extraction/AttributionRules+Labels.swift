internal import Text

/// Headlines that name the speaker in front of a colon or behind it.
extension AttributionRules {
  /// "Medvedev: guilty will be punished", "Conference ends with positive result: Chinese negotiator".
  ///
  /// A headline may name what it is about in the same way: whoever calls must make sure that the words
  /// name a speaker of the article.
  func label(in headline: Range<Int>) -> Attribution? {
    guard
      let colon = headline.first(where: {
        text.tokens[$0].kind == .colon && quotationAt[$0] == nil
      })
    else { return nil }
    let before = headline.lowerBound..<colon
    let behind = (colon + 1)..<headline.upperBound
    let sides = [(source: before, content: behind), (source: behind, content: before)]
    for side in sides where trimmed(side.content).count > 2 {
      guard let source = nouns.phrase(startingAt: side.source.lowerBound, to: headline.upperBound),
        source == side.source, nouns.canSpeak(source)
      else { continue }
      var attribution = Attribution(
        kind: .indirect, content: [trimmed(side.content)], cue: colon..<(colon + 1),
        source: source, sentence: headline, confidence: 0.7)
      setKind(&attribution)
      return attribution
    }
    return nil
  }
}
