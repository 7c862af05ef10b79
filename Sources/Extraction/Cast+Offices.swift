internal import Authority
internal import Text

/// The offices of those who lead a state: "Mr Erdogan's office" is the Turkish presidency, whoever writes
/// for it.
extension Cast {
  /// "Netanyahu's office", "the office of President Erdogan"; nil where the tables do not know of a state
  /// that the person led at the time.
  mutating func officeOfLeader(_ phrase: Range<Int>) -> Int? {
    guard let word = phrase.first(where: { text.lower[$0] == "office" }),
      let name = nouns.namesByEnd[word - 1] ?? nameOfOwner(behind: word, in: phrase)
    else { return nil }
    let isOwner =
      name.range.upperBound == word - 1 && text.tokens[word - 1].kind == .clitic
      && word + 1 == phrase.upperBound
    guard isOwner || name.range.lowerBound > word else { return nil }
    let leader = person(name)
    guard let known = knownPeople[leader], let days = setting.days else { return nil }
    for tenure in Authority.People.shipped.tenures(of: known) where tenure.isHeld(days) == .yes {
      guard let code = tenure.country,
        let state = Gazetteer.shipped.country(code: code)?.adjective,
        let office = Self.office(of: tenure.post)
      else { continue }
      let actor = other(.institution, "\(state) \(office)", country: code, at: phrase)
      // "Her office" is somebody else's.
      institutions["office"] = nil
      return actor
    }
    return nil
  }

  /// "her ministry", "his office", "his government": that of the person whom the pronoun means, by the posts of
  /// that person.
  mutating func ownedBody(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    // "Its embassy here": of the state that was spoken of.
    if ["its", "their"].contains(text.lower[phrase.lowerBound]), head.count > 1,
      let code = owningCountry(phrase) ?? stateSpokenOf(before: phrase),
      let state = Gazetteer.shipped.country(code: code)?.adjective
    {
      let kind = plain(text.string(head.dropFirst()))
      return other(.institution, "\(state) \(kind)", country: code, at: phrase, form: .nominal)
    }
    guard head.count == 2, let noun = head.last, let owner = owner(of: phrase),
      let code = actors[owner].country ?? knownCountries[owner],
      let state = Gazetteer.shipped.country(code: code)?.adjective,
      let kind = Self.institution(called: text.lower[noun], of: people.posts(of: owner))
    else { return nil }
    return other(.institution, "\(state) \(kind)", country: code, at: phrase, form: .nominal)
  }

  /// The state that the sentence before begins with.
  private func stateSpokenOf(before phrase: Range<Int>) -> String? {
    guard let number = text.sentence(at: phrase.lowerBound), number > 0 else { return nil }
    return text.sentences[number - 1].lazy.compactMap { phrases.phrase(startingAt: $0) }
      .first { $0.countryCode != nil && $0.place == nil }?.countryCode
  }

  private func owner(of phrase: Range<Int>) -> Int? {
    let gender: Actor.Gender
    switch text.lower[phrase.lowerBound] {
    case "his": gender = .male
    case "her": gender = .female
    default: return nil
    }
    return antecedent(gender, before: phrase.lowerBound).flatMap {
      actors[$0].kind == .person ? $0 : nil
    }
  }

  private static func institution(called noun: String, of posts: [Post]) -> String? {
    switch noun {
    case "government": return "government"
    case "ministry":
      if posts.contains(where: { $0.postClass == .foreignMinister }) { return "Foreign Ministry" }
      return posts.contains { $0.postClass == .defenceMinister } ? "Defence Ministry" : nil
    case "office":
      return posts.lazy.compactMap { office(of: $0) }.first
    default: return nil
    }
  }

  private func nameOfOwner(behind word: Int, in phrase: Range<Int>) -> PersonName? {
    guard word + 2 < phrase.upperBound, text.lower[word + 1] == "of" else { return nil }
    return nouns.namesByEnd[phrase.upperBound]
  }

  private static func office(of post: Post) -> String? {
    switch post.postClass {
    case .headOfState where post.phrases.contains("president"): "Presidency"
    case .headOfGovernment: "Prime Minister's Office"
    default: nil
    }
  }
}
