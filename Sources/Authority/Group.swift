/// Countries or people spoken of together: "the West", "the allies".
public struct Group: Sendable, Hashable {
  /// "west"
  public let id: String
  /// How the group is shown: "the West".
  public let name: String
  /// How it occurs in texts: "Western countries".
  public let names: [String]
  /// "Western", in "a Western diplomat".
  public let adjectives: [String]

  public static func == (a: Group, b: Group) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  static let columns = ["id", "name", "names", "adjectives"]

  init(_ row: TableRow) throws(TableError) {
    id = try row.text("id")
    name = try row.text("name")
    names = try row.list("names")
    adjectives = try row.list("adjectives")
  }
}
