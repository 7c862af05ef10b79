internal import Authority
internal import Text

/// The tables that can be imported, told apart by their headers.
enum AuthorityLayout: String, CaseIterable {
  /// The project's own form.
  case own = "authority"
  /// Ministers and ambassadors of Wikidata, as the cabinet scrapers of EveryPolitician give them.
  case wikidataMinisters = "wikidata_ministers"
  /// Names and genders of the same persons.
  case wikidataPersons = "wikidata_persons"
  /// Chiefs of state, cabinet members and ambassadors of the CIA World Factbook's editions.
  case factbook = "cia_tenures"
  /// Principal officers and chiefs of mission of the Office of the Historian.
  case chiefsOfMission = "pocom"
  /// Speakers of the UN General Debate: posts at a point in time.
  case assemblySpeakers = "unga"

  private var columns: [String] {
    switch self {
    case .own: AuthorityRow.columns
    case .wikidataMinisters:
      [
        "jurisdiction", "jurisdiction_qid", "position", "person", "person_qid", "start", "end",
        "source_repo",
      ]
    case .wikidataPersons: ["qid", "name", "gender", "dob", "dod", "enwiki"]
    case .factbook:
      [
        "iso2", "country", "role", "title", "given", "family", "since", "first_seen", "last_seen",
        "variants", "src",
      ]
    case .chiefsOfMission:
      ["person_id", "given", "surname", "suffix", "role", "org_or_country", "start", "end", "note"]
    case .assemblySpeakers: ["year", "session", "iso3", "country", "name", "post"]
    }
  }

  /// The layout whose columns a header names.
  init?(header: [String]) {
    guard let layout = Self.allCases.first(where: { $0.columns == header }) else { return nil }
    self = layout
  }

  /// A line of the table; nil for one that says nothing of use.
  func row(_ cells: [String], line: Int) -> AuthorityRow? {
    func cell(_ index: Int) -> String? {
      let text = cells[index]
      return text.isEmpty || text == "-" ? nil : text
    }
    let source = "\(rawValue):\(line)"
    switch self {
    case .own:
      var row = AuthorityRow(
        person: cell(0) ?? "", name: cell(1) ?? "", source: cell(12) ?? "")
      row.otherNames = cell(2).map { list($0, "; ") } ?? []
      (row.gender, row.country, row.post) = (cell(3), cell(4), cell(5))
      (row.title, row.body, row.host) = (cell(6) ?? "", cell(7), cell(8))
      (row.from, row.until, row.seen) = (cell(9), cell(10), cell(11))
      return row
    case .wikidataMinisters:
      guard let name = cell(3), let id = cell(4) else { return nil }
      var row = AuthorityRow(person: id, name: name, source: source)
      row.country = country(cell(0))
      place(cell(2) ?? "", in: &row)
      (row.from, row.until) = (cell(5), cell(6))
      // Without an end it was held when the table was made.
      if row.until == nil { row.seen = "2022-06" }
      return row
    case .wikidataPersons:
      guard let name = cell(1), let id = cell(0) else { return nil }
      var row = AuthorityRow(person: id, name: name, source: source)
      row.gender = cell(2) == "male" ? "m" : cell(2) == "female" ? "f" : nil
      if let other = cell(5), other != name { row.otherNames = [other] }
      return row
    case .factbook:
      guard let family = cell(5) else { return nil }
      let name = [cell(4), Self.capitalised(family)].compactMap { $0 }.joined(separator: " ")
      guard !name.contains(" and ") else { return nil }
      let isToUS = cell(2) == "ambassador_to_us"
      let isOfUS = cell(2) == "us_ambassador_to"
      var row = AuthorityRow(
        person: slug(name, isOfUS ? "US" : cell(0)), name: name, source: source)
      row.country = isOfUS ? "US" : cell(0)
      place(isToUS || isOfUS ? "ambassador" : cell(3) ?? "", in: &row)
      if isToUS { row.host = "US" }
      if isOfUS { row.host = cell(0) }
      row.from = cell(6)
      row.seen = [cell(7), cell(8)].compactMap { $0 }.joined(separator: "/")
      if row.seen == "" { row.seen = nil }
      return row
    case .chiefsOfMission:
      guard let id = cell(0), let surname = cell(2) else { return nil }
      let name = [cell(1), surname].compactMap { $0 }.joined(separator: " ")
      var row = AuthorityRow(person: id, name: name, source: source)
      row.country = "US"
      place(cell(4) ?? "", in: &row)
      row.host = country(cell(5)?.split(separator: "-").joined(separator: " "))
      (row.from, row.until) = (cell(6), cell(7))
      return row
    case .assemblySpeakers:
      guard let name = cell(4), let year = cell(0) else { return nil }
      let code = country(cell(3))
      var row = AuthorityRow(person: slug(name, code), name: name, source: source)
      row.country = code
      place(cell(5) ?? "", in: &row)
      row.seen = "\(year)-09"
      return row
    }
  }

  /// The post by the words of its title; titles that the list of posts does not know are offices all
  /// the same.
  private func place(_ title: String, in row: inout AuthorityRow) {
    row.title = title
    let stated = StatedPost(title)
    row.post = stated?.post.id ?? (title.isEmpty ? nil : "official")
    row.host = row.host ?? stated?.host?.code
    row.body = stated?.body?.id
  }

  private func country(_ name: String?) -> String? {
    name.flatMap { Gazetteer.shipped.country(named: $0)?.code }
  }

  /// Persons of tables without ids go by name and country.
  private func slug(_ name: String, _ country: String?) -> String {
    let words = Folding.folded(name).split(separator: " ").joined(separator: "-")
    return country.map { "\(words)-\($0.lowercased())" } ?? words
  }

  private func list(_ text: String, _ divider: String) -> [String] {
    var items: [String] = []
    var rest = Substring(text)
    while let range = rest.firstRange(of: divider) {
      items.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return (items + [String(rest)]).filter { !$0.isEmpty }
  }

  /// "VON DER LEYEN" gives "Von Der Leyen", as names in capitals tell no more.
  static func capitalised(_ family: String) -> String {
    family.split(separator: " ").map { word in
      word.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
