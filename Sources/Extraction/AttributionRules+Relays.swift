internal import Text

/// Outlets that relay, and "according to".
extension AttributionRules {
  // MARK: Relays

  /// "..., the agency reported", where what it reports is somebody's statement.
  func isRelay(
    _ verb: VerbGroup, over earlier: [VerbGroup], in sentence: Range<Int>, from taken: Int,
    subject: Range<Int>?
  ) -> Bool {
    guard let closing = postposedSource(verb, in: sentence, from: taken),
      nouns.isOutlet(closing.source)
    else { return false }
    return earlier.contains { inner in
      inner.range.upperBound < closing.contentEnd
        && source(of: inner, in: sentence, from: taken, subject: subject, isHeadline: false) != nil
    }
  }

  /// Marks the outlet that reports a statement at the end of its sentence.
  func relayed(_ verbs: [VerbGroup], in sentence: Range<Int>, _ found: inout [Attribution]) {
    guard let last = found.indices.last, let verb = verbs.last,
      let closing = postposedSource(verb, in: sentence, from: sentence.lowerBound),
      nouns.isOutlet(closing.source), found[last].source != closing.source
    else { return }
    found[last].relay = closing.source
    if let end = found[last].content.last, end.upperBound > closing.contentEnd {
      let start = end.lowerBound
      found[last].content[found[last].content.count - 1] = trimmed(start..<closing.contentEnd)
    }
  }

  // MARK: According to

  func accordingTo(in sentence: Range<Int>, _ found: inout [Attribution]) {
    for index in sentence.dropLast(2) where quotationAt[index] == nil {
      guard let (cue, phrase) = accordingTo(at: index, in: sentence) else { continue }
      var end = max(cue.upperBound, phrase.upperBound)
      // An outlet relays what somebody said; anybody else is the one who says it.
      if let reported = found.lastIndex(where: { $0.verb != nil }),
        nouns.isOutlet(phrase) || found[reported].kind == .direct || isOwned(phrase)
          || isTold(found[reported], upTo: index)
      {
        found[reported].relay = phrase
        continue
      }
      guard
        nouns.isActor(phrase) || nouns.speaksAsDocument(phrase)
          || phrase.count == 1 && Self.persons.contains(text.lower[phrase.lowerBound])
            && (index == sentence.lowerBound || phrase.lowerBound >= cue.upperBound)
      else { continue }
      let isClosed = end < sentence.upperBound && text.tokens[end].kind == .comma
      var content: [Range<Int>]
      if (sentence.lowerBound..<index).allSatisfy({ !text.tokens[$0].isWordLike }) {
        // "In his view it was a mistake"
        if let behind = apposition(behind: end, in: sentence) { end = behind }
        guard isClosed || phrase.upperBound < cue.upperBound, end + 1 < sentence.upperBound else {
          continue
        }
        content = [trimmed((isClosed ? end + 1 : end)..<sentence.upperBound)]
      } else {
        content = [trimmed(sentence.lowerBound..<index)]
        if isClosed, interrupts(after: end, sentence) {
          content.append(trimmed((end + 1)..<sentence.upperBound))
        }
      }
      guard content.reduce(0, { $0 + $1.count }) >= 3 else { continue }
      var attribution = Attribution(
        kind: .indirect, content: content, cue: cue, source: phrase, sentence: sentence,
        confidence: 0.7)
      setKind(&attribution)
      found.removeAll { inner in
        inner.cue.map { cue in content.contains { cue.overlaps($0) } } ?? false
      }
      found.append(attribution)
    }
  }

  /// "according to her ministry": it relays what she has said.
  private func isOwned(_ phrase: Range<Int>) -> Bool {
    phrase.count > 1 && ["his", "her", "their"].contains(text.lower[phrase.lowerBound])
      && phrase.last.map { organisationWords.contains(text.lower[$0]) } ?? false
  }

  /// Where ", the foreign minister," ends that stands behind a name.
  private func apposition(behind end: Int, in sentence: Range<Int>) -> Int? {
    guard nouns.namesByEnd[end] != nil, end + 2 < sentence.upperBound,
      text.tokens[end].kind == .comma,
      let close = ((end + 2)..<min(end + 12, sentence.upperBound)).first(where: {
        text.tokens[$0].kind == .comma
      }), let phrase = nouns.phrase(startingAt: end + 1, to: close), phrase.upperBound == close,
      phrase.contains(where: { nouns.phrases.phrase(at: $0)?.post != nil })
    else { return nil }
    return close
  }

  /// "Erdogan told Trump that …, according to his office": the office relays what he has said.
  private func isTold(_ attribution: Attribution, upTo index: Int) -> Bool {
    guard let verb = attribution.verb, verb.frames.contains(.tell), attribution.hearer != nil,
      verb.attitude == .statement, attribution.source != nil,
      let content = attribution.content.last
    else { return false }
    return content.upperBound <= index && index - content.upperBound <= 1
  }

  /// "according to the envoy", "in the words of the envoy", "in the envoy's view", if one of them starts
  /// at a token: the words that say so, and who it is.
  private func accordingTo(at index: Int, in sentence: Range<Int>) -> (Range<Int>, Range<Int>)? {
    for words in [["according", "to"]] + Self.opinions.map({ ["in", "the", $0, "of"] })
    where index + words.count < sentence.upperBound
      && words.indices.allSatisfy({ text.lower[index + $0] == words[$0] })
    {
      let end = index + words.count
      return nouns.phrase(startingAt: end, to: sentence.upperBound).map { (index..<end, $0) }
    }
    if let (cue, phrase) = opinion(at: index, in: sentence) { return (cue, phrase) }
    guard text.lower[index] == "in",
      let noun = ((index + 2)..<min(index + 12, sentence.upperBound)).first(where: {
        Self.opinions.contains(text.lower[$0])
      })
    else { return nil }
    if ["his", "her"].contains(text.lower[index + 1]), noun == index + 2 {
      return (index..<(noun + 1), (index + 1)..<(index + 2))
    }
    guard text.tokens[noun - 1].kind == .clitic, noun - 1 > index + 1,
      let owner = nouns.owner(endingAt: noun - 1, from: index + 1), owner.lowerBound == index + 1
    else { return nil }
    // "in Guterres's words of Monday"
    let hasDay =
      noun + 2 < sentence.upperBound && ["of", "on"].contains(text.lower[noun + 1])
      && WordClasses.weekdays.contains(text.lower[noun + 2])
    return (index..<(noun + (hasDay ? 3 : 1)), owner)
  }

  /// "To Ms Holm, of the Foreign Ministry, it was no affair of the union": the words up to "it".
  private func opinion(at index: Int, in sentence: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard text.lower[index] == "to", text.tokens[index].isCapitalized,
      let name = nouns.namesByStart[index + 1], name.isTitled,
      let it = sentence.dropLast(2).drop(while: { $0 < name.range.upperBound }).prefix(10)
        .first(where: { ["it", "this", "that"].contains(text.lower[$0]) }),
      ["is", "was", "were", "had", "would"].contains(text.lower[it + 1]),
      it == name.range.upperBound
        || text.tokens[it - 1].kind == .comma
          && text.tokens[name.range.upperBound].kind == .comma
    else { return nil }
    return (index..<it, name.range)
  }

  private static let persons: Set<String> = ["his", "her", "him", "them"]
  private static let opinions = ["words", "view", "opinion", "judgement", "judgment", "eyes"]
}
