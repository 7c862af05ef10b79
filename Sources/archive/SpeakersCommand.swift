import ArgumentParser
import Formats
import Search

struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List speakers, or find them by name, alias or post.",
    discussion: """
      archive speakers
      archive speakers ryabkov
      archive speakers "foreign minister" --country RU --json
      """)

  @Argument(help: "Words of a name, alias or post.") var words: [String] = []
  @Option(help: "ISO code of the country: RU.") var country: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let query = Query.parse(words.joined(separator: " ")).query
    let rows = try SpeakerRow.list(
      query, country: country?.uppercased(), limit: page.limit, offset: page.offset,
      in: try archive.reading())
    let output = Output()
    var writer = format.format.writer(
      columns: ["name", "kind", "country", "posts", "statements", "first_on", "last_on", "key"],
      width: output.width, style: output.style)
    var bytes: [UInt8] = []
    for row in rows {
      writer.write(
        [
          .string(row.name), .string(row.kind), JSON(row.country), .string(row.posts),
          .integer(row.statements), JSON(row.firstOn), JSON(row.lastOn), .string(row.key),
        ], into: &bytes)
    }
    if !rows.isEmpty || format.format != .text { writer.finish(into: &bytes) }
    try output.write(bytes)
    try output.flush()
    if rows.isEmpty { throw ExitStatus.nothing }
  }
}
