internal import Text

/// Whom "he", "she" and "they" stand for.
extension Cast {
  static let pronouns: Set<String> = [
    "he", "she", "they", "it", "we", "i", "him", "her", "them", "us", "me", "you", "who", "which",
  ]

  func pronoun(_ index: Int) -> Int? {
    // "US" is a country.
    if text.words[index] == "US" { return nil }
    return switch text.lower[index] {
    case "he", "him", "his": antecedent(.male, before: index)
    case "she", "her": antecedent(.female, before: index)
    // Outside quotation marks it is whoever writes.
    case "i", "me":
      isTold && !isQuoted(index) ? author : subjects(before: index).first ?? lastPerson
    case "they", "them", "it", "we", "us": lastCollective
    default: nil
    }
  }

  /// A person who is not known to be of the other gender: the subject of a sentence of this paragraph since
  /// the last statement, or the only one whom it has named so far, or else the last speaker; failing all the latest
  /// person named before.
  func antecedent(_ gender: Actor.Gender, before token: Int) -> Int? {
    let likely =
      subjects(before: token) + [introduced(before: token), lastPerson].compactMap { $0 }
    if let actor = likely.first(where: { mayBe(gender, $0) }) { return actor }
    let before = names[..<names.partitioningIndex { $0.range.upperBound > token }]
    for name in before.suffix(12).reversed() {
      if let actor = actor(of: name), mayBe(gender, actor) { return actor }
    }
    return nil
  }

  /// "And older hands remember Chávez. He said": the only person whom the paragraph has named in earlier sentences,
  /// where it has told nobody's words yet and has no pronoun in front of the name, which would be the last speaker.
  private func introduced(before token: Int) -> Int? {
    guard let paragraph = text.paragraph(at: token), let sentence = text.sentence(at: token) else {
      return nil
    }
    let start = text.paragraphs[paragraph].lowerBound
    let end = text.sentences[sentence].lowerBound
    guard lastSpoken < start, start < end else { return nil }
    let first = names.partitioningIndex { $0.range.lowerBound >= start }
    let named = names[first...].prefix { $0.range.upperBound <= end }
    guard let opening = named.first,
      !text.lower[start..<opening.range.lowerBound].contains(where: Self.personal.contains)
    else { return nil }
    let actors = Set(named.map { actor(of: $0) })
    return actors.count == 1 ? actors.first ?? nil : nil
  }

  private static let personal: Set<String> = ["he", "him", "his", "she", "her", "hers"]

  /// The actor is not known to be of the other gender.
  func mayBe(_ gender: Actor.Gender?, _ actor: Int) -> Bool {
    guard let gender, let known = actors[actor].gender ?? likelyGenders[actor] else { return true }
    return known == gender
  }

  /// The persons who are subjects of sentences of the same paragraph since the last statement: those of
  /// the latest sentence first, and of one sentence the one named first.
  private func subjects(before token: Int) -> [Int] {
    guard let paragraph = text.paragraph(at: token) else { return [] }
    let lowest = max(lastSpoken, text.paragraphs[paragraph].lowerBound - 1)
    let subjects =
      namedSubjects(from: lowest + 1, before: token)
      + describedSubjects(from: lowest + 1, before: token)
    return subjects.sorted { ($1.sentence, $0.token) < ($0.sentence, $1.token) }.map(\.actor)
  }

  /// The person who is the subject of a sentence in front of a token: named, or "he".
  mutating func subjectActor(of sentence: Range<Int>, before token: Int) -> Int? {
    content = []
    let lower = names.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    let upper = names.partitioningIndex { $0.range.upperBound > token }
    if lower < upper,
      let name = names[lower..<upper].first(where: { isSubject($0) })
    {
      return person(name)
    }
    // "Later today, the Secretary will"
    let comma = sentence.prefix(4).first { text.tokens[$0].kind == .comma }
    guard
      let phrase = nouns.phrase(startingAt: comma.map { $0 + 1 } ?? sentence.lowerBound, to: token),
      let actor = resolve(phrase), actors[actor].kind == .person
    else { return nil }
    return actor
  }

  private struct Subject {
    let actor: Int
    /// The number of the sentence.
    let sentence: Int
    let token: Int
  }

  private func namedSubjects(from lowest: Int, before token: Int) -> [Subject] {
    let before = names[..<names.partitioningIndex { $0.range.upperBound > token }]
    return before.reversed().prefix { $0.range.lowerBound >= lowest }
      .filter { isSubject($0) }
      .compactMap { name in
        guard let actor = actor(of: name), let sentence = text.sentence(at: name.range.lowerBound)
        else { return nil }
        return Subject(actor: actor, sentence: sentence, token: name.range.lowerBound)
      }
  }

  /// "The Israeli prime minister goes home to a coalition in ruins."
  private func describedSubjects(from lowest: Int, before token: Int) -> [Subject] {
    guard let last = text.sentence(at: token) else { return [] }
    var subjects: [Subject] = []
    for number in (0..<last).reversed() {
      let sentence = text.sentences[number]
      guard sentence.lowerBound >= lowest else { break }
      guard let phrase = post(opening: sentence), isDefinite(phrase),
        let actor = holder(phrase, head: phrase.dropFirst())
      else { continue }
      subjects.append(Subject(actor: actor, sentence: number, token: sentence.lowerBound))
    }
    return subjects
  }

  /// "The former Israeli prime minister" at the start of a sentence.
  private func post(opening sentence: Range<Int>) -> Range<Int>? {
    var index = sentence.lowerBound + 1
    while index < sentence.upperBound {
      if let phrase = phrases.phrase(startingAt: index) {
        index = phrase.range.upperBound
        guard phrase.post != nil else { continue }
        let isOwner = index < sentence.upperBound && text.tokens[index].kind == .clitic
        return isOwner ? nil : sentence.lowerBound..<index
      }
      guard qualifiers.contains(text.lower[index]) else { return nil }
      index += 1
    }
    return nil
  }

  /// The name opens its sentence or stands behind a comma, a conjunction or an adverbial, and not behind a
  /// preposition or a verb, whose object it would be.
  func isSubject(_ name: PersonName) -> Bool {
    let start = name.range.lowerBound
    let end = name.range.upperBound
    if end < text.tokens.count, text.tokens[end].kind == .clitic { return false }
    guard let sentence = text.sentence(at: start).map({ text.sentences[$0] }) else { return false }
    if content.contains(where: { $0.contains(start) }) || isQuoted(start) { return false }
    guard start > sentence.lowerBound else { return true }
    let before = start - 1
    switch text.tokens[before].kind {
    case .comma, .dash, .colon, .quote, .closeBracket, .number: return true
    case .word: break
    default: return false
    }
    let word = text.lower[before]
    return Self.openClause.contains(word) || WordClasses.isAdverb(word)
      || WordClasses.weekdays.contains(word) || phrases.phrase(at: before)?.place != nil
      || phrases.phrase(at: before)?.countryCode != nil
  }

  func isQuoted(_ token: Int) -> Bool {
    let next = text.firstQuotation(openingFrom: token)
    return next > 0 && text.quotations[next - 1].isBounded
      && text.quotations[next - 1].content.contains(token)
  }

  private static let openClause: Set<String> = [
    "when", "while", "as", "because", "although", "though", "but", "then", "later", "earlier",
    "whereas", "if", "that", "yesterday", "today", "meanwhile", "however", "monday's", "morning",
    "night", "evening", "afternoon", "week", "month", "year", "afterwards", "afterward", "there",
    "here",
    "again", "now", "still",
  ]
}
