import Foundation

/// cia_tenures_1990-2026.tsv: leaders and ambassadors in the editions of the World Factbook (public
/// domain). "Since" is a start; the editions are points in time, and 1 January stands for a year.
extension Sources {
  func factbook() throws -> [Holder] {
    var claims: [(key: String, claim: Claim, row: TabTable.Row)] = []
    var names: [String: FactbookName] = [:]
    let rows = try table("cia_tenures_1990-2026").rows
    let sent = Set(rows.filter { $0["role"] == "us_ambassador_to" }.map(Self.envoy))
    let presidents = Set(rows.filter(Self.isPresident).map(Self.holder))
    let strays = strays(rows)
    let whole = Set(rows.filter { $0["src"] != "wfb" }.map(Self.appointment))
    for row in rows {
      guard let post = factbookPost(row) else { continue }
      // The archive of the editions since 2024 has lost the letters with accents.
      if row["src"] == "wfb", row["first_seen"] >= "2024", whole.contains(Self.appointment(row)) {
        continue
      }
      // Some editions name the ambassador of the United States on both sides.
      if row["role"] == "ambassador_to_us", sent.contains(Self.envoy(row)) { continue }
      // The edition of 1995 names Russia's permanent representative to the United Nations.
      if row["role"] == "ambassador_to_us", row["family"] == "LAVROV" { continue }
      if strays.contains(row.line) { continue }
      // Where a president had come in, some editions repeat the chief of state as head of government.
      if row["title"] == "Prime Minister", presidents.contains(Self.holder(row)) { continue }
      let country = row["role"] == "us_ambassador_to" ? "US" : state(row)
      guard let country, States.isState(country), let name = FactbookName(row) else {
        continue
      }
      // Who is elect or designate does not hold the post on the day given.
      let isDesignate = name.isDesignate
      if isDesignate, post.id == "ambassador" { continue }
      var from = isDesignate ? nil : PartialDate(row["since"])
      guard let last = edition(row["last_seen"]), last.year >= Self.firstYear,
        var first = edition(row["first_seen"])
      else {
        continue
      }
      // An edition of a year may carry what was written before the year began.
      if let since = from, since.first > first.last || since.year == first.year { first = since }
      if let since = from, since.first > last.last { from = nil }
      if isDesignate { first = last }
      let key = country + "|" + Names.slug(name.usual)
      names[key] = names[key] ?? name
      claims.append(
        (
          key,
          Claim(
            post: post.id, title: post.title, country: country, body: post.body, host: post.host,
            from: from, until: nil, seen: Claim.Seen(first: first, last: last),
            sources: ["cia_tenures:\(row.line)"], rank: 3), row
        ))
    }
    return Self.grouped(claims).compactMap { group in
      guard let name = names[group.key] else { return nil }
      return Holder(
        names: name.usual == name.full ? [name.full] : [name.usual, name.full], family: name.family,
        gender: nil, qid: nil, claims: group.claims, rank: 2)
    }
  }

  private static func appointment(_ row: TabTable.Row) -> String {
    [row["iso2"], row["role"], row["since"]].joined(separator: "|")
  }

  /// A row that has the whole title: "Acting President" may be a prime minister, too.
  private static func isPresident(_ row: TabTable.Row) -> Bool {
    row["role"] == "head_of_state" && row["title"] == "President"
  }

  /// The person and the day since when they have held a post.
  private static func holder(_ row: TabTable.Row) -> String {
    [envoy(row), row["since"]].joined(separator: "|")
  }

  private static func envoy(_ row: TabTable.Row) -> String {
    [row["iso2"], row["given"], row["family"]].joined(separator: "|")
  }

  /// The lines of leaders of another state: an edition may have its page in the place of a state whose
  /// own leader the editions before and after name.
  private func strays(_ rows: [TabTable.Row]) -> Set<Int> {
    let leaders = rows.filter { $0["role"].hasPrefix("head_of_") }
    func name(_ row: TabTable.Row) -> String {
      [row["role"], row["given"], row["family"]].joined(separator: "|")
    }
    let byName = Dictionary(grouping: leaders, by: name)
    let byState = Dictionary(grouping: leaders) { (state($0) ?? "") + $0["role"] }
    return Set(
      leaders.filter { row in
        guard let code = state(row), States.isState(code) else { return false }
        let isElsewhere = byName[name(row), default: []].contains { other in
          state(other).map { $0 != code && States.isState($0) } ?? false
            && other["last_seen"] > row["last_seen"]
        }
        return isElsewhere
          && byState[code + row["role"], default: []].contains { other in
            name(other) != name(row) && other["first_seen"] < row["first_seen"]
              && other["last_seen"] > row["last_seen"]
          }
      }.map(\.line))
  }

