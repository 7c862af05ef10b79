public import ArchiveStore
internal import Postings
internal import SQLite

/// The words that the index of statements has.
private final class IndexedWords {
  private let database: Database
  private let tokenizer: FullTextTokenizer
  private let index: PostingIndex?

  init(_ database: Database) throws {
    self.database = database
    tokenizer = try .ofArchive(in: database)
    index = try PostingIndex(WordMatches.index, weights: BM25.weights, in: database)
  }

  func has(_ word: String) throws -> Bool {
    if let index, let query = try PostingQuery(.phrase(word), tokenizer) {
      return try index.rowCount(of: query, upTo: 1) > 0
    }
    return try database.int(
      "SELECT 1 FROM \(WordMatches.index) WHERE \(WordMatches.index) MATCH ? LIMIT 1",
      [FullTextExpression.quoted(word)]) != nil
  }
}

extension Query {
  /// The query with each word in all the forms that the index has.
  func expanded(in database: Database) throws -> Query {
    hasWord ? try expanded(IndexedWords(database)) : self
  }

  private var hasWord: Bool {
    switch self {
    case .word: true
    case .and(let parts), .or(let parts): parts.contains(where: \.hasWord)
    case .not(let inner): inner.hasWord
    case .all, .prefix, .phrase, .exact, .near, .field: false
    }
  }

  private func expanded(_ words: IndexedWords) throws -> Query {
    switch self {
    case .word(let word):
      let forms = try Inflection.forms(of: word).filter(words.has)
      return forms.isEmpty ? .phrase(word) : .or(([word] + forms).map(Query.phrase))
    case .and(let parts): return .and(try parts.map { try $0.expanded(words) })
    case .or(let parts): return .or(try parts.map { try $0.expanded(words) })
    case .not(let inner): return .not(try inner.expanded(words))
    case .all, .prefix, .phrase, .exact, .near, .field: return self
    }
  }
}

extension StatementSearch {
  /// The search as it runs: with each word in all the forms that the archive has.
  public func expanded(in archive: Archive) throws -> StatementSearch {
    var search = self
    search.query = try query.expanded(in: archive.database)
    return search
  }
}
