/// Who publishes: an agency, newspaper or broadcaster, an official site, a platform.
public struct Outlet: Sendable, Hashable, TableValue {
  public enum Kind: String, Sendable, CaseIterable {
    case agency, newspaper, broadcaster, magazine, web, official, platform
  }

  package enum Column: Int, TableColumn {
    case name, names, country, kind, domains

    package var cell: Cell {
      switch self {
      case .name: .text
      case .names, .domains: .list
      case .country: .optional(.reference(.countries))
      case .kind: .choice(Kind.allCases.map(\.rawValue))
      }
    }
  }

  package static let section = Section.outlets
  let row: Row<Column>

  package init(_ row: Row<Column>) { self.row = row }

  /// "Associated Press". The name of an official site is a label and does not match in texts.
  public var name: String { row.text(.name) }
  /// "AP"
  public var otherNames: [String] { row.list(.names) }
  public var country: Country? { row.reference(.country) }
  public var kind: Kind { row.choice(.kind) }
  /// Web domains, without "www.".
  public var domains: [String] { row.list(.domains) }

  /// The names by which texts mention it.
  public var namesInTexts: [String] { kind == .official ? otherNames : [name] + otherNames }
}
