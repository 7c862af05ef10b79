import ArchiveStore
import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the whole archive in a form that can be compared.",
    discussion: """
      archive export --canonical > archive.jsonl
      archive export --canonical | sha256sum

      Prints every table as JSON Lines, sorted by content, with keys in place of row numbers: the
      same articles give the same bytes, in whatever order they came.
      """)

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "The one form there is.") var canonical = false

  func run() throws {
    guard canonical else { throw ValidationError("Say --canonical: it is the one form there is.") }
    let output = Output()
    try CanonicalExport(try archive.reading()).forEachLine { try output.write($0) }
    try output.flush()
  }
}
