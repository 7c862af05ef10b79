import Columns
import ArchiveStore
import ArgumentParser
import Resolution

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Resolve speakers, statements and events anew, and write the indexes anew.",
    discussion: """
      archive rebuild

      Everything that is resolved is dropped and made again from what was found in the articles, in
      one transaction. Use it when `archive verify` finds that another program wrote to the file.
      """)

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Only write the full-text indexes anew.") var index = false

  func run() throws {
    let store = try archive.writing()
    if !index { try Resolver(store).rebuildAll() }
    try store.transaction { try store.rebuildFullText() }
    if try Columns.finish(store) == .stillInWAL {
      Messages.write("note: another program holds the archive, which therefore stays in WAL mode")
    }
    try Messages.writeOrphans(in: store)
    Messages.write("rebuilt \(index ? "the indexes of " : "")\(archive.resolvedPath)")
  }
}
