/// How large a full-text index is.
public struct FullTextIndexSize: Hashable, Sendable {
  public let rowCount: Int64
  /// How many tokens all its rows have together.
  public let tokenCount: Int64

  public init(rowCount: Int64, tokenCount: Int64) {
    self.rowCount = rowCount
    self.tokenCount = tokenCount
  }
}

/// Some matches of a full-text expression, in the order of their rows.
///
/// It is good only during the call that it is handed to.
public struct FullTextBatch {
  /// The numbers of the rows.
  public let rows: UnsafeBufferPointer<UInt32>
  /// How often each phrase stands in them, match by match: as many numbers for each as were asked for.
  public let frequencies: UnsafeBufferPointer<Double>

  public init(
    rows: UnsafeBufferPointer<UInt32>,
    frequencies: UnsafeBufferPointer<Double> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    self.rows = rows
    self.frequencies = frequencies
  }
}

/// Gathers matches, so that what is done with them runs in tight loops.
public struct FullTextGathering {
  private static let room = 4096

  private let wanted: UnsafeBufferPointer<UInt64>
  private let phraseCount: Int
  private let rows = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: room)
  private let frequencies: UnsafeMutableBufferPointer<Double>
  private var count = 0

  /// - Parameters:
  ///   - wanted: the rows to gather, a bit each, row 0 the lowest of the first number.
  ///   - phraseCount: how many frequencies each match has.
  public init(_ wanted: UnsafeBufferPointer<UInt64>, phraseCount: Int) {
    self.wanted = wanted
    self.phraseCount = phraseCount
    // One at least, so that a single phrase need not ask whether it is counted.
    frequencies = .allocate(capacity: Self.room * max(1, phraseCount))
  }

  /// Frees the room.
  public func end() {
    rows.deallocate()
    frequencies.deallocate()
  }

  @inline(__always)
  private func isWanted(_ row: Int64) -> Bool {
    let word = Int(truncatingIfNeeded: row >> 6)
    return wanted.indices.contains(word) && wanted[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Takes a match, if its row is wanted; `count` writes its frequencies in the place of zeros.
  public mutating func add(
    _ row: Int64, _ body: (FullTextBatch) -> Void,
    count write: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    guard isWanted(row) else { return }
    if phraseCount > 0 {
      let place = UnsafeMutableBufferPointer(
        rebasing: frequencies[count * phraseCount..<(count + 1) * phraseCount])
      place.update(repeating: 0)
      write(place)
    }
    rows[count] = UInt32(truncatingIfNeeded: row)
    count += 1
    if count == Self.room { flush(body) }
  }

  /// Takes matches of a single phrase, those whose rows are wanted.
  public mutating func add(
    _ matches: UnsafeBufferPointer<UInt32>, _ counts: UnsafeBufferPointer<Double>,
    _ body: (FullTextBatch) -> Void
  ) {
    var start = 0
    while start < matches.count {
      let end = min(matches.count, start + Self.room - count)
      count += take(start..<end, of: matches, counts, from: count)
      start = end
      if count == Self.room { flush(body) }
    }
  }

  /// - Returns: how many of them are wanted.
  private func take(
    _ range: Range<Int>, of matches: UnsafeBufferPointer<UInt32>,
    _ counts: UnsafeBufferPointer<Double>, from start: Int
  ) -> Int {
    let (wanted, rows, frequencies) = (wanted, rows, frequencies)
    let wordCount = wanted.count
    var count = start
    // Without a branch: an unwanted one is written over by the next.
    for index in range {
      let row = matches[index]
      rows[count] = row
      frequencies[count] = counts[index]
      let word = Int(row >> 6)
      // Rows ascend: those that nobody has numbered come last.
      if word >= wordCount { break }
      count &+= Int(truncatingIfNeeded: wanted[word] >> UInt64(row & 63) & 1)
    }
    return count - start
  }

  /// Hands over what was gathered.
  public mutating func flush(_ body: (FullTextBatch) -> Void) {
    if count == 0 { return }
    body(
      FullTextBatch(
        rows: UnsafeBufferPointer(rebasing: rows[..<count]),
        frequencies: UnsafeBufferPointer(rebasing: frequencies[..<(count * phraseCount)])))
    count = 0
  }
}
