import ArgumentParser
import Formats
import Search

struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Print the reference of a statement, with its place in the text and the text's hash.",
    discussion: """
      archive cite 3f2a9c1e
      archive cite 3f2a9c1e --style bibtex

      The leading report is cited: the quotation before the paraphrase, then the earliest.
      """)

  @Argument(help: "The statement's key, or at least its first four characters.") var id: String
  @Option(help: "chicago or bibtex.") var style: String = "chicago"
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if Citation.Style(rawValue: style) == nil {
      throw ValidationError("--style must be chicago or bibtex.")
    }
  }

  func run() throws {
    let output = Output()
    switch try StatementDetail.find(id, in: try archive.reading()) {
    case .none:
      Messages.write("archive: there is no statement \(id)")
      throw ExitStatus.nothing
    case .several(let keys):
      throw InputError("\(id) is the beginning of several keys: \(keys.joined(separator: ", "))")
    case .found(let statement):
      guard let citation = Citation(statement), let style = Citation.Style(rawValue: style) else {
        throw ExitStatus.nothing
      }
      try output.writeLine(citation.text(style))
    }
    try output.flush()
  }
}
