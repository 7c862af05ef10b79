internal import Tagging
internal import Text

/// Finds who is said to have said what by the learned model; the rules are one of its witnesses.
struct LearnedAttributions {
  let text: TokenizedText
  let rules: AttributionRules
  let nouns: NounPhrases
  let cues: CueTable
  let channels: Channels
  let model: Model?

  /// The attributions of some paragraphs in the order of the text.
  /// - Parameter ruled: what the rules find in them.
  func attributions(in paragraphs: [Range<Int>], ruled: [Attribution]) -> [Attribution] {
    guard let model else { return ruled }
    let traits = self.traits(ruled: ruled)
    let syntax = SyntaxParser(model).parse(traits, paragraphs: paragraphs)
    let linker = Linker(model)
    var found: [Attribution] = []
    var announced: Linker.Announcement?
    for labels in Tagger(model).label(traits, syntax, paragraphs: paragraphs) {
      for statement in linker.link(
        labels, traits, syntax, announced: &announced)
      {
        guard var attribution = attribution(statement, in: labels.paragraph, traits, ruled) else {
          continue
        }
        if let cue = attribution.cue, isQuestion(cue, attribution.sentence) {
          attribution.hearer = attribution.source
          attribution.source = nil
        } else if attribution.source == nil, let cue = attribution.cue {
          attribution.source = subject(of: cue, syntax)
        }
        if attribution.cue == nil, attribution.source == nil {
          announce(&attribution)
          if attribution.cue == nil { findVerb(of: &attribution, syntax) }
        }
        attribution.evidence = Confidence.features(
          of: statement, traits, hasFoundCue: statement.cue == nil && attribution.cue != nil,
          hasFoundSource: statement.source == nil && attribution.source != nil)
        attribution.confidence = model.confidence(attribution.evidence)
        found.append(attribution)
      }
    }
    return joined(found.map { cut($0, ruled) }, ruled)
  }

  /// What the tagger sees of the text.
  func traits(ruled: [Attribution]) -> TokenTraits {
    var hints = [Label](repeating: .outside, count: text.tokens.count)
    func mark(_ range: Range<Int>, _ role: Label.Role) {
      for token in range { hints[token] = token == range.lowerBound ? .first(role) : .next(role) }
    }
    for attribution in ruled {
      for content in attribution.content { mark(content, .content) }
      if let source = attribution.source { mark(source, .source) }
      if let cue = attribution.cue { mark(cue, .cue) }
    }
    return TokenTraits(text, cues: text.lower.map(cues.tagClass), hints: hints)
  }

  // MARK: From spans to an attribution

  private func attribution(
    _ statement: LinkedStatement, in paragraph: Range<Int>, _ traits: TokenTraits,
    _ ruled: [Attribution]
  ) -> Attribution? {
    let content = quotedSentences(statement.content.map { rules.trimmed(snapped($0)) })
      .filter { !$0.isEmpty && !isExpletive($0) }
    guard let first = content.first, !isMistaken(statement, in: paragraph) else { return nil }
    let number = Int(traits.sentence[statement.cue?.lowerBound ?? first.lowerBound])
    var attribution = Attribution(
      kind: .indirect, content: content, cue: statement.cue, source: statement.source,
      sentence: text.sentences[number].clamped(to: paragraph), confidence: 0)
    if let cue = statement.cue {
      if let same = rule(ruled, with: cue) {
        attribution.verb = same.verb
        attribution.isNegated = same.isNegated
        attribution.hearer = same.hearer
        attribution.relay = same.relay
        attribution.ruledSource = same.source
        attribution.source = attribution.source ?? same.source
      } else {
        attribution.verb = verb(in: cue)
        attribution.isNegated = isNegated(cue)
      }
      closeGap(&attribution)
      setHearer(&attribution)
    }
    if let last = attribution.content.last, last.lowerBound > statement.cue?.lowerBound ?? .max,
      let start = channels.start(atEndOf: last),
      (start..<last.upperBound).allSatisfy({ rules.quotationAt[$0] == nil })
    {
      attribution.content[attribution.content.count - 1] = rules.trimmed(last.lowerBound..<start)
    }
    rules.setKind(&attribution)
    guard attribution.content.contains(where: { !$0.isEmpty }) else { return nil }
    if let cue = statement.cue {
      if isYetToCome(cue) {
        attribution.ownAttitude = .intention
      } else if attribution.verb == nil {
        attribution.ownAttitude = attitude(cue, attribution)
      }
    } else {
      attribution.continuesSpeaker = attribution.kind == .direct
    }
    return attribution
  }

