/// The tables that are compiled, read to persons with what each row claims.
struct Sources {
  let shared: String
  let states: States

  func table(_ name: String) throws -> TabTable {
    try TabTable(contentsOf: "\(shared)/authority/\(name).tsv")
  }

  /// Tenures before this year are not taken.
  static let firstYear = 1945

  /// Whether a tenure is too long past to be of use: over, or of unknown end and begun, before the first
  /// year.
  static func isOld(_ from: PartialDate?, _ until: PartialDate?) -> Bool {
    (until ?? from)?.year ?? 0 < firstYear
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
