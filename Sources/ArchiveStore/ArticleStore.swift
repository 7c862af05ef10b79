public import Extraction
public import Reading
internal import Names
internal import SQLite

/// Writes articles, and what is found in them, as found.
///
/// Call it inside `Archive.transaction`, one article a transaction, and hand what was touched to
/// the resolution in the same transaction.
public final class ArticleStore {
  let database: Database
  let fullText: FullTextQueue
  let run: Run
  /// The keys of names that came before: articles name the same people again and again.
  var nameKeys: [NameInCountry: NameKeys] = [:]

  /// Writes to an archive, on account of a run.
  public init(_ archive: Archive, run: Run) {
    database = archive.database
    fullText = archive.fullText
    self.run = run
  }

  /// What became of an article that was handed in.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Its content and its path were unknown.
    case added
    /// Its path held another content, which it supersedes.
    case newVersion
    /// Its content was known, under another path.
    case furtherLocation
    /// Its content was known under this path already: nothing was written.
    case unchanged
  }

  /// The result of storing an article.
  public struct Stored: Hashable, Sendable {
    /// The article's row.
    public let article: Int64
    /// What became of it.
    public let outcome: Outcome
    /// What is to be resolved anew.
    public let touched: Touched
  }

  /// Whether the archive knows that content.
  public func contains(sha256: String) throws -> Bool { try article(sha256: sha256) != nil }

  /// Stores an article and what was found in it; of known content, only its path.
  ///
  /// - Throws: `InvalidExtract` if the extract does not fit the article.
  public func insert(_ article: Article, _ extract: Extract) throws -> Stored {
    let known = try locate(
      article.location, sha256: article.sha256, retrieved: article.retrieved)
    if let known { return known }
    try InvalidExtract.check(extract, of: article)
    let id = try insertArticle(article, extract)
    let actors = try insertActors(extract.actors, of: id)
    try insertMentions(extract.mentions, actors: actors, in: article, id)
    let events = try insertEvents(extract.events, actors: actors, in: article, id)
    try insertReports(extract, actors: actors, events: events, in: article, id)
    var stored = try addVersion(
      article.location, of: id, retrieved: article.retrieved, isKnown: false)
    stored.touched.stored.append(id)
    return Stored(article: id, outcome: stored.outcome, touched: stored.touched)
  }

  /// Notes that a known content was met at a path; nil if the content is not known.
  ///
  /// Spares reading and extracting what the archive holds already.
  /// - Parameter retrieved: when a crawler fetched it there, in ISO 8601 and UTC.
  public func locate(_ path: String, sha256: String, retrieved: String? = nil) throws -> Stored? {
    guard let id = try article(sha256: sha256) else { return nil }
    let (outcome, touched) = try addVersion(path, of: id, retrieved: retrieved, isKnown: true)
    return Stored(article: id, outcome: outcome, touched: touched)
  }

  private func article(sha256: String) throws(SQLiteError) -> Int64? {
    try database.int("SELECT id FROM article WHERE sha256 = ?", [sha256]).map { Int64($0) }
  }
}
