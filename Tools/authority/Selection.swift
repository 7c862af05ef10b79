/// Which tenures stand in the tables, and what the tables say of the persons who held them.
struct Selection {
  struct Entry {
    var id: String
    let name: String
    let names: [String]
    let family: String
    let gender: String?
    let country: String?
    let qid: String?
    let tenures: [Claim]
    let isCurated: Bool
  }

  private(set) var entries: [Entry] = []

  init(_ persons: Persons, genders: [String: String]) {
    for person in persons.all {
      let claims = person.claims
      let isCurated = person.curated != nil
      let chosen = claims.filter {
        Self.isRecent($0) && (isCurated || Self.isOfWeight($0, persons.posts))
      }
      guard !chosen.isEmpty || isCurated && claims.isEmpty else { continue }
      let tenures = Tenures.joined(chosen)
      let entry = Self.entry(person, tenures, genders)
      // A name without a Latin letter gives no id.
      if !Names.slug(entry.name).isEmpty { entries.append(entry) }
    }
    entries.sort {
      ($0.isCurated ? 0 : 1, Names.slug($0.name), $0.year, $0.qid ?? "~")
        < ($1.isCurated ? 0 : 1, Names.slug($1.name), $1.year, $1.qid ?? "~")
    }
    var taken: Set<String> = []
    for index in entries.indices {
      let entry = entries[index]
      let slug = Names.slug(entry.name)
      let state = slug + "-" + (entry.country ?? "int").lowercased()
      let candidates = [slug, state, "\(slug)-\(entry.year)", "\(state)-\(entry.year)"]
      entries[index].id = candidates.first { !taken.contains($0) } ?? "\(state)-\(index)"
      taken.insert(entries[index].id)
    }
    entries.sort { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
  }

  private static func isRecent(_ claim: Claim) -> Bool {
    guard let span = claim.span, let day = PartialDate("\(Sources.firstYear)") else { return false }
    return claim.rank == 0 || span.upperBound >= day.first
  }

  /// Whether a claim of a table is taken, which keeps the tables small: the heads of state, of
  /// government and of diplomacy of all states; of the large ones the other posts, too, those that are
  /// many or little quoted from a later year. Ambassadors to the United States and at the United Nations;
  /// those of the United States to the principal states, and since 1985 to all.
  private static func isOfWeight(_ claim: Claim, _ posts: Posts) -> Bool {
    guard claim.rank > 0, let country = claim.country else { return true }
    func lasts(until year: String) -> Bool {
      guard let span = claim.span, let day = PartialDate(year) else { return false }
      return span.upperBound >= day.first
    }
    let isLarge = States.large.contains(country)
    switch posts.postClass(claim.post) {
    case "head_of_state", "head_of_government", "foreign_minister": return true
    case "ambassador":
      if country == "US" {
        return claim.host.map(States.hosts.contains) ?? true || lasts(until: "1985")
      }
      return isLarge || claim.host == "US" || claim.body == "un"
    case "deputy_head_of_government", "deputy_head_of_state":
      return isLarge && lasts(until: "1985")
    case "deputy_minister": return isLarge && lasts(until: "2010")
    case "minister": return isLarge && lasts(until: "2000")
    case "defence_minister": return isLarge || lasts(until: "2000")
    default:
      return lasts(until: isLarge ? "1985" : "2000") && States.selected.contains(country)
    }
  }

  private static func entry(
    _ person: Persons.Person, _ tenures: [Claim], _ genders: [String: String]
  ) -> Entry {
    let forms = person.holders.sorted { $0.rank < $1.rank }.flatMap(\.names)
    let name = person.curated?.name ?? forms.first ?? ""
    let counts = Dictionary(tenures.compactMap { $0.country }.map { ($0, 1) }, uniquingKeysWith: +)
    let country =
      person.curated?.country
      ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var known: Set<String> = [Names.fold(name)]
    var names: [String] = []
    for form in (person.curated?.names ?? []) + forms
    where names.count < 12 && known.insert(Names.fold(form)).inserted {
      names.append(form)
    }
    let marked = person.holders.filter { $0.rank > 0 }.compactMap(\.family).first
    return Entry(
      id: "", name: name, names: names,
      family: person.curated?.family
        ?? Names.family(of: name, country: country, known: marked),
      gender: person.curated?.gender ?? person.holders.compactMap(\.gender).first
        ?? person.qid.flatMap { genders[$0] },
      country: country, qid: person.qid, tenures: tenures, isCurated: person.curated != nil)
  }
}

extension Selection.Entry {
  /// The year of the first tenure, for ids that clash.
  fileprivate var year: Int {
    tenures.compactMap { ($0.from ?? $0.seen?.first ?? $0.until)?.year }.min() ?? 0
  }
}
