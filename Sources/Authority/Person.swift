/// A person who holds or has held a post in diplomacy.
public struct Person: Sendable, Hashable {
  public enum Gender: String, Sendable {
    case male = "m"
    case female = "f"
  }

  /// "sergey-lavrov"
  public let id: String
  /// The usual English form: "Sergey Lavrov".
  public let name: String
  /// Other spellings, fuller names, the native script.
  public let otherNames: [String]
  /// The family name as in `name`.
  public let family: String?
  public let gender: Gender?
  /// ISO 3166-1 alpha-2 of the state served; nil for officials of organisations.
  public let country: String?
  /// Identifier at Wikidata: "Q58217".
  public let source: String?

  static let columns = ["id", "name", "names", "family", "gender", "country", "source"]

  init(_ row: TableRow) throws(TableError) {
    id = try row.text("id")
    name = try row.text("name")
    otherNames = try row.list("names")
    family = try row.optional("family")
    gender = try row.optional("gender") == nil ? nil : try row.choice("gender", of: Gender.self)
    country = try row.optional("country")
    source = try row.optional("source")
  }
}
