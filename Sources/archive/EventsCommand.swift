import ArgumentParser
import Dates
import Formats
import Search

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List events in the order of time, or find them by words.",
    discussion: """
      archive events
      archive events geneva --from 2022-01 --to 2022-02
      archive events --kind interview --json
      archive events --participant ryabkov --country CH
      """)

  @Argument(help: "Words of the name, the participants, the place or the text.") var words:
    [String] = []
  @Option(help: "On this day or later.") var from: String?
  @Option(help: "On this day or earlier.") var to: String?
  @Option(help: "meeting, talks, summit, interview, phone_call, …") var kind: String?
  @Option(help: ArgumentHelp("With somebody of this name.", valueName: "name")) var participant:
    String?
  @Option(help: "Held in this country, or with somebody from it: CH, Switzerland.") var country:
    String?
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let query = Query.parse(words.joined(separator: " ")).query
    let rows = try EventRow.list(
      query, from: try day(from, "--from")?.first, to: try day(to, "--to")?.last, kind: kind,
      participant: participant, country: country, limit: page.limit, offset: page.offset,
      in: try archive.reading())
    let output = Output()
    if format.format == .text {
      for row in rows { try output.write(text(row, output.style)) }
    } else {
      var writer = format.format.writer(columns: [
        "from", "to", "name", "kind", "status", "place", "participants", "description", "articles",
        "statements", "key", "body", "country", "heads_of_delegation",
      ])
      var bytes: [UInt8] = []
      for row in rows {
        writer.write(
          [
            JSON(row.from), JSON(row.to), .string(row.name), .string(row.kind), .string(row.status),
            JSON(row.place), .string(row.participants), .string(row.description),
            .integer(row.articles), .integer(row.statements), .string(row.key), JSON(row.body),
            JSON(row.country),
            row.heads.isEmpty ? .null : .string(row.heads.joined(separator: "; ")),
          ], into: &bytes)
      }
      writer.finish(into: &bytes)
      try output.write(bytes)
    }
    try output.flush()
    if rows.isEmpty { throw ExitStatus.nothing }
  }

  private func text(_ row: EventRow, _ style: Style) -> String {
    let date = DisplayWidth.pad(row.from ?? "undated", to: 12, alignment: .left)
    var facts = [row.status]
    if !row.participants.isEmpty { facts.append(singleLine(row.participants)) }
    if !row.heads.isEmpty {
      facts.append("led by \(singleLine(row.heads.joined(separator: ", ")))")
    }
    facts.append("\(row.articles) article\(row.articles == 1 ? "" : "s")")
    if row.statements > 0 {
      facts.append("\(row.statements) statement\(row.statements == 1 ? "" : "s")")
    }
    return "\(date)\(style.bold(singleLine(row.name)))\n" + String(repeating: " ", count: 12)
      + style.dim(facts.joined(separator: " · ")) + "\n"
  }
}
