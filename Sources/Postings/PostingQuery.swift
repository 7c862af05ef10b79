public import SQLite

/// What rows are to have: words, and none of other words.
///
/// Deeper inside there is no such "none of": what FTS5 counts of a word there depends on where its iterators
/// happen to stand.
public struct PostingQuery: Hashable, Sendable {
  public let wanted: PostingWords
  public let unwanted: [PostingWords]

  public init(_ wanted: PostingWords, unwanted: [PostingWords] = []) {
    self.wanted = wanted
    self.unwanted = unwanted
  }

  /// Its terms, in their order.
  var terms: [[UInt8]] { wanted.terms + unwanted.flatMap(\.terms) }
}

/// Words that stand in rows, in terms as the tokenizer of the index writes them (UTF-8).
public indirect enum PostingWords: Hashable, Sendable {
  case term([UInt8])
  case and([PostingWords])
  case or([PostingWords])

  var terms: [[UInt8]] {
    switch self {
    case .term(let term): [term]
    case .and(let parts), .or(let parts): parts.flatMap(\.terms)
    }
  }
}

extension PostingIndex {
  /// How many rows match, as far as `most` of them.
  public func rowCount(of query: PostingQuery, upTo most: Int) throws(SQLiteError) -> Int {
    var count = 0
    try forEachMatch(of: query) { _ in
      if count < most { count += 1 }
      return count < most
    }
    return count
  }

  /// Hands a cursor to `body` at each match, until that says no.
  private func forEachMatch(
    of query: PostingQuery, _ body: (PostingCursor) -> Bool
  ) throws(SQLiteError) {
    var terms = 0
    let cursor = try PostingCursor(query.wanted, &terms, in: self)
    let unwanted = try PostingCursor.cursors(query.unwanted, &terms, in: self)
    while cursor.row != PostingCursor.end {
      if try !PostingCursor.isAmong(unwanted, cursor.row), !body(cursor) { return }
      try cursor.seek(cursor.row + 1)
    }
  }

  /// In how many rows each term of a query stands.
  public func rowCounts(of query: PostingQuery) throws(SQLiteError) -> [Int64] {
    var counts: [Int64] = []
    for term in query.terms {
      let postings = try TermPostings(term, in: self)
      var count: Int64 = 0
      while try postings.read() { count += Int64(postings.rows.count) }
      counts.append(count)
    }
    return counts
  }

  /// Hands the wanted rows that match to `body`, in their order, many at a time.
  ///
  /// - Parameters:
  ///   - wanted: the wanted rows, a bit each, row 0 the lowest of the first number.
  ///   - isCounting: says how often each term stands in a row.
  /// - Returns: in how many rows it stands, wanted or not, if the query is a single term.
  public func visit(
    _ query: PostingQuery, _ wanted: UnsafeBufferPointer<UInt64>, isCounting: Bool,
    _ body: (FullTextBatch) -> Void
  ) throws(SQLiteError) -> Int64? {
    let phraseCount = isCounting ? query.terms.count : 0
    var gathering = FullTextGathering(wanted, phraseCount: phraseCount)
    defer { gathering.end() }
    var matches: Int64?
    if case .term(let term) = query.wanted, query.unwanted.isEmpty {
      matches = try visit(TermPostings(term, in: self), &gathering, body)
    } else {
      try forEachMatch(of: query) { cursor in
        gathering.add(Int64(cursor.row), body) { cursor.write(cursor.row, to: $0) }
        return true
      }
    }
    gathering.flush(body)
    return matches
  }

  /// Hands over the rows of a term without looking at each.
  private func visit(
    _ postings: TermPostings, _ gathering: inout FullTextGathering, _ body: (FullTextBatch) -> Void
  ) throws(SQLiteError) -> Int64 {
    var count: Int64 = 0
    while try postings.read() {
      count += Int64(postings.rows.count)
      postings.rows.withUnsafeBufferPointer { rows in
        postings.frequencies.withUnsafeBufferPointer { gathering.add(rows, $0, body) }
      }
    }
    return count
  }
}
