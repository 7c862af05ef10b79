internal import CSQLite

/// A visit to the matches of a full-text expression.
public struct FullTextScan: Sendable {
  /// The name of an FTS5 table; never a user's words.
  public let index: String
  public let expression: String
  /// How much a place in each column of the table counts where it is asked how often phrases stand in rows.
  public let weights: [Double]

  public init(_ index: String, matching expression: String, weights: [Double] = []) {
    self.index = index
    self.expression = expression
    self.weights = weights
  }

  /// How large the index is; nil if nothing matches.
  public func indexSize(in database: Database) throws(SQLiteError) -> FullTextIndexSize? {
    var size: FullTextIndexSize?
    try step(in: database, onlyFirst: true) { size = $0.indexSize }
    return size
  }

  /// In how many rows each phrase of the expression stands; none if nothing matches.
  public func phraseRowCounts(in database: Database) throws(SQLiteError) -> [Int64] {
    var counts: [Int64] = []
    try step(in: database, onlyFirst: true) { match in
      counts = (0..<match.phraseCount).map { match.forEachRow(ofPhrase: $0) { _ in } }
    }
    return counts
  }

  /// Hands the wanted rows that match to `body`, in their order, many at a time.
  ///
  /// - Parameters:
  ///   - wanted: the wanted rows, a bit each, row 0 the lowest of the first number.
  ///   - phraseCount: for how many of the phrases of the expression to say how often they stand in a row.
  public func visit(
    _ wanted: UnsafeBufferPointer<UInt64>, phraseCount: Int = 0, in database: Database,
    _ body: (FullTextBatch) -> Void
  ) throws(SQLiteError) {
    var gathering = FullTextGathering(wanted, phraseCount: phraseCount)
    defer { gathering.end() }
    try step(in: database, onlyFirst: false) { add($0, to: &gathering, body) }
    gathering.flush(body)
  }

  /// Does as `visit` for an expression that is a single phrase, whose rows can be had without going through
  /// SQL for each.
  ///
  /// - Returns: in how many rows it stands, wanted or not.
  public func visitPhrase(
    _ wanted: UnsafeBufferPointer<UInt64>, phraseCount: Int = 0, in database: Database,
    _ body: (FullTextBatch) -> Void
  ) throws(SQLiteError) -> Int64 {
    var gathering = FullTextGathering(wanted, phraseCount: phraseCount)
    defer { gathering.end() }
    var count: Int64 = 0
    try step(in: database, onlyFirst: true) { match in
      count = match.forEachRow(ofPhrase: 0) { add($0, to: &gathering, body) }
    }
    gathering.flush(body)
    return count
  }

  private func add(
    _ match: FullTextMatch, to gathering: inout FullTextGathering, _ body: (FullTextBatch) -> Void
  ) {
    gathering.add(match.row, body) { frequencies in
      weights.withUnsafeBufferPointer { weights in
        for phrase in frequencies.indices {
          frequencies[phrase] = match.frequency(of: phrase, weights)
        }
      }
    }
  }

  /// Hands the matches, or the first alone, to `body`.
  private func step(
    in database: Database, onlyFirst: Bool, _ body: (FullTextMatch) -> Void
  ) throws(SQLiteError) {
    let end = onlyFirst ? " LIMIT 1" : ""
    try database.connection.scanner.register(with: database.connection)
    let statement = try database.cached(
      "SELECT archive_scan(\"\(index)\") FROM \"\(index)\" WHERE \"\(index)\" MATCH ?\(end)")
    try statement.bind([expression])
    try database.connection.scanner.run(statement, body)
  }
}

/// A row that a full-text expression matches, while the index stands at it.
///
/// It is good only during the call that it is handed to.
struct FullTextMatch {
  private let api: UnsafePointer<Fts5ExtensionApi>
  private let context: OpaquePointer

  fileprivate init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    self.api = api
    self.context = context
  }

  /// The row's number.
  @inline(__always)
  var row: Int64 { api.pointee.xRowid?(context) ?? 0 }

  var phraseCount: Int { Int(api.pointee.xPhraseCount?(context) ?? 0) }

  /// How often a phrase stands in the row, each place counted by the weight of its column.
  @inline(__always)
  func frequency(of phrase: Int, _ weights: UnsafeBufferPointer<Double>) -> Double {
    csqlite_fts5_frequency(
      api, context, Int32(phrase), weights.baseAddress, Int32(weights.count))
  }

  var indexSize: FullTextIndexSize {
    var (rows, tokens): (Int64, Int64) = (0, 0)
    _ = api.pointee.xRowCount?(context, &rows)
    _ = api.pointee.xColumnTotalSize?(context, -1, &tokens)
    return FullTextIndexSize(rowCount: rows, tokenCount: tokens)
  }

  /// Hands each row that has a phrase to `body`, as a match of that phrase alone.
  ///
  /// - Returns: how many there are.
  func forEachRow(ofPhrase phrase: Int, _ body: (FullTextMatch) -> Void) -> Int64 {
    withoutActuallyEscaping(body) { body in
      var visit = (count: Int64(0), body: body)
      withUnsafeMutablePointer(to: &visit) { visit in
        _ = api.pointee.xQueryPhrase?(context, Int32(phrase), visit) { api, context, data in
          guard let api, let context,
            let visit = data?.assumingMemoryBound(
              to: (count: Int64, body: (FullTextMatch) -> Void).self)
          else { return SQLITE_ERROR }
          visit.pointee.count += 1
          visit.pointee.body(FullTextMatch(api, context))
          return SQLITE_OK
        }
      }
      return visit.count
    }
  }
}

/// The auxiliary function through which scans see their matches.
final class FullTextScanner {
  private var body: ((FullTextMatch) -> Void)?
  private var isRegistered = false

  /// Runs a statement that calls the function; `body` is handed what it is called for.
  fileprivate func run(
    _ statement: Statement, _ body: (FullTextMatch) -> Void
  ) throws(SQLiteError) {
    let result = withoutActuallyEscaping(body) { body in
      let outer = self.body
      self.body = body
      defer { self.body = outer }
      return Result { () throws(SQLiteError) in try statement.run() }
    }
    try result.get()
  }

  fileprivate func register(with connection: Connection) throws(SQLiteError) {
    if isRegistered { return }
    guard let fts5 = csqlite_fts5(connection.handle), let create = fts5.pointee.xCreateFunction
    else {
      throw SQLiteError(code: .error, message: "this SQLite has no FTS5")
    }
    // The scanner lives as long as its connection: the pointer stays good.
    let code = create(
      fts5, "archive_scan", Unmanaged.passUnretained(self).toOpaque(),
      { api, context, result, _, _ in
        guard let api, let context, let data = api.pointee.xUserData?(context) else { return }
        let scanner = Unmanaged<FullTextScanner>.fromOpaque(data).takeUnretainedValue()
        scanner.body?(FullTextMatch(api, context))
        sqlite3_result_null(result)
      }, nil)
    try connection.check(code)
    isRegistered = true
  }
}
