/// What a statement may be about: one of a list of about fifty, made for diplomacy.
public struct Topic: Sendable, Hashable, TableValue {
  package enum Column: Int, TableColumn {
    case id, label, eurovoc, strong, plain, weak

    package var cell: Cell {
      switch self {
      case .id, .label: .text
      case .eurovoc, .strong, .plain, .weak: .list
      }
    }
  }

  package static let section = Section.topics
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "arms_control"
  public var id: String { row.text(.id) }
  /// "Arms control and disarmament"
  public var label: String { row.text(.label) }
  /// Numbers of the EuroVoc concepts that are near to it, © European Union.
  public var eurovoc: [String] { row.list(.eurovoc) }
}
