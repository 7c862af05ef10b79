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
    return text.tokens[before].kind != .clitic
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

  /// Of officials of whom neither the article nor the tables tell the state, that of the dateline.
  mutating func settleCountries() {
    guard let home else { return }
    for index in unplaced.sorted()
    where actors[index].country == nil && actors[index].inferredCountry == nil
      && knownPeople[index] == nil
    {
      actors[index].inferredCountry = home
    }
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
