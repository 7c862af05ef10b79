/// A city that is no capital, a region, a sea, or another well-known place.
public struct Place: Sendable, Hashable, TableValue {
  public enum Kind: String, Sendable, CaseIterable {
    case city, region, sea, place
  }

  package enum Column: Int, TableColumn {
    case name, names, country, kind

    package var cell: Cell {
      switch self {
      case .name: .text
      case .names: .list
      case .country: .optional(.reference(.countries))
      case .kind: .choice(Kind.allCases.map(\.rawValue))
      }
    }
  }

  package static let section = Section.places
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "Geneva"
  public var name: String { row.text(.name) }
  public var otherNames: [String] { row.list(.names) }
  /// Where international practice puts it; nothing if nowhere or contested.
  public var country: Country? { row.reference(.country) }
  public var kind: Kind { row.choice(.kind) }
}
