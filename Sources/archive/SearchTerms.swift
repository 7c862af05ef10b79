import Dates
import Search

/// What to search for, as it was typed: words, and fields as options.
struct SearchTerms {
  var words: [String] = []
  /// Their order is that in which they are added to the query.
  var fields: [(field: Field, values: [String])] = Self.options.map { ($0, []) }
  var from: String?
  var to: String?
  var minConfidence: Double?
  var allVersions = false

  /// The fields that are options too.
  static let options: [Field] = [
    .speaker, .country, .kind, .outlet, .event, .place, .topic, .role, .post, .body, .act,
  ]

  /// The search, and what the person should know about how it was understood.
  func search(
    sort: StatementSearch.Sort = .rank, limit: Int = 20, offset: Int = 0
  ) throws -> (search: StatementSearch, hints: [String]) {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw InputError("--min-confidence goes from 0 to 1")
    }
    var (query, hints) = Query.parse(words.joined(separator: " "), today: today())
    for (field, values) in fields where !values.isEmpty {
      query = query.and(.field(field, values.map { .text($0) }))
    }
    let search = StatementSearch(
      query, from: try day(from, "--from").flatMap(\.first),
      to: try day(to, "--to").flatMap(\.last),
      sort: sort, limit: limit, offset: offset, allVersions: allVersions,
      minConfidence: minConfidence)
    return (search, hints)
  }
}