  /// "He said:" at the end of the paragraph before, as the rules read it.
  private func announce(_ attribution: inout Attribution) {
    guard let first = attribution.content.first?.lowerBound,
      let number = text.paragraph(at: first), number > 0,
      first - text.paragraphs[number].lowerBound <= 1,
      let sentence = text.sentences(in: text.paragraphs[number - 1]).last,
      let opener = rules.announcement(in: sentence)
    else { return }
    attribution.cue = opener.cue
    attribution.source = opener.source
    attribution.verb = opener.verb
    attribution.continuesSpeaker = false
  }

  /// 'He yelled, "Out"', '"Out," yelled the man': quoted words next to a verb that the model does not
  /// know for a cue.
  private func findVerb(of attribution: inout Attribution, _ syntax: Syntax) {
    guard attribution.kind == .direct, let first = attribution.content.first,
      let last = attribution.content.last,
      let (verb, source) = label(before: first, in: attribution.sentence)
        ?? verbBefore(first, in: attribution.sentence, syntax)
        ?? verbBehind(last, in: attribution.sentence, syntax)
    else { return }
    attribution.cue = verb..<(verb + 1)
    attribution.source = source
    attribution.continuesSpeaker = false
  }

  /// 'In a statement, the ministry: "..."': the colon is the cue.
  private func label(before content: Range<Int>, in sentence: Range<Int>)
    -> (cue: Int, source: Range<Int>)?
  {
    guard let number = rules.quotationAt[content.lowerBound] else { return nil }
    let colon = text.quotations[number].open - 1
    guard colon > sentence.lowerBound, text.tokens[colon].kind == .colon,
      let source = nouns.phrase(endingAt: colon, from: sentence.lowerBound),
      nouns.canSpeak(source)
    else { return nil }
    return (colon, source)
  }

  private func verbBefore(_ content: Range<Int>, in sentence: Range<Int>, _ syntax: Syntax)
    -> (verb: Int, source: Range<Int>)?
  {
    guard let number = rules.quotationAt[content.lowerBound] else { return nil }
    let open = text.quotations[number].open
    guard open > sentence.lowerBound + 1, [.comma, .colon].contains(text.tokens[open - 1].kind),
      let verb = (max(sentence.lowerBound, open - 12)..<(open - 1)).last(where: {
        syntax.partOfSpeech($0).isVerb && rules.quotationAt[$0] == nil
      }), let source = subject(of: verb..<(verb + 1), syntax)
    else { return nil }
    return (verb, source)
  }

  private func verbBehind(_ content: Range<Int>, in sentence: Range<Int>, _ syntax: Syntax)
    -> (verb: Int, source: Range<Int>)?
  {
    guard let number = rules.quotationAt[content.lowerBound],
      let start = text.quotations[number].close.map({ $0 + 1 }), start < sentence.upperBound,
      let verb = (start..<min(start + 8, sentence.upperBound)).first(where: {
        [.pastVerb, .thirdPersonVerb].contains(syntax.partOfSpeech($0))
      })
    else { return nil }
    if verb == start {
      return nouns.phrase(startingAt: verb + 1, to: sentence.upperBound).map { (verb, $0) }
    }
    guard let source = nouns.phrase(endingAt: verb, from: start), source.lowerBound == start
    else { return nil }
    return (verb, source)
  }

  /// The owner of a noun, "the minister's claim", or the subject of a verb that shares it with the
  /// clause above: "left the hall, warning that".
  private func subject(of cue: Range<Int>, _ syntax: Syntax) -> Range<Int>? {
    if let before = cue.first.map({ $0 - 1 }), before > 0, text.tokens[before].kind == .clitic,
      AttributionRules.reportingNouns.contains(text.lower[before + 1])
    {
      return nouns.owner(endingAt: before, from: max(0, before - 20))
    }
    guard
      var verb = cue.first(where: { token in
        let head = Int(syntax.head[token])
        return head < 0 || !cue.contains(head)
      })
    else { return nil }
    let shared: Set<Relation> = [.conjunct, .adverbialClause, .openComplement]
    for _ in 0..<4 {
      let own = (max(0, verb - 40)..<verb).last {
        Int(syntax.head[$0]) == verb && syntax.relation(of: $0) == .subject
      }
      if let subject = own {
        return nouns.phrase(endingAt: subject + 1, from: max(0, subject - 20))
          ?? subject..<(subject + 1)
      }
      guard shared.contains(syntax.relation(of: verb)), syntax.head[verb] >= 0 else { return nil }
      verb = Int(syntax.head[verb])
    }
    return nil
  }

