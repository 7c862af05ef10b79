internal import Authority
internal import Text

/// A post as a phrase without a name gives it: "the outgoing Turkish foreign minister".
struct Office {
  /// The words of the post in lower case: "foreign minister".
  let words: String
  let post: Post
  /// ISO 3166-1 alpha-2 of the state that the phrase names.
  let country: String?
  /// The id of the organisation that the phrase names.
  let body: String?
  /// "spokeswoman"
  let gender: Actor.Gender?
  /// "former"
  let isFormer: Bool
  /// "departing": in office or out of it
  let isLeaving: Bool
  /// "the same president": one who was spoken of
  let isSame: Bool
}

/// "the envoy", "a spokesman": posts without a name.
extension Cast {
  mutating func nominal(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let (office, isPlural) = office(phrase, head: head) else { return nil }
    let isIndefinite =
      WordClasses.indefinite.contains(text.lower[phrase.lowerBound])
      || !isDefinite(phrase) && (isPlural || !office.post.isOffice)
    if !isIndefinite {
      let person = isPlural ? nil : holder(of: office, before: phrase.lowerBound)
      if let source = spokenOf(phrase, head: head, country: office.country),
        isLater(source, than: person, before: phrase.lowerBound)
      {
        return again(source, at: phrase)
      }
      if let person {
        mention(phrase, .nominal, person)
        // "the Soviet leader"
        if let country = office.country, actors[person].country == nil,
          actors[person].inferredCountry == nil, !office.isFormer
        {
          actors[person].inferredCountry = country
        }
        // "The foreign secretary" is all that the article tells of his post.
        if called[person] == nil, office.post.postClass != .generic, office.post.isOffice,
          !people.isSurname(person) || office.country != nil
        {
          called[person] = withoutArticle(phrase)
        }
        return person
      }
    }
    // "the Green politician": whoever spoke last.
    if !isIndefinite, !isPlural, office.post.id == "politician", let last = lastPerson,
      actors[last].kind == .person, mayBe(office.gender, last)
    {
      mention(phrase, .nominal, last)
      return last
    }
    // A single holder of a post that a country has but once is named by the post itself.
    let ofHome = isIndefinite || isPlural ? nil : stateOfHome(office, at: phrase.lowerBound)
    let unnamed = anonymous(
      phrase, head: head, country: office.country ?? ofHome, office: office.post,
      post: isPlural ? nil : withoutArticle(phrase))
    if actors[unnamed].gender == nil {
      actors[unnamed].gender =
        office.gender ?? (isIndefinite ? nil : knownHolder(of: office).flatMap { gender(of: $0) })
    }
    return unnamed
  }

  /// "The president" in a paragraph or an article from Moscow, where it says no more.
  private func stateOfHome(_ office: Office, at token: Int) -> String? {
    guard office.country == nil, office.body == nil, !office.isFormer, !office.isLeaving,
      office.post.needsCountry,
      [.headOfState, .headOfGovernment, .foreignMinister, .defenceMinister]
        .contains(office.post.postClass)
    else { return nil }
    return stateOfLabel(before: token) ?? home
  }

  /// A source without a name was spoken of after a person who may be meant.
  private func isLater(_ source: Int, than person: Int?, before token: Int) -> Bool {
    guard let person else { return true }
    return people.latestMention(of: person, before: token).map { $0 < unnamed[source].lastToken }
      ?? true
  }

  /// The person whom a phrase means by a post.
  func holder(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let (office, isPlural) = office(phrase, head: head), !isPlural else { return nil }
    return holder(of: office, before: phrase.lowerBound)
  }

  private func office(
    _ phrase: Range<Int>, head: Range<Int>
  ) -> (office: Office, isPlural: Bool)? {
    var found: (phrase: Phrases.Phrase, post: Post)?
    // "the man at the head of the United Nations"
    let isPersonAtHead =
      head.last.map { ["man", "woman"].contains(text.lower[$0]) } ?? false
      && text.lower[head.upperBound..<phrase.upperBound].starts(with: ["at", "the"])
    for index in isPersonAtHead ? head.upperBound..<phrase.upperBound : head {
      if let known = phrases.phrase(startingAt: index), let post = known.post {
        found = (known, post)
      }
    }
    guard let found, found.phrase.range.upperBound >= head.upperBound else { return nil }
    let words = text.lower[found.phrase.range].joined(separator: " ")
    let before = phrase.lowerBound..<found.phrase.range.lowerBound
    return (
      Office(
        words: words, post: found.post,
        country: countryCode(in: head) ?? owningCountry(phrase) ?? governedCountry(phrase, head)
          ?? found.post.country?.code,
        body: found.post.body?.id
          ?? phrase.lazy.compactMap { phrases.phrase(startingAt: $0)?.body }.first,
        gender: words.hasSuffix("woman") ? .female : words.hasSuffix("spokesman") ? .male : nil,
        isFormer: text.lower[before].contains { Self.formerWords.contains($0) },
        isLeaving: text.lower[before].contains { Self.leavingWords.contains($0) },
        isSame: text.lower[before].starts(with: ["the", "same"])),
      found.phrase.isPlural
    )
  }

