import Columns
import ArchiveStore
import ArgumentParser
import Formats
import Resolution

struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: "The people and posts that speakers are recognised by.",
    discussion: """
      archive authority list lavrov
      archive authority import ministers.tsv
      archive authority export > people.tsv

      The program knows some thousands of office holders. A desk can import its own, or larger tables;
      they are kept in the archive, and an imported person takes the place of a known one with the same
      id. A table is a file of tab-separated lines under a header:
      \(AuthorityRow.columns.joined(separator: ", ")); - stands for nothing, "; " divides names, dates
      are EDTF. The tables of Wikidata's ministers, the World Factbook, the Office of the Historian and
      the UN General Debate are known by their own headers.
      """,
    subcommands: [
      AuthorityListCommand.self, AuthorityImportCommand.self, AuthorityExportCommand.self,
      AuthorityCheckCommand.self,
    ])
}

struct AuthorityListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the known people of a name, in any spelling, with their posts.",
    discussion: """
      archive authority list lavrov
      archive authority list Лавров --json
      """)

  @Argument(help: "A name, in any script.") var name: [String]
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let words = name.joined(separator: " ")
    // The people who come with the program need no archive.
    let found = try AuthorityListing.find(words, in: try? archive.reading())
    let output = Output()
    var writer = format.format.writer(
      columns: ["name", "country", "title", "from", "until", "seen", "person", "source"],
      width: output.width, style: output.style)
    var bytes: [UInt8] = []
    for row in found {
      writer.write(
        [
          .string(row.name), JSON(row.country), JSON(row.title), JSON(row.from), JSON(row.until),
          JSON(row.seen), .string(row.person), JSON(row.source),
        ], into: &bytes)
    }
    if !found.isEmpty || format.format != .text { writer.finish(into: &bytes) }
    try output.write(bytes)
    try output.flush()
    if found.isEmpty { throw ExitStatus.nothing }
  }
}

struct AuthorityImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a table of people and posts into the archive.",
    discussion: """
      archive authority import ministers.tsv

      Rows with faults are listed and passed over. The archive is then resolved anew.
      """)

  @Argument(help: "The table; - for standard input.") var files: [String]
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    for file in files {
      let table = try AuthorityCheckCommand.read(file)
      for fault in table.faults { Messages.write("\(file):\(fault.line): \(fault.reason)") }
      let store = try archive.creating()
      let added = try AuthorityImport(store).add(table.rows)
      _ = try Columns.finish(store)
      Messages.write(
        "\(added.people) people and \(added.tenures) posts added of \(table.rows.count) rows; "
          + "\(table.faults.count) passed over")
    }
  }
}

struct AuthorityExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the imported people as a table, sorted.",
    discussion: """
      archive authority export > people.tsv
      """)

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let output = Output()
    for line in try AuthorityImport(try archive.reading()).lines() { try output.writeLine(line) }
    try output.flush()
  }
}

struct AuthorityCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for faults in a table before it is imported.",
    discussion: """
      archive authority check ministers.tsv
      """)

  @Argument(help: "The table; - for standard input.") var files: [String]

  func run() throws {
    var faults = 0
    for file in files {
      let table = try Self.read(file)
      for fault in table.faults { Messages.write("\(file):\(fault.line): \(fault.reason)") }
      Messages.write("\(file): \(table.rows.count) rows, \(table.faults.count) faults")
      faults += table.faults.count
    }
    if faults > 0 { throw ExitStatus.nothing }
  }

  static func read(_ file: String) throws -> AuthorityTable {
    do {
      return try AuthorityTable(try InputFile.read(file))
    } catch let error as UnknownAuthorityTable {
      throw InputError("\(file): \(error)")
    }
  }
}
