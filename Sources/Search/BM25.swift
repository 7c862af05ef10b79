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

  init(rarities: [Double], of size: FullTextIndexSize) {
    self.rarities = rarities
    averageLength = Double(size.tokenCount) / Double(size.rowCount)
  }

  /// The inverse document frequency of a phrase.
  static func rarity(_ matches: Int64, of size: FullTextIndexSize) -> Double {
    let rarity = log((Double(size.rowCount - matches) + 0.5) / (Double(matches) + 0.5))
    return rarity <= 0 ? 1e-6 : rarity
  }

  /// Gives the score of each match to `body`, with its row; the lower the better.
  ///
  /// - Parameter lengths: how many tokens each row has.
  @inline(__always)
  func forEachScore(
    of batch: FullTextBatch, _ lengths: Codes, _ body: (_ row: Int, _ score: Double) -> Void
  ) {
    rarities.withUnsafeBufferPointer { rarities in
      for (index, row) in zip(batch.rows.indices, batch.rows) {
        let length = Double(lengths[Int(row)])
        let norm =
          Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length / averageLength)
        var score = 0.0
        for phrase in rarities.indices {
          let frequency = batch.frequencies[index * rarities.count + phrase]
          score += rarities[phrase] * (frequency * (Self.saturation + 1) / (frequency + norm))
        }
        body(Int(row), -score)
      }
    }
  }
}
