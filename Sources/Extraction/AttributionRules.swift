internal import Text

/// Finds who is said to have said what, sentence by sentence.
///
/// For each reporting verb the rules look for its subject and for the words that depend on it. A
/// verb behind its content ("..., Antonov said") is taken first, since its content may hold other
/// reporting verbs; what lies inside a content found before is not looked at again.
struct AttributionRules {
  let text: TokenizedText
  let nouns: NounPhrases
  let groups: VerbGroups
  /// The outermost trusted quotation that a token is inside of; marks belong to it.
  let quotationAt: [Int?]

  init(text: TokenizedText, nouns: NounPhrases, cues: CueTable) {
    self.text = text
    self.nouns = nouns
    groups = VerbGroups(text: text, table: cues, phrases: nouns.phrases)
    var quotationAt = [Int?](repeating: nil, count: text.tokens.count)
    for (index, quotation) in text.quotations.enumerated()
    where !quotation.isNested && quotation.isBounded {
      for token in quotation.extent { quotationAt[token] = index }
    }
    self.quotationAt = quotationAt
  }

  /// The attributions of a paragraph in the order of the text.
  /// - Parameter previous: the last attribution before the paragraph; a quotation may go on from it.
  func attributions(in paragraph: Range<Int>, isHeadline: Bool, previous: inout Attribution?)
    -> [Attribution]
  {
    var found: [Attribution] = []
    for sentence in text.sentences(in: paragraph) {
      let own = sentenceAttributions(sentence, isHeadline: isHeadline)
      if own.isEmpty, let opener = announcement(in: sentence) {
        previous = opener
        continue
      }
      if own.isEmpty {
        continueQuotation(sentence, &found, previous: previous)
      } else {
        found += own
      }
      if let last = found.last { previous = last }
    }
    return found
  }

  /// Joins what a speaker says through several paragraphs, each of which opens with a mark again:
  /// it is one statement, whichever paragraph names him.
  func joinReopened(_ found: inout [Attribution]) {
    let reopened = text.quotations.indices.filter { text.quotations[$0].continuesInNext }
    guard !reopened.isEmpty else { return }
    var holders: [Int: Int] = [:]
    for (index, attribution) in found.enumerated() {
      for token in attribution.content.joined() {
        if let number = quotationAt[token], holders[number] == nil { holders[number] = index }
      }
    }
    var gone: Set<Int> = []
    /// Whose content a quotation is part of; joined attributions hold what those they took in held.
    var joined: [Int: Int] = [:]
    func holder(_ number: Int) -> Int? {
      guard var index = holders[number] else { return nil }
      while let next = joined[index] { index = next }
      return index
    }
    func remove(_ index: Int, into other: Int) {
      gone.insert(index)
      joined[index] = other
    }
    for number in reopened {
      guard let next = next(number), let a = holder(number), let b = holder(next), a != b,
        found[b].cue == nil
      else { continue }
      found[a].content += found[b].content
      remove(b, into: a)
    }
    for number in reopened.reversed() {
      guard let next = next(number), let b = holder(next), found[b].cue != nil else { continue }
      let a = holder(number)
      guard a != b, a.map({ found[$0].cue == nil }) ?? true else { continue }
      found[b].content.insert(trimmed(text.quotations[number].content), at: 0)
      if let a { remove(a, into: b) }
    }
    found = found.indices.filter { !gone.contains($0) }.map { found[$0] }
  }

  /// The quotation in the next paragraph that goes on with this one.
  func next(_ number: Int) -> Int? {
    (text.firstQuotation(
      openingFrom: text.quotations[number].content.upperBound)..<text.quotations
      .count).first { text.quotations[$0].continuesPrevious }
  }

  // MARK: One sentence

  func sentenceAttributions(_ sentence: Range<Int>, isHeadline: Bool) -> [Attribution] {
    let verbs = groups.find(in: sentence) { quotationAt[$0] != nil }
    var found: [Attribution] = []
    var taken = sentence.lowerBound
    var subject: Range<Int>?
    var index = 0
    while index < verbs.count {
      defer { index += 1 }
      let verb = verbs[index]
      guard verb.verb >= taken else { continue }
      // A later verb may have everything so far as its content.
      if let closing = verbs[index...].firstIndex(where: {
        isPostposed($0, in: sentence, from: taken)
      }),
        !isRelay(
          verbs[closing], over: Array(verbs[index..<closing]), in: sentence, from: taken,
          subject: subject),
        let attribution = postposed(verbs[closing], in: sentence, from: taken)
      {
        found.append(attribution.value)
        subject = attribution.value.source ?? subject
        taken = attribution.end
        index = closing
        continue
      }
      if verb.shape == .passive, let attribution = passive(verb, in: sentence, from: taken) {
        found.append(attribution)
        if let end = attribution.content.last?.upperBound { taken = max(taken, end) }
        continue
      }
      let later = Array(verbs[(index + 1)...])
      let source = self.source(
        of: verb, in: sentence, from: taken, subject: subject, isHeadline: isHeadline)
      if let source { subject = source }
      guard let source, var attribution = forward(verb, source: source, in: sentence, later: later)
      else { continue }
      attribution.source = source
      if let quoting = verb.quotingVerb {
        attribution.relay = nouns.phrase(endingAt: quoting, from: sentence.lowerBound)
      } else if let relay = verb.quotedBy {
        attribution.relay = relay
      }
      found.append(attribution)
      if let end = attribution.content.last?.upperBound { taken = max(taken, end) }
    }
    relayed(verbs, in: sentence, &found)
    accordingTo(in: sentence, &found)
    possessed(in: sentence, &found)
    return found
  }

