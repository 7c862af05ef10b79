/// A set of rows by their numbers, a bit each.
public struct RowSet: Sendable {
  /// Row 0 is the lowest bit of the first word.
  private(set) var words: [UInt64]
  /// Rows are numbered below this.
  public let limit: Int

  /// No rows.
  public init(limit: Int) {
    self.limit = limit
    words = [UInt64](repeating: 0, count: (limit + 63) / 64)
  }

  init(words: UnsafeBufferPointer<UInt64>, limit: Int) {
    self.limit = limit
    let count = (limit + 63) / 64
    self.words = Array(words.prefix(count))
    self.words += repeatElement(0, count: count - self.words.count)
  }

  /// Whether it has the row; false for a row beyond the limit.
  public subscript(row: Int) -> Bool {
    row < limit && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// Hands its words to `body`: a bit for each row, row 0 the lowest of the first.
  public func withWords<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt64>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try words.withUnsafeBufferPointer(body)
  }

  /// Adds a row; one beyond the limit is left out.
  public mutating func insert(_ row: Int) {
    if row < limit { words[row >> 6] |= 1 << UInt64(row & 63) }
  }

  /// Adds rows, all of them below the limit.
  public mutating func insert(contentsOf rows: UnsafeBufferPointer<UInt32>) {
    words.withUnsafeMutableBufferPointer { words in
      for row in rows { words[Int(row >> 6)] |= 1 << UInt64(row & 63) }
    }
  }

  public mutating func remove(_ row: Int) {
    if row < limit { words[row >> 6] &= ~(1 << UInt64(row & 63)) }
  }

  /// Hands the rows to `body`, ascending, many at a time.
  public func forEachBatch(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    let room = 4096
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { batch in
      var count = 0
      for (index, var word) in zip(words.indices, words) {
        let start = UInt32(truncatingIfNeeded: index << 6)
        while word != 0 {
          batch[count] = start + UInt32(truncatingIfNeeded: word.trailingZeroBitCount)
          count &+= 1
          word &= word - 1
        }
        if count > room - 64 {
          body(UnsafeBufferPointer(rebasing: batch[..<count]))
          count = 0
        }
      }
      body(UnsafeBufferPointer(rebasing: batch[..<count]))
    }
  }
}
