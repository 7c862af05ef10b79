/// What a phrase can denote.
public enum Entry: Sendable, Hashable {
  /// "Russia", "the Russian Federation", "U.S."
  case country(Country)
  /// "Russian", "Russians"
  case demonym(Country, DemonymForm)
  /// "Moscow": a place or a government; the context decides.
  case capital(Country)
  /// "the Kremlin"
  case metonym(Metonym)
  /// "NATO"; `nominal` for "the alliance", which needs an earlier mention.
  case body(Body, nominal: Bool)
  /// "the West"; `adjective` for "Western".
  case group(Group, adjective: Bool)
  /// "Sputnik"
  case outlet(Outlet)
  /// "Geneva", "Crimea"
  case place(Place)
  /// "foreign ministry"
  case institution(Institution)
  /// "deputy foreign minister"
  case post(Post, PostForm)
  /// "Mr."
  case title(Title)
}

extension Entry {
  /// The country that the phrase names or implies.
  public var country: Country? {
    switch self {
    case .country(let country), .demonym(let country, _), .capital(let country): country
    case .metonym(let metonym): metonym.country
    case .place(let place): place.country
    case .outlet(let outlet): outlet.country
    case .post(let post, _): post.country
    case .body, .group, .institution, .title: nil
    }
  }

  /// The entry can act: a state, a government, a body, a group.
  public var isActor: Bool {
    switch self {
    case .country, .capital, .metonym, .body, .group(_, adjective: false), .institution: true
    case .demonym(_, let form): form == .people
    case .group, .outlet, .place, .post, .title: false
    }
  }
}
