/// A set of rows by their numbers, a bit each.
public struct RowSet: Sendable {
  /// Row 0 is the lowest bit of the first word.
  @usableFromInline var words: [UInt64]
  /// Rows are numbered below this.
  public let limit: Int

  /// No rows.
  @inlinable
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

  public mutating func formUnion(_ other: RowSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  public mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  public mutating func subtract(_ other: RowSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// How many rows it has.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Hands each row to `body`, ascending.
  public func forEach(_ body: (Int) -> Void) {
    for (index, var word) in zip(words.indices, words) {
      while word != 0 {
        body(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// Hands the rows to `body`, ascending, many at a time.
  public func forEachBatch(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    var batch: [UInt32] = []
    batch.reserveCapacity(4096)
    for (index, var word) in zip(words.indices, words) {
      while word != 0 {
        batch.append(UInt32(truncatingIfNeeded: index << 6 + word.trailingZeroBitCount))
        word &= word - 1
      }
      if batch.count > 4096 - 64 {
        batch.withUnsafeBufferPointer(body)
        batch.removeAll(keepingCapacity: true)
      }
    }
    batch.withUnsafeBufferPointer(body)
  }

  /// Those of the rows for which a condition holds.
  @inlinable @inline(__always)
  public func filter(_ holds: (Int) -> Bool) -> RowSet {
    var result = self
    for (index, word) in zip(words.indices, words) where word != 0 {
      let start = index << 6
      var kept: UInt64 = 0
      if word == .max {
        // Without a branch: most conditions cannot be foreseen.
        for bit in 0..<64 {
          kept |= (holds(start + bit) ? 1 : 0) &<< UInt64(truncatingIfNeeded: bit)
        }
      } else {
        var rest = word
        while rest != 0 {
          let bit = rest.trailingZeroBitCount
          kept |= (holds(start + bit) ? 1 : 0) &<< UInt64(truncatingIfNeeded: bit)
          rest &= rest - 1
        }
      }
      result.words[index] = kept
    }
    return result
  }
}
