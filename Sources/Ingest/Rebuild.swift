public import ArchiveStore
internal import Columns
public import Extraction
public import Reading
internal import Resolution
internal import SQLite

/// Finds anew, by the present rules, what is said in every stored article, and resolves all of it.
///
/// The work is done in a copy beside the archive: until it is done, the archive stays as it is, for
/// readers and for whoever kills this. A further run goes on with the copy where it stands, unless the
/// archive has changed since.
public struct Rebuild {
  private let path: String
  private let program: Program
  private let workers: Int
  private let extract: @Sendable (Article) -> Extract

  /// Who rebuilds, by what rules.
  public struct Program: Sendable {
    public let version: String
    /// Name and version of the extractor.
    public let extractor: String

    public init(version: String, extractor: String) {
      self.version = version
      self.extractor = extractor
    }
  }

  /// How a run ended.
  public enum Outcome {
    /// It stopped at the caller's wish, so many articles having been read anew; a further run goes on.
    case interrupted(articles: Int)
    /// The archive holds what was found anew.
    case done(articles: Int, changes: [RebuildChange], Archive.Finish)
  }

  /// - Parameters:
  ///   - path: of the archive.
  ///   - extract: what finds statements and events; called on any core.
  public init(
    _ path: String, by program: Program, workers: Int,
    extract: @escaping @Sendable (Article) -> Extract
  ) {
    self.path = path
    self.program = program
    self.workers = workers
    self.extract = extract
  }

  /// Runs to its end.
  ///
  /// - Parameters:
  ///   - time: UTC in ISO 8601 with Z.
  ///   - progress: called after each batch, with the number of articles read anew and that of all.
  ///   - isCancelled: asked before each batch.
  public nonisolated(nonsending) func rebuild(
    at time: String, progress: (Int, Int) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) async throws -> Outcome {
    let copy = try RebuildCopy(of: path, by: program)
    let archive = copy.archive
    let run = Run(
      in: archive, startedAt: time, programVersion: program.version, extractor: program.extractor)
    let store = ArticleStore(archive, run: run)
    let articles = try archive.database.map("SELECT id FROM article ORDER BY id") { row in
      row.int64(0)
    }
    let done = try copy.last.map { last in articles.count { $0 <= last } } ?? 0
    for start in stride(from: done, to: articles.count, by: Self.batch) {
      if isCancelled() || Task.isCancelled { return .interrupted(articles: start) }
      let batch = articles[start..<min(start + Self.batch, articles.count)]
      let stored = try batch.map { id in (id, try store.storedArticle(id)) }
      let found = await read(stored)
      try archive.transaction {
        for (id, article, extract) in found { try store.renew(id, article, extract) }
        if let last = batch.last { try copy.note(last) }
      }
      progress(batch.endIndex, articles.count)
    }
    try run.finish(at: time)
    try Resolver(archive).rebuildAll()
    let changes = try copy.changes()
    return .done(articles: articles.count, changes: changes, try copy.replaceOriginal())
  }

  /// Articles read anew in one transaction.
  private static let batch = 64

  /// Extracts on all cores.
  private nonisolated(nonsending) func read(
    _ stored: [(id: Int64, article: StoredArticle?)]
  ) async -> [(Int64, Article, Extract)] {
    await withTaskGroup(of: [(Int, Int64, Article, Extract)].self) { group in
      for worker in 0..<workers {
        let share = stride(from: worker, to: stored.count, by: workers).compactMap { index in
          stored[index].article.map { (index, stored[index].id, $0) }
        }
        group.addTask(executorPreference: globalConcurrentExecutor) { [extract] in
          share.map { index, id, stored in
            let article = stored.article
            return (index, id, article, extract(article))
          }
        }
      }
      var found: [(Int, Int64, Article, Extract)] = []
      for await part in group { found += part }
      return found.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2, $0.3) }
    }
  }
}