  // MARK: Subjects

  func source(
    of verb: VerbGroup, in sentence: Range<Int>, from lower: Int, subject: Range<Int>?,
    isHeadline: Bool
  ) -> Range<Int>? {
    if let quoted = verb.speaker { return quoted }
    let start = verb.range.lowerBound
    switch verb.shape {
    case .passive, .infinitive: return nil
    case .participle:
      if start == sentence.lowerBound, Self.openers.contains(text.lower[start]) { return nil }
      // "with the envoy saying"
      if let phrase = nouns.owner(endingAt: start, from: lower), nouns.canSpeak(phrase),
        phrase.lowerBound > lower, text.lower[phrase.lowerBound - 1] == "with"
      {
        return phrase
      }
      if let subject { return subject }
      if start > sentence.lowerBound, text.tokens[start - 1].kind != .comma,
        let phrase = nouns.phrase(endingAt: start, from: sentence.lowerBound),
        nouns.canSpeak(phrase)
      {
        return nil
      }
      guard
        let comma = (verb.range.upperBound..<sentence.upperBound).first(where: {
          text.tokens[$0].kind == .comma && quotationAt[$0] == nil
        }), start == sentence.lowerBound,
        let phrase = nouns.phrase(startingAt: comma + 1, to: sentence.upperBound),
        nouns.canSpeak(phrase)
      else { return nil }
      return phrase
    case .finite:
      if let phrase = nouns.phrase(endingAt: start, from: lower),
        accepts(phrase, verb) || opensQuotation(behind: verb) && isSomebody(phrase)
      {
        return phrase
      }
      guard start > sentence.lowerBound else { return nil }
      let before = text.tokens[start - 1]
      let isCoordinated =
        WordClasses.coordinators.contains(text.lower[start - 1])
        || isHeadline && before.kind == .comma
      return isCoordinated ? subject : nil
    }
  }

  /// Participles that open a sentence with what the words behind them are about.
  static let openers: Set<String> = [
    "commenting", "responding", "answering", "replying", "reacting", "elaborating", "referring",
    "speaking", "touching",
  ]

  func accepts(_ phrase: Range<Int>, _ verb: VerbGroup) -> Bool {
    if verb.cue.frames.contains(.document) { return nouns.speaksAsDocument(phrase) }
    if verb.cue.frames.contains(.doubt) { return nouns.isActor(phrase) }
    return nouns.canSpeak(phrase)
  }

  /// Quoted words right behind the verb: whoever stands in front of it has said them.
  private func opensQuotation(behind verb: VerbGroup) -> Bool {
    guard verb.cue.frames.contains(.quote) else { return false }
    var next = verb.range.upperBound
    if next < text.tokens.count, [.comma, .colon].contains(text.tokens[next].kind) { next += 1 }
    return next < text.tokens.count && text.tokens[next].kind == .quote && quotationAt[next] != nil
  }

  /// A noun phrase that need not be known to be somebody: "the New York businessman".
  func isSomebody(_ phrase: Range<Int>) -> Bool {
    let word = text.lower[phrase.lowerBound]
    return phrase.count > 1 && phrase.count < 10 && ["the", "a", "an", "one"].contains(word)
      && !text.tokens[phrase.upperBound - 1].isCapitalized
  }

  // MARK: Content behind the verb

  func forward(
    _ verb: VerbGroup, source: Range<Int>, in sentence: Range<Int>, later: [VerbGroup]
  ) -> Attribution? {
    let reach = Complement(
      text: text, nouns: nouns, quotationAt: quotationAt, verb: verb, sentence: sentence,
      later: later)
    guard let complement = reach.find() else { return nil }
    var attribution = Attribution(
      kind: .indirect, content: [complement.content], cue: verb.range, verb: verb.cue,
      hearer: complement.hearer, sentence: sentence, isNegated: verb.isNegated,
      confidence: complement.confidence)
    setKind(&attribution)
    if attribution.kind == .direct { attachRest(of: &attribution, in: sentence) }
    return attribution
  }

  /// '"A," he said, "B."': takes in the quotations that follow in the sentence.
  func attachRest(of attribution: inout Attribution, in sentence: Range<Int>) {
    guard let last = attribution.content.last else { return }
    let start = text.firstQuotation(openingFrom: last.upperBound + 1)
    for quotation in text.quotations[start...].prefix(while: { $0.open < sentence.upperBound })
    where !quotation.isNested && quotation.isBounded {
      let gap = (attribution.content.last?.upperBound ?? 0)..<quotation.open
      guard gap.count <= 4,
        gap.allSatisfy({ !text.tokens[$0].isWordLike || text.lower[$0] == "and" })
      else { break }
      attribution.content.append(trimmed(quotation.content))
    }
  }

