internal import ArchiveStore
internal import Extraction
internal import Reading
internal import Resolution

/// Stores one document after another, and counts.
struct Storing {
  private let archive: Archive
  private let store: ArticleStore
  private let resolver: Resolver
  var summary = IngestSummary()

  /// Resolves the archive anew first if another version of the program has resolved it.
  init(archive: Archive, run: Run) throws(IngestError) {
    self.archive = archive
    store = ArticleStore(archive, run: run)
    resolver = Resolver(archive)
    do {
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

  mutating func store(_ work: Work) throws(IngestError) {
    switch work.outcome {
    case .known(let sha256):
      let stored = try write(work.location) {
        let stored = try store.locate(work.location, sha256: sha256)
        if let stored { try resolver.update(stored.touched) }
        return stored
      }
      if let stored { count(stored.outcome) }
    case .articles(let articles):
      for (article, extract) in articles { try store(article, extract) }
    case .rejected(let rejection):
      try reject(rejection)
    }
  }

  private mutating func store(_ article: Article, _ extract: Extract) throws(IngestError) {
    do {
      let stored = try archive.transaction {
        let stored = try store.insert(article, extract)
        if !stored.touched.isEmpty { try resolver.update(stored.touched) }
        return stored
      }
      count(stored.outcome)
      if stored.touched.stored.contains(stored.article) { summary.reports += extract.reports.count }
      summary.warnings += article.warnings.map { "\(article.location): \($0)" }
    } catch let defect as InvalidExtract {
      try reject(
        Rejection(
          location: article.location, sha256: article.sha256, size: article.raw.count,
          reason: .defect, detail: "\(defect); this is a fault of the program: please report it"))
    } catch {
      throw .archive(location: article.location, underlying: error)
    }
  }

  private mutating func reject(_ rejection: Rejection) throws(IngestError) {
    // Where nothing is, nothing is rejected: a mistyped path leaves no trace in the archive.
    if rejection.reason != .notFound {
      _ = try write(rejection.location) {
        try store.reject(
          rejection.location, sha256: rejection.sha256, sizeBytes: rejection.size,
          reason: rejection.reason.rawValue, detail: rejection.detail)
      }
    }
    summary.rejected.append(rejection)
  }

  private func write<Result>(_ location: String, _ body: () throws -> Result) throws(IngestError)
    -> Result
  {
    do {
      return try archive.transaction(body)
    } catch {
      throw .archive(location: location, underlying: error)
    }
  }

  private mutating func count(_ outcome: ArticleStore.Outcome) {
    switch outcome {
    case .added: summary.added += 1
    case .newVersion: summary.newVersions += 1
    case .furtherLocation: summary.furtherLocations += 1
    case .unchanged: summary.alreadyPresent += 1
    }
  }
}