  /// "Asked whether they would meet, Lavrov said": it was not he who asked.
  private func isQuestion(_ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    cue.lowerBound == sentence.lowerBound
      && ["asked", "pressed", "questioned"].contains(text.lower[cue.lowerBound])
  }

  /// "will emphasize", "travels to Oslo to discuss": words that nobody has said yet.
  private func isYetToCome(_ cue: Range<Int>) -> Bool {
    guard let first = cue.first, cue.count > 1 else { return false }
    if text.lower[first] == "to" {
      let before = first > 0 ? text.lower[first - 1] : ""
      return !["on", "continued", "refused", "declined", "managed", "quick"].contains(before)
    }
    return text.lower[first] == "will" && !isNegated(cue)
  }

  /// "Foreign Minister Said Barre", "the said document": not the verb.
  private func isMistaken(_ statement: LinkedStatement, in paragraph: Range<Int>) -> Bool {
    if let cue = statement.cue, cue.count == 1, rules.groups.isName(cue.lowerBound, in: paragraph) {
      return true
    }
    guard let source = statement.source, source.count == 1 else { return false }
    return ["the", "a", "an"].contains(text.lower[source.lowerBound])
  }

  /// "It" of "it is believed that".
  private func isExpletive(_ content: Range<Int>) -> Bool {
    content.count == 1 && text.lower[content.lowerBound] == "it"
  }

  /// "refused" and "declined" are acts of their own.
  private func isNegated(_ cue: Range<Int>) -> Bool {
    cue.contains { WordClasses.negations.contains(text.lower[$0]) && text.lower[$0] != "refused" }
  }

  /// A cue that is not in the table: nouns of speech and quoted sentences are speech, and the rest
  /// somebody's thoughts or findings ("polls show").
  private func attitude(_ cue: Range<Int>, _ attribution: Attribution) -> Report.Attitude {
    let isSpeech = cue.contains {
      AttributionRules.reportingNouns.contains(text.lower[$0])
        || Self.speechWords.contains(text.lower[$0])
        || text.tokens[$0].kind == .colon
    }
    let words = attribution.content.joined().count { text.tokens[$0].isWordLike }
    return isSpeech || attribution.kind == .direct && words >= 5 ? .statement : .belief
  }

  private static let speechWords: Set<String> = [
    "according", "words", "interview", "speech", "letter", "tweet", "post", "message", "wrote",
    "tweeted", "posted", "told", "said", "spokesman", "remarks", "testimony",
  ]

  // MARK: Edges that the labels leave open

  /// "The embassy, he said, will open in March": what stands on both sides of the cue is one content.
  private func closeGap(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, let source = attribution.source,
      attribution.content.count == 1
    else { return }
    let clause = min(cue.lowerBound, source.lowerBound)..<max(cue.upperBound, source.upperBound)
    let sentence = attribution.sentence
    guard clause.lowerBound > sentence.lowerBound + 1, clause.upperBound + 1 < sentence.upperBound,
      text.tokens[clause.lowerBound - 1].kind == .comma,
      text.tokens[clause.upperBound].kind == .comma,
      rules.quotationAt[clause.lowerBound - 1] == nil,
      rules.quotationAt[clause.upperBound + 1] == nil
    else { return }
    let content = attribution.content[0]
    let front = rules.trimmed(sentence.lowerBound..<(clause.lowerBound - 1))
    let rest = rules.trimmed((clause.upperBound + 1)..<sentence.upperBound)
    guard !front.isEmpty, !rest.isEmpty, startsWithVerb(rest),
      content.clamped(to: front) == content || content.clamped(to: rest) == content
    else { return }
    attribution.content = [front, rest]
  }

  /// Or with an adverb and a verb: "never discussed".
  private func startsWithVerb(_ range: Range<Int>) -> Bool {
    let first = text.lower[range.lowerBound]
    if WordClasses.auxiliaries.contains(first) { return true }
    guard WordClasses.isAdverb(first) || first == "never", range.count > 1 else { return false }
    return text.lower[range.lowerBound + 1].hasSuffix("ed")
  }

