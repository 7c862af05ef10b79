/// An international organisation, one of its organs, a treaty group or a movement.
public struct Body: Sendable, Hashable, TableValue {
  public enum Kind: String, Sendable, CaseIterable {
    case organisation, organ, agency, court, council, mission, group, movement, government
  }

  package enum Column: Int, TableColumn {
    case id, name, names, nominals, kind, seat, from, to

    package var cell: Cell {
      switch self {
      case .id, .name: .text
      case .names, .nominals: .list
      case .kind: .choice(Kind.allCases.map(\.rawValue))
      case .seat: .optional(.text)
      case .from, .to: .optional(.year)
      }
    }
  }

  package static let section = Section.bodies
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "nato"
  public var id: String { row.text(.id) }
  /// "North Atlantic Treaty Organization"
  public var name: String { row.text(.name) }
  /// Abbreviations and other names, the usual one first: "NATO".
  public var otherNames: [String] { row.list(.names) }
  /// What it may be called once it is known, with the article: "the alliance".
  public var nominals: [String] { row.list(.nominals) }
  public var kind: Kind { row.choice(.kind) }
  /// The city of its seat.
  public var seat: String? { row.optional(.seat) }
  /// The year of its foundation.
  public var from: Int? { row.year(.from) }
  /// The year of its end.
  public var until: Int? { row.year(.to) }

  /// The shortest usual name: "NATO", "Hamas".
  public var shortName: String {
    let name = name
    guard let first = row.first(.names), first.utf8.count < name.utf8.count else { return name }
    return first
  }

  /// Every name as texts have it, the full one first.
  public var names: [String] { ([name] + otherNames).map(NameKey.spelling) }
}
