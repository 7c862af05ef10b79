/// Where a statement stands among the hits: the lower the earlier. Never by chance: the key decides last.
struct Rank: Comparable {
  /// Undated, or a question of a reporter: behind all others.
  var isLast: Bool
  /// What the order asks for: the score of the words or a number, the least first.
  var weight: Double
  /// direct, mixed, indirect.
  var kind: UInt8
  /// The day, or `Int32.max`.
  var day: Int32
  /// The first 16 digits of the key.
  var key: UInt64

  static func < (a: Rank, b: Rank) -> Bool {
    if a.isLast != b.isLast { return b.isLast }
    if a.weight != b.weight { return a.weight < b.weight }
    if a.kind != b.kind { return a.kind < b.kind }
    if a.day != b.day { return a.day < b.day }
    return a.key < b.key
  }
}

/// The first of many rows by their ranks.
struct Best {
  /// A heap: the worst first, and none worse than the one that it hangs from.
  private var heap: [(rank: Rank, row: UInt32)] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The worst that still counts, once there are enough.
  var bar: Rank? { heap.count == limit ? heap.first?.rank : nil }

  /// Those that were best, in order.
  var rows: [(rank: Rank, row: UInt32)] { heap.sorted { $0.rank < $1.rank } }

  mutating func offer(_ rank: Rank, _ row: UInt32) {
    if heap.count < limit {
      heap.append((rank, row))
      rise()
    } else if let worst = heap.first, rank < worst.rank {
      heap[0] = (rank, row)
      sink()
    }
  }

  private mutating func rise() {
    var place = heap.count - 1
    while place > 0, heap[(place - 1) / 2].rank < heap[place].rank {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= heap.count { return }
      if child + 1 < heap.count, heap[child].rank < heap[child + 1].rank { child += 1 }
      if !(heap[place].rank < heap[child].rank) { return }
      heap.swapAt(place, child)
      place = child
    }
  }
}
