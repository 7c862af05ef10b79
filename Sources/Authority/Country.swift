/// A state or territory, existing or former.
public struct Country: Sendable, Hashable {
  /// ISO 3166-1 alpha-2: "RU". Kosovo is XK; SU, YU, CS and DD are former states (ISO 3166-3).
  public let code: String
  /// The short name by which the country is shown: "Russia".
  public let name: String
  /// Other names and abbreviations: "Russian Federation".
  public let otherNames: [String]
  /// Adjectives, the usual one first: "Russian".
  public let adjectives: [String]
  /// Words for one person, where no adjective serves: "Dane".
  public let person: [String]
  /// Words for several persons: "Danes".
  public let people: [String]
  /// Cities that stand for the government, the present capital first: "Kyiv", "Kiev".
  public let capitals: [String]
  /// The capitals as the table writes them.
  let capitalKeys: [String]
  /// First parts of compound adjectives: "Sino-".
  public let combiningForms: [String]
  /// The last year of a former state.
  public let until: Int?

  /// The usual adjective.
  public var adjective: String? { adjectives.first }
  /// The present capital.
  public var capital: String? { capitals.first }

  public static func == (a: Country, b: Country) -> Bool { a.code == b.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  static let columns = [
    "code", "name", "names", "adjectives", "person", "people", "capitals", "combining", "until",
  ]

  init(_ row: TableRow) throws(TableError) {
    code = try row.text("code")
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw row.malformed("'\(code)' is no code of two capital letters")
    }
    name = try row.text("name")
    otherNames = try row.list("names")
    adjectives = try row.list("adjectives")
    person = try row.list("person")
    people = try row.list("people")
    capitalKeys = try row.list("capitals")
    capitals = capitalKeys.map(NameKey.spelling)
    combiningForms = try row.list("combining")
    until = try row.year("until")
  }
}
