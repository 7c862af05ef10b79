/// A city that is no capital, a region, a sea, or another well-known place.
public struct Place: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case city, region, sea, place
  }

  /// "Geneva"
  public let name: String
  public let otherNames: [String]
  /// Where international practice puts it; nothing if nowhere or contested.
  public let country: Country?
  public let kind: Kind

  static let columns = ["name", "names", "country", "kind"]

  init(_ row: TableRow, countries: [String: Country]) throws(TableError) {
    name = try row.text("name")
    otherNames = try row.list("names")
    country = try row.reference("country", in: countries)
    kind = try row.choice("kind", of: Kind.self)
  }
}
