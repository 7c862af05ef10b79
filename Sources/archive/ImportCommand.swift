import ArchiveStore
import ArgumentParser
import Columns

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take ready records into the archive.",
    discussion: """
      archive export --db a.db | archive import - --db b.db
      archive import statements.jsonl

      Takes what archive export prints, with or without --canonical: one JSON object a line, with
      the name of its table, its columns, and the keys of other rows where the table has their
      numbers. Lines may come in any order. Rows whose keys the archive has are left out, with all
      that belongs to them. All lines are imported, or none if one is wrong. Nothing is extracted
      or resolved: archive ingest takes articles.
      """)

  @Argument(help: "A file of records; - for standard input.") var path: String
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let lines = try LineReader(path)
    let store = try archive.creating()
    let run = Run(in: store, startedAt: now(), programVersion: programVersion, extractor: "import")
    var progress = Messages.Progress()
    Interruption.listen()
    let summary: RecordImport.Summary
    do {
      summary = try RecordImport.run(
        into: store, as: run,
        next: { body in
          if Interruption.isWanted { throw InputError("stopped; nothing was imported") }
          return try lines.next(body)
        },
        progress: { count, what in progress.show { _ in "\(count) \(what)" } })
      progress.end()
    } catch {
      progress.end()
      _ = try? store.finish()
      throw error
    }
    try store.transaction { try run.finish(at: now()) }
    if try Columns.finish(store) == .stillInWAL {
      Messages.write("note: another program holds the archive, which therefore stays in WAL mode")
    }
    let counted = ["article", "statement", "report", "speaker", "event"].compactMap { table in
      summary.stored[table].map { "\($0) \(table)\($0 == 1 ? "" : "s")" }
    }
    let rows = summary.stored.values.reduce(0, +)
    Messages.write(
      rows == 0
        ? "\(summary.present) rows already present; nothing changed (\(archive.resolvedPath))"
        : "\(rows) rows imported: \(counted.joined(separator: ", ")); "
          + "\(summary.present) already present (\(archive.resolvedPath))")
  }
}
