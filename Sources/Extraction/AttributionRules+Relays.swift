internal import Text

/// Outlets that relay, and "according to".
extension AttributionRules {
  // MARK: Relays

  /// "..., the agency reported", where what it reports is somebody's statement.
  func isRelay(
    _ verb: VerbGroup, over earlier: [VerbGroup], in sentence: Range<Int>, from taken: Int
  ) -> Bool {
    guard let closing = postposedSource(verb, in: sentence, from: taken),
      nouns.isOutlet(closing.source)
    else { return false }
    return earlier.contains { inner in
      inner.range.upperBound < closing.contentEnd
        && source(of: inner, in: sentence, from: taken, subject: nil, isHeadline: false) != nil
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
    for index in sentence.dropLast(2)
    where text.lower[index] == "according" && text.lower[index + 1] == "to"
      && quotationAt[index] == nil
    {
      guard let phrase = nouns.phrase(startingAt: index + 2, to: sentence.upperBound) else {
        continue
      }
      // An outlet relays what somebody said; anybody else is the one who says it.
      if let reported = found.lastIndex(where: { $0.verb != nil }),
        nouns.isOutlet(phrase) || found[reported].kind == .direct
      {
        found[reported].relay = phrase
        continue
      }
      guard nouns.isActor(phrase) || nouns.speaksAsDocument(phrase) else { continue }
      let content: Range<Int>
      if index == sentence.lowerBound {
        guard phrase.upperBound < sentence.upperBound, text.tokens[phrase.upperBound].kind == .comma
        else { continue }
        content = trimmed((phrase.upperBound + 1)..<sentence.upperBound)
      } else {
        content = trimmed(sentence.lowerBound..<index)
      }
      guard content.count >= 4 else { continue }
      var attribution = Attribution(
        kind: .indirect, content: [content], cue: index..<(index + 2), source: phrase,
        sentence: sentence, confidence: 0.7)
      setKind(&attribution)
      found.removeAll { inner in inner.cue.map(content.overlaps) ?? false }
      found.append(attribution)
    }
  }
}
