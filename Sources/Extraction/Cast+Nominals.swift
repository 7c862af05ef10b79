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

  func isDefinite(_ phrase: Range<Int>) -> Bool {
    let word = text.lower[phrase.lowerBound]
    return word == "the" || ["his", "her", "its", "their", "our", "this", "that"].contains(word)
      || phrase.contains { text.tokens[$0].kind == .clitic }
  }

  /// The latest person before `token` whose post allows the nominal.
  func licensed(_ words: String, _ post: Post, country: String?, before token: Int) -> Int? {
    func isOfCountry(_ index: Int) -> Bool {
      country == nil || actors[index].country == nil || actors[index].country == country
    }
    return people.latest(holding: post, called: words, before: token, where: isOfCountry)
      // "The Secretary" for the only person whose stated post has the word.
      ?? people.only(withStated: words, where: isOfCountry)
  }

  func withoutArticle(_ phrase: Range<Int>) -> String {
    let start =
      phrase.count > 1 && ["the", "a", "an"].contains(text.lower[phrase.lowerBound])
      ? phrase.lowerBound + 1 : phrase.lowerBound
    return plain(text.string(start..<phrase.upperBound))
  }
}
