internal import Authority
internal import Names
internal import Text

/// What the tables know of the persons of an article: never shown as the article's own words, but a
/// guide to whom it means by "the minister" or "she".
extension Cast {
  /// The tables know whom an article of this time and these states means by a name without a title.
  func isKnownBeyond(_ name: PersonName) -> Bool {
    Authority.People.shipped.meant(by: Name(shownName(name)), in: setting) != nil
  }

  /// Gives somebody without a name the gender of the one person who held the post at the time.
  mutating func acquaint(_ index: Int, asHolderOf post: Post, of country: String) {
    guard actors[index].gender == nil, let days = setting.days else { return }
    let people = Authority.People.shipped
    let holders = people.tenures(ofClass: post.postClass, country: country, body: nil)
      .filter { $0.post.id == post.id && $0.isHeld(days) == .yes }
    guard Set(holders.map(\.person)).count == 1, let id = holders.first?.person else { return }
    actors[index].gender = people.person(id)?.gender.flatMap { Actor.Gender(rawValue: $0.rawValue) }
  }

  /// Gives a person the posts held at the time, the gender and the country of the one whom the tables
  /// know.
  mutating func acquaint(_ index: Int) {
    guard actors[index].kind == .person else { return }
    let name = Name(actors[index].name, country: actors[index].country)
    guard let person = Authority.People.shipped.meant(by: name, in: setting) else { return }
    if actors[index].gender == nil {
      actors[index].gender = person.gender.flatMap { Actor.Gender(rawValue: $0.rawValue) }
    }
    if actors[index].country == nil { knownCountries[index] = person.country }
    guard let days = setting.days else { return }
    for tenure in Authority.People.shipped.tenures(of: person) where tenure.isHeld(days) == .yes {
      people.give(tenure.post, to: index)
    }
  }
}
