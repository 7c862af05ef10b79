internal import Text

/// The words that depend on a reporting verb and follow it.
struct Complement {
  let text: TokenizedText
  let nouns: NounPhrases
  let quotationAt: [Int?]
  let verb: VerbGroup
  let sentence: Range<Int>
  /// The reporting verbs behind this one in the sentence.
  let later: [VerbGroup]

  struct Found {
    var content: Range<Int>
    var hearer: Range<Int>?
    var confidence: Double
  }

  private var frames: Cue.Frames { verb.cue.frames }
  private var upper: Int { sentence.upperBound }

  func find() -> Found? {
    var start = verb.range.upperBound
    guard start < upper else { return nil }
    if text.tokens[start].kind == .colon { start += 1 }
    if start < upper, text.tokens[start].kind == .comma, opensQuotation(start + 1) { start += 1 }
    guard start < upper else { return nil }
    var hearer: Range<Int>?
    if frames.contains(.tell), let phrase = nouns.phrase(startingAt: start, to: upper),
      phrase.upperBound < upper, !opensQuotation(start)
    {
      let next = phrase.upperBound
      if let content = contentBehind(next) ?? clause(next) ?? matter(next) {
        return Found(content: content, hearer: phrase, confidence: 0.85)
      }
    }
    if frames.contains(.order), let found = order(start) { return found }
    if !frames.isDisjoint(with: [.that, .quote, .tell]) {
      if let content = contentBehind(start, hearer: &hearer) {
        return Found(content: content, hearer: hearer, confidence: 0.9)
      }
    }
    let word = text.lower[start]
    if frames.contains(.whether), Self.questionWords.contains(word) {
      return found(start, 0.8)
    }
    if frames.contains(.to), word == "to", !isAnonymity(start) { return found(start, 0.75) }
    if frames.contains(.of), let target = nouns.phrase(startingAt: start, to: upper),
      target.upperBound < upper,
      ["of", "for", "that", "over"].contains(text.lower[target.upperBound])
    {
      return Found(
        content: start..<end(from: start), hearer: nil, confidence: 0.85)
    }
    if frames.contains(.about), Self.openingPrepositions.contains(word) { return about(start) }
    if frames.contains(.as) { return described(start) }
    if frames.contains(.that), let content = clause(behindTime(start)) {
      return Found(content: content, hearer: nil, confidence: 0.75)
    }
    if frames.contains(.thing) { return thing(start) }
    return nil
  }

  // MARK: Frames

  private func found(_ start: Int, _ confidence: Double) -> Found? {
    let content = start..<end(from: start)
    guard content.count >= 2 else { return nil }
    return Found(content: content, hearer: nil, confidence: confidence)
  }

  /// "declined to be named"
  private func isAnonymity(_ to: Int) -> Bool {
    to + 2 < upper && text.lower[to + 1] == "be"
      && ["named", "identified", "quoted"].contains(text.lower[to + 2])
  }

  /// "briefed his colleague on the visit"
  private func matter(_ start: Int) -> Range<Int>? {
    guard frames.contains(.tell), !frames.contains(.quote), start + 1 < upper,
      ["about", "of", "on"].contains(text.lower[start]), !isTime(start + 1)
    else { return nil }
    return start..<end(from: start)
  }

  private static let questionWords: Set<String> = [
    "whether", "if", "how", "why", "what", "when", "who", "where",
  ]

  private static let openingPrepositions: Set<String> = [
    "about", "for", "of", "against", "on", "over", "with", "at", "to", "that",
  ]

  private func about(_ start: Int) -> Found? {
    guard start + 1 < upper, !isTime(start + 1) else { return nil }
    return found(start, 0.65)
  }

  private func isTime(_ index: Int) -> Bool {
    WordClasses.weekdays.contains(text.lower[index])
      || WordClasses.months.contains(text.lower[index])
      || text.tokens[index].kind == .number
  }

