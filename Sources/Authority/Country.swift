/// A state or territory, existing or former.
public struct Country: Sendable, Hashable, TableValue {
  package enum Column: Int, TableColumn {
    case code, name, names, adjectives, person, people, capitals, combining, until

    package var cell: Cell {
      switch self {
      case .code, .name: .text
      case .names, .adjectives, .person, .people, .capitals, .combining: .list
      case .until: .optional(.year)
      }
    }
  }

  package static let section = Section.countries
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// ISO 3166-1 alpha-2: "RU". Kosovo is XK; SU, YU, CS and DD are former states (ISO 3166-3).
  public var code: String { row.text(.code) }
  /// The short name by which the country is shown: "Russia".
  public var name: String { row.text(.name) }
  /// Other names and abbreviations: "Russian Federation".
  public var otherNames: [String] { row.list(.names) }
  /// Adjectives, the usual one first: "Russian".
  public var adjectives: [String] { row.list(.adjectives) }
  /// Words for one person, where no adjective serves: "Dane".
  public var person: [String] { row.list(.person) }
  /// Words for several persons: "Danes".
  public var people: [String] { row.list(.people) }
  /// Cities that stand for the government, the present capital first: "Kyiv", "Kiev".
  public var capitals: [String] { capitalKeys.map(NameKey.spelling) }
  /// The capitals as the table writes them.
  var capitalKeys: [String] { row.list(.capitals) }
  /// First parts of compound adjectives: "Sino-".
  public var combiningForms: [String] { row.list(.combining) }
  /// The last year of a former state.
  public var until: Int? { row.year(.until) }

  /// The usual adjective.
  public var adjective: String? { row.first(.adjectives) }
  /// Whether its leader is the head of the government: a parliamentary state whose head of state represents it
  /// only. Not of states that have changed from one to the other.
  public var isLedByGovernment: Bool { Self.parliamentary.contains(code) }

  private static let parliamentary: Set<String> = [
    "AL", "AT", "AU", "BD", "BE", "BG", "CA", "CZ", "DE", "DK", "EE", "ES", "ET", "GB", "GR", "HR",
    "HU", "IE", "IL", "IN", "IQ", "IS", "IT", "JP", "KH", "LU", "LV", "MT", "MY", "NL", "NO", "NP",
    "NZ", "SE", "SG", "SI", "SK", "XK",
  ]

  /// The present capital.
  public var capital: String? { row.first(.capitals).map(NameKey.spelling) }
}
