internal import Authority
internal import Text

/// The actors of one article and where they are named; resolves phrases to them.
///
/// The order of the tries: a name in full; a title with a surname, or a surname that one full name
/// ends with; a definite nominal ("the envoy") for the latest actor whose post allows it; "he" and
/// "she" for the speaker before. An indefinite nominal ("an official") is always somebody new and
/// never one of the named.
struct Cast {
  let text: TokenizedText
  let phrases: Phrases
  let nouns: NounPhrases
  private let names: [PersonName]
  private(set) var actors: [Actor] = []
  private(set) var mentions: [Mention] = []
  /// What is known of each person, by index in `actors`.
  private var people: [Int: Person] = [:]
  /// Countries, bodies, groups and anonymous sources by kind and folded name.
  private var others: [String: Int] = [:]
  private var mentioned: Set<TextSpan> = []
  /// The actor that "he" or "she" stands for.
  private(set) var lastPerson: Int?
  private var lastCollective: Int?
  /// The token at which somebody was last named as a speaker.
  private var lastSpoken = 0

  private struct Person {
    /// Folded words of the name without initials and "Jr."
    var words: [String]
    var posts: [Post] = []
    /// Token of the latest mention.
    var latest: Int
  }

  init(text: TokenizedText, phrases: Phrases, nouns: NounPhrases, names: [PersonName]) {
    self.text = text
    self.phrases = phrases
    self.nouns = nouns
    self.names = names
    // Full names first, so that a surname in the headline finds the name in the body.
    for name in names where name.isTitled && nameWords(name).count > 1 { _ = person(name) }
    for name in names where !name.isTitled && nameWords(name).count > 1 {
      if knows(name) { _ = person(name) }
    }
    for name in names where name.isTitled && nameWords(name).count == 1 { _ = person(name) }
    for key in people.keys { people[key]?.latest = -1 }
  }

  // MARK: Persons

  /// Folded words of a name that count in comparing: no initials, no "Jr."
  private func nameWords(_ name: PersonName) -> [String] {
    name.name.compactMap { index in
      let word = text.words[index]
      guard text.tokens[index].kind == .word, !WordClasses.nameSuffixes.contains(text.lower[index])
      else { return nil }
      if word.hasSuffix("."), word.count <= 3 { return nil }
      let folded = Folding.folded(word)
      return folded.isEmpty ? nil : folded
    }
  }

  private func knows(_ name: PersonName) -> Bool { match(nameWords(name)) != nil }

  private func match(_ words: [String]) -> Int? {
    guard let last = words.last else { return nil }
    var surname: Int?
    var first: Int?
    for index in people.keys.sorted() {
      guard let known = people[index]?.words, let knownLast = known.last else { continue }
      if words.count > 1, known.count > 1 {
        if knownLast == last, known.first == words.first { return index }
      } else if words.count == 1 || known.count == 1 {
        if knownLast == last { surname = later(surname, index) }
        if words.count == 1, known.count > 1, known.first == last { first = later(first, index) }
      }
    }
    return surname ?? first
  }

  private func later(_ a: Int?, _ b: Int) -> Int {
    guard let a, let first = people[a], let second = people[b] else { return b }
    return first.latest >= second.latest ? a : b
  }

  /// The actor of a name, made if there is none.
  mutating func person(_ name: PersonName) -> Int {
    let words = nameWords(name)
    let shown = shownName(name)
    let index: Int
    if let known = match(words) {
      index = known
      if words.count > (people[known]?.words.count ?? 0) {
        people[known]?.words = words
        actors[known].name = shown
      }
    } else {
      index = actors.count
      actors.append(Actor(kind: .person, name: shown))
      people[index] = Person(words: words, latest: name.range.lowerBound)
    }
    if !actors[index].forms.contains(shown) { actors[index].forms.append(shown) }
    if let country = name.country, actors[index].country == nil { actors[index].country = country }
    if let post = name.post {
      let stated = plain(text.string(post))
      if !stated.isEmpty, !actors[index].posts.contains(stated) {
        actors[index].posts.append(stated)
      }
    }
    if let entry = name.postEntry { people[index]?.posts.append(entry) }
    people[index]?.latest = name.range.lowerBound
    mention(name.range, name.isTitled ? .titledName : .name, index)
    return index
  }

  /// The name as printed, but a name in capitals gets ordinary letters.
  private func shownName(_ name: PersonName) -> String {
    let printed = plain(text.string(name.name))
    guard printed == printed.uppercased(), printed.count > 3 else { return printed }
    return printed.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }

  private func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingPunctuation()
  }

  // MARK: Others

  private mutating func other(
    _ kind: Actor.Kind, _ name: String, country: String?, at range: Range<Int>,
    form: Mention.Form = .name, post: String? = nil
  ) -> Int {
    let key = "\(kind.rawValue):\(country ?? ""):\(Folding.folded(name))"
    let index: Int
    if let known = others[key] {
      index = known
    } else {
      index = actors.count
      actors.append(Actor(kind: kind, name: name, country: country, posts: post.map { [$0] } ?? []))
      others[key] = index
    }
    let shown = plain(text.string(range))
    if !actors[index].forms.contains(shown) { actors[index].forms.append(shown) }
    mention(range, form, index)
    return index
  }

  mutating func mention(_ range: Range<Int>, _ form: Mention.Form, _ actor: Int) {
    guard !range.isEmpty else { return }
    let span = text.span(range)
    guard mentioned.insert(span).inserted else { return }
    mentions.append(Mention(span: span, form: form, actor: actor))
  }

  /// The government of a country that the words at `range` name.
  mutating func country(_ country: Country, at range: Range<Int>) -> Int {
    other(.country, country.name, country: country.code, at: range)
  }

  /// The body that the words at `range` name.
  mutating func body(_ body: Body, at range: Range<Int>) -> Int {
    other(.institution, body.shortName, country: nil, at: range)
  }

  /// Those who issue a document together: "the G7 Foreign Ministers".
  mutating func issuer(_ range: Range<Int>) -> Int? {
    if let name = personName(in: range, head: range) { return person(name) }
    if let actor = known(range, head: range) { return actor }
    return other(.group, withoutArticle(range), country: nil, at: range)
  }

  /// The reporters who ask in a transcript.
  mutating func reporters(_ range: Range<Int>) -> Int {
    other(.anonymous, "unidentified reporter", country: nil, at: range, form: .turnLabel)
  }

  // MARK: Phrases

  /// Remembers who spoke, for the pronouns that follow.
  mutating func spoke(_ actor: Int, at token: Int) {
    lastSpoken = token
    switch actors[actor].kind {
    case .person: lastPerson = actor
    case .anonymous: lastPerson = actor
    default: lastCollective = actor
    }
  }

  /// The actor that a noun phrase names; nil if it names nobody.
  mutating func resolve(_ phrase: Range<Int>) -> Int? {
    guard let first = phrase.first else { return nil }
    if phrase.count == 1, let actor = pronoun(first) {
      mention(phrase, .pronoun, actor)
      return actor
    }
    if phrase.count == 1, Self.pronouns.contains(text.lower[first]), text.words[first] != "US" {
      return nil
    }
    let head = nouns.headRange(of: phrase)
    if let name = personName(in: phrase, head: head) { return noting(person(name), first) }
    if let actor = nominal(phrase, head: head) { return actor }
    if let actor = known(phrase, head: head) { return actor }
    if let actor = body(phrase, head: head) { return actor }
    if nouns.speaksAsDocument(phrase) { return lastCollective ?? lastPerson }
    return unknown(phrase, head: head)
  }

  private mutating func noting(_ actor: Int, _ token: Int) -> Int {
    people[actor]?.latest = token
    return actor
  }

  private static let pronouns: Set<String> = [
    "he", "she", "they", "it", "we", "i", "him", "her", "them", "us", "me", "you", "who", "which",
  ]

  private func pronoun(_ index: Int) -> Int? {
    // "US" is a country.
    if text.words[index] == "US" { return nil }
    return switch text.lower[index] {
    case "he", "she", "him", "her", "i", "me": subjectSince(lastSpoken, before: index) ?? lastPerson
    case "they", "them", "it", "we", "us": lastCollective
    default: nil
    }
  }

  /// The person who opened a sentence of the same paragraph since the last statement.
  private func subjectSince(_ spoken: Int, before token: Int) -> Int? {
    guard let paragraph = text.paragraphs.first(where: { $0.contains(token) }) else { return nil }
    let candidate = names.last { name in
      name.range.lowerBound > max(spoken, paragraph.lowerBound - 1)
        && name.range.upperBound <= token
        && text.sentences.contains { $0.lowerBound == name.range.lowerBound }
    }
    return candidate.flatMap { match(nameWords($0)) }
  }

  /// The name that a phrase is about: at its end or its start, and no owner of what follows.
  private func personName(in phrase: Range<Int>, head: Range<Int>) -> PersonName? {
    if let name = nouns.namesByEnd[phrase.upperBound],
      name.range.lowerBound >= phrase.lowerBound || phrase.lowerBound <= name.name.lowerBound
    {
      return name
    }
    if let name = nouns.namesByStart[phrase.lowerBound] {
      let next = name.range.upperBound
      if next >= phrase.upperBound || text.tokens[next].kind != .clitic { return name }
      return nil
    }
    return nouns.namesByEnd[head.upperBound].flatMap {
      $0.range.lowerBound >= head.lowerBound ? $0 : nil
    }
  }

  /// The first country that is named or implied in a phrase.
  private func countryCode(in range: Range<Int>) -> String? {
    range.lazy.compactMap { phrases.phrase(startingAt: $0)?.countryCode }.first
  }

  // MARK: Nominals

  private mutating func nominal(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    var found: (phrase: Phrases.Phrase, post: Post)?
    for index in head {
      if let known = phrases.phrase(startingAt: index), let post = known.post {
        found = (known, post)
      }
    }
    guard let found, found.phrase.range.upperBound >= head.upperBound else { return nil }
    let words = text.lower[found.phrase.range].joined(separator: " ")
    let country = countryCode(in: head)
    let isPlural = found.phrase.isPlural
    let isIndefinite =
      WordClasses.indefinite.contains(text.lower[phrase.lowerBound])
      || !isDefinite(phrase) && (isPlural || !found.post.isOffice)
    if !isIndefinite,
      let person = licensed(words, found.post, country: country, before: phrase.lowerBound)
    {
      mention(phrase, .nominal, person)
      return person
    }
    // A single holder of a post that a country has but once is named by the post itself.
    let shown = withoutArticle(phrase)
    return other(
      .anonymous, shown, country: country, at: phrase, form: .nominal,
      post: isPlural ? nil : shown)
  }

  private func isDefinite(_ phrase: Range<Int>) -> Bool {
    let word = text.lower[phrase.lowerBound]
    return word == "the" || ["his", "her", "its", "their", "our", "this", "that"].contains(word)
      || phrase.contains { text.tokens[$0].kind == .clitic }
  }

  /// The latest person before `token` whose post allows the nominal.
  private func licensed(_ words: String, _ post: Post, country: String?, before token: Int) -> Int?
  {
    let candidates = people.filter { index, person in
      person.latest < token && person.latest >= 0
        && (country == nil || actors[index].country == nil || actors[index].country == country)
        && person.posts.contains { $0.id == post.id || $0.nominals.contains(words) }
    }
    if let best = candidates.max(by: { ($0.value.latest, $0.key) < ($1.value.latest, $1.key) }) {
      return best.key
    }
    // "The Secretary" for the only person whose stated post has the word.
    let stated = people.keys.filter { index in
      actors[index].posts.contains {
        Folding.folded($0).split(separator: " ").contains(Substring(words))
      }
        && (country == nil || actors[index].country == nil || actors[index].country == country)
    }
    return stated.count == 1 ? stated.first : nil
  }

  private func withoutArticle(_ phrase: Range<Int>) -> String {
    let start =
      phrase.count > 1 && ["the", "a", "an"].contains(text.lower[phrase.lowerBound])
      ? phrase.lowerBound + 1 : phrase.lowerBound
    return plain(text.string(start..<phrase.upperBound))
  }

  // MARK: Countries, bodies, groups

  /// A country, capital, metonym, body, group or outlet at the head of the phrase.
  private mutating func known(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let last = head.last, let known = phrases.phrase(endingAt: last) else { return nil }
    return named(known)
  }

  /// The actor that a known name stands for.
  mutating func named(_ known: Phrases.Phrase) -> Int? {
    let range = known.range
    if known.institution != nil { return nil }
    for entry in known.entries {
      switch entry {
      case .country(let country):
        return other(.country, country.name, country: country.code, at: range)
      case .demonym(let country, let form) where form == .people:
        return other(.country, country.name, country: country.code, at: range)
      case .capital(let country):
        return other(.country, country.name, country: country.code, at: range, form: .metonym)
      case .metonym(let metonym):
        if let body = metonym.body {
          return other(.institution, body.shortName, country: nil, at: range)
        }
        return other(
          .institution, metonym.names.first ?? text.string(range), country: metonym.country?.code,
          at: range, form: .metonym)
      case .body(let body, let nominal):
        if nominal, !isNamedBefore(body, range.lowerBound) { continue }
        return other(
          .institution, body.shortName, country: nil, at: range, form: nominal ? .nominal : .name)
      case .group(let group, adjective: false):
        return other(.group, group.name, country: nil, at: range)
      case .outlet(let outlet):
        return other(.institution, outlet.name, country: outlet.country?.code, at: range)
      default: continue
      }
    }
    return nil
  }

  /// "the alliance" means a body only behind its name.
  private func isNamedBefore(_ body: Body, _ token: Int) -> Bool {
    phrases.all.contains { phrase in
      phrase.range.lowerBound < token
        && phrase.entries.contains {
          if case .body(body, nominal: false) = $0 { true } else { false }
        }
    }
  }

  /// "the Russian Foreign Ministry", "the Central Committee"
  private mutating func body(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let last = head.last,
      organisationWords.contains(text.lower[last]) || phrases.phrase(at: last)?.institution != nil
    else { return nil }
    let country = countryCode(in: head)
    let isNamed =
      country != nil
      || head.contains {
        text.tokens[$0].isCapitalized && !WordClasses.determiners.contains(text.lower[$0])
      }
    guard isNamed else {
      // "the ministry": the latest body with that word in its name.
      let word = text.lower[last]
      let earlier = actors.indices.last {
        actors[$0].kind == .institution && Folding.folded(actors[$0].name).hasSuffix(word)
      }
      if let earlier = earlier ?? namedInstitution(endingIn: word, before: phrase.lowerBound) {
        mention(phrase, .nominal, earlier)
        return earlier
      }
      return other(.anonymous, withoutArticle(phrase), country: country, at: phrase, form: .nominal)
    }
    return other(.institution, bodyName(head), country: country, at: head)
  }

  /// "Russia's Foreign Ministry" and "the Russian Foreign Ministry" are one: the adjective counts.
  private func bodyName(_ head: Range<Int>) -> String {
    guard let owner = head.first(where: { text.tokens[$0].kind == .clitic }),
      owner + 1 < head.upperBound,
      let code = phrases.phrase(endingAt: owner - 1)?.countryCode,
      let adjective = Gazetteer.shipped.country(code: code)?.adjective
    else { return withoutArticle(head) }
    return adjective + " " + plain(text.string((owner + 1)..<head.upperBound))
  }

  /// The latest institution with its country or a capital letter in front of a token.
  private mutating func namedInstitution(endingIn word: String, before token: Int) -> Int? {
    for known in phrases.all.reversed()
    where known.range.upperBound <= token && known.institution != nil
      && text.lower[known.range.upperBound - 1] == word
    {
      guard
        let whole = nouns.phrase(
          endingAt: known.range.upperBound, from: max(0, known.range.lowerBound - 6)),
        countryCode(in: whole) != nil
      else { continue }
      return body(whole, head: whole)
    }
    return nil
  }

  /// Whoever is left: a capitalised name becomes a person, words such as "critics" stay anonymous.
  private mutating func unknown(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard nouns.isActor(phrase) else { return nil }
    let country = countryCode(in: head)
    if phrase.count == 1, text.tokens[phrase.lowerBound].isCapitalized {
      return person(
        PersonName(
          name: phrase, range: phrase, post: nil, postEntry: nil, country: nil, hasHonorific: false)
      )
    }
    return other(.anonymous, withoutArticle(phrase), country: country, at: phrase, form: .nominal)
  }

  /// Adds what is only named: every further mention of an actor that matters to the article.
  mutating func noteRemainingMentions() {
    for name in names where knows(name) { _ = person(name) }
    for phrase in phrases.all {
      guard let entry = phrase.entries.first else { continue }
      let key: String? =
        switch entry {
        case .country(let country): "country:\(country.code):\(Folding.folded(country.name))"
        case .body(let body, _): "institution::\(Folding.folded(body.shortName))"
        case .group(let group, _): "group::\(Folding.folded(group.name))"
        default: nil
        }
      if let key, let actor = others[key] { mention(phrase.range, .name, actor) }
    }
    mentions.sort { ($0.span, $0.actor) < ($1.span, $1.actor) }
  }
}

extension String {
  /// Without commas, colons and stops of a title at the ends: "Spokesperson," gives "Spokesperson".
  func trimmingPunctuation() -> String {
    var result = Substring(self)
    while let last = result.last, ",:;".contains(last) { result.removeLast() }
    while let first = result.first, ",:;".contains(first) { result.removeFirst() }
    return String(result)
  }
}