  /// "urged Israel to withdraw": somebody and what he is to do.
  private func order(_ start: Int) -> Found? {
    guard let phrase = nouns.phrase(startingAt: start, to: upper), phrase.upperBound < upper else {
      return nil
    }
    let limit = min(upper, phrase.upperBound + 8)
    guard
      let to = (phrase.upperBound..<limit).first(where: { text.lower[$0] == "to" }),
      to + 1 < upper,
      (phrase.upperBound..<to).allSatisfy({
        text.tokens[$0].isWordLike || text.tokens[$0].kind == .clitic
          || text.tokens[$0].kind == .comma
      })
    else { return nil }
    return Found(content: start..<end(from: start), hearer: phrase, confidence: 0.9)
  }

  /// "described it as a threat", "called the talks “useful”"
  private func described(_ start: Int) -> Found? {
    let end = end(from: start)
    let content = start..<end
    guard content.count >= 2, let first = content.first,
      text.tokens[first].isWordLike || opensQuotation(first)
    else { return nil }
    let hasAs = content.dropFirst().contains { text.lower[$0] == "as" }
    let hasQuotation = content.contains { quotationAt[$0] != nil }
    guard hasAs || hasQuotation else { return nil }
    return Found(content: content, hearer: nil, confidence: 0.7)
  }

  /// Verbs that report only with certain objects: "voiced concern", "issued a warning".
  private static let objects: [String: Set<String>] = [
    "raise": [
      "concern", "concerns", "objections", "questions", "doubts", "alarm", "prospect",
      "possibility", "issue", "fears", "objection",
    ],
    "issue": [
      "warning", "warnings", "threat", "threats", "apology", "demand", "ultimatum", "call",
    ],
    "extend": ["condolences", "congratulations", "invitation", "thanks", "apologies"],
    "reserve": ["right"],
    "seek": ["guarantees", "assurances", "clarification", "commitments"],
  ]

  private func thing(_ start: Int) -> Found? {
    let word = text.lower[start]
    guard text.tokens[start].isWordLike || opensQuotation(start),
      !WordClasses.prepositions.contains(word),
      !isTime(start), !WordClasses.subordinators.contains(word),
      !WordClasses.coordinators.contains(word),
      !["himself", "herself", "themselves", "itself"].contains(word)
    else { return nil }
    if word == "him", start + 1 == upper || text.lower[start + 1] != "for" { return nil }
    let content = start..<end(from: start)
    if let wanted = Self.objects[verb.cue.lemma] {
      guard content.prefix(6).contains(where: { wanted.contains(text.lower[$0]) }) else {
        return nil
      }
    }
    guard
      content.contains(where: {
        text.tokens[$0].kind == .word && !WordClasses.isAdverb(text.lower[$0])
      })
    else { return nil }
    let isDoubtful = frames.contains(.doubt)
    return Found(content: content, hearer: nil, confidence: isDoubtful ? 0.5 : 0.75)
  }

  /// Behind the day in "said Sunday the demands".
  private func behindTime(_ start: Int) -> Int {
    AttributionRules.endOfTime(in: text, quotationAt, from: start, to: upper) ?? start
  }

  /// A clause without "that": "said it would", "said Israel might".
  private func clause(_ start: Int) -> Range<Int>? {
    guard start < upper,
      text.tokens[start].isWordLike || text.tokens[start].kind == .openBracket
        || text.tokens[start].kind == .quote
    else { return nil }
    let word = text.lower[start]
    guard
      !WordClasses.prepositions.contains(word) || word == "in" || word == "under"
        || word == "despite"
    else { return nil }
    guard word != "to", !WordClasses.coordinators.contains(word) else { return nil }
    let content = start..<end(from: start)
    guard content.count >= 3, content.dropFirst().contains(where: { isFinite($0) }) else {
      return nil
    }
    return content
  }

