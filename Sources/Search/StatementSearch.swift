public import Dates

/// A search for statements.
public struct StatementSearch: Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    /// Best match first.
    case rank
    /// By the day of saying, else of the first report; undated last.
    case said
    case saidDescending = "-said"
    /// By the day of the first report.
    case reported
    case reportedDescending = "-reported"
    /// By the number of outlets, most first.
    case outlets
  }

  public var query: Query
  /// Said, or that unknown reported, in these days.
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var sort: Sort
  public var limit: Int
  public var offset: Int
  /// Only what comes behind the statement of this key, which must be one of the matches.
  public var after: String?
  /// Shows the hits by the values of a facet; `limit` and `offset` then count values.
  public var grouping: Facet?
  /// Takes in statements whose articles have all been superseded.
  public var allVersions: Bool
  /// Only statements that are as likely as this to be right, from 0 to 1; see MODEL.md.
  public var minConfidence: Double?

  public init(
    _ query: Query, from: CalendarDate? = nil, to: CalendarDate? = nil, sort: Sort = .rank,
    limit: Int = 20, offset: Int = 0, allVersions: Bool = false, minConfidence: Double? = nil
  ) {
    self.query = query
    self.from = from
    self.to = to
    self.sort = sort
    self.limit = limit
    self.offset = offset
    self.allVersions = allVersions
    self.minConfidence = minConfidence
  }

  // MARK: Parts

  /// The words that rank the hits, and what else must hold of them.
  var split: (words: Query?, rest: [Query]) {
    if FullTextExpression.of(query) != nil { return (query, []) }
    if case .exact(let words) = query { return (.phrase(words), [query]) }
    guard case .and(let parts) = query else { return (nil, query == .all ? [] : [query]) }
    // Exact words rank as a phrase does.
    let worded = parts.compactMap { part in
      if case .exact(let words) = part { return Query.phrase(words) }
      return FullTextExpression.of(part) == nil ? nil : part
    }
    let rest = parts.filter { FullTextExpression.of($0) == nil }
    switch worded.count {
    case 0: return (nil, rest)
    case 1: return (worded[0], rest)
    default: return (.and(worded), rest)
    }
  }

  /// How many hits of each value are shown.
  static let groupSize = 3

  /// Whether it asks for values of a field, beside other things that must hold.
  func asks(_ field: Field) -> Bool {
    if case .and(let parts) = query { return parts.contains { $0.asks(field) } }
    return query.asks(field)
  }

  /// The search without what it asks of a field: a facet of that field counts what else could be chosen.
  func lifting(_ field: Field) -> StatementSearch {
    var search = self
    if case .and(let parts) = query {
      let rest = parts.filter { !$0.asks(field) }
      search.query = rest.isEmpty ? .all : rest.count == 1 ? rest[0] : .and(rest)
    } else if query.asks(field) {
      search.query = .all
    }
    return search
  }
}
