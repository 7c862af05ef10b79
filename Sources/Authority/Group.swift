/// Countries or people spoken of together: "the West", "the allies".
public struct Group: Sendable, Hashable, TableValue {
  package enum Column: Int, TableColumn {
    case id, name, names, adjectives

    package var cell: Cell {
      switch self {
      case .id, .name: .text
      case .names, .adjectives: .list
      }
    }
  }

  package static let section = Section.groups
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "west"
  public var id: String { row.text(.id) }
  /// How the group is shown: "the West".
  public var name: String { row.text(.name) }
  /// How it occurs in texts: "Western countries".
  public var names: [String] { row.list(.names) }
  /// "Western", in "a Western diplomat".
  public var adjectives: [String] { row.list(.adjectives) }
}
