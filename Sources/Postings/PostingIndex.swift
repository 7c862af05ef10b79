public import SQLite

/// The segments of an FTS5 index, read where FTS5 keeps them, without its iterators.
///
/// Of the layout that `fts5_index.c` describes it knows version 4 with whole positions (`detail=full`);
/// whatever else it meets, there is no such index, and FTS5 is to be asked. It sees what is committed: it is
/// for connections that only read.
public final class PostingIndex {
  private let table: String
  private let database: Database
  let weights: [Double]
  /// The newest first.
  let segments: [Segment]
  public let size: FullTextIndexSize

  /// - Parameters:
  ///   - table: the name of the FTS5 table; never a user's words.
  ///   - weights: how much a place in each column counts, all of them above 0.
  /// - Returns: nil if the index is not of the known layout, or the connection may write.
  public init?(_ table: String, weights: [Double], in database: Database) throws(SQLiteError) {
    self.table = table
    self.database = database
    self.weights = weights
    guard database.isReadOnly,
      try database.int("SELECT v FROM \"\(table)_config\" WHERE k = 'version'") == 4,
      let structure = try Self.block(10, of: table, in: database),
      let averages = try Self.block(1, of: table, in: database),
      let segments = Segment.list(structure),
      let size = FullTextIndexSize(averages, columnCount: weights.count)
    else { return nil }
    self.segments = segments
    self.size = size
  }

  private static func block(
    _ id: Int64, of table: String, in database: Database
  ) throws(SQLiteError) -> [UInt8]? {
    try database.first("SELECT block FROM \"\(table)_data\" WHERE id = ?", [id]) {
      row throws(SQLiteError) in row.blob(0)
    }
  }

  /// Hands a block to `body`; nil if there is none.
  func withBlock<Result>(
    _ id: Int64, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(SQLiteError) -> Result? {
    try database.first("SELECT block FROM \"\(table)_data\" WHERE id = ?", [id]) {
      row throws(SQLiteError) in row.withBytes(0, body)
    }
  }

  /// The page of a segment on which a term begins, if it has it.
  func page(of term: [UInt8], in segment: Segment) throws(SQLiteError) -> Int64 {
    let number = try database.int(
      """
      SELECT pgno FROM "\(table)_idx" WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1
      """, [segment.id, term])
    // The lowest bit says whether the page has an index of its own.
    return max(segment.firstPage, Int64(number ?? 0) >> 1)
  }

  func corrupt(_ what: String) -> SQLiteError {
    SQLiteError(code: .corrupt, message: "\(table): \(what) cannot be read")
  }
}

extension FullTextIndexSize {
  /// Reads the record of averages: how many rows there are, then how many tokens each column has.
  fileprivate init?(_ record: [UInt8], columnCount: Int) {
    let numbers = Segment.numbers(record[...])
    guard numbers.count == 1 + columnCount, numbers[0] > 0 else { return nil }
    self.init(
      rowCount: Int64(clamping: numbers[0]),
      tokenCount: numbers.dropFirst().reduce(0) { $0 &+ Int64(clamping: $1) })
  }
}