  /// "The raid was condemned by the ministry", "Serbia was accused by the minister of arming".
  func passive(_ verb: VerbGroup, in sentence: Range<Int>, from lower: Int) -> Attribution? {
    guard verb.cue.frames.contains(.of) || verb.cue.frames.contains(.thing),
      !verb.cue.frames.contains(.doubt), verb.cue.attitude == .statement,
      verb.range.upperBound + 1 < sentence.upperBound, text.lower[verb.range.upperBound] == "by",
      let agent = nouns.phrase(startingAt: verb.range.upperBound + 1, to: sentence.upperBound),
      nouns.canSpeak(agent),
      let subject = nouns.phrase(endingAt: verb.range.lowerBound, from: lower)
    else { return nil }
    var content = [subject]
    let hasReason =
      agent.upperBound < sentence.upperBound
      && ["of", "for"].contains(text.lower[agent.upperBound])
    if verb.cue.frames.contains(.of), !hasReason { return nil }
    if hasReason {
      let end = Complement.clauseEnd(
        from: agent.upperBound, verb: verb, in: sentence, text: text, nouns: nouns,
        quotationAt: quotationAt, later: [])
      content.append(trimmed(agent.upperBound..<end))
    }
    var attribution = Attribution(
      kind: .indirect, content: content, cue: verb.range, verb: verb.cue, source: agent,
      sentence: sentence, isNegated: verb.isNegated, confidence: 0.7)
    setKind(&attribution)
    return attribution
  }

  // MARK: Nouns that report

  static let reportingNouns: Set<String> = [
    "statement", "claim", "claims", "warning", "assertion", "remark", "remarks", "comment",
    "comments", "insistence", "suggestion", "demand", "pledge", "promise", "denial", "accusation",
    "allegation", "announcement", "contention", "assurance", "assurances", "view", "complaint",
  ]

  /// What people make in words that an article quotes: "the president's threat of".
  static let quotedNouns: Set<String> = [
    "threat", "threats", "talk", "call", "calls", "description", "appeal", "vow", "charge",
    "charges", "warnings", "promises", "allegations", "accusations",
  ]

  /// "the minister's statement that", "the statement by the minister that"
  func possessed(in sentence: Range<Int>, _ found: inout [Attribution]) {
    for index in sentence.dropFirst().dropLast(2)
    where Self.reportingNouns.contains(text.lower[index]) && quotationAt[index] == nil {
      guard let (owner, that) = owner(ofNoun: index, in: sentence) else { continue }
      let reach = Complement.clauseEnd(
        from: that, verb: nil, in: sentence, text: text, nouns: nouns,
        quotationAt: quotationAt, later: [])
      var attribution = Attribution(
        kind: .indirect, content: [trimmed(that..<reach)], cue: index..<(index + 1),
        source: owner, sentence: sentence, confidence: 0.65)
      setKind(&attribution)
      found.append(attribution)
    }
    quotedBehindNoun(in: sentence, &found)
  }

  /// 'the minister\'s threat of "fire and fury"'
  private func quotedBehindNoun(in sentence: Range<Int>, _ found: inout [Attribution]) {
    for index in sentence.dropFirst(2).dropLast(2)
    where Self.reportingNouns.contains(text.lower[index])
      || Self.quotedNouns.contains(text.lower[index])
    {
      guard quotationAt[index] == nil, text.tokens[index - 1].kind == .clitic,
        ["of", "about", "for", "to"].contains(text.lower[index + 1]),
        let number = quotationAt[index + 2], text.quotations[number].open == index + 2,
        let owner = nouns.owner(endingAt: index - 1, from: sentence.lowerBound),
        nouns.isActor(owner)
      else { continue }
      found.append(
        Attribution(
          kind: .direct, content: [trimmed(text.quotations[number].content)],
          cue: index..<(index + 1), source: owner, sentence: sentence, confidence: 0.65))
    }
  }

  /// "the minister's warning that", "the warning by the minister that"
  private func owner(ofNoun index: Int, in sentence: Range<Int>) -> (Range<Int>, that: Int)? {
    if text.tokens[index - 1].kind == .clitic, text.lower[index + 1] == "that" {
      guard let owner = nouns.owner(endingAt: index - 1, from: sentence.lowerBound),
        nouns.isActor(owner)
      else { return nil }
      return (owner, index + 1)
    }
    guard ["by", "from"].contains(text.lower[index + 1]),
      let owner = nouns.phrase(startingAt: index + 2, to: sentence.upperBound),
      owner.upperBound < sentence.upperBound, text.lower[owner.upperBound] == "that",
      nouns.isActor(owner)
    else { return nil }
    return (owner, owner.upperBound)
  }
}
