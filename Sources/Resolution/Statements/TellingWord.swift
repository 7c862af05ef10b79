/// A word that carries meaning, prepared for comparing.
struct TellingWord: Sendable {
  /// Without endings.
  let bare: Substring
  /// What it is worth in telling statements apart, from 0 to 1.
  let weight: Float
  /// The first of its synonyms, or itself.
  let stem: Substring
  private let direction: WordTable.Direction?

  /// Nil for a word without meaning of its own.
  init?(_ word: Substring) {
    guard word.utf8.count > 2, !WordMeanings.small.contains(word) else { return nil }
    bare = WordMeanings.bare(word)
    stem = WordMeanings.stem(word)
    // What stands behind an apostrophe is folded into the word: "natos".
    let entry =
      WordTable.entry(word) ?? (word.hasSuffix("s") ? WordTable.entry(word.dropLast()) : nil)
    weight = entry?.weight ?? WordTable.ofUnknown
    direction = entry?.direction
  }

  /// From here on two words say the same.
  static let same: Float = 0.8

  /// From 0 to 1: the same word, a synonym or a word of one family, a word that stands in like company.
  func nearness(to other: TellingWord) -> Float {
    if bare == other.bare { return 1 }
    if stem == other.stem || isOfFamily(other) { return Self.same }
    guard let direction, let otherDirection = other.direction else { return 0 }
    // All words are a little alike: from a third on it means something.
    return max(0, direction.cosine(otherDirection) - 0.35) / 0.65 * 0.9
  }

  /// "enrich" and "enrichment": most of the letters are shared, from the first on.
  private func isOfFamily(_ other: TellingWord) -> Bool {
    var shared = 0
    for (own, others) in zip(bare.utf8, other.bare.utf8) {
      guard own == others else { break }
      shared += 1
    }
    return shared >= 5 && 5 * shared >= 3 * max(bare.utf8.count, other.bare.utf8.count)
  }
}
