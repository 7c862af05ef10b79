internal import Text

/// Content in front of its verb: "..., Antonov said".
extension AttributionRules {
  func isPostposed(_ verb: VerbGroup, in sentence: Range<Int>, from taken: Int) -> Bool {
    postposedSource(verb, in: sentence, from: taken) != nil
  }

  /// The subject of a verb that stands behind its content, and where the content ends.
  func postposedSource(_ verb: VerbGroup, in sentence: Range<Int>, from taken: Int)
    -> (source: Range<Int>, contentEnd: Int, tail: Int)?
  {
    guard verb.shape == .finite, !verb.cue.frames.isDisjoint(with: [.quote, .that, .tell]),
      verb.speaker == nil
    else { return nil }
    // "..., Antonov said"
    if let phrase = nouns.phrase(endingAt: verb.range.lowerBound, from: taken),
      case let clause = isIntroduced(phrase) ? phrase.lowerBound - 1 : phrase.lowerBound,
      clause - 1 > taken, isBoundary(clause - 1),
      nouns.canSpeak(phrase) || closesQuotation(phrase.lowerBound) && isSomebody(phrase),
      let tail = tailEnd(from: verb.range.upperBound, verb, in: sentence)
    {
      return (phrase, clause, tail)
    }
    // "...," said Antonov
    if verb.range.lowerBound - 1 > taken, isBoundary(verb.range.lowerBound - 1),
      verb.inflection == .past || verb.inflection == .present,
      let phrase = nouns.phrase(startingAt: verb.range.upperBound, to: sentence.upperBound),
      nouns.canSpeak(phrase) || closesQuotation(verb.range.lowerBound) && isSomebody(phrase),
      let tail = tailEnd(from: phrase.upperBound, verb, in: sentence)
    {
      return (phrase, verb.range.lowerBound, tail)
    }
    return nil
  }

  /// "It was a great day, as the minister told the press"
  private func isIntroduced(_ phrase: Range<Int>) -> Bool {
    phrase.lowerBound > 0 && text.lower[phrase.lowerBound - 1] == "as"
  }

  /// Quoted words end right in front of a token.
  private func closesQuotation(_ index: Int) -> Bool {
    index > 0 && text.tokens[index - 1].kind == .quote && quotationAt[index - 1] != nil
  }

  /// A comma, a dash or a closing mark: where a content before its verb ends.
  func isBoundary(_ index: Int) -> Bool {
    let kind = text.tokens[index].kind
    return kind == .comma || kind == .dash || kind == .quote && quotationAt[index] != nil
  }

  /// Where the reporting clause ends, if nothing that could be its content follows.
  func tailEnd(from start: Int, _ verb: VerbGroup, in sentence: Range<Int>) -> Int? {
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

  func isTailOpener(_ index: Int, _ verb: VerbGroup) -> Bool {
    let word = text.lower[index]
    return verb.cue.frames.contains(.tell) || WordClasses.prepositions.contains(word)
      || WordClasses.weekdays.contains(word) || WordClasses.isAdverb(word)
      || WordClasses.subordinators.contains(word) || WordClasses.coordinators.contains(word)
      || ["earlier", "later", "last", "yesterday", "today", "recently"].contains(word)
  }

  func postposed(_ verb: VerbGroup, in sentence: Range<Int>, from taken: Int)
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
    var end = found.tail
    let isInterrupted =
      attribution.kind == .indirect && end < sentence.upperBound
      && text.tokens[end].kind == .comma && interrupts(after: end, sentence)
    guard attribution.kind != .indirect || clause.count >= 3 || isInterrupted
    else { return nil }
    if end < sentence.upperBound, text.tokens[end].kind == .comma || text.tokens[end].kind == .dash
    {
      if attribution.kind == .direct {
        let count = attribution.content.count
        attachRest(of: &attribution, in: sentence, after: end)
        if attribution.content.count > count { end = attribution.content.last?.upperBound ?? end }
      } else if isInterrupted {
        let rest = trimmed((end + 1)..<sentence.upperBound)
        attribution.content.append(rest)
        setKind(&attribution)
        end = rest.upperBound
      }
    }
    return (attribution, end)
  }

  func attachRest(
    of attribution: inout Attribution, in sentence: Range<Int>, after end: Int
  ) {
    guard sentence.contains(end + 1), let number = quotationAt[end + 1],
      text.quotations[number].open == end + 1
    else { return }
    let next = text.quotations[number]
    attribution.content.append(trimmed(next.content))
  }

  /// "The talks, Ryabkov said, were hard": the content goes on with a verb.
  func interrupts(after comma: Int, _ sentence: Range<Int>) -> Bool {
    guard comma + 2 < sentence.upperBound else { return false }
    let word = text.lower[comma + 1]
    if WordClasses.auxiliaries.contains(word) { return true }
    guard WordClasses.isAdverb(word) || word == "never" else { return false }
    return text.lower[comma + 2].hasSuffix("ed")
  }

  /// "Antonov wrote on Facebook:" in front of a paragraph of quoted words.
  func announcement(in sentence: Range<Int>) -> Attribution? {
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
}
