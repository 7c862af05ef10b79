internal import SQLite

/// Stands at a row that has words and goes from each to the next.
final class PostingCursor {
  private enum Kind {
    case term(TermPostings, phrase: Int)
    case and([PostingCursor])
    case or([PostingCursor])
  }

  private let kind: Kind
  /// The row; `end` behind the last.
  private(set) var row: UInt32 = 0
  static let end = UInt32.max
  /// Of a term: its place among the rows that were read last.
  private var place = -1

  /// - Parameter phrases: how many terms come before those of the words; those are added.
  init(
    _ words: PostingWords, _ phrases: inout Int, in index: PostingIndex
  ) throws(SQLiteError) {
    switch words {
    case .term(let term):
      kind = .term(try TermPostings(term, in: index), phrase: phrases)
      phrases += 1
    case .and(let parts): kind = .and(try Self.cursors(parts, &phrases, in: index))
    case .or(let parts): kind = .or(try Self.cursors(parts, &phrases, in: index))
    }
    try seek(1)
  }

  static func cursors(
    _ parts: [PostingWords], _ phrases: inout Int, in index: PostingIndex
  ) throws(SQLiteError) -> [PostingCursor] {
    var cursors: [PostingCursor] = []
    for part in parts { cursors.append(try PostingCursor(part, &phrases, in: index)) }
    return cursors
  }

  /// Goes to the first match that is no earlier than a row.
  func seek(_ target: UInt32) throws(SQLiteError) {
    if row >= target { return }
    switch kind {
    case .term(let postings, _):
      repeat {
        place += 1
        if place >= postings.rows.count {
          place = 0
          guard try postings.read() else {
            row = Self.end
            return
          }
        }
        row = postings.rows[place]
      } while row < target
    case .or(let parts):
      var first = Self.end
      for part in parts {
        try part.seek(target)
        first = min(first, part.row)
      }
      row = first
    case .and(let parts): row = try Self.common(parts, target)
    }
  }

  /// The first row that all have.
  private static func common(
    _ parts: [PostingCursor], _ target: UInt32
  ) throws(SQLiteError) -> UInt32 {
    var target = target
    while true {
      let start = target
      for part in parts {
        try part.seek(target)
        target = part.row
      }
      if target == start || target == end {
        // All were asked for the same row.
        if target == end || parts.allSatisfy({ $0.row == target }) { return target }
      }
    }
  }

  /// Whether one of those that have stood at no later row has this one.
  static func isAmong(_ parts: [PostingCursor], _ row: UInt32) throws(SQLiteError) -> Bool {
    for part in parts {
      try part.seek(row)
      if part.row == row { return true }
    }
    return false
  }

  /// Says how often each term stands in a row; leaves the others' as they are.
  func write(_ row: UInt32, to frequencies: UnsafeMutableBufferPointer<Double>) {
    if self.row != row { return }
    switch kind {
    case .term(let postings, let phrase): frequencies[phrase] = postings.frequencies[place]
    case .and(let parts), .or(let parts): for part in parts { part.write(row, to: frequencies) }
    }
  }
}
