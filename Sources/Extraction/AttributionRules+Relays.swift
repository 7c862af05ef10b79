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
      guard let end = accordingTo(at: index, in: sentence),
        let phrase = nouns.phrase(startingAt: end, to: sentence.upperBound)
      else { continue }
      // An outlet relays what somebody said; anybody else is the one who says it.
      if let reported = found.lastIndex(where: { $0.verb != nil }),
        nouns.isOutlet(phrase) || found[reported].kind == .direct
      {
        found[reported].relay = phrase
        continue
      }
      guard nouns.isActor(phrase) || nouns.speaksAsDocument(phrase) else { continue }
      let isClosed =
        phrase.upperBound < sentence.upperBound && text.tokens[phrase.upperBound].kind == .comma
      var content: [Range<Int>]
      if index == sentence.lowerBound {
        guard isClosed else { continue }
        content = [trimmed((phrase.upperBound + 1)..<sentence.upperBound)]
      } else {
        content = [trimmed(sentence.lowerBound..<index)]
        if isClosed, interrupts(after: phrase.upperBound, sentence) {
          content.append(trimmed((phrase.upperBound + 1)..<sentence.upperBound))
        }
      }
      guard content.reduce(0, { $0 + $1.count }) >= 3 else { continue }
      var attribution = Attribution(
        kind: .indirect, content: content, cue: index..<end, source: phrase,
        sentence: sentence, confidence: 0.7)
      setKind(&attribution)
      found.removeAll { inner in
        inner.cue.map { cue in content.contains { cue.overlaps($0) } } ?? false
      }
      found.append(attribution)
    }
  }

  /// Where "according to" or "in the words of" ends, if one of them starts at a token.
  private func accordingTo(at index: Int, in sentence: Range<Int>) -> Int? {
    for words in [["according", "to"], ["in", "the", "words", "of"]]
    where index + words.count < sentence.upperBound
      && words.indices.allSatisfy({ text.lower[index + $0] == words[$0] })
    {
      return index + words.count
    }
    return nil
  }
}