  /// "warned him that": the hearer is no part of what is said.
  private func setHearer(_ attribution: inout Attribution) {
    guard let verb = attribution.verb, let cue = attribution.cue,
      let content = attribution.content.first, content.lowerBound >= cue.upperBound
    else { return }
    // "complained to Sputnik that"
    if text.lower[content.lowerBound] == "to",
      let that = content.dropFirst(2).prefix(6).first(where: { text.lower[$0] == "that" }),
      let hearer = nouns.phrase(startingAt: content.lowerBound + 1, to: that),
      hearer.upperBound == that
    {
      attribution.hearer = attribution.hearer ?? hearer
      attribution.content[0] = that..<content.upperBound
      return
    }
    guard verb.frames.contains(.tell) else { return }
    if attribution.hearer == nil, cue.upperBound < content.lowerBound {
      attribution.hearer = nouns.phrase(startingAt: cue.upperBound, to: content.lowerBound)
    }
    guard let that = content.dropFirst().prefix(6).first(where: { text.lower[$0] == "that" }),
      let hearer = nouns.phrase(startingAt: content.lowerBound, to: that),
      hearer.upperBound == that
    else { return }
    attribution.hearer = attribution.hearer ?? hearer
    attribution.content[0] = that..<content.upperBound
  }

  /// Quoted sentences stand for themselves: what the labels put with them is the reporting clause or
  /// what it is about. '"They will riot," he said of the plan', 'on the plan: "They will riot."'
  private func quotedSentences(_ content: [Range<Int>]) -> [Range<Int>] {
    var hasSentence = false
    let cut = content.map { range -> Range<Int> in
      var range = range
      if let open = range.first(where: { rules.quotationAt[$0] != nil }), open > range.lowerBound,
        text.tokens[open - 1].kind == .colon || isInCapitals(range.lowerBound..<open),
        isQuotedSentence(at: open)
      {
        range = rules.trimmed(open..<range.upperBound)
      }
      guard let start = range.first, let number = rules.quotationAt[start] else { return range }
      let close = text.quotations[number].extent.upperBound
      let isSentence = isQuotedSentence(at: start)
      hasSentence = hasSentence || isSentence
      guard close < range.upperBound,
        !(close..<range.upperBound).contains(where: { rules.quotationAt[$0] != nil })
      else { return range }
      // A quotation that ends its sentence has nothing to do with the next.
      let endsSentence = text.sentence(at: close) != text.sentence(at: close - 1)
      return isSentence || endsSentence ? range.lowerBound..<close : range
    }
    guard hasSentence, cut.count > 1 else { return cut }
    return cut.filter { range in range.contains { rules.quotationAt[$0] != nil } }
  }

  /// A headline that runs into the text behind it.
  private func isInCapitals(_ range: Range<Int>) -> Bool {
    range.count >= 3
      && range.allSatisfy { token in
        let word = text.words[token]
        return word == word.uppercased()
      }
  }

  /// The quotation that a token is in opens with a capital and closes with a stop or a comma.
  private func isQuotedSentence(at token: Int) -> Bool {
    guard let number = rules.quotationAt[token] else { return false }
    let content = text.quotations[number].content
    guard let first = content.first(where: { text.tokens[$0].isWordLike }), let last = content.last
    else { return false }
    return text.tokens[first].isCapitalized
      && [.comma, .terminal, .dash].contains(text.tokens[last].kind)
      && content.count { text.tokens[$0].isWordLike } >= 5
  }

  /// A content that all but fills a quotation is meant to fill it.
  private func snapped(_ content: Range<Int>) -> Range<Int> {
    var lower = content.lowerBound
    var upper = content.upperBound
    if let number = rules.quotationAt[lower] {
      let extent = text.quotations[number].extent
      if lower - extent.lowerBound <= 2 { lower = extent.lowerBound }
    }
    if let number = rules.quotationAt[upper - 1] {
      let extent = text.quotations[number].extent
      if extent.upperBound - upper <= 2 { upper = extent.upperBound }
    }
    return lower..<upper
  }

