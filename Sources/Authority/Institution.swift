/// A part of a state that speaks: a ministry, the parliament, the army. Its country comes from the
/// words around it.
public struct Institution: Sendable, Hashable {
  /// "foreign_ministry"
  public let id: String
  /// The phrases for it, the usual one first, in small letters.
  public let phrases: [String]

  public static func == (a: Institution, b: Institution) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  static let columns = ["id", "phrases"]

  init(_ row: TableRow) throws(TableError) {
    id = try row.text("id")
    phrases = try row.list("phrases")
  }
}
