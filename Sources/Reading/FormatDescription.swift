/// What a reader or container takes from where, for people: `docs/formats.md` is made of these.
public struct FormatDescription: Sendable {
  /// The format's name: "JSON Lines".
  public let name: String
  /// How a file in the format is recognised.
  public let recognisedBy: String
  /// What is taken from where, in the order of a table: "headline" from "the key `title`".
  public let takes: [(what: String, from: String)]
  /// What a user should know beside that, in whole sentences.
  public let remarks: String

  /// A description.
  public init(
    name: String, recognisedBy: String, takes: [(what: String, from: String)], remarks: String = ""
  ) {
    self.name = name
    self.recognisedBy = recognisedBy
    self.takes = takes
    self.remarks = remarks
  }
}

extension FormatDescription {
  /// All that is said of all formats, as Markdown.
  public static var page: String {
    let head = """
      # Formats

      What `archive ingest` and `archive extract` read, and what they take from where. A format is
      recognised by a file's content; its name has no say. This page is printed by
      `archive formats`.


      """
    return head
      + (Containers.all.map(\.format) + Readers.all.map(\.format)).map(\.section)
      .joined(separator: "\n")
  }

  private var section: String {
    var lines = ["## \(name)", "", "Recognised by \(recognisedBy).", ""]
    if !takes.isEmpty {
      lines += ["| what | from |", "|---|---|"]
      lines += takes.map { "| \($0.what) | \($0.from) |" }
      lines.append("")
    }
    if !remarks.isEmpty { lines += [remarks, ""] }
    return lines.joined(separator: "\n")
  }
}
