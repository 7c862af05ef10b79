import ArchiveStore
import Formats
import SQLite
import Search

/// A search for statements as it was ordered, and its answer in print.
struct SearchRequest {
  var terms = SearchTerms()
  /// "speaker,country"
  var facet: String?
  var sort = StatementSearch.Sort.rank
  var limit = 20
  var offset = 0
  var count = false
  var explain = false
  /// The archive's path as it was given.
  var path: String?
  var format = OutputFormat.text

  func run() throws {
    var (search, hints) = try terms.search(sort: sort, limit: limit, offset: offset)
    let facets = try Facet.list(facet)
    let store = try ArchiveOptions.reading(path)
    for hint in hints { Messages.write("note: \(hint)") }
    if explain { Messages.write(try search.expanded(in: store).explanation) }
    if !facets.isEmpty, ![.text, .json].contains(format) {
      Messages.write(
        "note: facets are printed as text and in --json; archive facets prints them as records")
    }
    if count { search.limit = 0 }
    let output = Output()
    // All of the answer is of one moment.
    let total = try store.database.snapshot { try answer(search, facets, in: store, output) }
    try output.flush()
    if total > 0 { return }
    if let query = try Query.parse(terms.words.joined(separator: " ")).query.respelled(in: store) {
      Messages.write("nothing found; the archive has: \(query.text)")
    }
    throw ExitStatus.nothing
  }

  /// Writes the answer.
  ///
  /// - Returns: how many statements match.
  private func answer(
    _ search: StatementSearch, _ facets: [Facet], in store: Archive, _ output: Output
  ) throws -> Int {
    let isText = format == .text
    let result = try search.run(
      facets: count ? [] : facets, facetLimit: isText ? HitPage.mostValues : nil, in: store)
    Messages.writeHint(of: result)
    if count {
      try output.writeLine("\(result.total)")
    } else {
      if isText {
        let page = HitPage(style: output.style, width: output.width ?? 100)
        let others = try OtherMatches(of: search.expanded(in: store).query, in: store)
        try output.write(
          page.summary(result.total, others, offset: offset, shown: result.hits.count))
        for (index, hit) in result.hits.enumerated() {
          try output.write(page.text(of: hit, number: offset + index + 1))
        }
        if let others { try output.write(page.text(of: others)) }
        for counts in result.facets { try output.write(page.text(of: counts)) }
      } else {
        try output.write(HitRecords.print(result, as: format))
      }
    }
    return result.total
  }
}
