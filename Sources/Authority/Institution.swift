/// A part of a state that speaks: a ministry, the parliament, the army. Its country comes from the
/// words around it.
public struct Institution: Sendable, Hashable, TableValue {
  package enum Column: Int, TableColumn {
    case id, phrases

    package var cell: Cell {
      switch self {
      case .id: .text
      case .phrases: .list
      }
    }
  }

  package static let section = Section.institutions
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "foreign_ministry"
  public var id: String { row.text(.id) }
  /// The phrases for it, the usual one first, in small letters.
  public var phrases: [String] { row.list(.phrases) }
}
