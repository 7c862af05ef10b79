internal import Text

/// Those who speak together: "Secretary Blinken and Foreign Minister Lavrov", "Russia, China and Iran".
extension Cast {
  /// Those that a phrase names, as one group; nil where it names one or where one is not known.
  mutating func group(_ source: Range<Int>) -> Int? {
    var members: [Int] = []
    for part in parts(core(of: source)) {
      guard let member = resolve(part), isNamed(member) else { return nil }
      // "Sergei Lavrov, the foreign minister, and John Kerry" are two.
      if !members.contains(member) { members.append(member) }
    }
    return members.count > 1 ? group(members, at: source, .name) : nil
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
    return group([one, other], at: token..<(token + 1), .pronoun)
  }

  private mutating func group(
    _ members: [Int], at range: Range<Int>, _ form: Mention.Form
  ) -> Int {
    let names = members.map { actors[$0].name }
    return other(
      .group, names.dropLast().joined(separator: ", ") + " and " + (names.last ?? ""), country: nil,
      at: range, form: form)
  }

  private func isNamed(_ actor: Int) -> Bool {
    switch actors[actor].kind {
    case .person, .country, .institution: true
    default: false
    }
  }

  /// What commas and the only "and" of a phrase divide, if each part can be somebody.
  private func parts(_ phrase: Range<Int>) -> [Range<Int>] {
    let conjunctions = phrase.filter { text.lower[$0] == "and" && phrases.phrase(at: $0) == nil }
    guard conjunctions.count == 1, let and = conjunctions.first else { return [] }
    let dividers = phrase.filter { $0 == and || $0 < and && text.tokens[$0].kind == .comma }
    guard !phrase.contains(where: { $0 > and && text.tokens[$0].kind == .comma }) else { return [] }
    var parts: [Range<Int>] = []
    var start = phrase.lowerBound
    for end in dividers + [phrase.upperBound] {
      // A comma may stand in front of the "and".
      if start < end { parts.append(start..<end) } else if end != and { return [] }
      start = end + 1
    }
    // "The Secretary and Foreign Minister": the article stands for both.
    let isDefinite = isDefinite(phrase)
    // "Senator Bob Dole, of Kansas and the majority leader" is one.
    let named = parts.map { part in
      names[names.partitioningIndex { $0.name.lowerBound >= part.lowerBound }...]
        .first.map { part.contains($0.name.lowerBound) && ($0.isTitled || $0.name.count > 1) }
        ?? false
    }
    if named.first ?? false, named.count(where: { $0 }) == 1,
      phrase.contains(where: { text.tokens[$0].kind == .comma })
    {
      return []
    }
    guard parts.count > 1,
      parts.allSatisfy({ isSomebody($0, isDefinite || self.isDefinite($0)) })
    else { return [] }
    // "Smail Chergui, the commissioner for peace and security" is one.
    let areOfOneKind = isCollective(parts[0]) == isCollective(parts[parts.count - 1])
    return parts.count == 2 || areOfOneKind ? parts : []
  }

  /// A name at the end, a definite post, or a state or an organisation and nothing else.
  private func isSomebody(_ words: Range<Int>, _ isDefinite: Bool) -> Bool {
    if let name = nouns.namesByEnd[words.upperBound], name.name.lowerBound >= words.lowerBound {
      return true
    }
    if isDefinite, holder(words, head: nouns.headRange(of: words)) != nil { return true }
    return isCollective(words)
  }

  private func isCollective(_ words: Range<Int>) -> Bool {
    let start = text.lower[words.lowerBound] == "the" ? words.lowerBound + 1 : words.lowerBound
    guard let phrase = phrases.phrase(startingAt: start) else { return false }
    return phrase.range.upperBound == words.upperBound && phrase.isCollective
      && !phrase.isAdjective
  }
}
