internal import Authority
internal import Dates
internal import Text

/// What the tables know of the persons of an article: never shown as the article's own words, but a
/// guide to whom it means by "the minister" or "she".
extension Cast {
  /// The tables know whom an article of this time and these states means by a name without a title.
  func isKnownBeyond(_ name: PersonName) -> Bool {
    Authority.People.shipped.meant(by: shownName(name), in: setting) != nil
  }

  /// The one person who held a post of a state or an organisation at the time.
  func knownHolder(of office: Office, country: String? = nil) -> Person? {
    let country = office.country ?? country
    guard let days = setting.days, office.post.postClass.isUnique,
      country != nil || office.body != nil
    else { return nil }
    let people = Authority.People.shipped
    let holders = people.tenures(
      ofClass: office.post.postClass, country: country, body: office.body
    ).filter { $0.post.id == office.post.id && $0.isHeld(days) == .yes }
    guard Set(holders.map(\.person)).count == 1 else { return nil }
    return holders.first.flatMap { people.person($0.person) }
  }

  private func likelyGender(of name: String) -> Actor.Gender? {
    let words = name.split(separator: " ")
    guard words.count > 1, let given = words.first else { return nil }
    return GivenNames.shipped.gender(of: String(given))
      .flatMap { Actor.Gender(rawValue: $0.rawValue) }
  }

  func gender(of person: Person) -> Actor.Gender? {
    person.gender.flatMap { Actor.Gender(rawValue: $0.rawValue) }
  }

  /// "Prime Minister Anna Berg", "spokesman Jan Kvist": a post of a state, and no word of which.
  func isOfUnnamedState(_ name: PersonName, _ post: Post) -> Bool {
    guard post.country == nil, post.body == nil, post.postClass.isOfState, let words = name.post
    else { return false }
    let before = max(0, words.lowerBound - 1)
    // "the Vietcong delegation spokesman"
    let isNamed =
      before < words.lowerBound && text.tokens[before].kind == .word
      && text.tokens[before].isCapitalized
      && text.sentence(at: before) == text.sentence(at: words.lowerBound)
      && !WordClasses.determiners.contains(text.lower[before])
      && !WordClasses.prepositions.contains(text.lower[before])
      && !portfolioWords.contains(text.lower[before])
      && !organisationWords.contains(text.lower[before]) && phrases.phrase(at: before) == nil
    return text.tokens[before].kind != .clitic && !isNamed
      && words.allSatisfy { token in
        guard let phrase = phrases.phrase(at: token) else {
          return !text.tokens[token].isCapitalized || qualifiers.contains(text.lower[token])
            || organisationWords.contains(text.lower[token])
        }
        return phrase.post != nil || phrase.institution != nil
      }
  }

  /// "Its spokesman, Anatoly Glaz": the state that the sentence before begins with.
  func stateOfOwner(_ name: PersonName) -> String? {
    guard let post = name.post, post.lowerBound > 0, text.lower[post.lowerBound - 1] == "its",
      let number = text.sentence(at: post.lowerBound)
    else { return nil }
    let here = text.sentences[number].lowerBound..<post.lowerBound
    let before = number > 0 ? text.sentences[number - 1] : here
    // Not that of the town in which the article was written.
    let named = [here, before].joined().compactMap { phrases.phrase(startingAt: $0) }
    return named.first { $0.countryCode != nil && $0.place == nil }?.countryCode
  }

  /// "His spokesman, Friedhelm Ost", "Trump's spokesman Sean Spicer": a post that somebody gives.
  func isOwned(_ name: PersonName) -> Bool { owner(of: name) != nil }

  /// The token of "his", or that of the clitic behind the owner's name.
  private func owner(of name: PersonName) -> Int? {
    guard let post = name.post, post.lowerBound > 0 else { return nil }
    let before = post.lowerBound - 1
    if ["his", "her"].contains(text.lower[before]) { return before }
    return text.tokens[before].kind == .clitic && nouns.namesByEnd[before] != nil ? before : nil
  }

  /// The state of whoever has the person for a spokesman or a minister: the one named, or for "his" the first
  /// subject of the latest sentence before that has one.
  private func stateOfOwner(at token: Int) -> String? {
    func state(_ actor: Int) -> String? { actors[actor].country ?? actors[actor].inferredCountry }
    if let name = nouns.namesByEnd[token], text.tokens[token].kind == .clitic {
      return actor(of: name).flatMap(state)
    }
    let gender: Actor.Gender = text.lower[token] == "his" ? .male : .female
    guard let number = text.paragraph(at: token) else { return nil }
    let start = text.paragraphs[max(0, number - 1)].lowerBound
    let lower = names.partitioningIndex { $0.range.lowerBound >= start }
    let upper = names.partitioningIndex { $0.range.upperBound > token }
    guard lower < upper else { return nil }
    let named = names[lower..<upper].filter { isSubject($0) }.compactMap { name in
      actor(of: name).map { (actor: $0, sentence: text.sentence(at: name.range.lowerBound)) }
    }.filter { mayBe(gender, $0.actor) }
    let latest = named.last?.sentence
    return named.first { $0.sentence == latest }.flatMap { state($0.actor) }
  }

