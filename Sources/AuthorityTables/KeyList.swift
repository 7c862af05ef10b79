internal import Authority
internal import Names
internal import Text

/// What the keys of one index lead to.
struct KeyList {
  private(set) var entries: [(key: String, target: Target?)] = []
  private var known: Set<Entry> = []

  private struct Entry: Hashable {
    let key: [UInt8]
    let target: Target?
  }

  /// Adds a key once.
  mutating func add(_ key: String, _ target: Target?) {
    guard known.insert(Entry(key: Array(key.utf8), target: target)).inserted else { return }
    entries.append((key, target))
  }

  // MARK: The indexes

  /// The index of a section; nothing if the section is none.
  ///
  /// - Parameters:
  ///   - names: the names in the order of their section.
  ///   - phrases: the phrases likewise.
  init?(
    _ section: Section, _ tables: PlainTables, _ names: [NameList.Name],
    _ phrases: [PhraseList.Phrase]
  ) throws(TableError) {
    switch section {
    case .countries, .institutions, .bodies, .metonyms, .groups, .outlets, .places, .posts,
      .titles, .topics, .people, .tenures, .names, .phrases:
      return nil
    case .words: words(names)
    case .countryCodes:
      try each(.countries, tables) { row throws(TableError) in
        [try row.text(Country.Column.code)]
      }
    case .countryNames: try each(.countries, tables, keys: Self.countryNames)
    case .combiningForms:
      try unique(.countries, tables) { row throws(TableError) in
        try row.list(Country.Column.combining).map {
          WordForm.folded(String($0.prefix { $0 != "-" }))
        }
      }
    case .institutionIDs: try ids(.institutions, tables)
    case .bodyIDs: try ids(.bodies, tables)
    case .bodyNames:
      try each(.bodies, tables) { row throws(TableError) in
        ([try row.text(Body.Column.name)] + (try row.list(Body.Column.names)))
          .map { NameKey.lookup(NameKey.spelling($0)) }
      }
    case .outletNames:
      try unique(.outlets, tables) { row throws(TableError) in
        [NameKey.lookup(try row.text(Outlet.Column.name))]
      }
    case .outletDomains:
      try unique(.outlets, tables) { row throws(TableError) in
        try row.list(Outlet.Column.domains)
      }
    case .postIDs: try ids(.posts, tables)
    case .personIDs: try ids(.people, tables)
    case .personNames:
      try each(.people, tables) { row throws(TableError) in
        try Self.names(of: row).map(Folding.folded)
      }
    case .familyNames:
      try each(.people, tables) { row throws(TableError) in
        try Self.families(of: row)
      }
    case .familySounds:
      try each(.people, tables) { row throws(TableError) in
        let country = row.optional(Person.Column.country)
        return try Self.names(of: row).flatMap { Name($0, country: country).entryKeys }
      }
    case .phraseWords, .phraseBeginnings:
      for (number, phrase) in phrases.enumerated()
      where phrase.isBeginning == (section == .phraseBeginnings) {
        add(phrase.words[0], Target(section: .phrases, row: number))
      }
    case .offices:
      try each(.tenures, tables) { row throws(TableError) in try Self.offices(row, tables) }
    }
  }

  private static func names(of person: TableRow) throws(TableError) -> [String] {
    [try person.text(Person.Column.name)] + (try person.list(Person.Column.names))
  }

  /// The family name and, where it ends the name, what ends the other forms: "zelenskyy", "zelensky".
  private static func families(of person: TableRow) throws(TableError) -> [String] {
    guard let family = person.optional(Person.Column.family).map(Folding.folded) else { return [] }
    var families = [family]
    if family.hasPrefix("al ") { families.append(String(family.dropFirst(3))) }
    guard Folding.folded(try person.text(Person.Column.name)).hasSuffix(" " + family) else {
      return families
    }
    let count = family.split(separator: " ").count
    for form in try person.list(Person.Column.names) {
      let words = Folding.folded(form).split(separator: " ")
      guard words.count > count else { continue }
      families.append(words.suffix(count).joined(separator: " "))
    }
    return families
  }

  private static func offices(
    _ tenure: TableRow, _ tables: PlainTables
  ) throws(TableError) -> [String] {
    let id = try tenure.text(Tenure.Column.post)
    guard let number = tables.number(of: id, in: .posts),
      let postClass = Post.Class(rawValue: try tables[.posts][number].text(Post.Column.class))
    else { return [] }
    return [
      Tenure.officeKey(
        postClass, country: tenure.optional(Tenure.Column.country),
        body: tenure.optional(Tenure.Column.body))
    ]
  }

  private static func countryNames(_ row: TableRow) throws(TableError) -> [String] {
    var names = [try row.text(Country.Column.name)]
    for column in [Country.Column.names, .adjectives, .people, .capitals] {
      names += try row.list(column)
    }
    return names.map { Folding.folded($0.filter { $0 != "=" }) }
  }

  /// Every word of a name, be it but an apostrophe, which folds to nothing; one with which names
  /// start leads to the first of them.
  private mutating func words(_ names: [NameList.Name]) {
    var starting: Set<String> = []
    for (number, name) in names.enumerated() {
      guard let first = name.words.first, starting.insert(first).inserted else { continue }
      add(first, Target(section: .names, row: number))
    }
    for name in names {
      for word in name.words where !starting.contains(word) { add(word, nil) }
    }
  }

  private mutating func ids(_ section: Section, _ tables: PlainTables) throws(TableError) {
    try unique(section, tables) { row throws(TableError) in [try row.text(0)] }
  }

  /// Adds keys that several rows may share.
  private mutating func each(
    _ section: Section, _ tables: PlainTables,
    keys: (TableRow) throws(TableError) -> [String]
  ) throws(TableError) {
    for (number, row) in tables[section].enumerated() {
      for key in try keys(row) where !key.isEmpty {
        add(key, Target(section: section, row: number))
      }
    }
  }

  /// Adds keys that no two rows may share.
  private mutating func unique(
    _ section: Section, _ tables: PlainTables,
    keys: (TableRow) throws(TableError) -> [String]
  ) throws(TableError) {
    var owned: Set<String> = []
    for (number, row) in tables[section].enumerated() {
      for key in try keys(row) {
        guard owned.insert(key).inserted else { throw row.malformed("'\(key)' occurs twice") }
        add(key, Target(section: section, row: number))
      }
    }
  }
}
