internal import Authority

extension Phrases.Phrase {
  /// The post that the words name, if they name one.
  var post: Post? {
    for case .post(let post, _) in entries { return post }
    return nil
  }

  /// The words name a post in the plural: "foreign ministers".
  var isPlural: Bool {
    entries.contains { if case .post(_, .plural) = $0 { true } else { false } }
  }

  /// "Mr.", "General": a title that is no post.
  var isOnlyTitle: Bool {
    post == nil && entries.contains { if case .title = $0 { true } else { false } }
  }

  /// "Camp David", "the Kremlin"
  var isSeat: Bool {
    entries.contains { if case .metonym = $0 { true } else { false } }
  }

  /// A title that says what somebody is: "Sen.", "Gen.", and no "Mr."
  var isRank: Bool {
    entries.contains {
      guard case .title(let title) = $0 else { return false }
      return [.military, .legislative, .executive, .judicial, .diplomatic].contains(title.kind)
    }
  }

  /// "Russian" as it stands in front of a noun.
  var isAdjective: Bool {
    !entries.isEmpty
      && entries.allSatisfy {
        switch $0 {
        case .demonym(_, .adjective), .group(_, adjective: true): true
        default: false
        }
      }
  }

  /// "Russian", "Dane": what one person of a country is called.
  var isDemonymOfOne: Bool {
    entries.contains {
      switch $0 {
      case .demonym(_, .adjective), .demonym(_, .person): true
      default: false
      }
    }
  }

  /// "foreign ministry"
  var institution: Institution? {
    for case .institution(let institution) in entries { return institution }
    return nil
  }

  /// ISO code of the country that the words name, belong to or stand for.
  var countryCode: String? {
    entries.lazy.compactMap { entry -> Country? in
      switch entry {
      case .country(let country), .demonym(let country, _), .capital(let country): country
      case .metonym(let metonym): metonym.country
      default: nil
      }
    }.first?.code
  }

  /// ISO code of the country in which the words name a place.
  var placeCountry: String? {
    for case .place(let place) in entries { return place.country?.code }
    return countryCode
  }

  /// The id of the organisation that the words name.
  var body: String? {
    for entry in entries {
      switch entry {
      case .body(let body, nominal: false): return body.id
      case .metonym(let metonym): if let body = metonym.body { return body.id }
      default: continue
      }
    }
    return nil
  }

  var outlet: Outlet? {
    for case .outlet(let outlet) in entries { return outlet }
    return nil
  }

  /// The city, region or capital that the words name.
  var place: String? {
    for entry in entries {
      switch entry {
      case .place(let place): return place.name
      case .capital: return capital
      default: continue
      }
    }
    return nil
  }

  /// A country, place or body, as it follows "ambassador to" or precedes "spokesman".
  var isPlaceOrBody: Bool {
    entries.contains {
      switch $0 {
      case .country, .demonym, .capital, .metonym, .body, .place, .group, .institution: true
      default: false
      }
    }
  }

  /// Words that can speak by themselves: a country, its capital, a body, an outlet.
  var isCollective: Bool {
    entries.contains {
      if case .outlet = $0 { true } else { $0.isActor }
    }
  }
}
