internal import Text

/// "Tusk warned that A, and Kallas that B", "Obama spoke of A, and Kerry of B": the verb is left out the
/// second time.
extension AttributionRules {
  /// The attribution, and the one that its content ends with where somebody else is named in it.
  func divided(_ attribution: Attribution) -> [Attribution] {
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
