internal import ArchiveStore
internal import Extraction
internal import Reading
internal import Resolution

/// Stores documents, a few at a time in one transaction, and counts.
package struct Storing {
  private let archive: Archive
  private let store: ArticleStore
  private let resolver: Resolver
  /// What is read and not yet stored, in the order of input.
  private var waiting: [Work] = []
  private var waitingBytes = 0
  /// What is in the archive.
  var summary = IngestSummary()

  /// Resolves the archive anew first if another version of the program has resolved it.
  init(archive: Archive, run: Run) throws(IngestError) {
    self.archive = archive
    store = ArticleStore(archive, run: run)
    resolver = Resolver(archive)
    do {
      try archive.trustRows()
      try resolver.bringUpToDate()
    } catch {
      throw .archive(location: "the archive", underlying: error)
    }
  }

  func knows(_ document: Document) throws(IngestError) -> Bool {
    do {
      return try store.contains(sha256: document.sha256)
    } catch {
      throw .archive(location: document.location, underlying: error)
    }
  }

  /// So many documents, or so many bytes of them, are stored at once: speakers and statements that they
  /// have in common are then written once, and so are the pages of indexes in which the rows of a few articles
  /// lie far apart.
  package static let batch = (documents: 256, bytes: 4 << 20)

  /// Takes a document; it may wait for others.
  mutating func store(_ work: Work) throws(IngestError) {
    waiting.append(work)
    waitingBytes += work.sizeBytes
    if waiting.count >= Self.batch.documents || waitingBytes >= Self.batch.bytes { try flush() }
  }

  /// Stores whatever waits. Where that fails, what comes before the document at fault is stored by
  /// itself.
  mutating func flush() throws(IngestError) {
    let batch = waiting
    waiting = []
    waitingBytes = 0
    if batch.isEmpty { return }
    do {
      try write(batch)
    } catch {
      guard batch.count > 1 else { throw error }
      for work in batch { try write([work]) }
    }
  }

  private mutating func write(_ works: [Work]) throws(IngestError) {
    var location = ""
    do {
      summary = try archive.transaction {
        var batch = Batch(summary: summary)
        for work in works {
          location = work.location
          try write(work, &batch)
        }
        try resolver.update(batch.touched)
        return batch.summary
      }
    } catch {
      throw .archive(location: location, underlying: error)
    }
  }

  /// The articles that are stored or wait for it.
  var articles: Int { summary.articles + waiting.count }

  /// What one transaction has done so far.
  private struct Batch {
    var summary: IngestSummary
    var touched = Touched()
  }

  private func write(_ work: Work, _ batch: inout Batch) throws {
    switch work.outcome {
    case .known(let sha256, let retrieved):
      let known = try store.locate(work.location, sha256: sha256, retrieved: retrieved)
      guard let stored = known else { return }
      batch.touched.add(stored.touched)
      Self.count(stored.outcome, in: &batch.summary)
    case .articles(let articles):
      for (article, extract) in articles { try write(article, extract, &batch) }
    case .rejected(let rejection):
      try reject(rejection, &batch)
    }
  }

  private func write(_ article: Article, _ extract: Extract, _ batch: inout Batch) throws {
    do {
      let stored = try store.insert(article, extract)
      batch.touched.add(stored.touched)
      Self.count(stored.outcome, in: &batch.summary)
      if stored.touched.stored.contains(stored.article) {
        batch.summary.reports += extract.reports.count
        if extract.rules == .none {
          batch.summary.unread[article.language ?? "unknown", default: 0] += 1
        }
      }
      batch.summary.warnings += article.warnings.map { "\(article.location): \($0)" }
    } catch let defect as InvalidExtract {
      // It is found before anything is written.
      try reject(
        Rejection(
          location: article.location, sha256: article.sha256, size: article.raw.count,
          reason: .defect, detail: "\(defect); this is a fault of the program: please report it"),
        &batch)
    }
  }

  private func reject(_ rejection: Rejection, _ batch: inout Batch) throws {
    // Where nothing is, nothing is rejected: a mistyped path leaves no trace in the archive.
    if rejection.reason != .notFound {
      _ = try store.reject(
        rejection.location, sha256: rejection.sha256, sizeBytes: rejection.size,
        reason: rejection.reason.rawValue, detail: rejection.detail)
    }
    batch.summary.rejected.append(rejection)
  }

  private static func count(
    _ outcome: ArticleStore.Outcome, in summary: inout IngestSummary
  ) {
    switch outcome {
    case .added: summary.added += 1
    case .newVersion: summary.newVersions += 1
    case .furtherLocation: summary.furtherLocations += 1
    case .unchanged: summary.alreadyPresent += 1
    }
  }
}