  /// "Foreign Secretary" is the British one in an article that speaks of Britain, or of somebody whom the tables
  /// know there.
  mutating func settleUsualCountry(of index: Int, _ name: PersonName) {
    guard name.isCountryUsual, let usual = name.country, actors[index].country == nil else {
      return
    }
    if knownPeople[index].map({ $0.country == usual }) ?? setting.countries.contains(usual) {
      actors[index].country = usual
    } else if let entry = name.postEntry {
      unplaced[index] = entry
    }
  }

  /// Of officials of whom neither the article nor the tables tell the state, that of the dateline; not where
  /// the tables know a holder of the post by that surname elsewhere, nor where the paragraph opens in another place.
  mutating func settleCountries() {
    content = []
    for index in unplaced.keys.sorted()
    where actors[index].country == nil && actors[index].inferredCountry == nil
      && knownPeople[index] == nil
    {
      guard let post = unplaced[index] else { continue }
      let states = statesOfNamesakes(of: index, in: post)
      if states.isEmpty {
        switch placeOpeningParagraph(of: index) {
        case .known(let code): actors[index].inferredCountry = code
        case .none: actors[index].inferredCountry = home
        case .unknown: continue
        }
      } else if let home, states.contains(home) {
        actors[index].inferredCountry = home
      } else if states.count == 1 {
        actors[index].inferredCountry = states.first
      }
    }
    for index in owned.keys.sorted()
    where actors[index].country == nil && actors[index].inferredCountry == nil {
      guard let name = owned[index], let token = owner(of: name) else { continue }
      actors[index].inferredCountry = stateOfOwner(at: token)
    }
  }

  /// The states of which the tables know a holder of the post by the person's surname.
  private func statesOfNamesakes(of index: Int, in post: Post) -> Set<String> {
    let people = Authority.People.shipped
    guard let surname = actors[index].name.split(separator: " ").last else { return [] }
    let name = actors[index].name
    let namesakes = name.contains(" ") ? people.bearers(of: name) : people.ofFamily(String(surname))
    return Set(
      namesakes.flatMap { people.tenures(of: $0) }.filter { $0.post.id == post.id }
        .compactMap(\.country))
  }

  private enum OpeningPlace { case known(String), unknown, none }

  /// "In Saigon, President Nguyen Van Thieu conferred": where the paragraph of somebody's first mention opens.
  private func placeOpeningParagraph(of index: Int) -> OpeningPlace {
    guard let first = names.first(where: { actor(of: $0) == index }),
      let number = text.paragraph(at: first.range.lowerBound)
    else { return .none }
    let paragraph = text.paragraphs[number]
    guard paragraph.count > 3, ["in", "from"].contains(text.lower[paragraph.lowerBound]),
      text.tokens[paragraph.lowerBound + 1].isCapitalized
    else { return .none }
    if let phrase = phrases.phrase(startingAt: paragraph.lowerBound + 1) {
      return phrase.placeCountry.map { .known($0) } ?? .none
    }
    let near = (paragraph.lowerBound + 2)..<min(paragraph.lowerBound + 5, paragraph.upperBound)
    return near.contains { text.tokens[$0].kind == .comma } ? .unknown : .none
  }

  /// Gives a person the posts held at the time, the gender and the country of the one whom the tables
  /// know.
  mutating func acquaint(_ index: Int) {
    guard actors[index].kind == .person else { return }
    let people = Authority.People.shipped
    let name = actors[index].name
    guard let person = people.meant(by: name, in: setting, inAnySpelling: true) else {
      let countries = Set(people.bearers(of: name).map(\.country))
      if countries.count == 1 { actors[index].inferredCountry = countries.first ?? nil }
      likelyGenders[index] = likelyGender(of: name)
      return
    }
    knownPeople[index] = person
    actors[index].inferredCountry = person.country
    if actors[index].gender == nil { actors[index].gender = gender(of: person) }
    if actors[index].country == nil { knownCountries[index] = person.country }
    guard let days = setting.days else { return }
    for tenure in people.tenures(of: person) {
      if tenure.isHeld(days) == .yes {
        self.people.give(tenure.post, to: index, isStated: false)
      } else if let end = tenure.until?.last, end < days.lowerBound {
        self.people.giveFormer(tenure.post, to: index)
      }
    }
  }
}

extension Post.Class {
  /// Posts of a state that a text need not say it of, where it is written in that state.
  fileprivate var isOfState: Bool {
    switch self {
    case .headOfState, .deputyHeadOfState, .headOfGovernment, .deputyHeadOfGovernment,
      .foreignMinister, .deputyForeignMinister, .defenceMinister, .minister, .securityAdviser,
      .adviser, .spokesperson, .legislator:
      true
    default: false
    }
  }
}
