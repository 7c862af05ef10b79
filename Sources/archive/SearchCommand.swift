import ArchiveStore
import ArgumentParser
import Formats
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

      The query: all words must occur; "several words" stand together; OR, NOT or -word, ( ),
      prefix*, NEAR(europe security, 5). Fields: \(Field.allCases.map { $0.rawValue + ":" }.joined(separator: " ")).
      Dates: said:2022-01..2022-03, said:>=2022, before:2022-02-24. Several values of one field are
      alternatives. Words match as typed, in any case, accents left out; guarantee* finds guarantees.
      Nothing that can be typed is an error. Quotation marks in the result are those of the source: a
      paraphrase never has any around it.
      """)

  @OptionGroup var what: SearchOptions
  @Option(
    help: ArgumentHelp(
      "Count the matches by these: speaker, country, kind, outlet, act, year, …", valueName: "names"
    ))
  var facet: String?
  @Option(help: "rank, said, -said, reported, -reported or outlets.") var sort = StatementSearch
    .Sort.rank
  @OptionGroup var page: PageOptions
  @Flag(help: "Print only how many match.") var count = false
  @Flag(help: "Print the SQL that ran, on standard error.") var explain = false
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    var (search, hints) = try what.search(sort: sort, limit: page.limit, offset: page.offset)
    let facets = try facets(facet)
    let store = try archive.reading()
    for hint in hints { Messages.write("note: \(hint)") }
    if explain { Messages.write(search.explanation) }
    if !facets.isEmpty, ![.text, .json].contains(format.format) {
      Messages.write(
        "note: facets are printed as text and in --json; archive facets prints them as records")
    }
    let isText = format.format == .text
    if count { search.limit = 0 }
    let result = try search.run(
      facets: count ? [] : facets, facetLimit: isText ? HitPage.mostValues : nil, in: store)
    Messages.writeHint(of: result)
    let output = Output()
    if count {
      try output.writeLine("\(result.total)")
    } else {
      if isText {
        let page = HitPage(style: output.style, width: output.width ?? 100)
        let others = try OtherMatches(of: search.query, in: store)
        try output.write(
          page.summary(
            result.total, others, offset: page.offset(self.page), shown: result.hits.count))
        for (index, hit) in result.hits.enumerated() {
          try output.write(page.text(of: hit, number: self.page.offset + index + 1))
        }
        if let others { try output.write(page.text(of: others)) }
        for counts in result.facets { try output.write(page.text(of: counts)) }
      } else {
        try output.write(HitRecords.print(result, as: format.format))
      }
    }
    try output.flush()
    if result.total == 0 { throw ExitStatus.nothing }
  }
}
