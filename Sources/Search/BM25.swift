internal import Glibc
internal import SQLite

/// The ranking of FTS5's `bm25`, to the same bits, with the lengths of rows from elsewhere: looking them
/// up is what makes SQLite's own slow.
struct BM25 {
  /// How much a place in the content, the speaker's name and the post counts.
  static let weights: [Double] = [10, 4, 2]
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  private let averageLength: Double
  /// How much each phrase tells.
  private let rarities: [Double]
  private let weights: [Double] = Self.weights

  /// For the expression of a match; counts how many rows have each of its phrases.
  init(of match: FullTextMatch) {
    let rows = match.rowCount
    self.init(
      of: match,
      rarities: (0..<match.phraseCount).map { phrase in
        var matches: Int64 = 0
        match.forEachMatch(of: phrase) { _ in matches += 1 }
        return Self.rarity(matches, of: rows)
      })
  }

  init(of match: FullTextMatch, rarities: [Double]) {
    averageLength = Double(match.tokenCount) / Double(match.rowCount)
    self.rarities = rarities
  }

  /// The inverse document frequency of a phrase.
  static func rarity(_ matches: Int64, of rows: Int64) -> Double {
    let rarity = log((Double(rows - matches) + 0.5) / (Double(matches) + 0.5))
    return rarity <= 0 ? 1e-6 : rarity
  }

  /// The score of a match; the lower the better.
  ///
  /// - Parameter length: how many tokens the row has.
  @inline(__always)
  func score(_ match: FullTextMatch, length: Int) -> Double {
    let norm =
      Self.saturation
      * (1 - Self.lengthShare + Self.lengthShare * Double(length) / averageLength)
    return weights.withUnsafeBufferPointer { weights in
      var score = 0.0
      for phrase in rarities.indices {
        let frequency = match.frequency(of: phrase, weights: weights)
        score += rarities[phrase] * (frequency * (Self.saturation + 1) / (frequency + norm))
      }
      return -score
    }
  }
}
