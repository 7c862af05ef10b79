internal import Text

/// Two who speak together: "Secretary Blinken and Foreign Minister Lavrov", "Russia and China".
extension Cast {
  /// The two that a phrase names, as one group; nil where it names one or where one is not known.
  mutating func couple(_ source: Range<Int>) -> Int? {
    guard let (first, second) = halves(core(of: source)) else { return nil }
    guard let one = resolve(first), let other = resolve(second), one != other,
      isNamed(one), isNamed(other)
    else { return nil }
    return group(one, other, at: source, .name)
  }

  /// The two persons of "Blinken met with Lavrov. They agreed ...": of the sentence before, if nobody
  /// has spoken for several since.
  mutating func pair(before token: Int) -> Int? {
    guard let current = text.sentence(at: token), let paragraph = text.paragraph(at: token)
    else { return nil }
    let start = text.sentences[max(0, current - 1)].lowerBound
    guard start >= text.paragraphs[paragraph].lowerBound,
      lastCollective == nil || lastCollectiveSpoken < start
    else { return nil }
    let here = text.sentences[current].lowerBound..<token
    return pair(in: here, at: token)
      ?? (current > 0 ? pair(in: text.sentences[current - 1], at: token) : nil)
  }

  private mutating func pair(in sentence: Range<Int>, at token: Int) -> Int? {
    let lower = names.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    let upper = names.partitioningIndex { $0.range.lowerBound >= sentence.upperBound }
    let named = names[lower..<upper]
    guard let subject = named.first(where: { isSubject($0) }),
      let partner = named.first(where: {
        $0.range.lowerBound > subject.range.upperBound
          && ["with", "and"].contains(text.lower[$0.range.lowerBound - 1])
      }), let one = actor(of: subject), let other = actor(of: partner), one != other
    else { return nil }
    return group(one, other, at: token..<(token + 1), .pronoun)
  }

  private mutating func group(
    _ one: Int, _ other: Int, at range: Range<Int>, _ form: Mention.Form
  ) -> Int {
    self.other(
      .group, "\(actors[one].name) and \(actors[other].name)", country: nil, at: range, form: form)
  }

  private func isNamed(_ actor: Int) -> Bool {
    switch actors[actor].kind {
    case .person, .country, .institution: true
    default: false
    }
  }

  /// What stands in front of and behind the only "and" of a phrase, if both can be somebody.
  private func halves(_ phrase: Range<Int>) -> (Range<Int>, Range<Int>)? {
    let conjunctions = phrase.filter { text.lower[$0] == "and" && phrases.phrase(at: $0) == nil }
    guard conjunctions.count == 1, let and = conjunctions.first, and > phrase.lowerBound,
      and + 1 < phrase.upperBound,
      !phrase.contains(where: { text.tokens[$0].kind == .comma })
    else { return nil }
    let (first, second) = (phrase.lowerBound..<and, (and + 1)..<phrase.upperBound)
    // "The Secretary and Foreign Minister": the article stands for both.
    return isSomebody(first, isDefinite(first)) && isSomebody(second, isDefinite(phrase))
      ? (first, second) : nil
  }

  /// A name at the end, a definite post, or a state or an organisation and nothing else.
  private func isSomebody(_ words: Range<Int>, _ isDefinite: Bool) -> Bool {
    if let name = nouns.namesByEnd[words.upperBound], name.name.lowerBound >= words.lowerBound {
      return true
    }
    if isDefinite, holder(words, head: nouns.headRange(of: words)) != nil { return true }
    let start = text.lower[words.lowerBound] == "the" ? words.lowerBound + 1 : words.lowerBound
    guard let phrase = phrases.phrase(startingAt: start) else { return false }
    return phrase.range.upperBound == words.upperBound && phrase.isCollective
      && !phrase.isAdjective
  }
}
