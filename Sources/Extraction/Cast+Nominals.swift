internal import Authority
internal import Text

/// "the envoy", "a spokesman": posts without a name.
extension Cast {
  mutating func nominal(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    var found: (phrase: Phrases.Phrase, post: Post)?
    for index in head {
      if let known = phrases.phrase(startingAt: index), let post = known.post {
        found = (known, post)
      }
    }
    guard let found, found.phrase.range.upperBound >= head.upperBound else { return nil }
    let words = text.lower[found.phrase.range].joined(separator: " ")
    let country = countryCode(in: head) ?? owningCountry(phrase)
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
    let unnamed = other(
      .anonymous, shown, country: country, at: phrase, form: .nominal,
      post: isPlural ? nil : shown)
    if !isIndefinite, let country { acquaint(unnamed, asHolderOf: found.post, of: country) }
    return unnamed
  }

  /// The country of "its foreign minister": the one named first in the sentence, or else the one that
  /// spoke last.
  private func owningCountry(_ phrase: Range<Int>) -> String? {
    guard ["its", "their"].contains(text.lower[phrase.lowerBound]),
      let sentence = text.sentence(at: phrase.lowerBound).map({ text.sentences[$0] })
    else { return nil }
    return countryCode(in: sentence.lowerBound..<phrase.lowerBound)
      ?? lastCollective.flatMap { actors[$0].country }
  }

  func isDefinite(_ phrase: Range<Int>) -> Bool {
    let word = text.lower[phrase.lowerBound]
    return word == "the" || ["his", "her", "its", "their", "our", "this", "that"].contains(word)
      || phrase.contains { text.tokens[$0].kind == .clitic }
  }

  /// The latest person before `token` whose post allows the nominal: one of the country that the nominal
  /// names before one of none that is known. Somebody of unknown post whom the paragraph has just named
  /// comes before all of other paragraphs.
  func licensed(_ words: String, _ post: Post, country: String?, before token: Int) -> Int? {
    func isOf(_ country: String?, _ index: Int) -> Bool {
      (actors[index].country ?? knownCountries[index]) == country
    }
    let paragraph = text.paragraph(at: token).map { text.paragraphs[$0].lowerBound } ?? 0
    let found =
      country.flatMap { code in
        people.latest(holding: post, called: words, before: token) { isOf(code, $0) }
          ?? people.latest(holding: post, called: words, before: token) { isOf(nil, $0) }
      }
      ?? (country == nil
        ? people.latest(holding: post, called: words, before: token) { _ in true } : nil)
    if let found, people.latestMention(of: found, before: token).map({ $0 >= paragraph }) ?? false {
      return found
    }
    if let near = justNamed(from: paragraph, before: token),
      country == nil || isOf(country, near) || isOf(nil, near)
    {
      return near
    }
    return found
      ?? ahead(words, post, country: country)
      // "The Secretary" for the only person whose stated post has the word.
      ?? people.only(withStated: words) { country == nil || isOf(country, $0) || isOf(nil, $0) }
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
    return nil
  }

  /// The only person of the whole article whose post allows the nominal, where it comes before the name:
  /// "The French president said so. Emmanuel Macron …"
  private func ahead(_ words: String, _ post: Post, country: String?) -> Int? {
    let holders = Set(people.holders(of: post, called: words))
    guard holders.count == 1, let person = holders.first else { return nil }
    let own = actors[person].country ?? knownCountries[person]
    return country == nil || own == nil || own == country ? person : nil
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
