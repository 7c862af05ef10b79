internal import Tagging
internal import Text

/// What a cue says of an attribution: whether it is speech, denied, yet to come, or none.
extension LearnedAttributions {
  /// "Asked whether they would meet, Lavrov said", "Lavrov, asked how things were going, answered": it was
  /// not he who asked.
  func isQuestion(_ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let isOpening =
      cue.lowerBound == sentence.lowerBound
      || text.tokens[cue.lowerBound - 1].kind == .comma
        && rules.quotationAt[cue.lowerBound - 1] == nil
        && cue.upperBound < sentence.upperBound && cue.count == 1
        && Self.questionWords.contains(text.lower[cue.upperBound])
    return isOpening && ["asked", "pressed", "questioned"].contains(text.lower[cue.lowerBound])
  }

  private static let questionWords: Set<String> = [
    "how", "whether", "what", "about", "if", "why", "when", "who", "by", "where",
  ]

  /// "will emphasize", "travels to Oslo to discuss": words that nobody has said yet.
  func isYetToCome(_ cue: Range<Int>) -> Bool {
    guard let first = cue.first, cue.count > 1 else { return false }
    if text.lower[first] == "to" {
      let before = first > 0 ? text.lower[first - 1] : ""
      return !["on", "continued", "refused", "declined", "managed", "quick"].contains(before)
    }
    return text.lower[first] == "will" && !isNegated(cue)
  }

  /// "Foreign Minister Said Barre", "the said document": not the verb.
  func isMistaken(_ statement: LinkedStatement, in paragraph: Range<Int>) -> Bool {
    if let cue = statement.cue, cue.count == 1, rules.groups.isName(cue.lowerBound, in: paragraph) {
      return true
    }
    if let cue = statement.cue, isOpener(cue) { return true }
    guard let source = statement.source, source.count == 1 else { return false }
    return ["the", "a", "an"].contains(text.lower[source.lowerBound])
  }

  /// "Commenting on the talks, he said", "when asked about the strikes": what the words are about, in front
  /// of them.
  func isOpener(_ cue: Range<Int>) -> Bool {
    let word = text.lower[cue.lowerBound]
    let number = text.sentence(at: cue.lowerBound)
    let isFirst =
      number.map { text.sentences[$0].lowerBound == cue.lowerBound } ?? false
      || cue.lowerBound > 0 && text.tokens[cue.lowerBound].isCapitalized
        && [.dash, .closeBracket].contains(text.tokens[cue.lowerBound - 1].kind)
    if isFirst, AttributionRules.openers.contains(word) { return true }
    // "Responding to a question about the talks, he said"
    if let start = number.map({ text.sentences[$0].lowerBound }), start < cue.lowerBound,
      AttributionRules.openers.contains(text.lower[start]),
      (start..<cue.lowerBound).allSatisfy({ text.tokens[$0].kind != .comma })
    {
      return true
    }
    guard word == "asked", cue.upperBound < text.tokens.count,
      ["about", "on"].contains(text.lower[cue.upperBound - 1])
        || ["about", "on"].contains(text.lower[cue.upperBound])
    else { return false }
    return isFirst || cue.lowerBound > 0 && text.lower[cue.lowerBound - 1] == "when"
  }

  /// "asking not to be named": words about the source.
  func isAnonymity(_ content: [Range<Int>]) -> Bool {
    guard let first = content.first, content.count == 1, first.count < 16 else { return false }
    let words = text.lower[first].joined(separator: " ")
    return words.contains("anonymity") || words.contains("anonymous")
      || ["named", "identified", "quoted by name"].contains { words.hasSuffix("not to be \($0)") }
      || ["not to be named", "not to be identified"].contains { words.hasPrefix($0) }
      || ["to be named", "to be identified"].contains { words.hasPrefix($0) }
        && !first.contains { text.tokens[$0].kind == .comma }
  }

  /// "It" of "it is believed that".
  func isExpletive(_ content: Range<Int>) -> Bool {
    content.count == 1 && text.lower[content.lowerBound] == "it"
  }

  /// "refused" and "declined" are acts of their own.
  func isNegated(_ cue: Range<Int>) -> Bool {
    cue.contains { WordClasses.negations.contains(text.lower[$0]) && text.lower[$0] != "refused" }
  }

  /// A cue that is not in the table: nouns of speech and quoted sentences are speech, and the rest
  /// somebody's thoughts or findings ("polls show").
  func attitude(_ cue: Range<Int>, _ attribution: Attribution) -> Report.Attitude {
    let isSpeech = cue.contains {
      AttributionRules.reportingNouns.contains(text.lower[$0])
        || Self.speechWords.contains(text.lower[$0])
        || text.tokens[$0].kind == .colon
    }
    let words = attribution.content.joined().count { text.tokens[$0].isWordLike }
    return isSpeech || attribution.kind == .direct && words >= 5 ? .statement : .belief
  }

  static let speechWords: Set<String> = [
    "according", "words", "interview", "speech", "letter", "tweet", "post", "message", "wrote",
    "tweeted", "posted", "told", "said", "spokesman", "remarks", "testimony",
  ]

  /// What the rules make of a cue.
  func rule(_ ruled: [Attribution], with cue: Range<Int>) -> Attribution? {
    ruled[ruled.partitioningIndex { $0.sentence.upperBound > cue.lowerBound }...]
      .prefix { $0.sentence.lowerBound < cue.upperBound }
      .first { $0.cue?.overlaps(cue) ?? false }
  }

  /// The cue that a verb of the range is a form of: the last one, unless what comes before it makes
  /// something else of it ("refused to comment").
  func verb(in range: Range<Int>) -> Cue? {
    var found: Cue?
    for token in range {
      guard let cue = cue(at: token) else { continue }
      if let known = found, known.act == .decline || known.act == .reject { return known }
      found = cue
    }
    return found
  }

  func cue(at token: Int) -> Cue? {
    cues.forms(startingWith: text.lower[token]).first { form in
      let rest = (token + 1)..<(token + 1 + form.particles.count)
      return rest.upperBound <= text.tokens.count
        && zip(rest, form.particles).allSatisfy { text.lower[$0] == $1 }
    }?.cue
  }
}
