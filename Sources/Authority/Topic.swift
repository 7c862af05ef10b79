/// What a statement may be about: one of a list of about fifty, made for diplomacy.
public struct Topic: Sendable, Hashable {
  /// A phrase that tells of the topic.
  struct Phrase: Sendable {
    /// As the table writes it.
    let text: String
    /// 3 decides alone, 2 and 1 with others.
    let weight: Int
  }

  /// "arms_control"
  public let id: String
  /// "Arms control and disarmament"
  public let label: String
  /// Numbers of the EuroVoc concepts that are near to it, © European Union.
  public let eurovoc: [String]
  let phrases: [Phrase]

  public static func == (a: Topic, b: Topic) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  static let columns = ["id", "label", "eurovoc", "strong", "plain", "weak"]

  init(_ row: TableRow) throws(TableError) {
    id = try row.text("id")
    label = try row.text("label")
    eurovoc = try row.list("eurovoc")
    phrases =
      try row.list("strong").map { Phrase(text: $0, weight: 3) }
      + row.list("plain").map { Phrase(text: $0, weight: 2) }
      + row.list("weak").map { Phrase(text: $0, weight: 1) }
  }
}
