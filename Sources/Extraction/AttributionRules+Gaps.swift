internal import Text

/// "Tusk warned that A, and Kallas that B": the verb is left out the second time.
extension AttributionRules {
  /// The attribution, and the one that its content ends with where somebody else is named in it.
  func divided(_ attribution: Attribution) -> [Attribution] {
    guard attribution.kind != .direct, attribution.cue != nil,
      let content = attribution.content.first, attribution.content.count == 1,
      text.lower[content.lowerBound] == "that",
      let (and, that) = gap(in: content)
    else { return [attribution] }
    var first = attribution
    var second = attribution
    first.content = [trimmed(content.lowerBound..<and)]
    second.content = [trimmed(that..<content.upperBound)]
    second.source = (and + 1)..<that
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
  private func gap(in content: Range<Int>) -> (and: Int, that: Int)? {
    for and in content.dropFirst(3)
    where text.lower[and] == "and" && text.tokens[and - 1].kind == .comma && quotationAt[and] == nil
    {
      let limit = min(content.upperBound, and + 14)
      guard
        let that = ((and + 2)..<max(and + 2, limit)).first(where: { text.lower[$0] == "that" })
      else { continue }
      let end = text.tokens[that - 1].kind == .comma ? that - 1 : that
      if nouns.namesByEnd[end] != nil { return (and, that) }
    }
    return nil
  }
}
