/// Who and what is who: countries, bodies, outlets, places and posts, and how texts name them.
///
/// The words given to it are those of the tokenizer, with "'" for "’". Names match case by case as
/// the tables are written: "Turkey" and "TURKEY" but not "turkey", "WHO" but not "who"; posts and
/// other common nouns in any case. A leading "the" is no part of a match; names that need it
/// ("the West", "The Hague") look at the word before.
public struct Gazetteer: Sendable {
  /// A phrase that was found.
  public struct Match: Sendable, Hashable {
    /// What it can denote, several when it is ambiguous: "Congo", "Georgia". In the order of
    /// the cases of `Entry`.
    public let entries: [Entry]
    /// Words consumed.
    public let length: Int
  }

  /// In the order of the table.
  public let countries: [Country]
  public let institutions: [Institution]
  public let bodies: [Body]
  public let metonyms: [Metonym]
  public let groups: [Group]
  public let outlets: [Outlet]
  public let places: [Place]
  public let posts: [Post]
  public let titles: [Title]

  let index: NameIndex
  let combiningForms: [String: Country]
  private let countriesByCode: [String: Country]
  private let bodiesByID: [String: Body]
  private let postsByID: [String: Post]
  private let institutionsByID: [String: Institution]
  private let outletsByDomain: [String: Outlet]
  private let outletsByName: [String: Outlet]

  /// The gazetteer of the tables that are built into the program, read once.
  ///
  /// Traps if a built-in table is malformed: a defect of the build that `load()` reports with file
  /// and line, and a test looks for.
  public static let shipped: Gazetteer = {
    do { return try load() } catch { fatalError("built-in tables: \(error)") }
  }()

  /// Reads the tables that are built into the program.
  public static func load() throws(TableError) -> Gazetteer {
    try Gazetteer(GazetteerTables())
  }

  init(_ tables: GazetteerTables) throws(TableError) {
    countries = tables.countries
    institutions = tables.institutions
    bodies = tables.bodies
    metonyms = tables.metonyms
    groups = tables.groups
    outlets = tables.outlets
    places = tables.places
    posts = tables.posts
    titles = tables.titles
    countriesByCode = tables.countriesByCode
    institutionsByID = tables.institutionsByID
    bodiesByID = tables.bodiesByID
    postsByID = try tables.unique(posts, "posts", by: \.id)
    outletsByName = try tables.unique(outlets, "outlets") { NameKey.lookup($0.name) }
    outletsByDomain = try tables.domains()
    combiningForms = try tables.combiningForms()
    index = tables.index()
  }

  // MARK: Looking up

  /// The longest phrase that starts at `words[index]`.
  public func longestMatch(in words: [String], at index: Int) -> Match? {
    self.index.longestMatch(in: words, at: index)
  }

  /// What a whole phrase can denote; a leading article is allowed.
  public func entries(named name: String) -> [Entry] {
    let words = NameKey.split(name)
    let start = words.count > 1 && WordForm.isArticle(words[0]) ? 1 : 0
    guard let match = longestMatch(in: words, at: start), match.length == words.count - start
    else { return [] }
    return match.entries
  }

  /// The country with an ISO 3166 code.
  public func country(code: String) -> Country? { countriesByCode[code] }

  /// The country with a name, unless several have it ("Korea").
  public func country(named name: String) -> Country? {
    var found: Country?
    for case .country(let country) in entries(named: name) {
      if found != nil { return nil }
      found = country
    }
    return found
  }

  public func institution(id: String) -> Institution? { institutionsByID[id] }

  public func body(id: String) -> Body? { bodiesByID[id] }

  /// The first body with a name or abbreviation.
  public func body(named name: String) -> Body? {
    for case .body(let body, nominal: false) in entries(named: name) { return body }
    return nil
  }

  /// The outlet with a name, official sites included, or with another name that texts use.
  public func outlet(named name: String) -> Outlet? {
    if let outlet = outletsByName[NameKey.lookup(name)] { return outlet }
    for case .outlet(let outlet) in entries(named: name) { return outlet }
    let plain = NameKey.split(name)
    guard let match = longestMatch(in: ["the"] + plain, at: 1), match.length == plain.count
    else { return nil }
    for case .outlet(let outlet) in match.entries { return outlet }
    return nil
  }

  /// The outlet of a host name: a row for "state.gov" covers "www.state.gov", too.
  public func outlet(domain host: String) -> Outlet? {
    var rest = Substring(host.lowercased())
    while !rest.isEmpty {
      if let outlet = outletsByDomain[String(rest)] { return outlet }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }

  public func post(id: String) -> Post? { postsByID[id] }

  /// The posts that a phrase names.
  public func posts(named phrase: String) -> [Post] {
    entries(named: phrase).compactMap {
      if case .post(let post, .singular) = $0 { post } else { nil }
    }
  }

  /// The posts whose holders may later be called so: "envoy", "the diplomat".
  public func posts(licensing nominal: String) -> [Post] {
    let words = ["the"] + NameKey.split(nominal).drop(while: WordForm.isArticle)
    guard let match = longestMatch(in: words, at: 1), match.length == words.count - 1 else {
      return []
    }
    return match.entries.compactMap {
      switch $0 {
      case .post(let post, .nominal), .post(let post, .singular): post
      default: nil
      }
    }
  }
}
