import ArchiveStore
import ArgumentParser
import Columns
import Extraction
import Formats
import Glibc
import Ingest
import Resolution

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Find anew what is said in the stored articles, and resolve and index it anew.",
    discussion: """
      archive rebuild                # after an upgrade: extracts from every stored article again
      archive rebuild --csv > changes.csv
      archive rebuild --resolved     # only speakers, statements and events, from what was found
      archive rebuild --index        # only the full-text indexes and the columns

      Prints every report that was added, is gone, has another speaker, or moved to another statement.
      Corrections are replayed, and keys that were cited still lead to their statements. The work is
      done in a copy beside the archive (its name with -rebuild), which is read as before until the
      end; Ctrl-C or a crash loses nothing, and a further run goes on where the last one stopped.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var format: FormatOptions
  @Flag(help: "Only resolve anew what was found.") var resolved = false
  @Flag(help: "Only write the indexes anew.") var index = false

  func run() async throws { if index || resolved { try renew() } else { try await rebuild() } }

  private func renew() throws {
    let store = try archive.writing()
    if resolved { try Resolver(store).rebuildAll() }
    try store.transaction { try store.rebuildFullText() }
    let finish = try Columns.finish(store)
    try Messages.writeOrphans(in: store)
    end(resolved ? "resolved anew" : "indexed anew", finish)
  }

  private func rebuild() async throws {
    let extractor = try engine.extractor()
    let rebuild = Rebuild(
      archive.resolvedPath, by: .init(version: programVersion, extractor: extractor.name),
      workers: sysconf(Int32(_SC_NPROCESSORS_ONLN)), extract: { extractor.extract($0) })
    Interruption.listen()
    var progress = Messages.Progress()
    defer { progress.end() }
    let outcome = try await rebuild.rebuild(at: now()) { done, all in
      progress.show { _ in "\(done) of \(all) articles" }
    } isCancelled: {
      Interruption.isWanted
    }
    progress.end()
    switch outcome {
    case .interrupted(let articles):
      Messages.write(
        "interrupted: \(articles) articles were read anew, nothing is changed; archive rebuild goes on"
      )
      throw ExitCode(130)
    case .done(let articles, let changes, let finish):
      try write(changes)
      try Messages.writeOrphans(in: archive.reading())
      let counts = RebuildChange.Kind.allCases.map { kind in
        "\(changes.count { $0.kind == kind }) \(Self.name(kind))"
      }
      end("\(articles) articles read anew: \(counts.joined(separator: ", "))", finish)
    }
  }

  private static func name(_ kind: RebuildChange.Kind) -> String {
    switch kind {
    case .added: "reports added"
    case .gone: "gone"
    case .speaker: "with another speaker"
    case .moved: "moved to another statement"
    }
  }

  private func write(_ changes: [RebuildChange]) throws {
    let output = Output()
    var writer = format.format.writer(
      columns: ["change", "report", "location", "former", "present", "content"],
      width: output.width, style: output.style)
    var bytes: [UInt8] = []
    for change in changes {
      writer.write(
        [
          .string(change.kind.rawValue), .string(change.report), .string(change.location),
          JSON(change.former), JSON(change.present), .string(change.content),
        ], into: &bytes)
    }
    if !changes.isEmpty || format.format != .text { writer.finish(into: &bytes) }
    try output.write(bytes)
    try output.flush()
  }

  private func end(_ what: String, _ finish: Archive.Finish) {
    if finish == .stillInWAL {
      Messages.write("note: another program holds the archive, which therefore stays in WAL mode")
    }
    Messages.write("\(what) (\(archive.resolvedPath))")
  }
}
