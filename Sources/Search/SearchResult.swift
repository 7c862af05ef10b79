public import ArchiveStore
public import Columns
internal import SQLite

/// What a search found.
public struct SearchResult: Sendable {
  /// How many statements match in all.
  public let total: Int
  /// How many of them come before the page.
  public let offset: Int
  /// One page of them; empty if they are grouped.
  public let hits: [Hit]
  /// One page of groups, if they are grouped.
  public let groups: [HitGroup]
  /// The counts over all matches.
  public let facets: [FacetCounts]
  /// Why it was answered by SQL, which is slow where much is found; nil if it was answered from columns.
  public let absence: Columns.Absence?
}

extension StatementSearch {
  /// Runs the search and counts what it finds, all of one moment.
  ///
  /// - Parameter facetLimit: the first so many values of each facet that is no date; nil for all.
  public func run(
    facets: [Facet] = [], facetLimit: Int? = nil, in archive: Archive
  ) throws -> SearchResult {
    let database = archive.database
    return try database.snapshot {
      let search = try expanded(in: archive)
      let absence: Columns.Absence?
      switch Columns.open(for: archive) {
      case .success(let file):
        let columnSearch = ColumnSearch(
          search: search, facets: facets, file: file, database: database)
        if let answer = try columnSearch.answer() {
          let counts = zip(facets, answer.counts).compactMap { facet, sets in
            file.column(facet.column).map { FacetCounts(facet, $0, sets, limit: facetLimit) }
          }
          return SearchResult(
            total: answer.total, offset: answer.offset,
            hits: try search.hits(answer.rows, in: archive),
            groups: try answer.groups.map { group in
              HitGroup(
                value: group.value, count: group.count,
                hits: try search.hits(group.rows.map { ($0, nil) }, in: archive))
            }, facets: counts, absence: nil)
        }
        absence = .outdated
      case .failure(let reason): absence = reason
      }
      return try search.runAsSQL(
        facets: facets, facetLimit: facetLimit, absence: absence, in: archive)
    }
  }

  /// Runs the search as SQL alone.
  func runAsSQL(
    facets: [Facet], facetLimit: Int? = nil, absence: Columns.Absence?, in archive: Archive
  ) throws -> SearchResult {
    var page = (offset: offset, hits: [Hit]())
    if let after {
      page = try hits(after: after, in: archive)
    } else if grouping == nil {
      page.hits = try hits(in: archive)
    }
    return SearchResult(
      total: try count(in: archive), offset: page.offset, hits: page.hits,
      groups: try grouping.map { try groups(by: $0, in: archive) } ?? [],
      facets: try facets.map { facet in
        FacetCounts(
          facet, try facet.counts(of: self, in: archive.database), limit: facetLimit)
      }, absence: absence)
  }
}
