import ArgumentParser
import Reading

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Print what is read, and what is taken from where, as Markdown.",
    discussion: """
      archive formats
      archive formats > docs/formats.md
      """)

  func run() throws {
    let output = Output()
    try output.write(FormatDescription.page)
    try output.flush()
  }
}
