import ArgumentParser
import Search

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find statements.",
    discussion: """
      archive search "security guarantees"
      archive search '"security guarantees" -speaker:antonov'
      archive search --speaker antonov --sort said
      archive search sanctions --country RU --from 2022-01 --to 2022-03 --facet speaker,month
      archive search 'ceasefire OR truce' kind:direct --jsonl
      archive search sanctions --group-by speaker

      The query: all words must occur, in any of their forms; "several words" stand together; OR,
      NOT or -word, ( ), prefix*, NEAR(europe security, 5), exact:US. Fields, as speaker:lavrov:
      \(Field.allCases.map(\.rawValue).joined(separator: ", ")).
      archive help query tells all. Nothing that can be typed is an error. Quotation marks in the
      result are those of the source: a paraphrase never has any around it.
      """)

  @OptionGroup var what: SearchOptions
  @Option(
    help: ArgumentHelp(
      "Count the matches by these: speaker, country, kind, outlet, act, year, …", valueName: "names"
    ))
  var facet: String?
  @Option(parsing: .unconditional, help: "rank, said, -said, reported, -reported or outlets.")
  var sort = StatementSearch
    .Sort.rank
  @Option(
    help: ArgumentHelp(
      "Show the first three of each speaker, event, month or other value.", valueName: "facet"))
  var groupBy: Facet?
  @OptionGroup var page: PageOptions
  @Option(help: ArgumentHelp("Go on behind this statement of the last page.", valueName: "key"))
  var after: String?
  @Flag(help: "Print only how many match.") var count = false
  @Flag(help: "Print the SQL that ran, on standard error.") var explain = false
  @Flag(help: "Print how long it took, on standard error.") var timings = false
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    if after != nil, groupBy != nil {
      throw ValidationError("--after pages through statements, and --offset through groups")
    }
  }

  func run() throws {
    var request = SearchRequest()
    request.terms = try what.terms()
    request.facet = facet
    request.sort = sort
    request.limit = page.limit
    request.offset = page.offset
    request.after = after
    request.grouping = groupBy
    request.timings = timings
    request.count = count
    request.explain = explain
    request.path = archive.path
    request.format = format.format
    try request.run()
  }
}
