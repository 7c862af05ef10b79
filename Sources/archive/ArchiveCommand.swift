import ArgumentParser
import Search

@main
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "A searchable archive of diplomatic statements, in one SQLite file.",
    discussion: """
      archive ingest seeds/
      archive search "security guarantees" --facet speaker,outlet
      archive search --speaker antonov --sort said
      archive events --from 2022-01 --to 2022-02
      archive timeline geneva talks --before 14d --after 30d
      archive help query
      sqlite3 archive.db "SELECT speaker, kind, content FROM v_statement"

      The archive is --db PATH, else the file that ARCHIVE_DB names, else ./archive.db.
      Exit status: 0 found or done, 1 nothing found or a check failed, 2 wrong usage or input.
      """,
    version: programVersion,
    subcommands: [
      IngestCommand.self, SearchCommand.self, ShowCommand.self, SpeakersCommand.self,
      EventsCommand.self, TimelineCommand.self, FacetsCommand.self, CiteCommand.self,
      WhyCommand.self, DuplicatesCommand.self,
      CorrectCommand.self, ReviewCommand.self, AuthorityCommand.self, SQLCommand.self,
      ExtractCommand.self, ReadCommand.self, FormatsCommand.self, DatesCommand.self,
      VerifyCommand.self, RebuildCommand.self, ExportCommand.self, ImportCommand.self,
      SchemaCommand.self,
      StatsCommand.self, DatasetteMetadataCommand.self,
    ])

  static func main() {
    do {
      if let request = SearchRequest(CommandLine.arguments.dropFirst()) {
        return try request.run()
      }
      if CommandLine.arguments.dropFirst().elementsEqual(["help", "query"]) {
        let output = Output()
        try output.write(QueryHelp.text)
        return try output.flush()
      }
      var command = try parseAsRoot(nil)
      if let command = command as? any AsyncParsableCommand {
        try MainThread.run {
          var command = command
          try await command.run()
        }
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      exit(with: error)
    }
  }

  /// Ends the program with the message and the status that an error calls for.
  private static func exit(with error: any Error) -> Never {
    // ArgumentParser's own errors: help and version are no errors, wrong usage is status 64.
    let code = exitCode(for: error)
    if code == .success { exit(withError: error) }
    if code == .validationFailure {
      Messages.write(fullMessage(for: error))
    } else {
      Messages.write("archive: \(error)")
    }
    exit(withError: ExitStatus.usage)
  }
}

/// The version of the program, as it is noted in every archive that it writes.
let programVersion = "0.1.0"

/// What the program's exit status says.
enum ExitStatus {
  /// Found, or done.
  static let done = ExitCode(0)
  /// Nothing found, or a check failed.
  static let nothing = ExitCode(1)
  /// Wrong usage or input.
  static let usage = ExitCode(2)
}
