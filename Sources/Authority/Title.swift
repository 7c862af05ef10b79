/// A word before a name: "Mr.", "Sir", "Gen."
public struct Title: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case honorific, academic, noble, royal, military, legislative, executive, judicial
    case diplomatic, religious
  }

  public enum Gender: String, Sendable {
    case male, female
  }

  /// The ways to write it: "Gen.", "General".
  public let forms: [String]
  public let kind: Kind
  /// What the title tells of the person's gender.
  public let gender: Gender?

  static let columns = ["forms", "kind", "gender"]

  init(_ row: TableRow) throws(TableError) {
    forms = try row.list("forms")
    kind = try row.choice("kind", of: Kind.self)
    gender =
      try row.optional("gender") == nil ? nil : try row.choice("gender", of: Gender.self)
  }
}
