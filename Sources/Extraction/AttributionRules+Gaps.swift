internal import Text

/// "Tusk warned that A, and Kallas that B", "Obama spoke of A, and Kerry of B": the verb is left out the
/// second time.
extension AttributionRules {
  /// The attribution, and the one that its content ends with where somebody else is named in it.
  func divided(_ attribution: Attribution) -> [Attribution] {
    if let both = toldTwice(attribution) { return both }
    guard attribution.kind != .direct, let last = attribution.cue?.last,
      let content = attribution.content.first, attribution.content.count == 1
    else { return [attribution] }
    let isClause = text.lower[content.lowerBound] == "that"
    let word = isClause ? "that" : text.lower[last]
    guard isClause || ["of", "for", "on", "about"].contains(word),
      let (and, link) = gap(in: content, before: word)
    else { return [attribution] }
    var first = attribution
    var second = attribution
    first.content = [trimmed(content.lowerBound..<and)]
    second.content = [trimmed((isClause ? link : link + 1)..<content.upperBound)]
    second.source = (and + 1)..<link
    second.ruledSource = nil
    second.hearer = nil
    for part in [first, second] where part.content.contains(where: \.isEmpty) {
      return [attribution]
    }
    return [first, second].map { part in
      var part = part
      part.quoted = []
      setKind(&part)
      return part
    }
  }

  /// "Hollande said it was a relief, though not everything had been settled, he said": a verb on either side, of
  /// which each has a clause.
  private func toldTwice(_ attribution: Attribution) -> [Attribution]? {
    guard attribution.kind == .indirect, let cue = attribution.cue, let source = attribution.source,
      source.count == 1, ["he", "she"].contains(text.lower[source.lowerBound]),
      attribution.content.count == 1, let content = attribution.content.first,
      content.upperBound <= cue.lowerBound, content.lowerBound >= attribution.sentence.lowerBound
    else { return nil }
    let start = attribution.sentence.lowerBound
    guard
      let verb = (start + 1..<content.upperBound).first(where: { nouns.cues.isForm(text.lower[$0]) }
      ),
      let teller = nouns.phrase(endingAt: verb, from: start), nouns.canSpeak(teller),
      let link = content.dropLast(3).last(where: {
        ["though", "although", "but", "while"].contains(text.lower[$0])
          && text.tokens[$0 - 1].kind == .comma
      }), link > verb + 4
    else { return nil }
    var first = attribution
    first.content = [trimmed(verb + 1..<link - 1)]
    first.cue = verb..<(verb + 1)
    first.source = teller
    first.ruledSource = nil
    var second = attribution
    second.content = [trimmed(link + 1..<content.upperBound)]
    return [first, second]
  }

  /// ", and Foreign Minister Ann Linde that": where the "and" stands and the "that".
  private func gap(in content: Range<Int>, before word: String) -> (and: Int, link: Int)? {
    for and in content.dropFirst(3)
    where text.lower[and] == "and" && text.tokens[and - 1].kind == .comma && quotationAt[and] == nil
    {
      let limit = min(content.upperBound, and + 14)
      guard
        let link = ((and + 2)..<max(and + 2, limit)).first(where: { text.lower[$0] == word })
      else { continue }
      let end = text.tokens[link - 1].kind == .comma ? link - 1 : link
      if nouns.namesByEnd[end] != nil { return (and, link) }
    }
    return nil
  }
}
