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
    let (search, hints) = try what.search()
    for hint in hints { Messages.write("note: \(hint)") }
    let store = try archive.reading()
    let counts = try facets(facet).map { ($0, try $0.counts(of: search, in: store)) }
    let output = Output()
    if format.format == .text {
      let page = HitPage(style: output.style, width: output.width ?? 100)
      for (facet, counts) in counts { try output.write(page.text(of: facet, counts)) }
    } else {
      var writer = format.format.writer(columns: ["facet", "value", "count"])
      var bytes: [UInt8] = []
      for (facet, counts) in counts {
        for count in counts {
          writer.write(
            [.string(facet.rawValue), JSON(count.value), .integer(count.count)], into: &bytes)
        }
      }
      writer.finish(into: &bytes)
      try output.write(bytes)
    }
    try output.flush()
    if counts.allSatisfy({ $0.1.isEmpty }) { throw ExitStatus.nothing }
  }
}
