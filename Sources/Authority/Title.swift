/// A word before a name: "Mr.", "Sir", "Gen."
public struct Title: Sendable, Hashable, TableValue {
  public enum Kind: String, Sendable, CaseIterable {
    case honorific, academic, noble, royal, military, legislative, executive, judicial
    case diplomatic, religious
  }

  public enum Gender: String, Sendable, CaseIterable {
    case male, female
  }

  package enum Column: Int, TableColumn {
    case forms, kind, gender

    package var cell: Cell {
      switch self {
      case .forms: .list
      case .kind: .choice(Kind.allCases.map(\.rawValue))
      case .gender: .optional(.choice(Gender.allCases.map(\.rawValue)))
      }
    }
  }

  package static let section = Section.titles
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// The ways to write it: "Gen.", "General".
  public var forms: [String] { row.list(.forms) }
  public var kind: Kind { row.choice(.kind) }
  /// What the title tells of the person's gender.
  public var gender: Gender? { row.optionalChoice(.gender) }
}
