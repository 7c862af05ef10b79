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
  private let quotationAt: [Int?]

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
    for sentence in text.sentences.lazy.map({ $0.clamped(to: paragraph) }) where !sentence.isEmpty {
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
    func holder(_ number: Int) -> Int? {
      let content = trimmed(text.quotations[number].content)
      return found.firstIndex { $0.content.contains { $0.overlaps(content) } }
    }
    for number in reopened {
      guard let next = next(number), let a = holder(number), let b = holder(next), a != b,
        found[b].cue == nil
      else { continue }
      found[a].content += found[b].content
      found.remove(at: b)
    }
    for number in reopened.reversed() {
      guard let next = next(number), let b = holder(next), found[b].cue != nil else { continue }
      let a = holder(number)
      guard a != b, a.map({ found[$0].cue == nil }) ?? true else { continue }
      found[b].content.insert(trimmed(text.quotations[number].content), at: 0)
      if let a { found.remove(at: a) }
    }
  }

  /// The quotation in the next paragraph that goes on with this one.
  private func next(_ number: Int) -> Int? {
    text.quotations.indices.first {
      $0 > number && text.quotations[$0].continuesPrevious
        && text.quotations[$0].open >= text.quotations[number].content.upperBound
    }
  }

  // MARK: One sentence

  private func sentenceAttributions(_ sentence: Range<Int>, isHeadline: Bool) -> [Attribution] {
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
      }), !isRelay(verbs[closing], over: Array(verbs[index..<closing]), in: sentence, from: taken),
        let attribution = postposed(verbs[closing], in: sentence, from: taken)
      {
        found.append(attribution.value)
        subject = attribution.value.source ?? subject
        taken = attribution.end
        index = closing
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

  private func source(
    of verb: VerbGroup, in sentence: Range<Int>, from lower: Int, subject: Range<Int>?,
    isHeadline: Bool
  ) -> Range<Int>? {
    if let quoted = verb.speaker { return quoted }
    let start = verb.range.lowerBound
    switch verb.shape {
    case .passive, .infinitive: return nil
    case .participle:
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
      if let phrase = nouns.phrase(endingAt: start, from: lower), accepts(phrase, verb) {
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

  private func accepts(_ phrase: Range<Int>, _ verb: VerbGroup) -> Bool {
    if verb.cue.frames.contains(.document) { return nouns.speaksAsDocument(phrase) }
    if verb.cue.frames.contains(.doubt) { return nouns.isActor(phrase) }
    return nouns.canSpeak(phrase)
  }

  // MARK: Content behind the verb

  private func forward(
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
  private func attachRest(of attribution: inout Attribution, in sentence: Range<Int>) {
    guard let last = attribution.content.last else { return }
    for quotation in text.quotations
    where !quotation.isNested && quotation.isBounded && quotation.open > last.upperBound
      && sentence.contains(quotation.open)
    {
      let gap = (attribution.content.last?.upperBound ?? 0)..<quotation.open
      guard gap.count <= 4,
        gap.allSatisfy({ !text.tokens[$0].isWordLike || text.lower[$0] == "and" })
      else { break }
      attribution.content.append(trimmed(quotation.content))
    }
  }

  // MARK: Content before the verb

  private func isPostposed(_ verb: VerbGroup, in sentence: Range<Int>, from taken: Int) -> Bool {
    postposedSource(verb, in: sentence, from: taken) != nil
  }

  /// The subject of a verb that stands behind its content, and where the content ends.
  private func postposedSource(_ verb: VerbGroup, in sentence: Range<Int>, from taken: Int)
    -> (source: Range<Int>, contentEnd: Int, tail: Int)?
  {
    guard verb.shape == .finite, !verb.cue.frames.isDisjoint(with: [.quote, .that, .tell]),
      verb.speaker == nil
    else { return nil }
    // "..., Antonov said"
    if let phrase = nouns.phrase(endingAt: verb.range.lowerBound, from: taken),
      phrase.lowerBound - 1 > taken, nouns.canSpeak(phrase), isBoundary(phrase.lowerBound - 1),
      let tail = tailEnd(from: verb.range.upperBound, verb, in: sentence)
    {
      return (phrase, phrase.lowerBound, tail)
    }
    // "...," said Antonov
    if verb.range.lowerBound - 1 > taken, isBoundary(verb.range.lowerBound - 1),
      verb.inflection == .past || verb.inflection == .present,
      let phrase = nouns.phrase(startingAt: verb.range.upperBound, to: sentence.upperBound),
      nouns.canSpeak(phrase),
      let tail = tailEnd(from: phrase.upperBound, verb, in: sentence)
    {
      return (phrase, verb.range.lowerBound, tail)
    }
    return nil
  }

  /// A comma, a dash or a closing mark: where a content before its verb ends.
  private func isBoundary(_ index: Int) -> Bool {
    let kind = text.tokens[index].kind
    return kind == .comma || kind == .dash || kind == .quote && quotationAt[index] != nil
  }

  /// Where the reporting clause ends, if nothing that could be its content follows.
  private func tailEnd(from start: Int, _ verb: VerbGroup, in sentence: Range<Int>) -> Int? {
    var index = start
    while index < sentence.upperBound, index - start < 24 {
      switch text.tokens[index].kind {
      case .terminal, .semicolon: return index
      case .comma: return index
      case .dash where index > start: return index
      case .quote, .colon: return nil
      default: break
      }
      if index == start, text.lower[index] == "to" { return nil }
      if index > start || verb.cue.frames.contains(.that), text.lower[index] == "that" {
        return nil
      }
      if index == start, !isTailOpener(index, verb) { return nil }
      index += 1
    }
    return index == sentence.upperBound ? index : nil
  }

  private func isTailOpener(_ index: Int, _ verb: VerbGroup) -> Bool {
    let word = text.lower[index]
    return verb.cue.frames.contains(.tell) || WordClasses.prepositions.contains(word)
      || WordClasses.weekdays.contains(word) || WordClasses.isAdverb(word)
      || WordClasses.subordinators.contains(word) || WordClasses.coordinators.contains(word)
      || ["earlier", "later", "last", "yesterday", "today", "recently"].contains(word)
  }

  private func postposed(_ verb: VerbGroup, in sentence: Range<Int>, from taken: Int)
    -> (value: Attribution, end: Int)?
  {
    guard let found = postposedSource(verb, in: sentence, from: taken) else { return nil }
    var start = taken
    while start < found.contentEnd,
      !text.tokens[start].isWordLike && text.tokens[start].kind != .quote
        && text.tokens[start].kind != .openBracket
        || WordClasses.coordinators.contains(text.lower[start])
    {
      start += 1
    }
    guard start < found.contentEnd else { return nil }
    let clause = trimmed(start..<found.contentEnd)
    guard clause.contains(where: { text.tokens[$0].isWordLike }) else { return nil }
    var attribution = Attribution(
      kind: .indirect, content: [clause], cue: verb.range, verb: verb.cue, source: found.source,
      sentence: sentence, isNegated: verb.isNegated, confidence: 0.8)
    if verb.cue.frames.contains(.tell),
      let hearer = nouns.phrase(startingAt: verb.range.upperBound, to: found.tail),
      hearer.lowerBound != found.source.lowerBound
    {
      attribution.hearer = hearer
    }
    setKind(&attribution)
    guard attribution.kind != .indirect || clause.count >= 3 else { return nil }
    var end = found.tail
    if end < sentence.upperBound, text.tokens[end].kind == .comma || text.tokens[end].kind == .dash
    {
      if attribution.kind == .direct {
        let count = attribution.content.count
        attachRest(of: &attribution, in: sentence, after: end)
        if attribution.content.count > count { end = attribution.content.last?.upperBound ?? end }
      } else if attribution.kind == .indirect, interrupts(after: end, sentence) {
        let rest = trimmed((end + 1)..<sentence.upperBound)
        attribution.content.append(rest)
        setKind(&attribution)
        end = rest.upperBound
      }
    }
    return (attribution, end)
  }

  private func attachRest(
    of attribution: inout Attribution, in sentence: Range<Int>, after end: Int
  ) {
    guard
      let next = text.quotations.first(where: {
        !$0.isNested && $0.isBounded && $0.open == end + 1 && sentence.contains($0.open)
      })
    else { return }
    attribution.content.append(trimmed(next.content))
  }

  /// "The talks, Ryabkov said, were hard": the content goes on with a verb.
  private func interrupts(after comma: Int, _ sentence: Range<Int>) -> Bool {
    guard comma + 2 < sentence.upperBound else { return false }
    let word = text.lower[comma + 1]
    return WordClasses.auxiliaries.contains(word)
  }

  /// "Antonov wrote on Facebook:" in front of a paragraph of quoted words.
  private func announcement(in sentence: Range<Int>) -> Attribution? {
    guard text.tokens[sentence.upperBound - 1].kind == .colon,
      let verb = groups.find(in: sentence, skipping: { quotationAt[$0] != nil }).last,
      verb.cue.frames.contains(.quote),
      let source = source(
        of: verb, in: sentence, from: sentence.lowerBound, subject: nil, isHeadline: false)
    else { return nil }
    return Attribution(
      kind: .direct, content: [], cue: verb.range, verb: verb.cue, source: source,
      sentence: sentence, confidence: 0.8)
  }

  // MARK: Relays

  /// "..., the agency reported", where what it reports is somebody's statement.
  private func isRelay(
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
  private func relayed(_ verbs: [VerbGroup], in sentence: Range<Int>, _ found: inout [Attribution])
  {
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

  // MARK: Quotations without a verb of their own

  /// '"A," he said. "B."': a sentence of quoted words goes on from the one before.
  private func continueQuotation(
    _ sentence: Range<Int>, _ found: inout [Attribution], previous: Attribution?
  ) {
    guard
      let first = sentence.first(where: {
        text.tokens[$0].isWordLike || text.tokens[$0].kind == .quote
      }),
      let index = quotationAt[first]
    else { return }
    let quotation = text.quotations[index]
    let outside = sentence.filter { quotationAt[$0] == nil && text.tokens[$0].isWordLike }
    let content = trimmed(quotation.content)
    guard outside.isEmpty, content.count >= 3, let previous else { return }
    if quotation.continuesPrevious, var last = found.last ?? nil, last.kind == .direct {
      last.content.append(content)
      found[found.count - 1] = last
      return
    }
    if let last = found.last, last.kind == .direct, last.sentence.upperBound == sentence.lowerBound
    {
      found[found.count - 1].content.append(content)
      return
    }
    if previous.content.isEmpty {
      var announced = previous
      announced.kind = .direct
      announced.content = [content]
      found.append(announced)
      return
    }
    var attribution = Attribution(
      kind: .direct, content: [content], sentence: sentence, continuesSpeaker: true,
      confidence: quotation.continuesPrevious ? 0.8 : 0.5)
    attribution.form = previous.form
    found.append(attribution)
  }

  // MARK: According to

  private func accordingTo(in sentence: Range<Int>, _ found: inout [Attribution]) {
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

  // MARK: Nouns that report

  private static let reportingNouns: Set<String> = [
    "statement", "claim", "claims", "warning", "assertion", "remark", "remarks", "comment",
    "comments", "insistence", "suggestion", "demand", "pledge", "promise", "denial", "accusation",
    "allegation", "announcement", "contention", "assurance", "assurances", "view", "complaint",
  ]

  /// "the minister's statement that"
  private func possessed(in sentence: Range<Int>, _ found: inout [Attribution]) {
    for index in sentence.dropFirst(2).dropLast(2)
    where Self.reportingNouns.contains(text.lower[index]) && text.tokens[index - 1].kind == .clitic
      && text.lower[index + 1] == "that" && quotationAt[index] == nil
    {
      guard let owner = nouns.phrase(endingAt: index - 1, from: sentence.lowerBound),
        nouns.isActor(owner)
      else { continue }
      let reach = Complement.clauseEnd(
        from: index + 1, verb: nil, in: sentence, text: text, nouns: nouns,
        quotationAt: quotationAt, later: [])
      var attribution = Attribution(
        kind: .indirect, content: [trimmed((index + 1)..<reach)], cue: index..<(index + 1),
        source: owner, sentence: sentence, confidence: 0.6)
      setKind(&attribution)
      found.append(attribution)
    }
  }

  // MARK: Kinds

  /// Takes the kind from the marks: direct only if every word is inside them.
  func setKind(_ attribution: inout Attribution) {
    var quoted: [Range<Int>] = []
    var hasOutside = false
    for range in attribution.content {
      var index = range.lowerBound
      while index < range.upperBound {
        if let number = quotationAt[index] {
          let inside = text.quotations[number].content.clamped(to: range)
          if !inside.isEmpty { quoted.append(inside) }
          index = max(index + 1, text.quotations[number].extent.upperBound)
        } else {
          if text.tokens[index].isWordLike, text.lower[index] != "and" { hasOutside = true }
          index += 1
        }
      }
    }
    if quoted.isEmpty {
      attribution.kind = .indirect
      attribution.quoted = []
    } else if hasOutside {
      attribution.kind = .mixed
      attribution.quoted = quoted
    } else {
      attribution.kind = .direct
      attribution.content = quoted.map(trimmed)
      attribution.quoted = []
    }
  }

  /// Without the marks and commas at its edges; the full stop of a quotation stays.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper,
      [.comma, .dash, .colon, .semicolon, .terminal, .closeBracket].contains(
        text.tokens[lower].kind)
    {
      lower += 1
    }
    while upper > lower {
      let kind = text.tokens[upper - 1].kind
      let isStop = kind == .terminal && quotationAt[upper - 1] == nil
      guard [.comma, .dash, .colon, .semicolon].contains(kind) || isStop else { break }
      upper -= 1
    }
    return lower..<upper
  }
}
