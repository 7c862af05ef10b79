internal import Authority

extension Section {
  /// What the keys of an index lead to; for other sections themselves.
  var indexed: Section {
    switch self {
    case .words: .names
    case .countryCodes, .countryNames, .combiningForms: .countries
    case .institutionIDs: .institutions
    case .bodyIDs, .bodyNames: .bodies
    case .outletNames, .outletDomains: .outlets
    case .postIDs: .posts
    case .personIDs, .personNames, .familyNames, .familySounds: .people
    case .offices: .tenures
    case .phraseWords, .phraseBeginnings: .phrases
    case .countries, .institutions, .bodies, .metonyms, .groups, .outlets, .places, .posts,
      .titles, .topics, .people, .tenures, .names, .phrases:
      self
    }
  }
}

extension IndexedKind {
  /// Where entries of the kind are.
  var section: Section {
    switch self {
    case .country, .adjective, .person, .people, .capital: .countries
    case .metonym: .metonyms
    case .body, .bodyNominal: .bodies
    case .group, .groupAdjective: .groups
    case .outlet: .outlets
    case .place: .places
    case .institution: .institutions
    case .post, .postPlural, .postNominal: .posts
    case .title: .titles
    }
  }
}