  /// An auxiliary or what looks like a verb in a tense.
  private func isFinite(_ index: Int) -> Bool {
    let word = text.lower[index]
    if WordClasses.auxiliaries.contains(word) { return true }
    guard text.tokens[index].kind == .word, !text.tokens[index].isCapitalized else { return false }
    return word.hasSuffix("ed") || word.hasSuffix("s") && !word.hasSuffix("ss")
      || Self.irregularPasts.contains(word) || Self.commonVerbs.contains(word)
  }

  private static let irregularPasts: Set<String> = [
    "went", "came", "took", "made", "gave", "saw", "knew", "met", "began", "became", "held", "kept",
    "left", "lost", "put", "sent", "set", "stood", "told", "thought", "won", "fell", "felt",
    "found",
    "got", "let", "led", "paid", "read", "ran", "sought", "spoke", "spent", "broke", "built",
    "bought", "brought", "chose", "cut", "drew", "fought", "grew", "hit", "rose", "wrote", "meant",
  ]

  private static let commonVerbs: Set<String> = [
    "want", "need", "believe", "support", "remain", "continue", "hope", "expect", "agree", "think",
    "know", "look", "seem", "stand", "want", "intend", "plan", "share", "have", "make", "take",
  ]

  // MARK: Content behind adjuncts

  private func contentBehind(_ start: Int) -> Range<Int>? {
    var hearer: Range<Int>?
    return contentBehind(start, hearer: &hearer)
  }

  /// The clause with "that" or the quotation that follows directly or behind words of time, place
  /// and channel: "said on Monday in Geneva that".
  private func contentBehind(_ start: Int, hearer: inout Range<Int>?) -> Range<Int>? {
    var index = start
    var commas = 0
    while index < upper, index - start < 26 {
      let word = text.lower[index]
      if opensQuotation(index) {
        return quotation(at: index, isDirect: index == start || isLead(index - 1))
      }
      if word == "that", !isDemonstrative(index) || index == start {
        return index..<end(from: index)
      }
      switch text.tokens[index].kind {
      case .colon:
        guard index + 1 < upper else { return nil }
        if opensQuotation(index + 1) { return quotation(at: index + 1, isDirect: true) }
        return (index + 1)..<end(from: index + 1)
      case .comma:
        commas += 1
        if opensQuotation(index + 1) { index += 1; continue }
        guard commas <= 2 else { return nil }
      case .terminal, .semicolon, .dash, .quote: return nil
      default:
        if index == start, !opensAdjunct(index) { return nil }
        if later.contains(where: { $0.verb == index && $0.shape == .finite }) { return nil }
        if index == start, word == "to" || word == "with",
          let phrase = nouns.phrase(startingAt: index + 1, to: upper)
        {
          hearer = phrase
        }
      }
      index += 1
    }
    return nil
  }

  private func isLead(_ index: Int) -> Bool {
    [.comma, .colon].contains(text.tokens[index].kind) || text.lower[index] == "that"
  }

  /// "that day": no clause follows.
  private func isDemonstrative(_ index: Int) -> Bool {
    index + 1 < upper
      && ["day", "week", "month", "year", "time", "point", "meeting", "same"].contains(
        text.lower[index + 1])
  }

  private func opensAdjunct(_ index: Int) -> Bool {
    let word = text.lower[index]
    return WordClasses.prepositions.contains(word) && word != "of" || WordClasses.isAdverb(word)
      || isTime(index)
      || ["earlier", "later", "last", "yesterday", "today", "recently", "afterwards"].contains(word)
  }

  private func opensQuotation(_ index: Int) -> Bool {
    guard index < upper, text.tokens[index].kind == .quote, let number = quotationAt[index] else {
      return false
    }
    return text.quotations[number].open == index
  }

