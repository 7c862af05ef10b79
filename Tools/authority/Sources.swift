/// The tables that are compiled, read to persons with what each row claims.
struct Sources {
  let shared: String
  let states: States

  func table(_ name: String) throws -> TabTable {
    try TabTable(contentsOf: "\(shared)/authority/\(name).tsv")
  }

  /// Tenures before this year are not taken, except of persons who hold others after it.
  static let firstYear = 1990

  /// Whether a tenure is too long past to be of use: before 1990, or of unknown end and begun before.
  static func isOld(_ from: PartialDate?, _ until: PartialDate?) -> Bool {
    (until ?? from)?.year ?? 0 < 1990
  }

  /// Groups rows by a key, in the order of the keys' first rows.
  static func grouped<Key: Hashable>(
    _ rows: [(key: Key, claim: Claim, row: TabTable.Row)]
  ) -> [(key: Key, claims: [Claim], rows: [TabTable.Row])] {
    var order: [Key: Int] = [:]
    var groups: [(key: Key, claims: [Claim], rows: [TabTable.Row])] = []
    for (key, claim, row) in rows {
      if let index = order[key] {
        groups[index].claims.append(claim)
        groups[index].rows.append(row)
      } else {
        order[key] = groups.count
        groups.append((key, [claim], [row]))
      }
    }
    return groups
  }
}
