internal import Columns
public import ArchiveStore
public import Extraction
public import Reading
internal import Resolution

/// Reads files, extracts from them on all cores, and stores what was found in the order of input.
///
/// One transaction for a few dozen articles: whenever the run ends, and however, the archive is valid,
/// and a further run over the same files completes it.
public struct Ingest {
  private let archive: Archive
  private let run: Run
  private let options: IngestOptions
  private let extract: @Sendable (Article) -> Extract

  /// A run into an archive that is open for writing.
  /// - Parameter extract: what finds statements and events; called on any core.
  public init(
    into archive: Archive, run: Run, options: IngestOptions,
    extract: @escaping @Sendable (Article) -> Extract
  ) {
    self.archive = archive
    self.run = run
    self.options = options
    self.extract = extract
  }

  /// Takes in files, directories and, as `-`, standard input.
  ///
  /// Writes where it is called; called on the pool's threads it would wait for them with every document.
  ///
  /// - Parameters:
  ///   - progress: called after each document.
  ///   - isCancelled: asked before each document; if so, the run ends with the one in hand.
  public nonisolated(nonsending) func ingest(
    _ paths: [String], progress: (IngestProgress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) async throws(IngestError) -> IngestSummary {
    let files: ArticleFiles
    do {
      files = try ArticleFiles(paths)
    } catch {
      throw .sources(error)
    }
    return try await ingest(files, progress: progress, isCancelled: isCancelled)
  }

  /// Takes in files that were looked for before.
  public nonisolated(nonsending) func ingest(
    _ files: ArticleFiles, progress: (IngestProgress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) async throws(IngestError) -> IngestSummary {
    let clock = ContinuousClock()
    let start = clock.now
    var storing = try Storing(archive: archive, run: run)
    storing.summary.warnings = files.warnings
    let total = files.entries.count
    let failure = await withTaskGroup(of: Work.self) { group -> IngestError? in
      var queue = InputQueue(files.entries, options: options.reading)
      let totalBytes = queue.totalBytes
      var waiting: [Int: Work] = [:]
      var nextToStore = 0
      var issued = 0
      var bytesAhead = 0
      var isExhausted = false
      defer { storing.summary.warnings += queue.notes }
      while true {
        if isCancelled() || Task.isCancelled {
          storing.summary.wasCancelled = !(isExhausted && nextToStore == issued)
          break
        }
        do throws(IngestError) {
          while !isExhausted, isWithinBounds(ahead: issued - nextToStore, bytes: bytesAhead) {
            guard let item = queue.next() else {
              isExhausted = true
              break
            }
            issued += 1
            bytesAhead += item.sizeBytes
            if let work = try ready(item, storing) {
              waiting[work.place.index] = work
            } else if case .success(let document) = item.content {
              let (reading, extract) = (options.reading, extract)
              group.addTask(executorPreference: globalConcurrentExecutor) {
                Work.reading(document, item.place, options: reading, extract: extract)
              }
            }
          }
          if waiting[nextToStore] == nil {
            guard let work = await group.next() else { return nil }
            waiting[work.place.index] = work
          }
          guard let work = waiting.removeValue(forKey: nextToStore) else { continue }
          nextToStore += 1
          bytesAhead -= work.documentBytes
          try storing.store(work)
          progress(
            IngestProgress(
              files: work.place.file, totalFiles: total, articles: storing.articles,
              bytes: work.place.bytes, totalBytes: totalBytes, location: work.location))
        } catch {
          group.cancelAll()
          return error
        }
      }
      group.cancelAll()
      return nil
    }
    if let failure {
      // What was read before the fault is not lost with it.
      try? storing.flush()
      throw failure
    }
    try storing.flush()
    storing.summary.duration = clock.now - start
    return storing.summary
  }

  /// The other cores read on while a batch is stored, and not farther than to the end of the next.
  private func isWithinBounds(ahead documents: Int, bytes: Int) -> Bool {
    documents < max(options.workers * 4, Storing.batch.documents) && bytes < Storing.batch.bytes
  }

  /// Ends the run: notes its end, and leaves the archive as a single file.
  /// - Parameter time: UTC in ISO 8601 with Z.
  public func finish(at time: String) throws -> Archive.Finish {
    try run.finish(at: time)
    return try Columns.finish(archive)
  }

  /// What needs no reading: rejected input, and content that the archive knows.
  private func ready(_ item: InputQueue.Item, _ storing: Storing) throws(IngestError) -> Work? {
    switch item.content {
    case .failure(let rejection):
      return Work(
        place: item.place, location: rejection.location,
        documentBytes: item.sizeBytes, outcome: .rejected(rejection))
    case .success(let document):
      guard try storing.knows(document) else { return nil }
      return Work(
        place: item.place, location: document.articleLocation,
        documentBytes: item.sizeBytes,
        outcome: .known(sha256: document.sha256, retrieved: document.origin.retrieved))
    }
  }
}