  private func rule(_ ruled: [Attribution], with cue: Range<Int>) -> Attribution? {
    var low = 0
    var high = ruled.count
    while low < high {
      let middle = (low + high) / 2
      if ruled[middle].sentence.upperBound > cue.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    while low < ruled.count, ruled[low].sentence.lowerBound < cue.upperBound {
      if let own = ruled[low].cue, own.overlaps(cue) { return ruled[low] }
      low += 1
    }
    return nil
  }

  /// The cue that a verb of the range is a form of: the last one, unless what comes before it makes
  /// something else of it ("refused to comment").
  private func verb(in range: Range<Int>) -> Cue? {
    var found: Cue?
    for token in range {
      guard let cue = cue(at: token) else { continue }
      if let known = found, known.act == .decline || known.act == .reject { return known }
      found = cue
    }
    return found
  }

  private func cue(at token: Int) -> Cue? {
    cues.forms(startingWith: text.lower[token]).first { form in
      let rest = (token + 1)..<(token + 1 + form.particles.count)
      return rest.upperBound <= text.tokens.count
        && zip(rest, form.particles).allSatisfy { text.lower[$0] == $1 }
    }?.cue
  }

  // MARK: Together with the rules

  /// "urged them to leave and warned that", "played it down, with the envoy saying": a content ends
  /// where the rules see the next verb of speech that is no part of it.
  private func cut(_ attribution: Attribution, _ ruled: [Attribution]) -> Attribution {
    guard let cue = attribution.cue, let content = attribution.content.last,
      let same = rule(ruled, with: cue), let end = same.content.last?.upperBound,
      content.contains(end), end > content.lowerBound,
      sharesSubject(same, after: end, content, ruled) || hasOwnSubject(after: end, content, ruled)
    else { return attribution }
    var shorter = attribution
    shorter.content[shorter.content.count - 1] = rules.trimmed(content.lowerBound..<end)
    return shorter
  }

  /// In "said he would leave and warned that" the second verb may be part of what he said.
  private func sharesSubject(
    _ same: Attribution, after end: Int, _ content: Range<Int>, _ ruled: [Attribution]
  ) -> Bool {
    guard
      !content.prefix(2).contains(where: { WordClasses.subjectPronouns.contains(text.lower[$0]) }),
      let coordinator = (end..<min(end + 2, content.upperBound)).first(where: {
        ["and", "but"].contains(text.lower[$0])
      }), let next = rule(ruled, with: coordinator..<min(coordinator + 4, content.upperBound))
    else { return false }
    return next.source == same.source && next.attitude == .statement
  }

  private func hasOwnSubject(after end: Int, _ content: Range<Int>, _ ruled: [Attribution]) -> Bool
  {
    guard end + 2 < content.upperBound, text.tokens[end].kind == .comma,
      text.lower[end + 1] == "with",
      let next = rule(ruled, with: end..<min(end + 16, content.upperBound))
    else { return false }
    return next.source?.lowerBound == end + 2
  }

  /// Takes relays as the rules have them, and adds what only the rules have found.
  private func joined(_ found: [Attribution], _ ruled: [Attribution]) -> [Attribution] {
    let relays = Dictionary(grouping: ruled.filter { $0.relay != nil }, by: \.sentence)
    let whole = Dictionary(grouping: ruled, by: \.sentence)
    let kept = found.filter { attribution in
      if relays[attribution.sentence]?.contains(where: { $0.touches(attribution) }) ?? false {
        return false
      }
      guard attribution.cue == nil, attribution.source == nil,
        attribution.kind == .indirect || attribution.kind == .mixed && attribution.confidence < 0.2
      else { return true }
      // A content that hangs in the air, where the rules know what it hangs on.
      return !(whole[attribution.sentence]?.contains { $0.touches(attribution) } ?? false)
    }
    // What is said inside what somebody thinks of it is still said: "smiled at his claim that".
    let anything = tokens(of: kept)
    let statements = tokens(of: kept.filter { $0.attitude == .statement })
    let missed = ruled.filter { attribution in
      let taken = attribution.attitude == .statement ? statements : anything
      return attribution.confidence >= Self.leastRuleConfidence
        && !attribution.content.contains { $0.contains { taken[$0] } }
        && !(attribution.cue?.contains { taken[$0] } ?? false)
    }
    guard !missed.isEmpty else { return kept }
    return (kept + missed).enumerated().sorted {
      ($0.element.content.first?.lowerBound ?? 0, $0.offset)
        < ($1.element.content.first?.lowerBound ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Which tokens are part of the contents and cues of some attributions.
  private func tokens(of attributions: [Attribution]) -> [Bool] {
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for attribution in attributions {
      for token in attribution.content.joined() { taken[token] = true }
      for token in attribution.cue ?? 0..<0 { taken[token] = true }
    }
    return taken
  }

  /// Below this the rules alone are more often wrong than right.
  private static let leastRuleConfidence = 0.65
}

extension Attribution {
  /// Shares a word of its content or cue with another.
  fileprivate func touches(_ other: Attribution) -> Bool {
    let own = content + (cue.map { [$0] } ?? [])
    let theirs = other.content + (other.cue.map { [$0] } ?? [])
    return own.contains { a in theirs.contains { $0.overlaps(a) } }
  }
}
