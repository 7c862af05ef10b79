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

  /// "I asked a retired diplomat what he made of it. 'We are lost,' he said": the one without a name who was asked
  /// last in the paragraph, since anybody has spoken.
  mutating func asked(before token: Int) -> Int? {
    guard ["he", "she"].contains(text.lower[token]), let number = text.paragraph(at: token) else {
      return nil
    }
    let start = max(lastSpoken + 1, text.paragraphs[number].lowerBound)
    guard start < token,
      let article = (start..<token).last(where: { place in
        ["a", "an"].contains(text.lower[place]) && place > 0
          && ["asked", "ask", "told", "met"].contains(text.lower[place - 1]) && !isQuoted(place)
      }),
      let post = ((article + 1)..<min(article + 6, token))
        .compactMap({ phrases.phrase(startingAt: $0) }).first(where: { $0.post != nil }),
      !post.isPlural,
      (article..<post.range.lowerBound).allSatisfy({ text.tokens[$0].kind == .word })
    else { return nil }
    let actor = resolve(article..<post.range.upperBound)
    return actor.flatMap { actors[$0].kind == .anonymous ? $0 : nil }
  }

  /// "told newspersons": people of whom the word for them is all that is known.
  mutating func listeners(_ hearer: Range<Int>) -> Int? {
    guard let word = hearer.first, hearer.count == 1, text.tokens[word].kind == .word,
      !text.tokens[word].isCapitalized, text.lower[word].count > 5,
      text.lower[word].hasSuffix("s") || text.lower[word].hasSuffix("men"),
      !Self.pronouns.contains(text.lower[word])
    else { return nil }
    return other(.anonymous, text.string(hearer), country: nil, at: hearer, form: .nominal)
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
