internal import Authority
internal import Text

/// The words that name the source of a statement, without what stands around the name.
extension Cast {
  /// Of "In Hanoi the prime minister, Nguyen Tan Dung," the name, of "Wang Yi (王毅)" the name, of "who
  /// speaks for the ministry" whom it speaks of.
  func core(of source: Range<Int>) -> Range<Int> {
    var phrase = withoutEnds(source)
    if let antecedent = relativeAntecedent(phrase) { phrase = antecedent }
    phrase = withoutInsertion(withoutPlace(phrase))
    return apposed(in: phrase) ?? phrase
  }

  /// Without a comma, "himself" and brackets at its end.
  private func withoutEnds(_ source: Range<Int>) -> Range<Int> {
    var phrase = source
    while let last = phrase.last, phrase.count > 1,
      text.tokens[last].kind == .comma || Self.emphatic.contains(text.lower[last])
    {
      phrase = phrase.dropLast()
    }
    if let last = phrase.last, text.tokens[last].kind == .closeBracket,
      let open = phrase.last(where: { text.tokens[$0].kind == .openBracket }),
      open > phrase.lowerBound
    {
      phrase = phrase.lowerBound..<open
    }
    return withoutTime(phrase)
  }

  /// "His predecessor Jens Stoltenberg" in front of ", now Norway's finance minister"; "an Iraqi diplomat" in
  /// front of ", addressing reporters".
  private func withoutInsertion(_ phrase: Range<Int>) -> Range<Int> {
    guard nouns.namesByStart[phrase.lowerBound] == nil, nouns.namesByEnd[phrase.upperBound] == nil,
      let comma = phrase.first(where: { text.tokens[$0].kind == .comma }),
      comma > phrase.lowerBound,
      nouns.namesByEnd[comma] != nil || isParticiple(comma + 1, in: phrase)
    else { return phrase }
    return phrase.lowerBound..<comma
  }

  private func isParticiple(_ token: Int, in phrase: Range<Int>) -> Bool {
    phrase.contains(token) && token + 1 < phrase.upperBound && text.lower[token].hasSuffix("ing")
      && !text.tokens[token].isCapitalized
  }

  /// Without "on Wednesday night" or "this morning" at its end.
  private func withoutTime(_ phrase: Range<Int>) -> Range<Int> {
    if phrase.count > 2, text.lower[phrase.upperBound - 2] == "this",
      WordClasses.partsOfDay.contains(text.lower[phrase.upperBound - 1])
    {
      return phrase.dropLast(2)
    }
    if phrase.count > 1, let last = phrase.last,
      ["today", "yesterday", "tonight"].contains(text.lower[last])
    {
      return phrase.dropLast()
    }
    guard
      let day = phrase.suffix(3).first(where: { WordClasses.weekdays.contains(text.lower[$0]) }),
      (day + 1..<phrase.upperBound).allSatisfy({ WordClasses.partsOfDay.contains(text.lower[$0]) })
    else { return phrase }
    let end = text.startOfTime(ofDay: day, above: phrase.lowerBound + 1)
    return end > phrase.lowerBound ? phrase.lowerBound..<end : phrase
  }

  /// "Zhao Lijian" in front of ", who speaks for the Chinese Foreign Ministry"; and in front of the second
  /// "who" of ", who spoke of leaders who turn into an obstacle, said".
  private func relativeAntecedent(_ phrase: Range<Int>) -> Range<Int>? {
    guard let first = phrase.first, Self.relatives.contains(text.lower[first]),
      let sentence = text.sentence(at: first).map({ text.sentences[$0] })
    else { return nil }
    let opener = (sentence.lowerBound..<first).dropFirst().first {
      Self.relatives.contains(text.lower[$0]) && text.tokens[$0 - 1].kind == .comma
    }
    let pronoun = opener ?? first
    let end = pronoun > 0 && text.tokens[pronoun - 1].kind == .comma ? pronoun - 1 : pronoun
    if let name = nouns.namesByEnd[end] { return name.range }
    return nouns.owner(endingAt: end, from: sentence.lowerBound)
      .map { nouns.whole($0, from: sentence.lowerBound) }
  }

  private static let emphatic: Set<String> = [
    "himself", "herself", "itself", "themselves", "there", "here",
  ]
  private static let relatives: Set<String> = ["who", "whose", "whom"]

  /// Without "In Moscow" where the subject follows without a comma.
  private func withoutPlace(_ phrase: Range<Int>) -> Range<Int> {
    guard let first = phrase.first else { return phrase }
    let isPreposition = ["in", "at", "from"].contains(text.lower[first])
    let start = isPreposition ? first + 1 : first
    guard start < phrase.upperBound, let place = phrases.phrase(startingAt: start),
      place.place != nil || place.entries.contains(where: \.isActor) && isPreposition,
      place.range.upperBound < phrase.upperBound
    else { return phrase }
    let next = place.range.upperBound
    let opensSubject =
      WordClasses.determiners.contains(text.lower[next])
      || ["his", "her", "its", "their", "another"].contains(text.lower[next])
      || nouns.namesByStart[next].map { $0.range.lowerBound == next } ?? false
    return opensSubject ? next..<phrase.upperBound : phrase
  }

  /// The name that ends the phrase, behind a comma: "His Chinese colleague, Wang Guangya".
  private func apposed(in phrase: Range<Int>) -> Range<Int>? {
    guard nouns.namesByStart[phrase.lowerBound] == nil,
      let name = nouns.namesByEnd[phrase.upperBound],
      name.name.lowerBound > phrase.lowerBound + 1
    else { return nil }
    if name.range.lowerBound <= phrase.lowerBound { return name.range }
    return text.tokens[name.range.lowerBound - 1].kind == .comma ? name.range : nil
  }
}