  private static let formerWords: Set<String> = ["former", "ex", "one-time", "onetime"]
  private static let leavingWords: Set<String> = ["departing", "outgoing"]

  /// The country of "its foreign minister": the one named first in the sentence, or else the one that
  /// spoke last; of "her president": that of the woman whom "she" would mean there.
  func owningCountry(_ phrase: Range<Int>) -> String? {
    let owner = text.lower[phrase.lowerBound]
    // "Tony Blair's official spokesman"
    if let name = nouns.namesByStart[phrase.lowerBound], name.range.upperBound < phrase.upperBound,
      text.tokens[name.range.upperBound].kind == .clitic, let actor = actor(of: name)
    {
      return actors[actor].country ?? knownCountries[actor] ?? actors[actor].inferredCountry
    }
    if owner == "his" || owner == "her" {
      return antecedent(owner == "his" ? .male : .female, before: phrase.lowerBound)
        .flatMap { actors[$0].country ?? knownCountries[$0] }
    }
    guard let sentence = text.sentence(at: phrase.lowerBound).map({ text.sentences[$0] })
    else { return nil }
    if owner == "the", let country = stateOfPlace(opening: phrase) { return country }
    guard ["its", "their"].contains(owner) else { return nil }
    return countryCode(in: sentence.lowerBound..<phrase.lowerBound)
      ?? lastCollective.flatMap { actors[$0].country }
  }

  /// The country of "the representative of Venezuela", "a spokesman for the Indian delegation".
  private func governedCountry(_ phrase: Range<Int>, _ head: Range<Int>) -> String? {
    let preposition = head.upperBound
    guard preposition + 1 < phrase.upperBound,
      ["of", "for", "from", "to"].contains(text.lower[preposition])
    else { return nil }
    let start = text.lower[preposition + 1] == "the" ? preposition + 2 : preposition + 1
    guard start < phrase.upperBound else { return nil }
    // "an aide to Netanyahu"
    if let name = nouns.namesByStart[start], let actor = actor(of: name) {
      return actors[actor].country ?? knownCountries[actor] ?? actors[actor].inferredCountry
    }
    guard text.lower[preposition] != "to" else { return nil }
    return phrases.phrase(startingAt: start)?.countryCode
  }

  func isDefinite(_ phrase: Range<Int>) -> Bool {
    let word = text.lower[phrase.lowerBound]
    return word == "the" || ["his", "her", "its", "their", "our", "this", "that"].contains(word)
      || phrase.contains { text.tokens[$0].kind == .clitic }
  }

  /// Whom a definite phrase means: by the posts that the article gives, or by the tables where they know
  /// of one holder only, who is not the one that the article seems to mean.
  private func holder(of office: Office, before token: Int) -> Int? {
    let likely = licensed(office, before: token)
    guard !office.isFormer, !office.isLeaving, !office.isSame else { return likely }
    guard let known = knownHolder(of: office) else {
      return likely
        ?? knownHolder(of: office, country: stateOfHome(office, at: token)).flatMap { known in
          knownPeople.filter { $0.value == known }.keys.min()
        }
    }
    if let likely, people.states(office.post, of: likely) || knownPeople[likely] == nil {
      return likely
    }
    return knownPeople.filter { $0.value == known }.keys.min()
  }

  /// The latest person before `token` whose post allows the nominal: one of the country that the nominal
  /// names before one of none that is known. Somebody of unknown post whom the paragraph has just named
  /// comes before all of other paragraphs.
  private func licensed(_ office: Office, before token: Int) -> Int? {
    func isOf(_ country: String?, _ index: Int) -> Bool {
      (actors[index].country ?? knownCountries[index]) == country
    }
    func fits(_ index: Int) -> Bool {
      mayBe(office.gender, index)
        && (office.country == nil || isOf(office.country, index) || isOf(nil, index))
    }
    func latest(where isMeant: (Int) -> Bool) -> Int? {
      people.latest(among: holders(of: office), before: token) {
        mayBe(office.gender, $0) && isMeant($0)
      }
    }
    let paragraph = text.paragraph(at: token).map { text.paragraphs[$0].lowerBound } ?? 0
    let found =
      office.country.flatMap { code in
        latest { isOf(code, $0) } ?? latest { isOf(nil, $0) }
      } ?? (office.country == nil ? latest { _ in true } : nil)
    if let found, let place = people.latestMention(of: found, before: token), place >= paragraph {
      return subject(besides: found, at: place, among: holders(of: office), where: fits) ?? found
    }
    if let near = justNamed(from: paragraph, before: token), fits(near) { return near }
    // Of other paragraphs first whom the article calls so, then those of whom only the tables know it.
    let called =
      office.country == nil
      ? latest { people.states(office.post, called: office.words, of: $0) } : nil
    return called ?? found
      ?? (office.post.isDescription || office.isFormer
        ? epithet(at: token).flatMap { fits($0) ? $0 : nil } : nil)
      ?? ahead(office, where: fits)
      // "The Secretary" for the only person whose stated post has the word, and is no other: not the General
      // Secretary.
      ?? people.only(withStated: office.words) {
        fits($0) && !people.states(another: office.words, than: office.post, of: $0)
      }
  }

