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
  private(set) var rows: [(rank: Rank, row: UInt32)] = []
  private let limit: Int
  /// How many more wait before the best are chosen.
  private let slack: Int
  /// The worst that still counts, once there are enough.
  private(set) var bar: Rank?

  init(limit: Int, slack: Int = 256) {
    self.limit = limit
    self.slack = slack
  }

  mutating func offer(_ rank: Rank, _ row: UInt32) {
    if let bar, !(rank < bar) { return }
    rows.append((rank, row))
    if rows.count >= 2 * limit + slack { cut() }
  }

  /// Leaves the best, in order.
  mutating func cut() {
    rows.sort { $0.rank < $1.rank }
    if rows.count > limit { rows.removeSubrange(limit...) }
    if rows.count == limit { bar = rows.last?.rank }
  }
}
