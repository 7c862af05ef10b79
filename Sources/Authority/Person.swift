/// A person who holds or has held a post in diplomacy.
public struct Person: Sendable, Hashable, TableValue {
  public enum Gender: String, Sendable, CaseIterable {
    case male = "m"
    case female = "f"
  }

  package enum Column: Int, TableColumn {
    case id, name, names, family, gender, country, source

    package var cell: Cell {
      switch self {
      case .id, .name: .text
      case .names: .list
      case .family, .source: .optional(.text)
      case .gender: .optional(.choice(Gender.allCases.map(\.rawValue)))
      case .country: .optional(.reference(.countries))
      }
    }
  }

  package static let section = Section.people
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "sergey-lavrov"
  public var id: String { row.text(.id) }
  /// The usual English form: "Sergey Lavrov".
  public var name: String { row.text(.name) }
  /// Other spellings, fuller names, the native script.
  public var otherNames: [String] { row.list(.names) }
  /// The family name as in `name`.
  public var family: String? { row.optional(.family) }
  public var gender: Gender? { row.optionalChoice(.gender) }
  /// ISO 3166-1 alpha-2 of the state served; nil for officials of organisations.
  public var country: String? { (row.reference(.country) as Country?)?.code }
  /// Identifier at Wikidata: "Q58217".
  public var source: String? { row.optional(.source) }
}