  /// "Mr. Jaishankar told Mr. Wang so. The minister ...": of two ministers of one sentence its subject.
  private func subject(
    besides found: Int, at place: Int, among holders: [Int], where isMeant: (Int) -> Bool
  ) -> Int? {
    guard let sentence = text.sentence(at: place).map({ text.sentences[$0] }) else { return nil }
    let first = names.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    let named = names[first...].prefix { $0.range.lowerBound <= place }
    guard let last = named.last, actor(of: last) == found, !isSubject(last) else { return nil }
    return named.lazy.filter { isSubject($0) }.compactMap { actor(of: $0) }.first {
      holders.contains($0) && isMeant($0)
    }
  }

  private func holders(of office: Office) -> [Int] {
    let holders = people.holders(of: office.post, called: office.words)
    guard office.isFormer || office.isLeaving || office.isSame else { return holders }
    let former = people.formerHolders(of: office.post, called: office.words)
    if office.isLeaving || office.isSame { return holders + former }
    return former.isEmpty ? holders : former
  }

  /// The only person of the whole article whose post allows the nominal, where it comes before the name:
  /// "The French president said so. Emmanuel Macron …"
  private func ahead(_ office: Office, where isMeant: (Int) -> Bool) -> Int? {
    guard office.post.postClass != .generic, !office.isSame else { return nil }
    let holders = Set(holders(of: office)).filter(isMeant)
    let own = holders.filter {
      office.country != nil && (actors[$0].country ?? knownCountries[$0]) == office.country
    }
    if own.count == 1 { return own.first }
    return holders.count == 1 ? holders.first : nil
  }

  /// Whom "the Green politician", "the colonel" and "the 71-year-old" mean at the beginning of a sentence: the
  /// person who spoke in the sentence before; the words of a quotation may stand in front.
  func epithet(at token: Int) -> Int? {
    guard text.lower[token] == "the", let person = lastPerson, actors[person].kind == .person,
      let sentence = text.sentence(at: token), sentence > 0,
      (text.sentences[sentence].lowerBound..<token).allSatisfy({ place in
        !text.tokens[place].isWordLike || content.contains { $0.contains(place) }
      }), let paragraph = text.paragraph(at: token)
    else { return nil }
    let start = max(
      text.sentences[sentence - 1].lowerBound, text.paragraphs[paragraph].lowerBound)
    return lastSpoken >= start ? person : nil
  }

  /// "the Ukrainian": the person of that country named last.
  mutating func compatriot(_ phrase: Range<Int>) -> Int? {
    guard phrase.count > 1, text.lower[phrase.lowerBound] == "the",
      let known = phrases.phrase(startingAt: phrase.lowerBound + 1),
      known.range.upperBound == phrase.upperBound, known.isDemonymOfOne,
      let country = known.countryCode
    else { return nil }
    let before = names[..<names.partitioningIndex { $0.range.upperBound > phrase.lowerBound }]
    for name in before.suffix(12).reversed() {
      guard let actor = actor(of: name),
        (actors[actor].country ?? knownCountries[actor]) == country
      else { continue }
      mention(phrase, .nominal, actor)
      return actor
    }
    // "The Norwegian" of somebody whose country nobody has told.
    guard let person = epithet(at: phrase.lowerBound),
      actors[person].country ?? knownCountries[person] == nil
    else { return nil }
    mention(phrase, .nominal, person)
    return person
  }

  /// The only person whom a paragraph has named in front of a token, if no post of his is known.
  private func justNamed(from start: Int, before token: Int) -> Int? {
    let lower = names.partitioningIndex { $0.range.lowerBound >= start }
    let upper = names.partitioningIndex { $0.range.upperBound > token }
    guard lower < upper else { return nil }
    let named = Set(names[lower..<upper].compactMap { actor(of: $0) })
    guard named.count == 1, let person = named.first, actors[person].posts.isEmpty,
      !people.hasPost(person)
    else { return nil }
    return person
  }

  func withoutArticle(_ phrase: Range<Int>) -> String {
    let start =
      phrase.count > 1 && ["the", "a", "an"].contains(text.lower[phrase.lowerBound])
      ? phrase.lowerBound + 1 : phrase.lowerBound
    return plain(text.string(start..<phrase.upperBound))
  }
}
