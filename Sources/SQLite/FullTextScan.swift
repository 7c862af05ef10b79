internal import CSQLite

/// A row that a full-text expression matches, while the index stands at it.
///
/// It is good only during the call that it is handed to.
public struct FullTextMatch {
  private let api: UnsafePointer<Fts5ExtensionApi>
  private let context: OpaquePointer

  init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    self.api = api
    self.context = context
  }

  /// The row's number.
  public var rowID: Int64 { api.pointee.xRowid?(context) ?? 0 }

  /// How many phrases the expression has.
  public var phraseCount: Int { Int(api.pointee.xPhraseCount?(context) ?? 0) }

  /// How often a phrase stands in the row, each place counted by the weight of its column.
  public func frequency(of phrase: Int, weights: UnsafeBufferPointer<Double>) -> Double {
    csqlite_fts5_frequency(
      api, context, Int32(phrase), weights.baseAddress, Int32(weights.count))
  }

  /// How many rows the index has.
  public var rowCount: Int64 {
    var count: Int64 = 0
    _ = api.pointee.xRowCount?(context, &count)
    return count
  }

  /// How many tokens all rows of the index have together.
  public var tokenCount: Int64 {
    var count: Int64 = 0
    _ = api.pointee.xColumnTotalSize?(context, -1, &count)
    return count
  }

  /// Hands each row that has a phrase to `body`, as a match of that phrase alone.
  public func forEachMatch(of phrase: Int, _ body: (FullTextMatch) -> Void) {
    withoutActuallyEscaping(body) { body in
      var body = body
      withUnsafeMutablePointer(to: &body) { body in
        _ = api.pointee.xQueryPhrase?(context, Int32(phrase), body) { api, context, data in
          guard let api, let context,
            let body = data?.assumingMemoryBound(to: ((FullTextMatch) -> Void).self)
          else { return SQLITE_ERROR }
          body.pointee(FullTextMatch(api, context))
          return SQLITE_OK
        }
      }
    }
  }
}

/// Which part of the matches a scan visits one by one.
public enum FullTextVisit: Sendable {
  case all
  /// The first only, from which a phrase's own matches can be had without going through SQL for each.
  case first
}

extension Database {
  /// Hands each match of an expression to `body`, in the order of their rows.
  ///
  /// - Parameter index: the name of an FTS5 table; never a user's words.
  public func scan(
    _ index: String, matching expression: String, visiting visit: FullTextVisit = .all,
    _ body: (FullTextMatch) -> Void
  ) throws(SQLiteError) {
    try connection.scanner.register(with: connection)
    let end = visit == .first ? " LIMIT 1" : ""
    let statement = try cached(
      "SELECT archive_scan(\"\(index)\") FROM \"\(index)\" WHERE \"\(index)\" MATCH ?\(end)")
    try statement.bind([expression])
    let scanner = connection.scanner
    let result = withoutActuallyEscaping(body) { body in
      let outer = scanner.body
      scanner.body = body
      defer { scanner.body = outer }
      return Result { () throws(SQLiteError) in try statement.run() }
    }
    try result.get()
  }
}

/// The auxiliary function through which scans see their matches.
final class FullTextScanner {
  fileprivate var body: ((FullTextMatch) -> Void)?
  private var isRegistered = false

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
