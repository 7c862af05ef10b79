internal import Columns

/// The first rows of those that share a value.
struct RowGroup {
  /// Nil for those that have none.
  let value: String?
  let count: Int
  let rows: [Int64]
}

/// Keeps the first rows of each set of values of a column.
final class RowGroups {
  let column: Column
  /// By set: the place of its best, or -1.
  private var places: [Int32]
  private var best: [Best] = []

  init(_ column: Column) {
    self.column = column
    places = Array(repeating: -1, count: column.setCount)
  }

  func offer(_ row: Int, _ rank: Rank) {
    let set = Int(column.codes[row])
    if places[set] < 0 {
      places[set] = Int32(best.count)
      best.append(Best(limit: StatementSearch.groupSize))
    }
    best[Int(places[set])].offer(rank, UInt32(truncatingIfNeeded: row))
  }

  /// The groups of these labels; a row with several values is in several.
  func groups(of labels: some Sequence<(label: Int?, count: Int)>) -> [RowGroup] {
    let labels = Array(labels)
    var merged = labels.map { _ in Best(limit: StatementSearch.groupSize) }
    var index: [Int: Int] = [:]
    for (place, label) in zip(labels.indices, labels) { index[label.label ?? -1] = place }
    for (set, place) in zip(places.indices, places) where place >= 0 {
      func merge(into label: Int) {
        guard let group = index[label] else { return }
        for (rank, row) in best[Int(place)].rows { merged[group].offer(rank, row) }
      }
      if set == 0 { merge(into: -1) } else { column.forEachLabel(ofSet: set, merge) }
    }
    return zip(labels, merged).map { label, best in
      RowGroup(
        value: label.label.map(column.text), count: label.count,
        rows: best.rows.map { Int64($0.row) }
      )
    }
  }
}
