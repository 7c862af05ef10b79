internal import Authority
internal import Text

/// Finds the noun phrase next to a verb, without a parser: by names, closed word classes and marks.
struct NounPhrases {
  let text: TokenizedText
  let phrases: Phrases
  let cues: CueTable
  /// Person names by the token that they start with and end with.
  let namesByStart: [Int: PersonName]
  let namesByEnd: [Int: PersonName]

  init(text: TokenizedText, phrases: Phrases, cues: CueTable, names: [PersonName]) {
    self.text = text
    self.phrases = phrases
    self.cues = cues
    namesByStart = Dictionary(names.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    namesByEnd = Dictionary(names.map { ($0.range.upperBound, $0) }) { first, _ in first }
  }

  private static let longest = 14

  /// The noun phrase that ends at `end` and does not reach below `lower`.
  ///
  /// An apposition or relative clause between commas is stepped over: "Ryabkov, the deputy
  /// minister, said".
  func phrase(endingAt end: Int, from lower: Int) -> Range<Int>? {
    guard end > lower, let phrase = candidate(endingAt: end, from: lower) else { return nil }
    // The object of a preposition is no subject: "the exchange between Moscow and Washington".
    if phrase.lowerBound > lower, Self.governing.contains(text.lower[phrase.lowerBound - 1]) {
      return nil
    }
    return phrase
  }

  /// The noun phrase in front of a possessive, which may be the object of a preposition: "at the
  /// minister's claim".
  func owner(endingAt end: Int, from lower: Int) -> Range<Int>? {
    end > lower ? candidate(endingAt: end, from: lower) : nil
  }

  /// With what governs the end of a phrase: of "the Arab League" the whole "The secretary-general of the Arab
  /// League".
  func whole(_ end: Range<Int>, from lower: Int) -> Range<Int> {
    var whole = end
    while whole.lowerBound > lower, ["of", "to", "for"].contains(text.lower[whole.lowerBound - 1]),
      let head = owner(endingAt: whole.lowerBound - 1, from: lower)
    {
      whole = head.lowerBound..<whole.upperBound
    }
    return whole
  }

  private static let governing: Set<String> = [
    "of", "in", "to", "for", "with", "on", "at", "from", "by", "about", "into", "over", "between",
    "under", "against", "during", "among", "near", "towards", "toward", "within", "behind",
  ]

  private func candidate(endingAt end: Int, from lower: Int) -> Range<Int>? {
    let last = end - 1
    switch text.tokens[last].kind {
    case .comma, .closeBracket, .dash:
      return phraseBeforeInsertion(endingAt: last, from: lower)
    case .word, .number, .clitic: return nounPhrase(endingAt: end, from: lower)
    default: return nil
    }
  }

  private func phraseBeforeInsertion(endingAt close: Int, from lower: Int) -> Range<Int>? {
    let opener: Token.Kind =
      text.tokens[close].kind == .closeBracket ? .openBracket : text.tokens[close].kind
    var index = close - 1
    while index > lower, close - index < 30 {
      let kind = text.tokens[index].kind
      if kind == opener, let name = namesByEnd[close], name.range.lowerBound >= lower,
        name.range.lowerBound < index && index < name.name.lowerBound
          || name.range.lowerBound == index + 1
      {
        return name.range
      }
      if kind == opener {
        guard index > lower, let phrase = nounPhrase(endingAt: index, from: lower),
          canInsert((index + 1)..<close)
        else { return nil }
        return phrase
      }
      if kind == .terminal || kind == .semicolon || kind == .quote { return nil }
      index -= 1
    }
    return nil
  }

  /// What may stand between commas behind a subject: an apposition, a relative clause, a participle.
  private func canInsert(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let word = text.lower[first]
    if WordClasses.relatives.contains(word) || WordClasses.determiners.contains(word) {
      return true
    }
    if WordClasses.subordinators.contains(word) || WordClasses.coordinators.contains(word) {
      return word == "as" || word == "when"
    }
    if phrases.phrase(at: first) != nil || namesByStart[first] != nil { return true }
    // "for his part"
    if word == "for", text.lower[range.upperBound - 1] == "part" { return true }
    return word.hasSuffix("ing") || word.hasSuffix("ed") || word == "in" || word == "on"
      || word == "according" || word == "at" || qualifiers.contains(word) || word == "speaking"
      || text.tokens[first].kind == .number || text.tokens[first].isCapitalized
  }

  private func nounPhrase(endingAt end: Int, from lower: Int) -> Range<Int>? {
    if let name = namesByEnd[end], name.range.lowerBound >= lower {
      return joined(name.range, from: lower)
    }
    let last = end - 1
    if WordClasses.subjectPronouns.contains(text.lower[last]) { return last..<end }
    if WordClasses.relatives.contains(text.lower[last]) {
      return last > lower ? antecedent(of: last, from: lower) : nil
    }
    var start = end
    var hasDeterminer = false
    while start > lower, end - start < Self.longest, !hasDeterminer {
      let index = start - 1
      let word = text.lower[index]
      guard [.word, .number, .clitic].contains(text.tokens[index].kind) else { break }
      if let phrase = phrases.phrase(endingAt: index), phrase.range.lowerBound >= lower {
        start = phrase.range.lowerBound
        continue
      }
      if let name = namesByEnd[start], name.range.lowerBound >= lower, start < end,
        text.tokens[start].kind != .clitic, phrases.phrase(at: start)?.post == nil
      {
        break
      }
      if word == "that" || WordClasses.relatives.contains(word)
        || WordClasses.subordinators.contains(word)
        || WordClasses.auxiliaries.contains(word) && word != "'s"
      {
        break
      }
      if word == "and", start < end, isNamed(start), isNamed(index - 1) {
        start = index
        continue
      }
      if WordClasses.coordinators.contains(word) { break }
      if WordClasses.determiners.contains(word) {
        start = index
        hasDeterminer = true
        continue
      }
      if WordClasses.prepositions.contains(word) {
        guard start < end, index > lower, isHead(index - 1, preposition: word) else { break }
        start = index
        continue
      }
      if WordClasses.isAdverb(word), !text.tokens[index].isCapitalized { break }
      if !text.tokens[index].isCapitalized, isFiniteVerb(index) { break }
      start = index
    }
    // A preposition or a possessive cannot open a phrase.
    while start < end,
      text.tokens[start].kind == .clitic || WordClasses.prepositions.contains(text.lower[start])
        || WordClasses.coordinators.contains(text.lower[start])
    {
      start += 1
    }
    guard start < end, text.tokens[end - 1].kind != .clitic else { return nil }
    return start..<end
  }

  /// "Antonov, who said": the relative pronoun stands for the phrase before it.
  private func antecedent(of pronoun: Int, from lower: Int) -> Range<Int>? {
    let end = text.tokens[pronoun - 1].kind == .comma ? pronoun - 1 : pronoun
    guard end > lower else { return nil }
    return nounPhrase(endingAt: end, from: lower)
  }

  /// "Biden and Putin": takes in the name before "and".
  private func joined(_ range: Range<Int>, from lower: Int) -> Range<Int> {
    let index = range.lowerBound - 1
    guard index > lower, text.lower[index] == "and" else { return range }
    if let other = namesByEnd[index], other.range.lowerBound >= lower {
      return other.range.lowerBound..<range.upperBound
    }
    return range
  }

  private func isNamed(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return phrases.phrase(at: index) != nil || namesByEnd[index + 1] != nil
      || namesByStart[index] != nil
  }

  /// A noun that takes an object with a preposition: "ambassador to", "spokesman for".
  private func isHead(_ index: Int, preposition: String) -> Bool {
    if preposition == "of" { return text.tokens[index].kind == .word }
    if phrases.phrase(endingAt: index)?.post != nil { return true }
    return Self.heads.contains(text.lower[index])
  }

  private static let heads: Set<String> = [
    "official", "officials", "spokesman", "spokeswoman", "spokesperson", "spokesmen", "sources",
    "source", "people", "person", "diplomats", "experts", "statement", "letter", "report",
    "message",
    "ministers", "leaders", "lawmakers", "analyst", "analysts", "expert", "member", "members",
    "delegation", "negotiator", "negotiators", "adviser", "advisor", "aide", "representative",
    "minister", "ministry", "embassy", "mission", "countries", "nations",
  ]

  /// A lower-case word that is more likely a verb than part of a noun phrase.
  private func isFiniteVerb(_ index: Int) -> Bool {
    guard cues.isForm(text.lower[index]), index > 0 else { return false }
    let before = text.lower[index - 1]
    return !WordClasses.determiners.contains(before) && text.tokens[index - 1].kind != .clitic
      && phrases.phrase(endingAt: index - 1) == nil
  }

  // MARK: To the right

  /// The noun phrase that starts at `start` and does not reach `upper`.
  func phrase(startingAt start: Int, to upper: Int) -> Range<Int>? {
    guard start < upper else { return nil }
    if let name = namesByStart[start], name.range.upperBound <= upper { return name.range }
    guard text.tokens[start].isWordLike else { return nil }
    if ["him", "her", "them", "us", "me", "it", "he", "she", "they", "we", "i"].contains(
      text.lower[start]), !owns(start, upper)
    {
      return start..<(start + 1)
    }
    var end = start
    while end < upper, end - start < Self.longest {
      let word = text.lower[end]
      guard text.tokens[end].isWordLike || text.tokens[end].kind == .clitic else { break }
      if let name = namesByStart[end], name.range.upperBound <= upper {
        end = name.range.upperBound
        if end < upper, text.tokens[end].kind == .clitic { continue }
        break
      }
      if let phrase = phrases.phrase(startingAt: end), phrase.range.upperBound <= upper {
        end = phrase.range.upperBound
        continue
      }
      if word == "and", end > start, isNamed(end - 1), end + 1 < upper, isNamed(end + 1) {
        end += 1
        continue
      }
      if end > start, WordClasses.subjectPronouns.contains(word), text.words[end] != "US" { break }
      if word == "that" && end > start || WordClasses.auxiliaries.contains(word)
        || WordClasses.relatives.contains(word) || WordClasses.coordinators.contains(word)
        || WordClasses.subordinators.contains(word) && end > start
      {
        break
      }
      if WordClasses.prepositions.contains(word) {
        guard end > start, isHead(end - 1, preposition: word), end + 1 < upper,
          word != "to" || !isBareVerb(end + 1),
          word != "of" || !(phrases.phrase(endingAt: end - 1)?.isCollective ?? false)
        else { break }
        end += 1
        continue
      }
      if WordClasses.determiners.contains(word), end > start,
        !["all", "both"].contains(text.lower[end - 1]),
        !WordClasses.prepositions.contains(text.lower[end - 1])
      {
        break
      }
      if WordClasses.isAdverb(word), end > start { break }
      if end > start, WordClasses.weekdays.contains(word) || WordClasses.months.contains(word) {
        break
      }
      end += 1
    }
    // "told reporters on Tuesday"
    while end > start, WordClasses.prepositions.contains(text.lower[end - 1]) { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// "her office", and not "told her that".
  private func owns(_ index: Int, _ upper: Int) -> Bool {
    guard text.lower[index] == "her", index + 1 < upper, text.tokens[index + 1].kind == .word,
      !text.tokens[index + 1].isCapitalized
    else { return false }
    let next = text.lower[index + 1]
    return !WordClasses.prepositions.contains(next) && !WordClasses.auxiliaries.contains(next)
      && !WordClasses.determiners.contains(next) && !WordClasses.coordinators.contains(next)
      && !WordClasses.subordinators.contains(next) && !WordClasses.relatives.contains(next)
      && !WordClasses.subjectPronouns.contains(next) && !WordClasses.weekdays.contains(next)
      && !WordClasses.isAdverb(next) && !["how", "what", "why", "whether"].contains(next)
  }

  /// A word in lower case after "to" without an article: a verb.
  private func isBareVerb(_ index: Int) -> Bool {
    !text.tokens[index].isCapitalized && !WordClasses.determiners.contains(text.lower[index])
      && phrases.phrase(at: index) == nil
  }
}
