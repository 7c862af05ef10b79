/// A seat, street or proper name that stands for who works there: "the Kremlin".
///
/// It denotes either an institution of a country or an international body.
public struct Metonym: Sendable, Hashable {
  /// The ways to write it, the usual one first: "Foggy Bottom".
  public let names: [String]
  public let institution: Institution?
  public let country: Country?
  public let body: Body?

  static let columns = ["names", "denotes", "country", "body"]

  init(
    _ row: TableRow, institutions: [String: Institution], countries: [String: Country],
    bodies: [String: Body]
  ) throws(TableError) {
    names = try row.list("names")
    institution = try row.reference("denotes", in: institutions)
    country = try row.reference("country", in: countries)
    body = try row.reference("body", in: bodies)
    guard !names.isEmpty, (institution == nil) == (country == nil),
      (institution == nil) != (body == nil)
    else { throw row.malformed("either an institution with its country, or a body") }
  }
}
