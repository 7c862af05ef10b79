internal import Text

/// "Obama spoke in Washington of a chance", "the minister called again for talks": verbs whose particle
/// stands behind a place or a time.
extension AttributionRules {
  /// Those of a paragraph that nothing found so far has as its cue or content.
  func particled(in paragraph: Range<Int>, besides found: [Attribution]) -> [Attribution] {
    paragraph.compactMap { verb -> Attribution? in
      guard let particle = Self.particles[text.lower[verb]], quotationAt[verb] == nil,
        let number = text.sentence(at: verb),
        !found.contains(where: { known in
          known.cue?.contains(verb) ?? false || known.content.contains { $0.contains(verb) }
        })
      else { return nil }
      let sentence = text.sentences[number].clamped(to: paragraph)
      guard let preposition = self.particle(particle, behind: verb, in: sentence),
        let source = subject(of: verb, in: sentence)
      else { return nil }
      let end = Complement.clauseEnd(
        from: preposition + 1, verb: nil, in: sentence, text: text, nouns: nouns,
        quotationAt: quotationAt, later: [])
      let content = trimmed((preposition + 1)..<end)
      guard content.count > 2,
        !found.contains(where: { $0.content.contains { $0.overlaps(content) } })
      else { return nil }
      var attribution = Attribution(
        kind: .indirect, content: [content], cue: verb..<(preposition + 1), source: source,
        sentence: sentence, confidence: 0.6)
      attribution.ownAttitude = .statement
      setKind(&attribution)
      return attribution
    }
  }

  private static let particles = [
    "spoke": "of", "speaks": "of", "speaking": "of", "called": "for", "calls": "for",
  ]

  /// The particle behind nothing but a place, a time or an adverb.
  private func particle(_ word: String, behind verb: Int, in sentence: Range<Int>) -> Int? {
    var index = verb + 1
    while index < sentence.upperBound, index - verb <= 7, quotationAt[index] == nil {
      if text.lower[index] == word { return index }
      let isAdverbial =
        WordClasses.isAdverb(text.lower[index]) || WordClasses.weekdays.contains(text.lower[index])
        || ["again", "in", "at", "on", "the", "that", "this", "time", "weekend", "same", "day"]
          .contains(text.lower[index])
        || phrases.phrase(at: index)?.place != nil
      guard isAdverbial else { return nil }
      index += 1
    }
    return nil
  }

  private var phrases: Phrases { nouns.phrases }

  private func subject(of verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    // "Poroshenko at that time spoke of"
    var end = verb
    while end > sentence.lowerBound + 1,
      ["time", "that", "the", "at", "day", "weekend", "later", "also", "then"]
        .contains(text.lower[end - 1])
    {
      end -= 1
    }
    if text.lower[end - 1] == "who" { return (end - 1)..<end }
    guard let phrase = nouns.phrase(endingAt: end, from: sentence.lowerBound),
      nouns.canSpeak(phrase)
    else { return nil }
    return phrase
  }
}
