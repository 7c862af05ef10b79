public import ArchiveStore
public import Columns
internal import SQLite

/// What a search found.
public struct SearchResult: Sendable {
  /// How many statements match in all.
  public let total: Int
  /// One page of them.
  public let hits: [Hit]
  /// The counts over all matches.
  public let facets: [FacetCounts]
  /// Why it was answered by SQL, which is slow where much is found; nil if it was answered from columns.
  public let absence: Columns.Absence?
}

extension StatementSearch {
  /// Runs the search and counts what it finds, all of one moment.
  ///
  /// - Parameter facetLimit: the first so many values of each facet; nil for all.
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
            total: answer.total, hits: try search.hits(answer.rows, in: archive), facets: counts,
            absence: nil)
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
    SearchResult(
      total: try count(in: archive), hits: try hits(in: archive),
      facets: try facets.map { facet in
        FacetCounts(
          facet, try facet.counts(of: self, in: archive.database), limit: facetLimit)
      }, absence: absence)
  }
}
