import ArchiveStore
import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the whole archive as records, one a line.",
    discussion: """
      archive export > archive.jsonl
      archive import archive.jsonl --db copy.db
      archive export --canonical | sha256sum

      Prints every row as a JSON object: its table, its columns, and keys in place of row numbers;
      archive schema tells what they mean. With --canonical the rows are sorted by content, and
      what tells when they came is left out: the same articles give the same bytes, in whatever
      order they came.
      """)

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Sorted by content, to be compared.") var canonical = false

  func run() throws {
    let output = Output()
    let store = try archive.reading()
    if canonical {
      try CanonicalExport(store).forEachLine { try output.write($0) }
    } else {
      try RecordExport.forEachLine(of: store) { try output.write($0) }
    }
    try output.flush()
  }
}
