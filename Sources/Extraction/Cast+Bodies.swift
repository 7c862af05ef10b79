internal import Authority
internal import Text

/// Countries, bodies, groups and whoever is left.
extension Cast {
  /// A country, capital, metonym, body, group or outlet at the head of the phrase.
  mutating func known(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let last = head.last, let known = phrases.phrase(endingAt: last) else {
      return outlet(in: head)
    }
    return named(known)
  }

  /// "the KCNA agency", "the newspaper Izvestia": the outlet, beside a word for what it is.
  private mutating func outlet(in head: Range<Int>) -> Int? {
    guard let last = head.last, head.count > 1, Self.media.contains(text.lower[last]),
      let outlet = phrases.phrase(endingAt: last - 1), outlet.outlet != nil
    else { return nil }
    return named(outlet)
  }

  private static let media: Set<String> = [
    "agency", "newspaper", "broadcaster", "channel", "station", "network", "radio", "website",
  ]

  /// "the pan-African bloc", "the 27-nation bloc": the organisation named last that may be called so.
  mutating func describedBody(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let last = head.last, head.count > 2, text.lower[phrase.lowerBound] == "the",
      [
        "bloc", "body", "alliance", "organisation", "organization", "watchdog", "grouping",
        "agency",
      ]
      .contains(text.lower[last]),
      head.dropFirst().allSatisfy({ phrases.phrase(at: $0)?.institution == nil })
    else { return nil }
    let noun = text.lower[last]
    for known in phrases.all.reversed() where known.range.upperBound <= phrase.lowerBound {
      for case .body(let body, nominal: false) in known.entries
      where body.nominals.contains(where: { $0.hasSuffix(noun) }) {
        return other(.institution, shownName(of: body), country: nil, at: phrase, form: .nominal)
      }
    }
    return nil
  }

  /// "the Russian side", "a Chinese readout", "the Iranian proposal": the state.
  mutating func stateBehind(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    let named = head.compactMap { phrases.phrase(startingAt: $0) }
    guard let known = named.first(where: { $0.countryCode != nil }),
      known.isAdjective || known.range.upperBound < head.upperBound,
      let code = known.countryCode, let country = Gazetteer.shipped.country(code: code)
    else { return nil }
    return other(.country, country.name, country: code, at: phrase, form: .nominal)
  }

  /// The actor that a known name stands for.
  mutating func named(_ known: Phrases.Phrase) -> Int? {
    let range = known.range
    if known.institution != nil { return nil }
    for entry in known.entries {
      switch entry {
      case .country(let country):
        return other(.country, country.name, country: country.code, at: range)
      case .demonym(let country, let form) where form == .people:
        return other(.country, country.name, country: country.code, at: range)
      case .capital(let country):
        return other(.country, country.name, country: country.code, at: range, form: .metonym)
      case .metonym(let metonym):
        if let body = metonym.body {
          return other(.institution, shownName(of: body), country: nil, at: range)
        }
        return other(
          .institution, plain(text.string(range)), country: metonym.country?.code, at: range,
          form: .metonym)
      case .body(let body, let nominal):
        if nominal, !isNamedBefore(body, range.lowerBound) { continue }
        return other(
          .institution, shownName(of: body), country: nil, at: range,
          form: nominal ? .nominal : .name)
      case .group(let group, adjective: false):
        return other(.group, group.name, country: nil, at: range)
      case .outlet(let outlet):
        return other(
          .institution, phrases.name(of: outlet), country: outlet.country?.code, at: range)
      default: continue
      }
    }
    return nil
  }

  /// The short name of a body, or the full one where the article has no other: "AU" only if it says so.
  mutating func shownName(of body: Body) -> String { shownBodies[body.id] ?? body.shortName }

  /// What the article calls the bodies that it does not give their short names, by their ids: by the full name, or
  /// else by the longest that it has.
  func bodiesInFull() -> [String: String] {
    var full: [String: String] = [:]
    var short: Set<String> = []
    for phrase in phrases.all {
      for case .body(let body, nominal: false) in phrase.entries {
        let printed = plain(text.string(phrase.range))
        let words = Folding.folded(printed)
        if words == Folding.folded(body.shortName) {
          short.insert(body.id)
        } else if words == Folding.folded(body.name) {
          full[body.id] = body.name
        } else if full[body.id].map({ $0 != body.name && $0.count < printed.count }) ?? true,
          printed.contains(" ")
        {
          full[body.id] = printed
        }
      }
    }
    return full.filter { !short.contains($0.key) }
  }

  /// "the alliance" means a body only behind its name.
  mutating func isNamedBefore(_ body: Body, _ token: Int) -> Bool {
    firstNaming[body.id].map { $0 < token } ?? false
  }

