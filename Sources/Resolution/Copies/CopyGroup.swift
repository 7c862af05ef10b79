/// A group of copies: which of them the others were taken from, and what each is to it. A function of the set of
/// its articles.
struct CopyGroup {
  enum Relation: String {
    case origin, copy, version
  }

  struct Member {
    let article: Int64
    let relation: Relation
    let previous: Int64?
    let shared: Int
  }

  let origin: Int64
  /// Why, in words.
  let basis: String
  /// The agency that most of them credit.
  let agency: String?
  private(set) var members: [Member] = []

  /// - Parameter articles: at least one.
  init(_ articles: [CopyMember]) {
    let chains = Self.chains(articles.sorted { $0.comesBefore($1) })
    let agency = Self.agency(articles)
    let (first, basis) = Self.origin(chains, agency)
    origin = first?.article.id ?? 0
    self.agency = agency
    self.basis = basis
    for chain in chains {
      for (place, member) in chain.enumerated() {
        let previous = place > 0 ? chain[place - 1] : nil
        let isChanged = previous.map { $0.words != member.words } ?? false
        members.append(
          Member(
            article: member.article.id,
            relation: isChanged ? .version : member.article.id == origin ? .origin : .copy,
            previous: previous?.article.id, shared: member.shared))
      }
    }
  }

  /// The articles by who published them, each in the order in which they came.
  ///
  /// Where the outlet is not known, one address, one place or one headline tells that it is the same.
  private static func chains(_ articles: [CopyMember]) -> [[CopyMember]] {
    var chains: [[CopyMember]] = []
    var places: [String: Int] = [:]
    for member in articles {
      let signs = signs(of: member)
      if let place = signs.compactMap({ places[$0] }).min() {
        chains[place].append(member)
        for sign in signs where places[sign] == nil { places[sign] = place }
      } else {
        for sign in signs { places[sign] = chains.count }
        chains.append([member])
      }
    }
    return chains
  }

  private static func signs(of member: CopyMember) -> [String] {
    if let outlet = member.article.outlet { return ["outlet \(outlet)"] }
    var signs = ["path \(member.path)"]
    if let url = member.article.url { signs.append("url \(url)") }
    if !member.article.headline.isEmpty { signs.append("headline \(member.article.headline.fold)") }
    return signs
  }

  /// The agency that most articles credit; of several the first by name.
  private static func agency(_ articles: [CopyMember]) -> String? {
    var counts: [String: Int] = [:]
    for member in articles {
      if let agency = member.article.agency { counts[agency, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func origin(
    _ chains: [[CopyMember]], _ agency: String?
  ) -> (CopyMember?, basis: String) {
    let firsts = chains.compactMap(\.first)
    if let agency {
      let crediting = chains.joined().count { $0.article.agency == agency }
      let all = chains.reduce(0) { $0 + $1.count }
      let credit = "\(agency), which \(crediting) of \(all) articles credit"
      if let own = firsts.first(where: { $0.article.outletName == agency }) {
        return (own, "published by \(credit)")
      }
      let credited = chains.first { $0.contains { $0.article.agency == agency } }
      return (credited?.first, "first of those that are from \(credit); its own text is not here")
    }
    guard let first = firsts.first else { return (nil, "") }
    let day = first.article.publishedFrom
    if day != nil, firsts.dropFirst().allSatisfy({ $0.article.publishedFrom != day }) {
      return (first, "published first; no agency is credited")
    }
    let longest = firsts.max { $0.article.count < $1.article.count } ?? first
    return (longest, "the longest; nothing tells which came first")
  }
}
