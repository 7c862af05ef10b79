/// A seat, street or proper name that stands for who works there: "the Kremlin".
///
/// It denotes either an institution of a country or an international body.
public struct Metonym: Sendable, Hashable, TableValue {
  package enum Column: Int, TableColumn {
    case names, denotes, country, body

    package var cell: Cell {
      switch self {
      case .names: .list
      case .denotes: .optional(.reference(.institutions))
      case .country: .optional(.reference(.countries))
      case .body: .optional(.reference(.bodies))
      }
    }
  }

  package static let section = Section.metonyms
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// The ways to write it, the usual one first: "Foggy Bottom".
  public var names: [String] { row.list(.names) }
  public var institution: Institution? { row.reference(.denotes) }
  public var country: Country? { row.reference(.country) }
  public var body: Body? { row.reference(.body) }
}
