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
    let counts = column.labelCounts(ofSets: sets)
    // Stands for no label: behind all others where it is equal.
    let none = counts.count - 1
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      if !facet.isDate, counts[a] != counts[b] { return counts[a] > counts[b] }
      if a == none || b == none { return b == none && a != b }
      return column.label(a).lexicographicallyPrecedes(column.label(b))
    }
    let valueCount = counts.count { $0 > 0 }
    let first =
      if let limit, !facet.isDate, limit < valueCount / 8 {
        largest(limit, of: counts, isBefore)
      } else {
        Array(
          counts.indices.filter { counts[$0] > 0 }.sorted(by: isBefore)
            .prefix(limit ?? valueCount))
      }
    return (first.map { ($0 == none ? nil : $0, Int(counts[$0])) }, valueCount)
  }

  /// The places of the first counts in order, without sorting the rest.
  private static func largest(
    _ limit: Int, of counts: [UInt32], _ isBefore: (Int, Int) -> Bool
  ) -> [Int] {
    var first: [Int] = []
    var bar: UInt32 = 1
    for place in counts.indices where counts[place] >= bar {
      if first.count == limit {
        guard let last = first.last, isBefore(place, last) else { continue }
        first.removeLast()
      }
      first.insert(place, at: first.firstIndex { isBefore(place, $0) } ?? first.count)
      if first.count == limit, let last = first.last { bar = counts[last] }
    }
    return first
  }
}
