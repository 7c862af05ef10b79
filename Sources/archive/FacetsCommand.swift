import ArgumentParser
import Formats
import Search

struct FacetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count statements by speaker, country, outlet, year and more.",
    discussion: """
      archive facets
      archive facets sanctions --facet speaker,month
      archive facets --country RU --facet act,year --csv

      Counts all statements that match; a statement in several outlets counts once for each.
      """)

  @OptionGroup var what: SearchOptions
  @Option(
    help: ArgumentHelp(
      "Of \(Facet.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "names"))
  var facet = "speaker,country,kind,outlet,year"
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let (search, hints) = try what.terms().search(limit: 0)
    for hint in hints { Messages.write("note: \(hint)") }
    let store = try archive.reading()
    let isText = format.format == .text
    let result = try search.run(
      facets: try Facet.list(facet), facetLimit: isText ? HitPage.mostValues : nil, in: store)
    Messages.writeHint(of: result)
    let output = Output()
    if isText {
      let page = HitPage(style: output.style, width: output.width ?? 100)
      for counts in result.facets { try output.write(page.text(of: counts)) }
    } else {
      var writer = format.format.writer(columns: ["facet", "value", "count"])
      var bytes: [UInt8] = []
      for counts in result.facets {
        for count in counts.counts {
          writer.write(
            [.string(counts.facet.rawValue), JSON(count.value), .integer(count.count)], into: &bytes
          )
        }
      }
      writer.finish(into: &bytes)
      try output.write(bytes)
    }
    try output.flush()
    if result.facets.allSatisfy({ $0.counts.isEmpty }) { throw ExitStatus.nothing }
  }
}