  /// The code by the name first: dependencies stand under the code of their state. The edition of 1992
  /// has Czechoslovakia where Slovakia is now, and Palau with Paraguay.
  private func state(_ row: TabTable.Row) -> String? {
    if row["last_seen"] < "1993" {
      if row["iso2"] == "SK" { return "CS" }
      if ["NAKAMURA", "ETPISON", "BUSH"].contains(row["family"]), row["iso2"] == "PY" {
        return nil
      }
    }
    return states.code(row["country"]) ?? (row["iso2"].count == 2 ? row["iso2"] : nil)
  }

  private func edition(_ text: String) -> PartialDate? {
    PartialDate(text.hasSuffix("-01-01") ? String(text.prefix(4)) : text)
  }

  private func factbookPost(_ row: TabTable.Row) -> PostRules.Post? {
    let title = FactbookName.title(row)
    if row["role"] == "us_ambassador_to" {
      guard title == "Ambassador" else { return nil }
      return row["country"] == "European Union"
        ? .init(id: "permanent_representative", title: "Permanent Representative", body: "eu")
        : state(row).map { .init(id: "ambassador", title: title, host: $0) }
    }
    if row["role"] == "ambassador_to_us" {
      return title == "Ambassador" ? .init(id: "ambassador", title: title, host: "US") : nil
    }
    // North Korea has had none since 1994: the table has lost whose president it is, of the State Affairs
    // Commission or of the Presidium of the Assembly.
    if title == "President", state(row) == "KP", row["since"] >= "1994-07" { return nil }
    return Self.leaders[title].map { .init(id: $0, title: title) }
  }

  private static let leaders: [String: String] = [
    "President": "president", "Acting President": "interim_president",
    "Interim President": "interim_president", "Transitional President": "interim_president",
    "President of the Swiss Confederation": "president", "President of the Republic": "president",
    "King": "monarch", "Queen": "monarch", "Amir": "monarch", "Sultan": "monarch",
    "Emperor": "monarch", "Grand Duke": "monarch", "Pope": "pope",
    "Vice President": "vice_president", "First Vice President": "vice_president",
    "Deputy President": "vice_president", "Crown Prince": "crown_prince",
    "Prime Minister": "prime_minister", "Acting Prime Minister": "prime_minister",
    "Interim Prime Minister": "prime_minister", "Premier": "prime_minister",
    "Chancellor": "chancellor", "Vice Chancellor": "deputy_prime_minister",
    "Deputy Prime Minister": "deputy_prime_minister",
    "First Deputy Prime Minister": "deputy_prime_minister",
    "First Deputy Premier": "deputy_prime_minister", "Deputy Premier": "deputy_prime_minister",
    "Vice Premier": "deputy_prime_minister", "Executive Vice Premier": "deputy_prime_minister",
  ]
}

/// A name of the Factbook, whose family part is in capitals.
struct FactbookName {
  let full: String
  let usual: String
  let family: String
  let isDesignate: Bool

  /// Titles that swallowed the first words of a name.
  private static let long = ["President of the Swiss Confederation", "President of the Republic"]

  static func title(_ row: TabTable.Row) -> String {
    long.first { row["title"].hasPrefix($0) } ?? row["title"]
  }

  /// Nothing for entries that were split badly ("A and B") or hold more than a name.
  init?(_ row: TabTable.Row) {
    var given = row["given"]
    if let prefix = Self.long.first(where: { row["title"].hasPrefix($0) }) {
      given = row["title"].dropFirst(prefix.count) + " " + given
    }
    let all = given + " " + row["family"]
    guard all.wholeMatch(of: /[\p{L}\p{M} .,'’\-()]+/) != nil,
      all.firstMatch(
        of:
          /\b(and|chancery|previously|vacant|FAX|note|Ad Interim|since|of|[Aa]mbassador|mbassador|Designate|Council|spelled|Gen)\b/
      ) == nil
    else { return nil }
    var words = given.split(separator: " ").map(String.init)
    isDesignate = words.first == "elect" || words.first == "designate"
    if isDesignate { words.removeFirst() }
    if words.first == "s" { words.removeFirst() }
    given = Names.withoutHonorifics(words.joined(separator: " "))
    // A first letter that the table lost, or two persons in one cell.
    if let first = given.first, first.isLowercase, !Names.startsWithParticle(given) { return nil }
    if given.contains(/, \p{L}{3}/) { return nil }
    let cell = row["family"].trimmingCharacters(in: .init(charactersIn: " ,.-"))
      .replacing(/[, ]+(Jr|JR|II|III)\.?$/, with: "")
    var parts = cell.split(separator: " ").map(String.init)
    if parts.first == "s" { parts.removeFirst() }
    let capitals = parts.prefix {
      $0 == $0.uppercased() && $0.count > 1 || Names.particles.contains($0.lowercased())
    }
    guard !capitals.isEmpty else { return nil }
    let family = Names.unshouted(capitals.joined(separator: " "))
    let rest = parts.dropFirst(capitals.count).joined(separator: " ")
    self.family = family
    full = [given, family, rest].filter { !$0.isEmpty }.joined(separator: " ")
    guard full.contains(" ") else { return nil }
    usual = Names.withoutPatronymic(Names.withoutMiddleInitials(full))
  }
}
