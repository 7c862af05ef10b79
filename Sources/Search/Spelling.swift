public import ArchiveStore
internal import SQLite
internal import Text

extension Query {
  /// The query with the words that the archive lacks put in the spelling of the likest ones that it has; nil
  /// if there is nothing like them.
  public func respelled(in archive: Archive) throws -> Query? {
    let query = try respelled(in: archive.database)
    return query == self ? nil : query
  }

  private func respelled(in database: Database) throws -> Query {
    switch self {
    case .word(let word): return .word(try Spelling.nearest(to: word, in: database) ?? word)
    case .phrase(let words):
      let parts = try words.split(separator: " ").map { word in
        try Spelling.nearest(to: String(word), in: database) ?? String(word)
      }
      return .phrase(parts.joined(separator: " "))
    case .and(let parts): return .and(try parts.map { try $0.respelled(in: database) })
    case .or(let parts): return .or(try parts.map { try $0.respelled(in: database) })
    case .all, .prefix, .exact, .near, .field, .not: return self
    }
  }
}

/// Words that are near to one that the archive lacks.
private enum Spelling {
  /// The likest word of the archive that begins with the same letter, the most frequent of several; nil if
  /// the word itself is there, or is too short to tell.
  static func nearest(to word: String, in database: Database) throws -> String? {
    let folded = Folding.folded(word)
    let letters = Array(folded.unicodeScalars)
    guard letters.count >= 4, let first = letters.first,
      letters.allSatisfy({ $0.properties.isAlphabetic }),
      let next = Unicode.Scalar(first.value + 1)
    else { return nil }
    let isThere = try database.int("SELECT 1 FROM statement_term WHERE term = ?", [folded]) != nil
    if isThere { return nil }
    let mostEdits = letters.count < 7 ? 1 : 2
    var best: (edits: Int, count: Int, term: String)?
    try database.forEach(
      "SELECT term, doc FROM statement_term WHERE term >= ?1 AND term < ?2",
      [String(first), String(next)]
    ) { row in
      let term = row.text(0)
      let other = Array(term.unicodeScalars)
      guard abs(other.count - letters.count) <= mostEdits else { return }
      let edits = edits(letters, other)
      let count = row.int(1)
      if edits <= mostEdits, best.map({ (edits, -count) < ($0.edits, -$0.count) }) ?? true {
        best = (edits, count, term)
      }
    }
    return best?.term
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that make one word the other.
  private static func edits(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var (older, last) = ([Int](), Array(0...other.count))
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      for (j, counterpart) in other.enumerated() {
        var least = min(last[j + 1], row[j]) + 1
        least = min(least, last[j] + (letter == counterpart ? 0 : 1))
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == counterpart {
          least = min(least, older[j - 1] + 1)
        }
        row.append(least)
      }
      (older, last) = (last, row)
    }
    return last[other.count]
  }
}
