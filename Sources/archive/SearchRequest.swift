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
  var after: String?
  var grouping: Facet?
  var timings = false
  var count = false
  var explain = false
  /// The archive's path as it was given.
  var path: String?
  var format = OutputFormat.text

  func run() throws {
    var (search, hints) = try terms.search(sort: sort, limit: limit, offset: offset)
    search.after = after
    search.grouping = grouping
    let facets = try Facet.list(facet)
    var clock = Stopwatch(isOn: timings)
    let store = try ArchiveOptions.reading(path)
    // The program ends with the search: the system takes everything back sooner than closing would.
    _ = Unmanaged.passRetained(store)
    clock.note("opened")
    for hint in hints { Messages.write("note: \(hint)") }
    if explain { Messages.write(try search.expanded(in: store).explanation) }
    if !facets.isEmpty, ![.text, .json].contains(format) {
      Messages.write(
        "note: facets are printed as text and in --json; archive facets prints them as records")
    }
    if count { search.limit = 0 }
    let output = Output()
    // All of the answer is of one moment.
    let total = try store.database.snapshot {
      try answer(search, facets, in: store, output, &clock)
    }
    try output.flush()
    clock.write()
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
    _ search: StatementSearch, _ facets: [Facet], in store: Archive, _ output: Output,
    _ clock: inout Stopwatch
  ) throws -> Int {
    let isText = format == .text
    let search = try search.expanded(in: store)
    let result = try search.run(
      facets: count ? [] : facets, facetLimit: isText ? HitPage.mostValues : nil, in: store)
    clock.note(result.absence == nil ? "searched columns" : "searched by SQL")
    Messages.writeHint(of: result)
    if count {
      try output.writeLine("\(result.total)")
    } else {
      if isText {
        let page = HitPage(style: output.style, width: output.width ?? 100)
        let others = try OtherMatches(of: search.query, in: store)
        try output.write(
          page.summary(result.total, others, offset: result.offset, shown: result.hits.count))
        for (index, hit) in result.hits.enumerated() {
          try output.write(page.text(of: hit, number: result.offset + index + 1))
        }
        for group in result.groups { try output.write(page.text(of: group, search.grouping)) }
        if let last = result.hits.last, result.offset + result.hits.count < result.total {
          try output.write(page.more(after: last))
        }
        if let others { try output.write(page.text(of: others)) }
        for counts in result.facets { try output.write(page.text(of: counts)) }
      } else {
        try output.write(HitRecords.print(result, grouped: grouping != nil, as: format))
      }
    }
    clock.note("printed")
    return result.total
  }
}
