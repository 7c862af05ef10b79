public import Reading
public import Text

/// "he", "her", "his" in running text, and whom it stands for.
public struct Pronoun: Sendable {
  /// The pronoun.
  public let span: TextSpan
  /// The fullest name of the person in the article.
  public let name: String
  /// Where the article names the person, in order.
  public let named: [TextSpan]
}

extension Extractor {
  /// The pronouns for one person in an article's text, each with the person that it stands for; those
  /// that stand for nobody who is named are left out.
  ///
  /// Statements are found without it: there the speaker before counts most.
  public static func pronouns(in article: Article) -> [Pronoun] {
    var reading = ArticleReading(article, engine: .rules, model: nil)
    reading.cast.meetAll()
    let cast = reading.cast
    return reading.bodies.flatMap { $0 }.compactMap { token in
      guard let actor = cast.referent(of: token) else { return nil }
      return Pronoun(
        span: cast.text.span(token..<(token + 1)), name: cast.actors[actor].name,
        named: cast.names.filter { cast.actor(of: $0) == actor }.map { cast.text.span($0.name) })
    }
  }
}

extension Cast {
  /// Makes persons of all names that are not those of bodies, nor participles at the start of a sentence.
  mutating func meetAll() {
    for name in names where nameWords(name).count > 1 && !isBody(name) { _ = person(name) }
    for name in names where !knows(name) && nameWords(name).count == 1 {
      let word = text.lower[name.name.lowerBound]
      if !word.hasSuffix("ed"), !word.hasSuffix("ing") { _ = person(name) }
    }
  }

  private func isBody(_ name: PersonName) -> Bool {
    let behind = name.name.upperBound
    return behind < text.tokens.count && organisationWords.contains(text.lower[behind])
      && text.tokens[behind].isCapitalized
  }

  /// What a pronoun is in its clause.
  private enum Place {
    case subject, object, owner
  }

  /// The person that a pronoun stands for.
  ///
  /// In its own sentence the subject, which an object cannot be; else the subject of a sentence before,
  /// the nearest first; else whoever is named most.
  func referent(of token: Int) -> Int? {
    guard let (gender, place) = pronoun(at: token), let sentence = text.sentence(at: token) else {
      return nil
    }
    for number in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
      let named = persons(in: text.sentences[number], before: token)
      let subjects = named.filter(\.isSubject).map(\.actor)
      var likely = subjects + named.map(\.actor)
      if number == sentence, place == .object {
        likely = named.map(\.actor).filter { $0 != subjects.first }.reversed()
      }
      if let actor = likely.first(where: { mayBe(gender, $0) }) { return actor }
    }
    let counts = Dictionary(names.compactMap { actor(of: $0) }.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.filter { mayBe(gender, $0.key) }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func pronoun(at token: Int) -> (gender: Actor.Gender, place: Place)? {
    switch text.lower[token] {
    case "he": return (.male, .subject)
    case "she": return (.female, .subject)
    case "him", "himself": return (.male, .object)
    case "herself": return (.female, .object)
    case "his": return (.male, .owner)
    case "hers": return (.female, .owner)
    case "her":
      let next = token + 1
      let owns =
        next < text.tokens.count && text.tokens[next].kind == .word
        && !WordClasses.prepositions.contains(text.lower[next])
        && !WordClasses.determiners.contains(text.lower[next])
        && !["and", "but", "that", "when", "while"].contains(text.lower[next])
      return (.female, owns ? .owner : .object)
    default: return nil
    }
  }

  private func persons(
    in sentence: Range<Int>, before token: Int
  ) -> [(actor: Int, isSubject: Bool)] {
    let first = names.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    return names[first...].prefix {
      $0.range.lowerBound < min(sentence.upperBound, token)
    }.compactMap { name in
      actor(of: name).map { (actor: $0, isSubject: isSubject(name)) }
    }
  }
}
