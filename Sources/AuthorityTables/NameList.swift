internal import Authority

/// All names by which texts may mention an entry, those with the same first word together.
struct NameList {
  struct Name {
    /// As texts write it, folded, without a leading article.
    let words: [String]
    /// What the words must look like; marked if the name needs an article before it.
    let shapes: WordShapes
    /// The words as they must be spelt; none if any spelling will do.
    let spelling: [String]
    let kind: IndexedKind
    let entry: Target
  }

  private var groups: [[Name]] = []
  private var groupsByWord: [String: Int] = [:]

  var names: [Name] { Array(groups.joined()) }

  /// The names of the tables, in the order of the cases of `Entry`: in that order a phrase that is
  /// ambiguous has its entries.
  init(_ tables: PlainTables) throws(TableError) {
    try add(.country, tables, .countries) { row throws(TableError) in
      [try row.text(Country.Column.name)] + (try row.list(Country.Column.names))
    }
    for number in tables[.countries].indices {
      try add(.adjective, tables, .countries, number, Country.Column.adjectives)
      try add(.person, tables, .countries, number, Country.Column.person)
      try add(.people, tables, .countries, number, Country.Column.people)
    }
    try add(.capital, tables, .countries) { row throws(TableError) in
      try row.list(Country.Column.capitals)
    }
    try add(.metonym, tables, .metonyms) { row throws(TableError) in
      try row.list(Metonym.Column.names)
    }
    for (number, row) in tables[.bodies].enumerated() {
      let names = [try row.text(Body.Column.name)] + (try row.list(Body.Column.names))
      try add(names, .body, Target(section: .bodies, row: number), row)
      try add(.bodyNominal, tables, .bodies, number, Body.Column.nominals)
    }
    for number in tables[.groups].indices {
      try add(.group, tables, .groups, number, Group.Column.names)
      try add(.groupAdjective, tables, .groups, number, Group.Column.adjectives)
    }
    try add(.outlet, tables, .outlets) { row throws(TableError) in
      let isOfficial = try row.text(Outlet.Column.kind) == Outlet.Kind.official.rawValue
      let name = try row.text(Outlet.Column.name)
      return (isOfficial ? [] : [name]) + (try row.list(Outlet.Column.names))
    }
    try add(.place, tables, .places) { row throws(TableError) in
      [try row.text(Place.Column.name)] + (try row.list(Place.Column.names))
    }
    try add(.institution, tables, .institutions) { row throws(TableError) in
      try row.list(Institution.Column.phrases)
    }
    for number in tables[.posts].indices {
      try add(.post, tables, .posts, number, Post.Column.phrases)
      try add(.postPlural, tables, .posts, number, Post.Column.plurals)
    }
    try add(.postNominal, tables, .posts) { row throws(TableError) in
      let phrases = Set(try row.list(Post.Column.phrases).map(NameKey.spelling))
      return try row.list(Post.Column.nominals).filter { !phrases.contains($0) }
    }
    try add(.title, tables, .titles) { row throws(TableError) in
      try row.list(Title.Column.forms)
    }
  }

  private mutating func add(
    _ kind: IndexedKind, _ tables: PlainTables, _ section: Section,
    names: (TableRow) throws(TableError) -> [String]
  ) throws(TableError) {
    for (number, row) in tables[section].enumerated() {
      try add(try names(row), kind, Target(section: section, row: number), row)
    }
  }

  private mutating func add(
    _ kind: IndexedKind, _ tables: PlainTables, _ section: Section, _ number: Int,
    _ column: some TableColumn
  ) throws(TableError) {
    let row = tables[section][number]
    try add(try row.list(column), kind, Target(section: section, row: number), row)
  }

  private mutating func add(
    _ names: [String], _ kind: IndexedKind, _ entry: Target, _ row: TableRow
  ) throws(TableError) {
    for name in names {
      let key = NameKey(name)
      guard let first = key.words.first.map(WordForm.folded) else { continue }
      guard key.words.count <= WordShapes.mostWords else {
        throw row.malformed("'\(name)' has more than \(WordShapes.mostWords) words")
      }
      let group = groupsByWord[first] ?? groups.count
      if group == groups.count {
        groups.append([])
        groupsByWord[first] = group
      }
      groups[group].append(
        Name(
          words: key.words.map(WordForm.folded),
          shapes: WordShapes(key.words.map(WordForm.shape), isMarked: key.needsArticle),
          spelling: key.isExact ? key.words : [], kind: kind, entry: entry))
    }
  }
}
