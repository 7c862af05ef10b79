import ArchiveStore
import ArgumentParser
import Dates
import Extraction
import Glibc
import Ingest
import Reading
import SQLite
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
      archive ingest incoming/ --watch

      Takes all that archive formats lists, by content and not by name, from files, directories and
      standard input (-); nothing is unpacked to disk. A sources.csv beside the files (columns
      file,outlet,date,url,lang) says what they do not. Content that the archive holds is skipped; changed content at the same path
      becomes a new version. Ctrl-C ends the run after the article in hand. With --watch it goes on
      looking for new and changed files; one that is still being written is left until it is complete.
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

  @Flag(help: "Keep running and take in what is new or changed, until Ctrl-C.") var watch = false

  func validate() throws {
    if watch, paths.contains("-") {
      throw ValidationError("--watch looks at files and folders, not at standard input.")
    }
  }

  func run() async throws {
    let extractor = try engine.extractor()
    var reading = ReadingOptions(
      outlet: outlet, date: try publication(), url: url, language: language)
    reading.fields = try fields.fieldMap()
    Interruption.listen()
    if watch { return try await watch(reading, extractor) }
    let (summary, finish) = try await ingest(ArticleFiles(paths), reading, extractor)
    report(summary, finish)
    if summary.wasCancelled { throw ExitCode(130) }
    if summary.articles == 0 { throw ExitStatus.usage }
  }

  private func publication() throws -> EDTF? {
    try date.map { text in
      guard let edtf = EDTF(text) ?? DateParsing.date(text) else {
        throw InputError("--date \(text) is no date; write 2022-01-12, 2022-01 or 2022")
      }
      return edtf
    }
  }

  /// One run, from opening the archive to leaving it as a single file.
  private func ingest(
    _ files: ArticleFiles, _ reading: ReadingOptions, _ extractor: Extractor
  ) async throws -> (IngestSummary, Archive.Finish) {
    let store = try archive.creating()
    let run = Run(
      in: store, startedAt: now(), programVersion: programVersion, extractor: extractor.name)
    let ingest = Ingest(
      into: store, run: run,
      options: IngestOptions(reading: reading, workers: sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      extract: { extractor.extract($0) })
    var progress = Messages.Progress()
    let summary: IngestSummary
    do {
      summary = try await ingest.ingest(files) { state in
        progress.show { state.line(after: $0) }
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
    try Messages.writeOrphans(in: store)
    return (summary, finish)
  }

  /// Looks again and again. Between the runs nothing holds the archive, so that others can correct it.
  private func watch(_ reading: ReadingOptions, _ extractor: Extractor) async throws {
    var watch = FolderWatch()
    var total = IngestSummary()
    var isFirst = true
    Messages.write("watching; Ctrl-C ends")
    while !Interruption.isWanted {
      let start = ContinuousClock.now
      do {
        let files = watch.take(try ArticleFiles(paths))
        if !files.entries.isEmpty {
          do {
            let (summary, finish) = try await ingest(files, reading, extractor)
            total.add(summary)
            if isFirst || summary.hasChanged || !summary.rejected.isEmpty {
              report(summary, finish)
            }
          } catch  where Self.isBusy(error) && !isFirst {
            watch.putBack(files)
            Messages.write("note: another program writes to the archive; trying again")
          }
        }
      } catch let failure as SourcesTable.Failure where !isFirst {
        // Somebody may be at it just now.
        Messages.write("note: \(failure); trying again")
      }
      isFirst = false
      // A look at many files takes no more than a twentieth of the time.
      let pause = max(.seconds(1), (ContinuousClock.now - start) * 20)
      let end = ContinuousClock.now + pause
      while ContinuousClock.now < end, !Interruption.isWanted { poll(nil, 0, 100) }
    }
    Messages.write(
      "watched: \(what(total)) in all (\(archive.resolvedPath))")
    if total.wasCancelled { throw ExitCode(130) }
  }

  /// Another program has held the archive for too long.
  private static func isBusy(_ error: any Error) -> Bool {
    let cause = if case .archive(_, let cause)? = error as? IngestError { cause } else { error }
    return SQLiteError.Code.busy ~= cause
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
    let change = summary.hasChanged ? "" : "; nothing changed"
    Messages.write(
      "\(summary.wasCancelled ? "interrupted: " : "")\(what(summary))\(change) (\(archive.resolvedPath))"
    )
  }

  /// "3 articles added, 1 rejected, 40 reports found"
  private func what(_ summary: IngestSummary) -> String {
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
    return parts.isEmpty ? "nothing to read" : parts.joined(separator: ", ")
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
