public import ArchiveStore
internal import SQLite

extension Query {
  /// The query with each word in all the forms that the index has.
  func expanded(in database: Database) throws -> Query {
    switch self {
    case .word(let word):
      let forms = try Inflection.forms(of: word).filter { form in
        try database.int(
          "SELECT 1 FROM statement_fts WHERE statement_fts MATCH ? LIMIT 1",
          [FullTextExpression.quoted(form)]) != nil
      }
      return forms.isEmpty ? .phrase(word) : .or(([word] + forms).map(Query.phrase))
    case .and(let parts): return .and(try parts.map { try $0.expanded(in: database) })
    case .or(let parts): return .or(try parts.map { try $0.expanded(in: database) })
    case .not(let inner): return .not(try inner.expanded(in: database))
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