  /// A quotation is the content alone if the clause ends with it; otherwise the clause is.
  private func quotation(at open: Int, isDirect: Bool) -> Range<Int>? {
    guard let number = quotationAt[open] else { return nil }
    let quotation = text.quotations[number]
    let next = quotation.extent.upperBound
    guard next < upper else { return quotation.content }
    let kind = text.tokens[next].kind
    let endsClause =
      kind == .terminal || kind == .comma || kind == .semicolon || kind == .dash
      || WordClasses.coordinators.contains(text.lower[next]) || text.lower[next] == "according"
      || ["as", "after", "during", "when", "while", "in"].contains(text.lower[next])
        && quotation.content.count > 5
    if endsClause { return quotation.content }
    return open..<end(from: open)
  }

  // MARK: The end of a clause

  private func end(from start: Int) -> Int {
    Self.clauseEnd(
      from: start, verb: verb, in: sentence, text: text, nouns: nouns, quotationAt: quotationAt,
      later: later)
  }

  /// Where the clause that starts at `start` ends: at a mark, or where the next reporting clause of
  /// the same rank begins.
  static func clauseEnd(
    from start: Int, verb: VerbGroup?, in sentence: Range<Int>, text: TokenizedText,
    nouns: NounPhrases, quotationAt: [Int?], later: [VerbGroup]
  ) -> Int {
    var index = start
    while index < sentence.upperBound {
      if let number = quotationAt[index], text.quotations[number].open == index {
        index = max(index + 1, text.quotations[number].extent.upperBound)
        continue
      }
      switch text.tokens[index].kind {
      case .terminal: return index
      case .semicolon: return index
      case .comma where index > start:
        if nextClause(index + 1, verb, later, text, nouns, sentence, afterComma: true) {
          return index
        }
      case .word where index > start:
        let word = text.lower[index]
        if word == "according", index + 1 < sentence.upperBound, text.lower[index + 1] == "to" {
          return index
        }
        if WordClasses.coordinators.contains(word) || WordClasses.subordinators.contains(word),
          nextClause(index, verb, later, text, nouns, sentence, afterComma: false)
        {
          return index
        }
      default: break
      }
      index += 1
    }
    return sentence.upperBound
  }

  /// Whether a reporting clause of the rank of `verb` begins at `index`.
  private static func nextClause(
    _ index: Int, _ verb: VerbGroup?, _ later: [VerbGroup], _ text: TokenizedText,
    _ nouns: NounPhrases, _ sentence: Range<Int>, afterComma: Bool
  ) -> Bool {
    guard index < sentence.upperBound else { return false }
    let word = text.lower[index]
    if word == "according" { return true }
    // ", with the envoy saying"
    if afterComma, word == "with",
      let next = later.first(where: { $0.range.lowerBound > index }), next.shape == .participle,
      let subject = nouns.owner(endingAt: next.range.lowerBound, from: index),
      subject.lowerBound == index + 1
    {
      return nouns.canSpeak(subject)
    }
    let isConjunction =
      WordClasses.coordinators.contains(word) || WordClasses.subordinators.contains(word)
    let start = isConjunction ? index + 1 : index
    for next in later where next.range.lowerBound >= start {
      if next.range.lowerBound == start {
        if next.shape == .participle { return afterComma || isConjunction }
        guard next.shape == .finite, isConjunction || isHeadline(verb) else { return false }
        return sameRank(next, verb)
      }
      guard isConjunction, next.shape == .finite, sameRank(next, verb),
        let subject = nouns.phrase(endingAt: next.range.lowerBound, from: start),
        nouns.canSpeak(subject)
      else { return false }
      return subject.lowerBound - start <= 3
    }
    return false
  }

  private static func isHeadline(_ verb: VerbGroup?) -> Bool { verb?.inflection == .present }

  /// Two verbs of one tense stand side by side; "emphasized that Moscow rejects" does not.
  private static func sameRank(_ next: VerbGroup, _ verb: VerbGroup?) -> Bool {
    guard let verb else { return true }
    if verb.shape == .participle { return next.isPast || next.shape == .participle }
    return next.isPast == verb.isPast
  }
}
