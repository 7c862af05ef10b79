/// The parsed tables, before they are indexed.
struct GazetteerTables {
  let countries: [Country]
  let institutions: [Institution]
  let bodies: [Body]
  let metonyms: [Metonym]
  let groups: [Group]
  let outlets: [Outlet]
  let places: [Place]
  let posts: [Post]
  let titles: [Title]
  let countriesByCode: [String: Country]
  let institutionsByID: [String: Institution]
  let bodiesByID: [String: Body]

  init() throws(TableError) {
    let countries = try Self.read("countries", Country.columns, Country.init)
    let byCode = try Self.unique(countries, "countries", by: \.code)
    let institutions = try Self.read("institutions", Institution.columns, Institution.init)
    let institutionsByID = try Self.unique(institutions, "institutions", by: \.id)
    let bodies = try Self.read("bodies", Body.columns, Body.init)
    let bodiesByID = try Self.unique(bodies, "bodies", by: \.id)
    self.countries = countries
    self.institutions = institutions
    self.bodies = bodies
    countriesByCode = byCode
    self.institutionsByID = institutionsByID
    self.bodiesByID = bodiesByID
    metonyms = try Self.read("metonyms", Metonym.columns) { row throws(TableError) in
      try Metonym(
        row, institutions: institutionsByID, countries: byCode, bodies: bodiesByID)
    }
    groups = try Self.read("groups", Group.columns, Group.init)
    outlets = try Self.read("outlets", Outlet.columns) { row throws(TableError) in
      try Outlet(row, countries: byCode)
    }
    places = try Self.read("places", Place.columns) { row throws(TableError) in
      try Place(row, countries: byCode)
    }
    posts = try Self.read("posts", Post.columns) { row throws(TableError) in
      try Post(row, countries: byCode, bodies: bodiesByID)
    }
    titles = try Self.read("titles", Title.columns, Title.init)
    _ = try Self.unique(groups, "groups", by: \.id)
  }

  private static func read<Value>(
    _ name: String, _ columns: [String], _ parse: (TableRow) throws(TableError) -> Value
  ) throws(TableError) -> [Value] {
    var values: [Value] = []
    for row in try Table(embedded: name, columns: columns).rows() { values.append(try parse(row)) }
    return values
  }

  /// The values by a key that no two of them share.
  private static func unique<Value>(
    _ values: [Value], _ table: String, by key: (Value) -> String
  ) throws(TableError) -> [String: Value] {
    var result: [String: Value] = [:]
    for value in values {
      guard result.updateValue(value, forKey: key(value)) == nil else {
        throw .malformed(table: table, line: 0, reason: "'\(key(value))' occurs twice")
      }
    }
    return result
  }

  func unique<Value>(
    _ values: [Value], _ table: String, by key: (Value) -> String
  ) throws(TableError) -> [String: Value] {
    try Self.unique(values, table, by: key)
  }

  func domains() throws(TableError) -> [String: Outlet] {
    let pairs = outlets.flatMap { outlet in outlet.domains.map { ($0, outlet) } }
    return try Self.unique(pairs, "outlets", by: \.0).mapValues(\.1)
  }

  /// First parts of compound adjectives, folded, without the hyphen.
  func combiningForms() throws(TableError) -> [String: Country] {
    let pairs = countries.flatMap { country in
      country.combiningForms.map { (WordForm.folded(String($0.prefix { $0 != "-" })), country) }
    }
    return try Self.unique(pairs, "countries", by: \.0).mapValues(\.1)
  }

  /// All names, in the order of the cases of `Entry`.
  func index() -> NameIndex {
    var index = NameIndex()
    for country in countries {
      index.add([country.name] + country.otherNames, .country(country))
    }
    for country in countries {
      index.add(country.adjectives, .demonym(country, .adjective))
      index.add(country.person, .demonym(country, .person))
      index.add(country.people, .demonym(country, .people))
    }
    for country in countries { index.add(country.capitalKeys, .capital(country)) }
    for metonym in metonyms { index.add(metonym.names, .metonym(metonym)) }
    for body in bodies {
      index.add([body.name] + body.otherNames, .body(body, nominal: false))
      index.add(body.nominals, .body(body, nominal: true))
    }
    for group in groups {
      index.add(group.names, .group(group, adjective: false))
      index.add(group.adjectives, .group(group, adjective: true))
    }
    for outlet in outlets {
      index.add(outlet.namesInTexts, .outlet(outlet))
    }
    for place in places { index.add([place.name] + place.otherNames, .place(place)) }
    for institution in institutions { index.add(institution.phrases, .institution(institution)) }
    for post in posts {
      index.add(post.phraseKeys, .post(post, .singular))
      index.add(post.plurals, .post(post, .plural))
    }
    for post in posts { index.add(post.onlyNominals, .post(post, .nominal)) }
    for title in titles { index.add(title.forms, .title(title)) }
    index.finish()
    return index
  }
}
