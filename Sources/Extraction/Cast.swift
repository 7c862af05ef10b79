internal import Authority
internal import Names
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
  let names: [PersonName]
  let setting: Setting
  /// ISO code of the state that the article is written in, if it speaks of it.
  let home: String?
  var actors: [Actor] = []
  var mentions: [Mention] = []
  var people = People()
  /// The article is told: no transcript, in which "I" is whoever has the word.
  var isTold = false
  /// The only person whom the byline names.
  var author: Int?
  /// Countries, bodies, groups and anonymous sources by kind and folded name.
  var others: [String: Int] = [:]
  var mentioned: Set<TextSpan> = []
  /// The actor that "he" or "she" stands for.
  private(set) var lastPerson: Int?
  var lastCollective: Int?
  /// The token at which a collective was last named as a speaker.
  private(set) var lastCollectiveSpoken = 0
  /// What given names tell of persons of whom neither the article nor the tables tell the gender.
  var likelyGenders: [Int: Actor.Gender] = [:]
  /// The posts by which the article calls persons without their names: never a witness of who they are.
  var called: [Int: String] = [:]
  /// Persons whose post, as the article states it, is one of a state without saying of which.
  var unplaced: [Int: Post] = [:]
  /// Persons whose post the article gives as somebody's: "his spokesman", "Trump's adviser".
  var owned: [Int: PersonName] = [:]
  /// Whom the tables know.
  var knownPeople: [Int: Person] = [:]
  /// Countries that the tables know of persons of whom the article does not tell it.
  var knownCountries: [Int: String] = [:]
  /// The token at which somebody was last named as a speaker.
  var lastSpoken = 0
  /// The words of the statement whose speaker is looked for: nobody in them is its subject.
  var content: [Range<Int>] = []
  /// The numbers of the names by their first and last words.
  private let namesByWord: [String: [Int]]
  /// The numbers of the names of several words by their last.
  private let fullNames: [String: [Int]]
  /// The actor of each name that is known to be one, by the first token of the name.
  private var actorsByToken: [Int: Int] = [:]
  /// Sources without a name, in the order in which they were first spoken of.
  var unnamed: [UnnamedSource] = []
  /// The latest institution by the last word of its name.
  var institutions: [Substring: Int] = [:]
  /// Where each body is first named in full, by its id.
  private(set) lazy var firstNaming = firstNamings()
  private(set) lazy var shownBodies = bodiesInFull()
  private(set) lazy var institutionPhrases = institutionsByLastWord()

  init(
    text: TokenizedText, phrases: Phrases, nouns: NounPhrases, names: [PersonName],
    setting: Setting, home: String? = nil
  ) {
    self.text = text
    self.phrases = phrases
    self.nouns = nouns
    self.names = names
    self.setting = setting
    self.home = home
    var namesByWord: [String: [Int]] = [:]
    var fullNames: [String: [Int]] = [:]
    for (number, name) in names.enumerated() {
      let words = Self.words(of: name, in: text)
      if words.count > 1, let last = words.last { fullNames[last, default: []].append(number) }
      for word in Set([words.first, words.last].compactMap { $0 }) {
        namesByWord[word, default: []].append(number)
      }
    }
    self.namesByWord = namesByWord
    self.fullNames = fullNames
    // Full names first, so that a surname in the headline finds the name in the body.
    for name in names where name.isTitled && nameWords(name).count > 1 { _ = person(name) }
    for name in names where !name.isTitled && nameWords(name).count > 1 {
      if knows(name) || isKnownBeyond(name) { _ = person(name) }
    }
    for name in names where name.isTitled && nameWords(name).count == 1 { _ = person(name) }
    for name in names where !name.isTitled && nameWords(name).count == 1 {
      if !knows(name), isKnownBeyond(name) { _ = person(name) }
    }
    people.forgetMentions()
    actorsByToken = [:]
    for name in names { place(name) }
  }

  // MARK: Persons

  /// Folded words of a name that count in comparing: no initials, no "Jr."
  func nameWords(_ name: PersonName) -> [String] { Self.words(of: name, in: text) }

  private static func words(of name: PersonName, in text: TokenizedText) -> [String] {
    name.name.compactMap { index in
      let word = text.words[index]
      guard text.tokens[index].kind == .word, !WordClasses.nameSuffixes.contains(text.lower[index])
      else { return nil }
      if word.hasSuffix("."), word.count <= 3 { return nil }
      let folded = Folding.folded(word)
      return folded.isEmpty ? nil : folded
    }
  }

  func knows(_ name: PersonName) -> Bool { actor(of: name) != nil }

  /// The actor that a name means; nil before somebody of that name is known.
  func actor(of name: PersonName) -> Int? {
    if let known = actorsByToken[name.name.lowerBound] { return known }
    let gender = gender(of: name)
    let words = nameWords(name)
    func match(but other: Int?) -> Int? {
      people.match(
        words, isGiven: namedInFull(words, near: name) == nil, near: name.name.lowerBound,
        but: other
      ) {
        mayBe(gender, $0)
      }
    }
    guard let found = match(but: nil) else { return nil }
    guard isAnother(name, words, than: found) else { return found }
    return match(but: found).flatMap { isAnother(name, words, than: $0) ? nil : $0 }
  }

  /// "President Aliyev", whom the tables know to be Ilham, and "Heydar Aliyev" further down are two.
  private func isAnother(_ name: PersonName, _ words: [String], than index: Int) -> Bool {
    if words.count > 1 {
      guard people.isSurname(index), let known = knownPeople[index] else { return false }
      return isAnother(shownName(name), than: known)
    }
    guard name.isTitled, !people.isSurname(index),
      !(fullNames[words.first ?? ""] ?? []).contains(where: {
        names[$0].name.lowerBound < name.name.lowerBound
      }),
      let known = Authority.People.shipped.meant(by: shownName(name), in: setting)
    else { return false }
    return isAnother(actors[index].name, than: known)
  }

  private func isAnother(_ name: String, than known: Person) -> Bool {
    // By the usual name: fuller ones may have the father's in them.
    let comparison = Name(name, country: known.country)
      .compared(to: Name(known.name, country: known.country))
    return [.conflicting, .different].contains(comparison.grade)
  }

  /// The names that share a first or last word with a name.
  private func namesakes(of words: [String]) -> [PersonName] {
    let found = [words.first, words.last].compactMap { $0 }.flatMap { namesByWord[$0] ?? [] }
    return Set(found).sorted().map { names[$0] }
  }

  /// The latest name in front of a surname that ends with it, or else the first behind it.
  private func namedInFull(_ words: [String], near surname: PersonName) -> PersonName? {
    guard words.count == 1, let word = words.first else { return nil }
    let full = (fullNames[word] ?? []).map { names[$0] }
    if let before = full.last(where: { $0.name.lowerBound < surname.name.lowerBound }) {
      return before
    }
    guard let first = full.first, surname.isTitled,
      let known = Authority.People.shipped.meant(by: shownName(surname), in: setting)
    else { return full.first }
    return isAnother(shownName(first), than: known) ? nil : first
  }

  /// The latest name in front of a single word that begins with it: "Zhang" of Zhang Meilin.
  private func namedByFirst(_ words: [String], before name: PersonName) -> PersonName? {
    guard words.count == 1, let word = words.first else { return nil }
    return (namesByWord[word] ?? []).map { names[$0] }.last {
      $0.name.lowerBound < name.name.lowerBound && nameWords($0).count > 1
    }
  }

  /// Takes down where a person is named.
  private mutating func place(_ name: PersonName) {
    guard let index = actor(of: name) else { return }
    actorsByToken[name.name.lowerBound] = index
    people.mention(index, at: name.range.lowerBound)
  }

  /// The actor of a name, made if there is none.
  mutating func person(_ name: PersonName) -> Int {
    let words = nameWords(name)
    if actor(of: name) == nil,
      let full = namedInFull(words, near: name) ?? namedByFirst(words, before: name)
    {
      _ = person(full)
    }
    let shown = shownName(name)
    let index: Int
    var isNew = false
    if let known = actor(of: name) {
      index = known
      isNew = people.lengthen(known, to: words)
      if isNew { actors[known].name = shown }
    } else {
      index = actors.count
      isNew = true
      actors.append(Actor(kind: .person, name: shown))
      people.add(index, words)
    }
    if !actors[index].forms.contains(shown) { actors[index].forms.append(shown) }
    if let country = name.country, !name.isCountryUsual, actors[index].country == nil {
      actors[index].country = country
    }
    if let gender = gender(of: name), actors[index].gender == nil { actors[index].gender = gender }
    if let post = name.post {
      let stated = plain(text.string(post))
      if !stated.isEmpty, !actors[index].posts.contains(stated) {
        actors[index].posts.append(stated)
        people.state(stated, of: index)
      }
    }
    if let entry = name.postEntry {
      people.give(entry, to: index)
      if name.country == nil {
        if let owner = stateOfOwner(name) {
          actors[index].country = actors[index].country ?? owner
        } else if isOwned(name) {
          owned[index] = name
        } else if isOfUnnamedState(name, entry) {
          unplaced[index] = entry
        }
      }
    }
    if isNew {
      acquaint(index)
      // Whoever turns out to be a person only as a speaker may have been named before.
      for other in namesakes(of: words) where actorsByToken[other.name.lowerBound] == nil {
        place(other)
      }
    }
    settleUsualCountry(of: index, name)
    people.mention(index, at: name.range.lowerBound)
    mention(name.range, name.isTitled ? .titledName : .name, index)
    return index
  }

  /// "Mr.", "Mrs." and such in front of a name.
  private func gender(of name: PersonName) -> Actor.Gender? {
    guard name.hasHonorific else { return nil }
    for index in name.range.lowerBound..<name.name.lowerBound {
      switch text.lower[index] {
      case "mr", "mr.", "sir", "lord", "king", "prince": return .male
      case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madam", "madame", "queen":
        return .female
      default: continue
      }
    }
    return nil
  }

  /// The name as printed, but a name in capitals gets ordinary letters.
  func shownName(_ name: PersonName) -> String {
    let printed = plain(text.string(name.name))
    guard printed == printed.uppercased(), printed.count > 3 else { return printed }
    return printed.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }

  func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingPunctuation()
  }

  // MARK: Others

  mutating func other(
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
      if kind == .institution, let word = Folding.folded(name).split(separator: " ").last {
        institutions[word] = index
      }
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
    other(.institution, shownName(of: body), country: nil, at: range)
  }

  /// Those who issue a document together: "the G7 Foreign Ministers".
  mutating func issuer(_ range: Range<Int>) -> Int? {
    if let name = personName(in: range, head: range), name.isTitled || isKnownBeyond(name) {
      return person(name)
    }
    if let actor = known(range, head: range) { return actor }
    return other(.group, withoutArticle(range), country: nil, at: range)
  }

  /// Several who issue a document: "the Governments of Japan and Spain".
  mutating func issuers(_ range: Range<Int>) -> Int {
    other(.group, withoutArticle(range), country: nil, at: range)
  }

  /// Somebody of whom only a description is known: "the New York businessman".
  mutating func unnamed(_ range: Range<Int>) -> Int? {
    guard range.count > 1, let last = range.last else { return nil }
    if Self.epithets.contains(where: text.lower[last].hasSuffix),
      let person = epithet(at: range.lowerBound)
    {
      mention(range, .nominal, person)
      return person
    }
    let head = nouns.headRange(of: range)
    return anonymous(range, head: head, country: countryCode(in: head))
  }

  /// How "the 71-year-old" and "the comedian-turned-president" end.
  private static let epithets = ["-year-old", "-turned-president", "-turned-politician"]

  /// The reporters who ask in a transcript.
  mutating func reporters(_ range: Range<Int>) -> Int {
    other(.anonymous, "unidentified reporter", country: nil, at: range, form: .turnLabel)
  }

  // MARK: Phrases

  /// What opens a phrase that belongs to the noun before it.
  private static let behindNoun: Set<String> = [
    "of", "for", "from", "at", "in", "on", "to", "with",
  ]

  /// Remembers who spoke, for the pronouns that follow.
  mutating func spoke(_ actor: Int, at token: Int) {
    lastSpoken = token
    switch actors[actor].kind {
    case .person: lastPerson = actor
    case .anonymous:
      // "The participants in the talks agreed ... They"; "the head of the United Nations" is one.
      let words = actors[actor].name.split(separator: " ")
      let last = words.prefix { !Self.behindNoun.contains($0.lowercased()) }.last ?? ""
      if last.hasSuffix("s") || ["group", "two", "both", "three"].contains(last)
        || organisationWords.contains(last.lowercased())
      {
        lastCollective = actor
        lastCollectiveSpoken = token
      } else {
        lastPerson = actor
      }
    default:
      lastCollective = actor
      lastCollectiveSpoken = token
    }
  }

  /// The actor that a noun phrase names; nil if it names nobody.
  mutating func resolve(_ source: Range<Int>) -> Int? {
    let phrase = core(of: source)
    guard let first = phrase.first else { return nil }
    if phrase.count == 1, ["they", "both"].contains(text.lower[first]) {
      if let both = pair(before: first) ?? lastCollective {
        mention(phrase, .pronoun, both)
        return both
      }
    }
    if phrase.count == 1, nouns.namesByStart[first] == nil,
      let actor = asked(before: first) ?? pronoun(first)
    {
      mention(phrase, .pronoun, actor)
      return actor
    }
    if let group = group(source) { return group }
    if phrase.count == 1, Self.pronouns.contains(text.lower[first]), text.words[first] != "US",
      nouns.namesByStart[first] == nil
    {
      return nil
    }
    if let actor = surname(phrase) ?? officeOfLeader(phrase) { return actor }
    let head = nouns.headRange(of: phrase)
    if let name = personName(in: phrase, head: head) { return person(name) }
    if let actor = nominal(phrase, head: head) ?? compatriot(phrase) { return actor }
    if let last = head.last, text.lower[last] == "side",
      let actor = stateBehind(phrase, head: head)
    {
      return actor
    }
    if let actor = known(phrase, head: head) { return actor }
    if let actor = describedBody(phrase, head: head) ?? body(phrase, head: head) { return actor }
    if nouns.speaksAsDocument(phrase) {
      // "a statement signed by the spokesman": his words.
      if let by = phrase.dropFirst().dropLast().last(where: {
        ["by", "from"].contains(text.lower[$0])
      }), let issuer = resolve((by + 1)..<phrase.upperBound) {
        return issuer
      }
      let isPress = head.last.map { ["paper", "papers"].contains(text.lower[$0]) } ?? false
      return (isPress ? nil : stateBehind(phrase, head: head)) ?? lastCollective ?? lastPerson
    }
    return unknown(phrase, head: head)
  }

  /// The person of a surname that is a common word: "May said", "Bishop said".
  private mutating func surname(_ phrase: Range<Int>) -> Int? {
    guard phrase.count == 1, let token = phrase.first, text.tokens[token].isCapitalized,
      nouns.namesByStart[token] == nil,
      WordClasses.months.contains(text.lower[token])
        || phrases.phrase(startingAt: token).map({ $0.countryCode == nil }) ?? false,
      let actor = people.match(
        [Folding.folded(text.words[token])], isGiven: false, near: token, where: { _ in true })
    else { return nil }
    mention(phrase, .name, actor)
    return actor
  }

  /// The name that a phrase is about: at its end or its start, and no owner of what follows.
  func personName(in phrase: Range<Int>, head: Range<Int>) -> PersonName? {
    if let name = nouns.namesByEnd[phrase.upperBound],
      name.range.lowerBound >= phrase.lowerBound || phrase.lowerBound <= name.name.lowerBound,
      !isObject(name, in: phrase)
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

  /// "the office of President Erdogan", "Sammy Wilson of the DUP": not whom the phrase is about.
  private func isObject(_ name: PersonName, in phrase: Range<Int>) -> Bool {
    var before = name.range.lowerBound - 1
    if before >= phrase.lowerBound, WordClasses.determiners.contains(text.lower[before]) {
      before -= 1
    }
    return before > phrase.lowerBound
      && ["of", "for", "from", "at", "in", "to"].contains(text.lower[before])
  }

  /// The first country that is named or implied in a phrase.
  func countryCode(in range: Range<Int>) -> String? {
    for token in range {
      guard let phrase = phrases.phrase(startingAt: token) else { continue }
      if let code = phrase.countryCode { return code }
      // "U.S. officials", "Russian diplomat" are known as a whole.
      if phrase.post != nil, phrase.range.count > 1, text.tokens[token].isCapitalized,
        let first = Gazetteer.shipped.longestMatch(
          in: Array(text.words[phrase.range.dropLast()]), at: 0),
        let code = first.entries.lazy.compactMap(\.country).first?.code
      {
        return code
      }
    }
    return nil
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
