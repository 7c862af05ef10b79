internal import Columns
internal import Glibc
internal import SQLite

/// The ranking of FTS5's `bm25`, to the same bits, with the lengths of rows from elsewhere: looking them
/// up is what makes SQLite's own slow.
struct BM25 {
  /// How much a place in the content, the speaker's name and the post counts, and in what folding changes
  /// of them.
  static let weights: [Double] = [10, 4, 2, 10, 4, 2]
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// How much each phrase tells.
  private let rarities: [Double]
  /// How many tokens a row has on average.
  private let averageLength: Double
  /// What the usual lengths of rows are worth.
  private let norms: [Double]

  init(rarities: [Double], of size: FullTextIndexSize) {
    self.rarities = rarities
    let averageLength = Double(size.tokenCount) / Double(size.rowCount)
    self.averageLength = averageLength
    norms = (0...Int(UInt8.max)).map { Self.norm(of: $0, averageLength) }
  }

  @inline(__always)
  private static func norm(of length: Int, _ averageLength: Double) -> Double {
    saturation * (1 - lengthShare + lengthShare * Double(length) / averageLength)
  }

  /// The inverse document frequency of a phrase.
  static func rarity(_ matches: Int64, of size: FullTextIndexSize) -> Double {
    let rarity = log((Double(size.rowCount - matches) + 0.5) / (Double(matches) + 0.5))
    return rarity <= 0 ? 1e-6 : rarity
  }

  /// Gives the scores of all matches to `body`; the lower the better.
  ///
  /// - Parameter lengths: how many tokens each row has.
  func withScores(
    of batch: FullTextBatch, _ lengths: Codes, _ body: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: batch.rows.count) { scores in
      write(scores, of: batch, lengths)
      body(scores)
    }
  }

  private func write(
    _ scores: UnsafeMutableBufferPointer<Double>, of batch: FullTextBatch, _ lengths: Codes
  ) {
    switch lengths {
    case .narrow(let lengths):
      norms.withUnsafeBufferPointer { norms in
        write(scores, of: batch) { norms[Int(lengths[$0])] }
      }
    case .medium(let lengths):
      write(scores, of: batch) { Self.norm(of: Int(lengths[$0]), averageLength) }
    case .wide(let lengths):
      write(scores, of: batch) { Self.norm(of: Int(lengths[$0]), averageLength) }
    }
  }

  @inline(__always)
  private func write(
    _ scores: UnsafeMutableBufferPointer<Double>, of batch: FullTextBatch,
    norm: (_ row: Int) -> Double
  ) {
    @inline(__always)
    func share(_ rarity: Double, _ frequency: Double, _ norm: Double) -> Double {
      rarity * (frequency * (Self.saturation + 1) / (frequency + norm))
    }
    rarities.withUnsafeBufferPointer { rarities in
      if rarities.count == 1, let frequency = batch.frequencies.baseAddress,
        let scores = scores.baseAddress
      {
        let rarity = rarities[0]
        for index in batch.rows.indices {
          scores[index] = -share(rarity, frequency[index], norm(Int(batch.rows[index])))
        }
        return
      }
      for (index, row) in zip(batch.rows.indices, batch.rows) {
        let norm = norm(Int(row))
        var score = 0.0
        for phrase in rarities.indices {
          score += share(
            rarities[phrase], batch.frequencies[index * rarities.count + phrase], norm)
        }
        scores[index] = -score
      }
    }
  }
}
