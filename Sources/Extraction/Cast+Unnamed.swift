internal import Authority
internal import Text

/// Sources without a name that are spoken of again: "a Western diplomat said ... The diplomat added".
struct UnnamedSource {
  let actor: Int
  /// The noun that says what they are: "diplomat".
  let noun: String
  let post: Post?
  /// ISO 3166-1 alpha-2.
  let country: String?
  /// The token at which they were last spoken of.
  var lastToken: Int
}

extension Cast {
  /// A source without a name, somebody new unless the phrase speaks of one again.
  mutating func anonymous(
    _ phrase: Range<Int>, head: Range<Int>, country: String?, office: Post? = nil,
    post: String? = nil
  ) -> Int {
    if let known = spokenOf(phrase, head: head, country: country) {
      return again(known, at: phrase)
    }
    let actor = other(
      .anonymous, withoutArticle(phrase), country: country, at: phrase, form: .nominal, post: post)
    if let last = head.last, actors[actor].kind == .anonymous {
      unnamed.append(
        UnnamedSource(
          actor: actor, noun: text.lower[last], post: office, country: country,
          lastToken: phrase.lowerBound))
    }
    return actor
  }

  mutating func again(_ source: Int, at phrase: Range<Int>) -> Int {
    unnamed[source].lastToken = phrase.lowerBound
    mention(phrase, .nominal, unnamed[source].actor)
    return unnamed[source].actor
  }

  /// The number in `unnamed` of the source that a definite phrase speaks of again: the latest before it of
  /// that noun, or whose post may be called so, and of the country if the phrase gives one.
  func spokenOf(_ phrase: Range<Int>, head: Range<Int>, country: String?) -> Int? {
    guard let last = head.last,
      ["the", "this", "that", "his", "her"].contains(text.lower[phrase.lowerBound]),
      !phrase.contains(where: { Self.others.contains(text.lower[$0]) }),
      // "The ambassador to London" says which one is meant.
      head.upperBound == phrase.upperBound
    else { return nil }
    let noun = text.lower[last]
    let found = unnamed.indices.filter { number in
      let source = unnamed[number]
      return source.lastToken < phrase.lowerBound
        && (source.noun == noun || source.post?.nominals.contains(noun) ?? false)
        && (country == nil || country == source.country)
    }
    return found.max { (unnamed[$0].lastToken, $0) < (unnamed[$1].lastToken, $1) }
  }

  private static let others: Set<String> = [
    "other", "second", "third", "former", "new", "same-day", "next", "latter", "own",
  ]
}
