/// An international organisation, one of its organs, a treaty group or a movement.
public struct Body: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case organisation, organ, agency, court, council, mission, group, movement, government
  }

  /// "nato"
  public let id: String
  /// "North Atlantic Treaty Organization"
  public let name: String
  /// Abbreviations and other names, the usual one first: "NATO".
  public let otherNames: [String]
  /// What it may be called once it is known, with the article: "the alliance".
  public let nominals: [String]
  public let kind: Kind
  /// The city of its seat.
  public let seat: String?
  /// The year of its foundation.
  public let from: Int?
  /// The year of its end.
  public let until: Int?

  /// The shortest usual name: "NATO", "Hamas".
  public var shortName: String {
    guard let first = otherNames.first, first.utf8.count < name.utf8.count else { return name }
    return first
  }

  /// Every name as texts have it, the full one first.
  public var names: [String] { ([name] + otherNames).map(NameKey.spelling) }

  public static func == (a: Body, b: Body) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  static let columns = ["id", "name", "names", "nominals", "kind", "seat", "from", "to"]

  init(_ row: TableRow) throws(TableError) {
    id = try row.text("id")
    name = try row.text("name")
    otherNames = try row.list("names")
    nominals = try row.list("nominals")
    kind = try row.choice("kind", of: Kind.self)
    seat = try row.optional("seat")
    from = try row.year("from")
    until = try row.year("to")
  }
}
