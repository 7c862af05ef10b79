internal import SQLite

/// The rows of a term in the whole index, in their order, many at a time.
final class TermPostings {
  /// Those that have rows left, the newest first.
  private var segments: [SegmentPostings] = []
  /// Some rows.
  private(set) var rows: [UInt32] = []
  /// How often the term stands in each of them, by the weights of columns.
  private(set) var frequencies: [Double] = []
  private static let enough = 1024

  /// - Parameter term: as the tokenizer writes it.
  init(_ term: [UInt8], in index: PostingIndex) throws(SQLiteError) {
    // Terms of the main index begin with a 0; others are of indexes of prefixes.
    let key = [UInt8(ascii: "0")] + term
    for segment in index.segments {
      if let postings = try SegmentPostings(key, in: segment, of: index), try postings.read() {
        segments.append(postings)
      }
    }
  }

  /// Reads the next rows; false at the end.
  func read() throws(SQLiteError) -> Bool {
    rows.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    while rows.count < Self.enough, let newest = newestOfFirst() {
      // A row that a newer segment has is out of date in older ones.
      let row = newest.rows[newest.position]
      var next = UInt32.max
      for segment in segments where segment !== newest {
        if segment.rows[segment.position] == row { try segment.advance() }
        if segment.position < segment.rows.count {
          next = min(next, segment.rows[segment.position])
        }
      }
      take(from: newest, below: next)
      if newest.position == newest.rows.count { _ = try newest.read() }
      segments.removeAll { $0.rows.isEmpty }
    }
    return !rows.isEmpty
  }

  /// The newest of the segments that stand at the first row.
  private func newestOfFirst() -> SegmentPostings? {
    segments.min { $0.rows[$0.position] < $1.rows[$1.position] }
  }

  /// Takes rows up to one that another segment has.
  private func take(from segment: SegmentPostings, below next: UInt32) {
    if segment.position == 0, rows.isEmpty, segment.isWhole,
      segment.rows[segment.rows.count - 1] < next
    {
      (rows, frequencies) = (segment.rows, segment.frequencies)
      segment.position = rows.count
      return
    }
    let start = segment.position
    let end = segment.rows[start...].firstIndex { $0 >= next } ?? segment.rows.count
    segment.position = end
    if segment.isWhole {
      rows += segment.rows[start..<end]
      frequencies += segment.frequencies[start..<end]
    } else {
      for index in start..<end where segment.frequencies[index] > 0 {
        rows.append(segment.rows[index])
        frequencies.append(segment.frequencies[index])
      }
    }
  }
}
