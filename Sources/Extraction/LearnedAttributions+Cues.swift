internal import Tagging
internal import Text

/// Cues and sources that the labels leave out.
extension LearnedAttributions {
  /// "He said:" at the end of the paragraph before, as the rules read it.
  func announce(_ attribution: inout Attribution) {
    guard let first = attribution.content.first?.lowerBound,
      let number = text.paragraph(at: first), number > 0,
      first - text.paragraphs[number].lowerBound <= 1
    else { return }
    let above = text.paragraphs[number - 1]
    // A heading that names the speaker and nothing else: "U.S. PRESIDENT BARACK OBAMA".
    if attribution.kind == .direct, let name = nouns.namesByEnd[above.upperBound], name.isTitled,
      name.range == above
    {
      attribution.source = name.range
      attribution.continuesSpeaker = false
      return
    }
    guard let sentence = text.sentences(in: above).last,
      let opener = rules.announcement(in: sentence)
    else { return }
    attribution.cue = opener.cue
    attribution.source = opener.source
    attribution.verb = opener.verb
    attribution.continuesSpeaker = false
  }

  /// 'He yelled, "Out"', '"Out," yelled the man': quoted words next to a verb that the model does not
  /// know for a cue.
  func findVerb(of attribution: inout Attribution, _ syntax: Syntax) {
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
  func label(before content: Range<Int>, in sentence: Range<Int>)
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

  func verbBefore(_ content: Range<Int>, in sentence: Range<Int>, _ syntax: Syntax)
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

  func verbBehind(_ content: Range<Int>, in sentence: Range<Int>, _ syntax: Syntax)
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
  func subject(of cue: Range<Int>, _ syntax: Syntax) -> Range<Int>? {
    if let before = cue.first.map({ $0 - 1 }), before > 0, text.tokens[before].kind == .clitic,
      AttributionRules.reportingNouns.contains(text.lower[before + 1])
    {
      return nouns.owner(endingAt: before, from: max(0, before - 20))
    }
    // "opened the meeting by saying that": the subject of the sentence.
    if let start = cue.first, start > 0, text.lower[start - 1] == "by",
      let sentence = text.sentence(at: start).map({ text.sentences[$0] }),
      let head = (sentence.lowerBound..<start).last(where: { syntax.relation(of: $0) == .subject }),
      let phrase = nouns.phrase(endingAt: head + 1, from: sentence.lowerBound),
      nouns.canSpeak(phrase)
    {
      return phrase
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
}