  /// Numbers of the phrases that name an institution, by their last word.
  func institutionsByLastWord() -> [String: [Int]] {
    var numbers: [String: [Int]] = [:]
    for (number, phrase) in phrases.all.enumerated() where phrase.institution != nil {
      numbers[text.lower[phrase.range.upperBound - 1], default: []].append(number)
    }
    return numbers
  }

  func firstNamings() -> [String: Int] {
    var first: [String: Int] = [:]
    for phrase in phrases.all {
      for case .body(let body, nominal: false) in phrase.entries where first[body.id] == nil {
        first[body.id] = phrase.range.lowerBound
      }
    }
    return first
  }

  /// "the Russian Foreign Ministry", "the Central Committee"
  mutating func body(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let last = head.last,
      organisationWords.contains(text.lower[last]) || phrases.phrase(at: last)?.institution != nil
    else { return nil }
    if let actor = ownedBody(phrase, head: head) ?? bodyAtSeat(phrase, head: head) { return actor }
    let country = stateOwning(head)
    let isNamed =
      country != nil
      || head.contains {
        text.tokens[$0].isCapitalized && !WordClasses.determiners.contains(text.lower[$0])
      }
    guard isNamed else {
      // "the ministry": the latest body with that word in its name.
      let word = text.lower[last]
      if let earlier = institutions[Substring(word)]
        ?? namedInstitution(endingIn: word, before: phrase.lowerBound),
        isSame(earlier, head)
      {
        mention(phrase, .nominal, earlier)
        return earlier
      }
      if let home, let own = stateInstitution(at: last),
        let adjective = Gazetteer.shipped.country(code: home)?.adjective
      {
        let kind = plain(text.string(own.range))
        return other(.institution, "\(adjective) \(kind)", country: home, at: phrase)
      }
      return other(.anonymous, withoutArticle(phrase), country: country, at: phrase, form: .nominal)
    }
    return other(.institution, bodyName(head), country: country, at: head)
  }

  /// The state that the words for an institution name. "The Foreign Office" is London's, but in an article
  /// from Islamabad that does not speak of Britain it is Pakistan's.
  private func stateOwning(_ head: Range<Int>) -> String? {
    guard let last = head.last, let own = phrases.phrase(at: last), own.institution != nil,
      let usual = own.countryCode
    else {
      guard let last = head.last, let own = stateInstitution(at: last), own.range.count > 1,
        text.tokens[last].isCapitalized
      else { return countryCode(in: head) }
      return countryCode(in: head) ?? stateOfPlace(opening: head) ?? home
    }
    let stated = countryCode(in: head.clamped(to: head.lowerBound..<own.range.lowerBound))
    if let stated { return stated }
    guard let home, home != usual,
      !phrases.all.contains(where: { $0.institution == nil && $0.countryCode == usual })
    else { return usual }
    return home
  }

  /// "In Moscow the Foreign Ministry": of the place that opens the sentence.
  func stateOfPlace(opening phrase: Range<Int>) -> String? {
    guard let sentence = text.sentence(at: phrase.lowerBound).map({ text.sentences[$0] }),
      text.lower[sentence.lowerBound] == "in", sentence.lowerBound + 1 < phrase.lowerBound,
      let place = phrases.phrase(startingAt: sentence.lowerBound + 1),
      place.range.upperBound >= phrase.lowerBound - 1
    else { return nil }
    return place.countryCode
  }

  /// "Paris. The president said": of the place that stands in front of the paragraph as its label.
  func stateOfLabel(before token: Int) -> String? {
    guard let paragraph = text.paragraph(at: token).map({ text.paragraphs[$0] }),
      let first = paragraph.first(where: { text.tokens[$0].isWordLike }),
      let place = phrases.phrase(startingAt: first)?.range, place.upperBound < token,
      [.terminal, .colon].contains(text.tokens[place.upperBound].kind)
    else { return nil }
    return phrases.phrase(startingAt: first)?.countryCode
  }

  /// The name of an institution that every state has.
  private func stateInstitution(at token: Int) -> Phrases.Phrase? {
    guard let phrase = phrases.phrase(at: token), let institution = phrase.institution,
      Self.stateInstitutions.contains(institution.id)
    else { return nil }
    return phrase
  }

  private static let stateInstitutions: Set<String> = [
    "presidency", "government", "foreign_ministry", "defence_ministry", "interior_ministry",
    "finance_ministry", "justice_ministry", "trade_ministry", "energy_ministry", "health_ministry",
    "armed_forces", "police", "central_bank",
  ]

