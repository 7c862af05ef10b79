internal import Text

/// "rated the talks a success", "presented the plan as fair", "left with the words that": verbs that say
/// what somebody calls a thing, and are no verbs of speech elsewhere.
extension AttributionRules {
  /// Those of a paragraph that nothing found so far has as its cue or content.
  func predicated(in paragraph: Range<Int>, besides found: [Attribution]) -> [Attribution] {
    paragraph.compactMap { verb -> Attribution? in
      guard quotationAt[verb] == nil, let number = text.sentence(at: verb) else { return nil }
      let sentence = text.sentences[number].clamped(to: paragraph)
      let attribution =
        switch text.lower[verb] {
        case let word where Self.naming.contains(word): named(by: verb, in: sentence)
        case let word where Self.presenting.contains(word): presented(by: verb, in: sentence)
        case "words": leavingWords(at: verb, in: sentence)
        default: nil as Attribution?
        }
      guard let attribution, let cue = attribution.cue,
        !found.contains(where: { known in
          known.cue.map { $0.overlaps(cue) } ?? false
            || known.content.contains { content in
              content.overlaps(cue) || attribution.content.contains { $0.overlaps(content) }
            }
        })
      else { return nil }
      return attribution
    }
  }

  private static let naming: Set<String> = [
    "called", "calls", "rated", "rates", "branded", "brands", "labelled", "labeled", "dubbed",
    "deemed", "termed", "judged", "pronounced",
  ]

  private static let presenting: Set<String> = [
    "presented", "presents", "described", "describes", "portrayed", "hailed", "hails", "dismissed",
    "dismisses", "denounced", "denounces", "condemned", "characterised", "characterized", "praised",
    "depicted",
  ]

  /// "called the words unacceptable": a thing, and behind it what it is called.
  private func named(by verb: Int, in sentence: Range<Int>) -> Attribution? {
    guard let source = subject(ofPredicate: verb, in: sentence),
      let thing = nouns.phrase(startingAt: verb + 1, to: sentence.upperBound)
    else { return nil }
    let end = clauseEnd(from: verb + 1, in: sentence)
    let next = thing.upperBound
    guard next < end, text.tokens[next].isWordLike || quotationAt[next] != nil,
      !isAdjunct(next, in: sentence)
    else { return nil }
    return predicate((verb + 1)..<end, cue: verb..<(verb + 1), source: source, in: sentence)
  }

  /// "presented the draft as fair"
  private func presented(by verb: Int, in sentence: Range<Int>) -> Attribution? {
    guard let source = subject(ofPredicate: verb, in: sentence),
      let thing = nouns.phrase(startingAt: verb + 1, to: sentence.upperBound)
    else { return nil }
    let particle = thing.upperBound
    let end = clauseEnd(from: particle + 1, in: sentence)
    guard particle + 1 < end, text.lower[particle] == "as",
      !Self.expected.contains(text.lower[particle + 1])
    else { return nil }
    return predicate((verb + 1)..<end, cue: verb..<(verb + 1), source: source, in: sentence)
  }

  private static let expected: Set<String> = ["planned", "expected", "scheduled", "soon", "well"]

  /// "left the hall with the words that it was over": the subject of the sentence has said it.
  private func leavingWords(at noun: Int, in sentence: Range<Int>) -> Attribution? {
    guard noun - 2 > sentence.lowerBound, noun + 3 < sentence.upperBound,
      text.lower[noun - 2] == "with", text.lower[noun - 1] == "the",
      text.lower[noun + 1] == "that" || text.tokens[noun + 1].kind == .quote,
      let source = nouns.phrase(startingAt: sentence.lowerBound, to: noun - 2),
      nouns.canSpeak(source)
    else { return nil }
    return predicate(
      (noun + 1)..<clauseEnd(from: noun + 1, in: sentence), cue: (noun - 2)..<(noun + 1),
      source: source, in: sentence)
  }

  private func predicate(
    _ words: Range<Int>, cue: Range<Int>, source: Range<Int>, in sentence: Range<Int>
  ) -> Attribution? {
    let content = trimmed(words)
    guard content.count > 1 else { return nil }
    var attribution = Attribution(
      kind: .indirect, content: [content], cue: cue, source: source, sentence: sentence,
      confidence: 0.6)
    attribution.ownAttitude = .statement
    setKind(&attribution)
    return attribution
  }

  private func clauseEnd(from start: Int, in sentence: Range<Int>) -> Int {
    Complement.clauseEnd(
      from: start, verb: nil, in: sentence, text: text, nouns: nouns, quotationAt: quotationAt,
      later: [])
  }

  /// "called the minister on Monday": when, where or why rather than what.
  private func isAdjunct(_ token: Int, in sentence: Range<Int>) -> Bool {
    let word = text.lower[token]
    if WordClasses.isAdverb(word) {
      return token + 1 >= sentence.upperBound || isAdjunct(token + 1, in: sentence)
    }
    return WordClasses.prepositions.contains(word) || WordClasses.subordinators.contains(word)
      || WordClasses.coordinators.contains(word) || WordClasses.auxiliaries.contains(word)
      || WordClasses.relatives.contains(word) || WordClasses.weekdays.contains(word)
      || WordClasses.months.contains(word)
      || [
        "that", "to", "today", "yesterday", "last", "this", "earlier", "home", "back", "together",
      ]
      .contains(word)
      || text.tokens[token].kind == .clitic
  }

  /// Who stands in front of a cue that is a verb alone: "The representative of the United States, taking the floor
  /// after the vote, described".
  func subject(ofFinite cue: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard cue.lowerBound > sentence.lowerBound, cue.count < 4,
      !cue.contains(where: { Self.passive.contains(text.lower[$0]) }),
      cues(at: cue.lowerBound), !text.lower[cue.lowerBound].hasSuffix("ing")
    else { return nil }
    if let subject = subject(ofPredicate: cue.lowerBound, in: sentence) { return subject }
    guard text.tokens[cue.lowerBound - 1].kind == .comma,
      let object = nouns.owner(endingAt: cue.lowerBound, from: sentence.lowerBound)
    else { return nil }
    let whole = nouns.whole(object, from: sentence.lowerBound)
    return nouns.canSpeak(whole) ? whole : nil
  }

  private static let passive: Set<String> = [
    "was", "were", "been", "being", "be", "is", "are", "to",
  ]

  private func cues(at token: Int) -> Bool {
    nouns.cues.isForm(text.lower[token]) && quotationAt[token] == nil
  }

  /// Who stands in front of a verb and its auxiliaries; nobody where it is passive.
  private func subject(ofPredicate verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = verb
    while end > sentence.lowerBound + 1,
      ["has", "have", "had", "later", "also", "then", "himself", "herself"]
        .contains(text.lower[end - 1]) || WordClasses.isAdverb(text.lower[end - 1])
    {
      end -= 1
    }
    guard end > sentence.lowerBound, !WordClasses.auxiliaries.contains(text.lower[end - 1]) else {
      return nil
    }
    if text.lower[end - 1] == "who" { return (end - 1)..<end }
    guard let phrase = nouns.phrase(endingAt: end, from: sentence.lowerBound),
      nouns.canSpeak(phrase)
    else { return nil }
    return phrase
  }
}
