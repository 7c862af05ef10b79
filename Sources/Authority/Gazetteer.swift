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

  let table: PackedTable

  /// The gazetteer that is built into the program. It is used where it lies: nothing is read at the
  /// start.
  public static let shipped = Gazetteer(.shipped)

  package init(_ table: PackedTable) { self.table = table }

  // MARK: Tables, in their order

  public var countries: [Country] { Array(Rows(table)) }
  public var institutions: [Institution] { Array(Rows(table)) }
  public var bodies: [Body] { Array(Rows(table)) }
  public var metonyms: [Metonym] { Array(Rows(table)) }
  public var groups: [Group] { Array(Rows(table)) }
  public var outlets: [Outlet] { Array(Rows(table)) }
  public var places: [Place] { Array(Rows(table)) }
  public var posts: [Post] { Array(Rows(table)) }
  public var titles: [Title] { Array(Rows(table)) }
  public var people: People { People(table) }

  // MARK: Looking up

  /// What a key leads to, the first of them if there are several.
  func value<Value: TableValue>(_ index: Section, _ key: String) -> Value? {
    KeyIndex(index, of: table).place(key).map { Value(Row(table, at: $0)) }
  }

  /// The longest phrase that starts at `words[index]`.
  public func longestMatch(in words: [String], at index: Int) -> Match? {
    NameIndex(table).longestMatch(in: words, at: index)
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
  public func country(code: String) -> Country? { value(.countryCodes, code) }

  /// The country with a name, unless several have it ("Korea").
  public func country(named name: String) -> Country? {
    var found: Country?
    for case .country(let country) in entries(named: name) {
      if found != nil { return nil }
      found = country
    }
    return found
  }

  public func institution(id: String) -> Institution? { value(.institutionIDs, id) }

  public func body(id: String) -> Body? { value(.bodyIDs, id) }

  /// The first body with a name or abbreviation.
  public func body(named name: String) -> Body? {
    for case .body(let body, nominal: false) in entries(named: name) { return body }
    return nil
  }

  /// The outlet with a name, official sites included, or with another name that texts use.
  public func outlet(named name: String) -> Outlet? {
    if let outlet: Outlet = value(.outletNames, NameKey.lookup(name)) { return outlet }
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
      if let outlet: Outlet = value(.outletDomains, String(rest)) { return outlet }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }

  public func post(id: String) -> Post? { value(.postIDs, id) }

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