  /// "The foreign ministry" is no unification ministry; "the ministry" may be either.
  private func isSame(_ institution: Int, _ head: Range<Int>) -> Bool {
    guard let last = head.last, let phrase = phrases.phrase(at: last), phrase.institution != nil,
      phrase.range.count > 1
    else { return true }
    let words = Folding.folded(text.string(phrase.range))
    return Folding.folded(actors[institution].name).hasSuffix(words)
  }

  /// "the ministry in Ankara", "the foreign ministry in Moscow": that of the state whose capital follows,
  /// and of the kind of which the article has spoken.
  private mutating func bodyAtSeat(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard let last = head.last, text.lower[phrase.lowerBound] == "the",
      countryCode(in: head) == nil, let seat = seat(behind: head), let code = seat.countryCode,
      let adjective = Gazetteer.shipped.country(code: code)?.adjective
    else { return nil }
    let own = phrases.phrase(at: last).flatMap { $0.institution != nil ? $0.range : nil }
    let named = (institutionPhrases[text.lower[last]] ?? []).map { phrases.all[$0].range }
      .last { $0.upperBound <= phrase.lowerBound && $0.count > 1 }
    guard let words = own.flatMap({ $0.count > 1 ? $0 : nil }) ?? named else { return nil }
    let kind = plain(text.string(words))
    return other(
      .institution, "\(adjective) \(kind)", country: code,
      at: phrase)
  }

  /// The capital in "the ministry in Ankara", or that which "the ministry there" looks back to.
  private func seat(behind head: Range<Int>) -> Phrases.Phrase? {
    let next = head.upperBound
    guard next + 1 < text.tokens.count else { return nil }
    let seat =
      switch text.lower[next] {
      case "in": phrases.phrase(startingAt: next + 1)
      case "there":
        (max(0, head.lowerBound - 20)..<head.lowerBound).reversed().lazy
          .compactMap { phrases.phrase(at: $0) }.first { $0.place != nil }
      default: nil as Phrases.Phrase?
      }
    return seat.flatMap { $0.place != nil && $0.countryCode != nil ? $0 : nil }
  }

  /// "Russia's Foreign Ministry" and "the Russian Foreign Ministry" are one: the adjective counts.
  func bodyName(_ head: Range<Int>) -> String {
    guard let owner = head.first(where: { text.tokens[$0].kind == .clitic }),
      owner + 1 < head.upperBound,
      let code = phrases.phrase(endingAt: owner - 1)?.countryCode,
      let adjective = Gazetteer.shipped.country(code: code)?.adjective
    else { return withoutArticle(head) }
    return adjective + " " + plain(text.string((owner + 1)..<head.upperBound))
  }

  /// The latest institution with its country or a capital letter in front of a token.
  mutating func namedInstitution(endingIn word: String, before token: Int) -> Int? {
    let before = (institutionPhrases[word] ?? []).reversed()
      .drop { phrases.all[$0].range.upperBound > token }
    // In a long text what is further back is no longer in mind.
    for known in before.prefix(50).map({ phrases.all[$0] }) {
      guard
        let whole = nouns.phrase(
          endingAt: known.range.upperBound, from: max(0, known.range.lowerBound - 6)),
        countryCode(in: whole) ?? stateOfPlace(opening: whole) != nil
      else { continue }
      return body(whole, head: whole)
    }
    return nil
  }

  /// Whoever is left: a capitalised name becomes a person, words such as "critics" stay anonymous.
  mutating func unknown(_ phrase: Range<Int>, head: Range<Int>) -> Int? {
    guard nouns.isActor(phrase) else { return nil }
    let country = countryCode(in: head)
    if phrase.count == 1, text.tokens[phrase.lowerBound].isCapitalized,
      !NounPhrases.collectives.contains(text.lower[phrase.lowerBound])
    {
      return person(
        PersonName(
          name: phrase, range: phrase, post: nil, postEntry: nil, country: nil, hasHonorific: false)
      )
    }
    return anonymous(phrase, head: head, country: country)
  }

  /// Adds what is only named: every further mention of an actor that matters to the article.
  mutating func noteRemainingMentions() {
    for name in names where knows(name) { _ = person(name) }
    for phrase in phrases.all {
      guard let entry = phrase.entries.first else { continue }
      let key: String? =
        switch entry {
        case .country(let country): "country:\(country.code):\(Folding.folded(country.name))"
        case .body(let body, _): "institution::\(Folding.folded(shownName(of: body)))"
        case .group(let group, _): "group::\(Folding.folded(group.name))"
        default: nil
        }
      if let key, let actor = others[key] { mention(phrase.range, .name, actor) }
    }
    mentions.sort { ($0.span, $0.actor) < ($1.span, $1.actor) }
  }
}
