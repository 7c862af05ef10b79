import Foundation
import SQLite

/// A repeatable source of chance (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }
  mutating func chance(_ probability: Double) -> Bool {
    .random(in: 0..<1, using: &self) < probability
  }
}

/// A full-text index in a file of its own, of rows made by chance and changed in every way.
final class RandomIndex {
  let path: String
  private let writer: Database
  private var rows: [Int64] = []
  private var nextRow: Int64

  static let words = [
    "a", "b", "talk", "talks", "treaty", "war", "warn", "élan", "мир", "gas", "x1", "x2", "x3",
    "x4",
    "longwordthatsharesitsbeginningone", "longwordthatsharesitsbeginningtwo", "zz",
  ]

  init(_ dice: inout Dice) throws {
    path = NSTemporaryDirectory() + "/postings-" + UUID().uuidString
    writer = try Database(.create(path))
    // Also where numbers of rows are long.
    nextRow = [1, 1, 200_000, 3_000_000].randomElement(using: &dice) ?? 1
    try writer.execute(
      """
      CREATE VIRTUAL TABLE t USING fts5(
        one, two, tokenize = "unicode61 remove_diacritics 2", prefix = '2');
      """)
    // Short pages and early writing to disk, so that few rows make many of both.
    for (option, value) in [
      ("pgsz", dice.roll(32...400)), ("automerge", [0, 2, 4, 16].randomElement(using: &dice) ?? 4),
      ("crisismerge", dice.roll(2...16)), ("hashsize", dice.roll(1_000...60_000)),
    ] {
      try writer.run("INSERT INTO t (t, rank) VALUES (?, ?)", [option, value])
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var isEmpty: Bool { rows.isEmpty }

  /// Adds, changes and takes out rows.
  func change(_ dice: inout Dice) throws {
    try writer.transaction {
      for _ in 0..<dice.roll(1...300) {
        let isAddition = rows.isEmpty || dice.chance(0.75)
        guard isAddition else {
          let index = dice.roll(0...rows.count - 1)
          if dice.chance(0.5) {
            try writer.run("DELETE FROM t WHERE rowid = ?", [rows.remove(at: index)])
          } else {
            try writer.run(
              "UPDATE t SET one = ?, two = ? WHERE rowid = ?",
              [text(&dice), text(&dice), rows[index]])
          }
          continue
        }
        try writer.run(
          "INSERT INTO t (rowid, one, two) VALUES (?, ?, ?)", [nextRow, text(&dice), text(&dice)])
        rows.append(nextRow)
        nextRow += Int64(dice.chance(0.1) ? dice.roll(1...70_000) : 1)
      }
    }
    switch dice.roll(0...9) {
    case 0: try writer.run("INSERT INTO t (t) VALUES ('optimize')")
    case 1: try writer.run("INSERT INTO t (t) VALUES ('rebuild')")
    case 2...4: try writer.run("INSERT INTO t (t, rank) VALUES ('merge', ?)", [dice.roll(1...90)])
    default: break
    }
  }

  /// A few words of which the first are the most frequent; now and then so many that one row fills pages.
  private func text(_ dice: inout Dice) -> String {
    let count = dice.chance(0.03) ? dice.roll(100...600) : dice.roll(0...8)
    let only = dice.chance(0.3) ? Self.words.randomElement(using: &dice) : nil
    return (0..<count).map { _ in
      only ?? Self.words[min(dice.roll(0...16), dice.roll(0...16), dice.roll(0...16))]
    }.joined(separator: " ")
  }

  /// Bits for rows, of about as many as are wanted.
  func wanted(_ share: Double, _ dice: inout Dice) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: Int(nextRow >> 6) + 1)
    for row in rows where dice.chance(share) { words[Int(row >> 6)] |= 1 << UInt64(row & 63) }
    return words
  }

  /// Writes bytes by chance into the blocks of the index, or into whatever else is in the file.
  func damage(_ dice: inout Dice, onlyBlocks: Bool) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var places = 100..<bytes.count
    if onlyBlocks {
      let blocks = try writer.map("SELECT block FROM t_data ORDER BY random()") {
        row throws(SQLiteError) in Data(row.blob(0))
      }
      for block in blocks where block.count >= 8 {
        guard let range = bytes.range(of: block) else { continue }
        places = range
        break
      }
    }
    for _ in 0..<dice.roll(1...12) {
      let place = places.randomElement(using: &dice) ?? 100
      bytes[place] = dice.chance(0.5) ? UInt8.random(in: 0...255, using: &dice) : 0xFF
    }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}
