import ArchiveStore
import ArgumentParser
import Dates
import Extraction
import Glibc
import Ingest
import Reading
import Synchronization

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Take articles into the archive.",
    discussion: """
      archive ingest seeds/
      archive ingest article.txt --outlet "The Baltic Courier" --date 2022-01-12
      cat article.txt | archive ingest - --url https://example.org/a
      archive ingest crawl.warc.gz press.mbox releases.csv pages.zip
      archive ingest items.jsonl --map headline=titre,text=corps

      Takes all that archive formats lists, by content and not by name, from files, directories and
      standard input (-); nothing is unpacked to disk. A sources.csv beside the files (columns file,outlet,date,url,lang) says
      what they do not. Content that the archive holds is skipped; changed content at the same path
      becomes a new version. Ctrl-C ends the run after the article in hand.
      """)

  @Argument(help: "Files and directories; - for standard input.") var paths: [String]
  @OptionGroup var archive: ArchiveOptions
  @Option(help: "Who published the articles.") var outlet: String?
  @Option(help: "When they were published, for articles that do not say so: 2022-01-12, 2022-01.")
  var date: String?
  @Option(help: "The address of the one article that is read.") var url: String?
  @Option(name: .customLong("lang"), help: "The language of the articles, as in en or fr.")
  var language: String?

  @OptionGroup var fields: FieldOptions
  @OptionGroup var engine: EngineOptions

  func run() async throws { try await ingest() }

  // On the main thread, so that the pool's threads extract while this one writes.
  @MainActor
  private func ingest() async throws {
    let extractor = try engine.extractor()
    let edtf = try date.map { text in
      guard let edtf = EDTF(text) ?? DateParsing.date(text) else {
        throw InputError("--date \(text) is no date; write 2022-01-12, 2022-01 or 2022")
      }
      return edtf
    }
    let store = try archive.creating()
    var reading = ReadingOptions(outlet: outlet, date: edtf, url: url, language: language)
    reading.fields = try fields.map()
    let run = Run(
      in: store, startedAt: now(), programVersion: programVersion, extractor: extractor.name)
    let ingest = Ingest(
      into: store, run: run,
      options: IngestOptions(reading: reading, workers: sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      extract: { extractor.extract($0) })
    Interruption.listen()
    var progress = Messages.Progress()
    let summary: IngestSummary
    do {
      summary = try await ingest.ingest(paths) { state in
        progress.show(
          "\(state.files) of \(state.totalFiles) files, \(state.articles) articles: \(state.location)"
        )
      } isCancelled: {
        Interruption.isWanted
      }
      progress.end()
    } catch {
      progress.end()
      _ = try? ingest.finish(at: now())
      throw error
    }
    let finish = try ingest.finish(at: now())
    report(summary, finish)
    try Messages.writeOrphans(in: store)
    if summary.wasCancelled { throw ExitCode(130) }
    if summary.articles == 0 { throw ExitStatus.usage }
  }

  private func report(_ summary: IngestSummary, _ finish: Archive.Finish) {
    for warning in summary.warnings { Messages.write("note: \(warning)") }
    for rejection in summary.rejected.prefix(20) {
      Messages.write("rejected: \(rejection.location): \(rejection.detail)")
    }
    if summary.rejected.count > 20 {
      Messages.write("… and \(summary.rejected.count - 20) more, in the table rejected")
    }
    if !summary.unread.isEmpty {
      let languages = summary.unread.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) in \($0.key)" }
      Messages.write(
        "note: stored for search alone, as there are no rules for the language: "
          + languages.joined(separator: ", "))
    }
    if finish == .stillInWAL {
      Messages.write("note: another program holds the archive, which therefore stays in WAL mode")
    }
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { parts.append("\(count) \(count == 1 ? one : many)") }
    }
    add(summary.added, "article added", "articles added")
    add(summary.newVersions, "new version", "new versions")
    add(summary.furtherLocations, "known article at a new place", "known articles at new places")
    add(summary.alreadyPresent, "already present", "already present")
    add(summary.rejected.count, "rejected", "rejected")
    if summary.hasChanged { add(summary.reports, "report found", "reports found") }
    let what = parts.isEmpty ? "nothing to read" : parts.joined(separator: ", ")
    let change = summary.hasChanged ? "" : "; nothing changed"
    Messages.write(
      "\(summary.wasCancelled ? "interrupted: " : "")\(what)\(change) (\(archive.resolvedPath))")
  }
}

/// Ctrl-C, noted and answered after the article in hand.
enum Interruption {
  private static let wanted = Atomic<Bool>(false)

  static var isWanted: Bool { wanted.load(ordering: .relaxed) }

  static func listen() {
    let note: @convention(c) (Int32) -> Void = { _ in
      // A second Ctrl-C ends the program at once; the archive stays valid.
      if Interruption.isWanted { _exit(130) }
      Interruption.note()
    }
    signal(SIGINT, note)
    signal(SIGTERM, note)
  }

  private static func note() { wanted.store(true, ordering: .relaxed) }
}
