internal import Authority

extension Section {
  /// The columns of the section's rows; nothing for an index.
  var columns: [(name: String, cell: Cell)]? {
    switch self {
    case .countries: Self.columns(Country.Column.self)
    case .institutions: Self.columns(Institution.Column.self)
    case .bodies: Self.columns(Body.Column.self)
    case .metonyms: Self.columns(Metonym.Column.self)
    case .groups: Self.columns(Group.Column.self)
    case .outlets: Self.columns(Outlet.Column.self)
    case .places: Self.columns(Place.Column.self)
    case .posts: Self.columns(Post.Column.self)
    case .titles: Self.columns(Title.Column.self)
    case .topics: Self.columns(Topic.Column.self)
    case .people: Self.columns(Person.Column.self)
    case .tenures: Self.columns(Tenure.Column.self)
    case .names: Self.columns(IndexedName.Column.self)
    case .words, .countryCodes, .countryNames, .combiningForms, .institutionIDs, .bodyIDs,
      .bodyNames, .outletNames, .outletDomains, .postIDs, .personIDs, .personNames, .familyNames,
      .familySounds:
      nil
    }
  }

  private static func columns<Column: TableColumn>(
    _ type: Column.Type
  ) -> [(name: String, cell: Cell)] {
    type.allCases.map { ($0.name, $0.cell) }
  }

  /// The sections whose rows come from plain tables.
  static var plain: [Section] { allCases.filter { $0.columns != nil && $0 != .names } }

  /// The name of the plain table.
  var table: String { "\(self)" }

  /// How long a row, or a slot of an index, is in bytes.
  var stride: Int { 4 * (columns?.count ?? 2) }
}
