internal import Columns

/// How the statements that match divide by a facet.
public struct FacetCounts: Sendable {
  /// A value and how many of the matching statements have it.
  public struct Count: Hashable, Sendable {
    /// Nil for those that have none.
    public let value: String?
    public let count: Int
  }

  public let facet: Facet
  /// Dates in their order, others by number, then by value; what has no value behind what is equal. A
  /// statement with several values counts once for each.
  public let counts: [Count]
  /// How many values there are, of which `counts` may hold the first only.
  public let valueCount: Int

  init(_ facet: Facet, _ counts: [Count], limit: Int?) {
    self.facet = facet
    let limit = facet.isDate ? counts.count : limit ?? counts.count
    self.counts = Array(counts.prefix(limit))
    valueCount = counts.count
  }

  /// From how many matches have each set of values.
  init(_ facet: Facet, _ column: Column, _ sets: [UInt32], limit: Int?) {
    let (labels, valueCount) = Self.labels(
      facet, column, sets, limit: facet.isDate ? nil : limit)
    self.facet = facet
    self.valueCount = valueCount
    counts = labels.map { Count(value: $0.label.map(column.text), count: $0.count) }
  }

  /// The labels in the order of the facet, nil for none, and how many there are beyond a limit.
  static func labels(
    _ facet: Facet, _ column: Column, _ sets: [UInt32], limit: Int?
  ) -> (first: [(label: Int?, count: Int)], count: Int) {
    var labels = column.labelCounts(ofSets: sets)
    // The label `labelCount` stands for none: behind all others where it is equal.
    let none = labels.count
    var found = labels.indices.filter { labels[$0] > 0 }
    if sets[0] > 0 {
      found.append(none)
      labels.append(Int(sets[0]))
    }
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      if !facet.isDate, labels[a] != labels[b] { return labels[a] > labels[b] }
      if a == none || b == none { return b == none && a != b }
      return column.label(a).lexicographicallyPrecedes(column.label(b))
    }
    let first = first(limit ?? found.count, of: found, isBefore)
    return (first.map { ($0 == none ? nil : $0, labels[$0]) }, found.count)
  }

  /// The first elements in order, without sorting the rest.
  private static func first(
    _ limit: Int, of elements: [Int], _ isBefore: (Int, Int) -> Bool
  ) -> [Int] {
    if limit >= elements.count / 8 { return Array(elements.sorted(by: isBefore).prefix(limit)) }
    var first: [Int] = []
    for element in elements {
      if first.count == limit, let last = first.last, !isBefore(element, last) { continue }
      if first.count == limit { first.removeLast() }
      let place = first.firstIndex { isBefore(element, $0) } ?? first.count
      first.insert(element, at: place)
    }
    return first
  }
}
