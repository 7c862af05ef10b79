/// Who publishes: an agency, newspaper or broadcaster, an official site, a platform.
public struct Outlet: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case agency, newspaper, broadcaster, magazine, web, official, platform
  }

  /// "Associated Press". The name of an official site is a label and does not match in texts.
  public let name: String
  /// "AP"
  public let otherNames: [String]
  public let country: Country?
  public let kind: Kind
  /// Web domains, without "www.".
  public let domains: [String]

  public static func == (a: Outlet, b: Outlet) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The names by which texts mention it.
  public var namesInTexts: [String] { kind == .official ? otherNames : [name] + otherNames }

  static let columns = ["name", "names", "country", "kind", "domains"]

  init(_ row: TableRow, countries: [String: Country]) throws(TableError) {
    name = try row.text("name")
    otherNames = try row.list("names")
    country = try row.reference("country", in: countries)
    kind = try row.choice("kind", of: Kind.self)
    domains = try row.list("domains")
  }
}
