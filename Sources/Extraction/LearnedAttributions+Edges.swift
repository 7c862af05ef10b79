internal import Tagging
internal import Text

/// Edges of contents that the labels leave open.
extension LearnedAttributions {
  /// The "who" of "Churkin, who spoke of leaders, said": the verb behind the comma has the same subject.
  func relative(closedBefore cue: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard cue.lowerBound > sentence.lowerBound + 2,
      text.tokens[cue.lowerBound - 1].kind == .comma,
      let who = (sentence.lowerBound..<(cue.lowerBound - 1)).dropFirst().first(where: {
        text.lower[$0] == "who" && text.tokens[$0 - 1].kind == .comma
      })
    else { return nil }
    return who..<(who + 1)
  }

  /// "Syria's ruler, said the secretary of state, might give up his arms": who stands behind the verb has
  /// said it, and what stands in front of it is the beginning of the content.
  func turnAround(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, let source = attribution.source, let last = source.last,
      source.upperBound == cue.lowerBound, text.tokens[last].kind == .comma,
      cue.count == 1, ["said", "says"].contains(text.lower[cue.lowerBound]),
      let teller = nouns.phrase(startingAt: cue.upperBound, to: attribution.sentence.upperBound),
      nouns.canSpeak(teller), teller.upperBound < attribution.sentence.upperBound,
      text.tokens[teller.upperBound].kind == .comma
    else { return }
    attribution.source = teller
    attribution.ruledSource = nil
    attribution.content =
      [source.dropLast()]
      + attribution.content.compactMap { part in
        let rest = part.clamped(
          to: (teller.upperBound + 1)..<max(teller.upperBound + 1, part.upperBound))
        return rest.isEmpty ? nil : rest
      }
  }

