internal import Extraction
internal import Reading

/// What is made of a document on any core, ready to be stored.
struct Work: Sendable {
  enum Outcome: Sendable {
    /// The archive knows the content: only the place is noted.
    case known(sha256: String, retrieved: String?)
    case articles([(article: Article, extract: Extract)])
    case rejected(Rejection)
  }

  let place: InputQueue.Place
  let location: String
  /// Bytes of the document.
  let documentBytes: Int
  let outcome: Outcome

  /// Bytes of its articles.
  var sizeBytes: Int {
    guard case .articles(let articles) = outcome else { return 0 }
    return articles.reduce(0) { $0 + $1.article.raw.count }
  }

  /// Reads a document and extracts from its articles.
  static func reading(
    _ document: Document, _ place: InputQueue.Place, options: ReadingOptions,
    extract: @Sendable (Article) -> Extract
  ) -> Work {
    let outcome: Outcome
    do {
      let articles = try document.articles(options: options)
      outcome = .articles(articles.map { ($0, extract($0)) })
    } catch {
      outcome = .rejected(error)
    }
    return Work(
      place: place, location: document.location, documentBytes: document.bytes.count,
      outcome: outcome)
  }
}
