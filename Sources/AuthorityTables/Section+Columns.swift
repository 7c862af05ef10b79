internal import Authority

extension Section {
  /// The columns of the section's rows; nothing for an index.
  var columns: [(name: String, cell: Cell)]? { Self.columnsOfAll[rawValue] }

  private static let columnsOfAll = allCases.map(described)

  private static func described(_ section: Section) -> [(name: String, cell: Cell)]? {
    switch section {
    case .countries: columns(Country.Column.self)
    case .institutions: columns(Institution.Column.self)
    case .bodies: columns(Body.Column.self)
    case .metonyms: columns(Metonym.Column.self)
    case .groups: columns(Group.Column.self)
    case .outlets: columns(Outlet.Column.self)
    case .places: columns(Place.Column.self)
    case .posts: columns(Post.Column.self)
    case .titles: columns(Title.Column.self)
    case .topics: columns(Topic.Column.self)
    case .people: columns(Person.Column.self)
    case .tenures: columns(Tenure.Column.self)
    case .names: columns(IndexedName.Column.self)
    case .phrases: columns(TopicPhrase.Column.self)
    case .words, .countryCodes, .countryNames, .combiningForms, .institutionIDs, .bodyIDs,
      .bodyNames, .outletNames, .outletDomains, .postIDs, .personIDs, .personNames, .familyNames,
      .familySounds, .offices, .phraseWords, .phraseBeginnings:
      nil
    }
  }

  private static func columns<Column: TableColumn>(
    _ type: Column.Type
  ) -> [(name: String, cell: Cell)] {
    type.allCases.map { ($0.name, $0.cell) }
  }

  /// The sections whose rows come from plain tables.
  static var plain: [Section] {
    allCases.filter { $0.columns != nil && $0 != .names && $0 != .phrases }
  }

  /// The name of the plain table.
  var table: String { "\(self)" }

  /// How long a row, or a slot of an index, is in bytes.
  var stride: Int { 4 * (columns?.count ?? 2) }
}