  /// "The embassy, he said, will open in March": what stands on both sides of the cue is one content.
  func closeGap(_ attribution: inout Attribution) {
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

  /// "In a call on Monday, Erdogan asked him to wait, the presidency said": where and when what is told took place
  /// is part of what is told.
  func takeInOpening(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, attribution.content.count == 1,
      let content = attribution.content.first, content.upperBound <= cue.lowerBound,
      rules.quotationAt[content.lowerBound] == nil
    else { return }
    let start = attribution.sentence.lowerBound
    guard start + 2 < content.lowerBound, content.lowerBound - start < 14,
      text.tokens[content.lowerBound - 1].kind == .comma,
      ["in", "during", "at"].contains(text.lower[start]),
      (start..<content.lowerBound - 1).allSatisfy({
        text.tokens[$0].isWordLike && rules.quotationAt[$0] == nil
      }),
      attribution.source.map({ $0.lowerBound > content.lowerBound }) ?? false
    else { return }
    attribution.content[0] = start..<content.upperBound
  }

  /// Or with an adverb and a verb: "never discussed".
  func startsWithVerb(_ range: Range<Int>) -> Bool {
    let first = text.lower[range.lowerBound]
    if WordClasses.auxiliaries.contains(first) { return true }
    guard WordClasses.isAdverb(first) || first == "never", range.count > 1 else { return false }
    return text.lower[range.lowerBound + 1].hasSuffix("ed")
  }

  /// "warned him that": the hearer is no part of what is said.
  func setHearer(_ attribution: inout Attribution) {
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
    // "informed his counterpart about the visit"
    if !verb.frames.contains(.quote), content.lowerBound == cue.upperBound,
      let hearer = nouns.phrase(startingAt: content.lowerBound, to: content.upperBound),
      hearer.upperBound + 1 < content.upperBound,
      ["about", "of", "on"].contains(text.lower[hearer.upperBound])
    {
      attribution.hearer = hearer
      attribution.content[0] = hearer.upperBound..<content.upperBound
      return
    }
    if attribution.hearer == nil, cue.upperBound < content.lowerBound {
      attribution.hearer = nouns.phrase(startingAt: cue.upperBound, to: content.lowerBound)
    }
    guard let that = content.dropFirst().prefix(16).first(where: { text.lower[$0] == "that" }),
      let hearer = nouns.phrase(startingAt: content.lowerBound, to: that),
      hearer.upperBound == that || isAdjunct(hearer.upperBound..<that)
    else { return }
    attribution.hearer = attribution.hearer ?? hearer
    attribution.content[0] = that..<content.upperBound
  }

  /// "in Beijing on May 13" behind a hearer: where and when it was told.
  private func isAdjunct(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return ["in", "on", "at", "during", "after", "late", "early"].contains(text.lower[first])
      || WordClasses.weekdays.contains(text.lower[first])
  }

  /// '"They were late," he said, and he was right': behind a quotation that closes with a comma or a stop
  /// nothing is part of it but what is quoted, too.
  func quotedParts(_ content: [Range<Int>]) -> [Range<Int>] {
    guard content.count > 1, let first = content.first,
      let number = rules.quotationAt[first.lowerBound]
    else { return content }
    let quotation = text.quotations[number]
    guard quotation.extent.contains(first.upperBound - 1), let last = quotation.content.last,
      [.comma, .terminal].contains(text.tokens[last].kind)
    else { return content }
    return content.filter { rules.quotationAt[$0.lowerBound] != nil }
  }

  /// Quoted sentences stand for themselves: what the labels put with them is the reporting clause or
  /// what it is about. '"They will riot," he said of the plan', 'on the plan: "They will riot."'
  func quotedSentences(_ content: [Range<Int>]) -> [Range<Int>] {
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
  func isInCapitals(_ range: Range<Int>) -> Bool {
    range.count >= 3
      && range.allSatisfy { token in
        let word = text.words[token]
        return word == word.uppercased()
      }
  }

  /// The quotation that a token is in opens with a capital and closes with a stop or a comma.
  func isQuotedSentence(at token: Int) -> Bool {
    guard let number = rules.quotationAt[token] else { return false }
    let content = text.quotations[number].content
    guard let first = content.first(where: { text.tokens[$0].isWordLike }), let last = content.last
    else { return false }
    return text.tokens[first].isCapitalized
      && [.comma, .terminal, .dash].contains(text.tokens[last].kind)
      && content.count { text.tokens[$0].isWordLike } >= 5
  }

  /// A content that all but fills a quotation is meant to fill it.
  func snapped(_ content: Range<Int>) -> Range<Int> {
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

  /// Nobody says his own name: what the labels hold for content and the rules for its source.
  func dropSource(_ attribution: inout Attribution) {
    guard let source = attribution.source else { return }
    // Nor is somebody in his words the one who says them: "Gedion, for his part, said Ethiopia was ready".
    if let cue = attribution.cue, attribution.content.count == 1,
      let content = attribution.content.first, content.lowerBound >= cue.upperBound,
      content.count > source.count, source.clamped(to: content) == source
    {
      let sentence = attribution.sentence
      if source.lowerBound == content.lowerBound, source.upperBound + 1 < content.upperBound,
        text.tokens[source.upperBound].kind == .comma
      {
        // "Never again, said the minister, should it be so"
        attribution.content[0] = (source.upperBound + 1)..<content.upperBound
      } else {
        attribution.source = nouns.phrase(endingAt: cue.lowerBound, from: sentence.lowerBound)
          .flatMap { nouns.canSpeak($0) ? $0 : nil }
      }
      return
    }
    let rest = attribution.content.filter { $0.clamped(to: source) != $0 }
    if !rest.isEmpty { attribution.content = rest }
  }

  /// "Kvist called the plan a mistake. The ministry would not comment, it said.": what somebody else has
  /// said in the sentence before is no part of a content.
  func keepToSentence(_ attribution: inout Attribution, _ ruled: [Attribution]) {
    guard let cue = attribution.cue, let first = attribution.content.first,
      cue.lowerBound >= first.upperBound
    else { return }
    let start = attribution.sentence.lowerBound
    guard first.lowerBound < start, start < first.upperBound, rules.quotationAt[start] == nil,
      rules.quotationAt[start - 1] == nil, let before = text.sentence(at: first.lowerBound),
      text.sentences[before].lowerBound < first.lowerBound
        || rule(ruled, with: first.lowerBound..<start) != nil
    else { return }
    attribution.content[0] = start..<first.upperBound
  }

  /// "According to Kvist they had gone. In Berg's view they were late.": words of another sentence in which the
  /// rules know of a speaker are not what is said in this.
  func leaveToOthers(_ attribution: inout Attribution, _ ruled: [Attribution]) {
    guard let cue = attribution.cue, attribution.content.count > 1 else { return }
    let rest = attribution.content.filter { part in
      rules.quotationAt[part.lowerBound] != nil
        || text.sentence(at: part.lowerBound) == text.sentence(at: cue.lowerBound)
        || !ruled.contains { other in
          other.source != nil && other.cue.map { !$0.overlaps(cue) } ?? false
            && other.content.contains { $0.clamped(to: part) == $0 }
            && text.sentence(at: other.sentence.lowerBound) == text.sentence(at: part.lowerBound)
        }
    }
    if !rest.isEmpty { attribution.content = rest }
  }

  /// 'She added: "I have no illusions." Hollande said it was a relief.', 'He said they were firm. "It was easy."':
  /// a paraphrase with its cue, and quoted sentences of other sentences, which are no part of it.
  func divided(_ statement: LinkedStatement) -> [LinkedStatement] {
    guard let cue = statement.cue else { return [statement] }
    if let first = statement.content.first, first.upperBound <= cue.lowerBound,
      text.sentence(at: first.lowerBound) != text.sentence(at: cue.lowerBound), isAnnounced(first)
    {
      var quoted = statement
      quoted.cue = nil
      quoted.source = nil
      quoted.content = statement.content.filter { rules.quotationAt[$0.lowerBound] != nil }
      return [quoted]
    }
    guard statement.content.count > 1 else { return [statement] }
    let sentence = text.sentence(at: cue.lowerBound)
    let own = statement.content.filter { text.sentence(at: $0.lowerBound) == sentence }
    let others = statement.content.filter { text.sentence(at: $0.lowerBound) != sentence }
    guard !own.isEmpty, !others.isEmpty,
      own.allSatisfy({ content in
        content.count > 2 && content.allSatisfy { rules.quotationAt[$0] == nil }
      }),
      others.allSatisfy({ isQuotedSentence(at: $0.lowerBound) })
    else { return [statement] }
    var told = statement
    told.content = own
    var quoted = statement
    quoted.content = others
    quoted.cue = nil
    quoted.source = nil
    return own[0].lowerBound < others[0].lowerBound ? [told, quoted] : [quoted, told]
  }

  /// 'she added: "I have no illusions."'
  private func isAnnounced(_ content: Range<Int>) -> Bool {
    guard let number = rules.quotationAt[content.lowerBound] else { return false }
    let open = text.quotations[number].open
    return open > 1 && text.tokens[open - 1].kind == .colon && cues.isForm(text.lower[open - 2])
  }

  /// "said of the occupation that it would not stand": what it is said of is not what is said.
  func skipTopic(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, let content = attribution.content.first,
      content.lowerBound >= cue.upperBound,
      ["say", "said", "says", "saying"].contains(text.lower[cue.lowerBound]),
      cue.contains(where: { text.lower[$0] == "of" })
        || text.lower[content.lowerBound] == "of",
      let that = content.dropFirst().prefix(14).first(where: { text.lower[$0] == "that" }),
      (content.lowerBound..<that).allSatisfy({
        rules.quotationAt[$0] == nil && text.tokens[$0].kind != .comma
      })
    else { return }
    attribution.content[0] = that..<content.upperBound
  }

  /// "accused the army of spying late Tuesday after it had shown a film": the day is that of the accusation,
  /// and what follows it is told by the article.
  func endBeforeTime(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, attribution.content.count == 1,
      let content = attribution.content.first, content.lowerBound >= cue.upperBound,
      let verb = attribution.verb, !verb.frames.isDisjoint(with: [.of, .thing, .about]),
      text.lower[content.lowerBound] != "that"
    else { return }
    guard
      let day = content.dropFirst(2).dropLast().first(where: {
        WordClasses.weekdays.contains(text.lower[$0]) && rules.quotationAt[$0] == nil
          && (["after", "amid", "following", "while", "hours", "days"]
            .contains(text.lower[$0 + 1])
            || text.lower[$0 + 1] == "as" && verb.frames.contains(.of))
      })
    else { return }
    let end = text.startOfTime(ofDay: day, above: content.lowerBound + 2)
    guard
      !(content.lowerBound..<end).contains(where: {
        WordClasses.auxiliaries.contains(text.lower[$0]) && rules.quotationAt[$0] == nil
      })
    else { return }
    attribution.content[0] = rules.trimmed(content.lowerBound..<end)
  }

  /// "confirmed on her account that the meeting would take place": where it was said is not what is said.
  func skipPlace(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, let content = attribution.content.first,
      content.lowerBound == cue.upperBound,
      attribution.verb.map({ $0.frames.contains(.that) }) ?? true,
      WordClasses.settings.contains(text.lower[content.lowerBound])
        || WordClasses.settings.contains(text.lower[cue.upperBound - 1]),
      let that = content.dropFirst().prefix(8).first(where: { text.lower[$0] == "that" }),
      (content.lowerBound..<that).allSatisfy({
        rules.quotationAt[$0] == nil && text.tokens[$0].isWordLike
          && !WordClasses.auxiliaries.contains(text.lower[$0])
      })
    else { return }
    attribution.content[0] = that..<content.upperBound
  }

  /// "said Sunday the demands were too high": when it was said is not what is said.
  func skipTime(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, let content = attribution.content.first,
      content.lowerBound == cue.upperBound,
      let start = rules.endOfTime(from: content.lowerBound, to: content.upperBound)
    else { return }
    attribution.content[0] = start..<content.upperBound
  }

  /// "urged them to leave, in a statement that came out on Monday"
  func endBeforeChannel(_ attribution: inout Attribution) {
    guard let cue = attribution.cue, let last = attribution.content.last,
      last.lowerBound > cue.lowerBound, let start = channels.start(atEndOf: last),
      (start..<last.upperBound).allSatisfy({ rules.quotationAt[$0] == nil })
    else { return }
    attribution.content[attribution.content.count - 1] = rules.trimmed(last.lowerBound..<start)
  }
}
