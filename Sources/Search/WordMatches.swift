internal import Columns
internal import Postings
internal import SQLite
internal import Text

/// The rows that words match, with what ranks them: read from the pages of the index where that can be, else
/// by way of FTS5. Both give the same.
struct WordMatches {
  private let scan: FullTextScan
  private let postings: (index: PostingIndex, query: PostingQuery)?
  /// It is a single phrase.
  let isPhrase: Bool
  private let database: Database
  /// How large the index is; nil if nothing matches.
  let indexSize: FullTextIndexSize?

  /// The index of statements.
  static let index = "statement_fts"

  /// Nil if the query is not of words alone.
  init?(_ query: Query, in database: Database) throws {
    guard let expression = FullTextExpression.of(query) else { return nil }
    self.database = database
    scan = FullTextScan(Self.index, matching: expression, weights: BM25.weights)
    isPhrase = query.isPhrase
    if let terms = try PostingQuery(query, .ofArchive(in: database)),
      let index = try PostingIndex(Self.index, weights: BM25.weights, in: database)
    {
      postings = (index, terms)
      indexSize = index.size
    } else {
      postings = nil
      indexSize = try scan.indexSize(in: database)
    }
  }

  /// - Parameter expression: in FTS5's language.
  init(expression: String, in database: Database) throws {
    self.database = database
    scan = FullTextScan(Self.index, matching: expression, weights: BM25.weights)
    (isPhrase, postings) = (false, nil)
    indexSize = try scan.indexSize(in: database)
  }

  /// In how many rows each phrase stands.
  func rowCounts() throws -> [Int64] {
    if let (index, query) = postings { return try index.rowCounts(of: query) }
    return try scan.phraseRowCounts(in: database)
  }

  /// Hands the wanted rows that match to `body`, in their order, many at a time.
  ///
  /// - Parameter phraseCount: for how many of the phrases to say how often they stand in a row: all or none.
  /// - Returns: in how many rows it stands, wanted or not, if it is a single phrase.
  @discardableResult
  func visit(
    _ wanted: RowSet, phraseCount: Int = 0, _ body: (FullTextBatch) -> Void
  ) throws -> Int64? {
    try wanted.withWords { wanted in
      if let (index, query) = postings {
        return try index.visit(query, wanted, isCounting: phraseCount > 0, body)
      }
      if isPhrase {
        return try scan.visitPhrase(wanted, phraseCount: phraseCount, in: database, body)
      }
      try scan.visit(wanted, phraseCount: phraseCount, in: database, body)
      return nil
    }
  }
}

extension PostingQuery {
  /// A query of words, each of which is one for the index too; nil for any other.
  init?(_ query: Query, _ tokenizer: FullTextTokenizer) throws {
    // Terms come in the order in which FTS5 is given them.
    let parts = if case .and(let parts) = query { parts } else { [query] }
    let unwanted = parts.compactMap { part in if case .not(let inner) = part { inner } else { nil }
    }
    let wanted = parts.filter { part in if case .not = part { false } else { true } }
    guard let wanted = try PostingWords.all(wanted, tokenizer), !wanted.isEmpty,
      let unwanted = try PostingWords.all(unwanted, tokenizer)
    else { return nil }
    self.init(wanted.count == 1 ? wanted[0] : .and(wanted), unwanted: unwanted)
  }
}

extension PostingWords {
  private init?(_ query: Query, _ tokenizer: FullTextTokenizer) throws {
    switch query {
    case .word(let word), .phrase(let word):
      let (text, isPrefix) = SearchFolding.query(word)
      let tokens = try tokenizer.tokens(of: text)
      if tokens.count != 1 || isPrefix { return nil }
      self = .term(tokens[0].bytes)
    case .or(let parts):
      guard let parts = try Self.all(parts, tokenizer) else { return nil }
      self = .or(parts)
    case .and(let parts):
      guard let parts = try Self.all(parts, tokenizer) else { return nil }
      self = .and(parts)
    case .all, .prefix, .exact, .near, .field, .not: return nil
    }
  }

  /// Nil if one is not of words.
  fileprivate static func all(
    _ queries: [Query], _ tokenizer: FullTextTokenizer
  ) throws -> [PostingWords]? {
    let words = try queries.compactMap { try PostingWords($0, tokenizer) }
    return words.count == queries.count ? words : nil
  }
}

extension FullTextTokenizer {
  /// The tokenizer of the archive's full-text indexes.
  static func ofArchive(in database: Database) throws(SQLiteError) -> FullTextTokenizer {
    try FullTextTokenizer("unicode61", ["remove_diacritics", "2"], in: database)
  }
}
