import ArchiveStore
import ArgumentParser
import Columns
import Formats

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The archive.", discussion: "Default: $ARCHIVE_DB, else archive.db.", valueName: "path"))
  var path: String?

  var resolvedPath: String { Self.resolved(path) }

  private static func resolved(_ path: String?) -> String {
    if let path { return path }
    let named = environment("ARCHIVE_DB") ?? ""
    return named.isEmpty ? "archive.db" : named
  }

  /// The archive at a path or, without one, where the environment says.
  static func reading(_ path: String?) throws -> Archive { try Archive(resolved(path), .reading) }

  /// The archive, which no command can change.
  func reading() throws -> Archive { try Self.reading(path) }

  /// The archive, which must exist.
  func writing() throws -> Archive { try kept(.writing(create: false)) }

  /// The archive, made if there is none.
  func creating() throws -> Archive { try kept(.writing(create: true)) }

  /// The archive with its columns, which follow what is written.
  private func kept(_ access: Archive.Access) throws -> Archive {
    let archive = try Archive(resolvedPath, access)
    try Columns.keep(for: archive)
    return archive
  }
}

/// In which form records are printed.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Print one JSON array.") var json = false
  @Flag(help: "Print a JSON object a line.") var jsonl = false
  @Flag(help: "Print CSV with a header.") var csv = false
  @Flag(help: "Print a Markdown table.") var markdown = false

  func validate() throws {
    if [json, jsonl, csv, markdown].filter({ $0 }).count > 1 {
      throw ValidationError("Only one of --json, --jsonl, --csv and --markdown can be given.")
    }
  }

  var format: OutputFormat {
    json ? .json : jsonl ? .jsonl : csv ? .csv : markdown ? .markdown : .text
  }
}
