/// A word that carries meaning, prepared for comparing.
struct TellingWord: Sendable {
  /// Hash of the word without endings.
  let bare: Int
  /// Hash of the first of its synonyms without endings, or `bare`.
  let stem: Int
  /// What it is worth in telling statements apart, from 0 to 1.
  let weight: Float
  private let letters: Letters
  private let direction: WordTable.Direction?
  /// Hashes of what a name can mean; empty for other words.
  private let names: [Int]

  /// Nil for a word without meaning of its own.
  init?(_ word: ArraySlice<UInt8>, hash: Int) {
    guard word.count > 2, !WordMeanings.small.contains(hash) else { return nil }
    let bare = WordMeanings.bare(word)
    self.bare = bare.count == word.count ? hash : FoldedWords.hash(bare)
    stem = WordMeanings.stem(ofBare: self.bare)
    letters = Letters(bare)
    // What stands behind an apostrophe is folded into the word: "natos".
    let entry =
      WordTable.entry(word)
      ?? (word.last == UInt8(ascii: "s") ? WordTable.entry(word.dropLast()) : nil)
    weight = entry?.weight ?? WordTable.ofUnknown
    direction = entry?.direction
    names = []
  }

  /// A name of a state or an organisation.
  ///
  /// - Parameter isOwn: it is that of the speaker, who says it with whatever he says.
  init(naming names: Set<String>, isOwn: Bool) {
    let names = names.sorted()
    self.names = names.map { FoldedWords.hash($0.utf8) }
    // No folded word has the sign.
    let key = "=" + names.joined(separator: "|")
    bare = FoldedWords.hash(key.utf8)
    stem = bare
    letters = Letters([])
    weight = isOwn ? 0.5 : 0.8
    direction = nil
  }

  var isName: Bool { !names.isEmpty }

  /// From here on two words say the same.
  static let same: Float = 0.8

  /// From 0 to 1: the same word, a synonym or a word of one family, a word that stands in like company.
  func nearness(to other: TellingWord) -> Float {
    if bare == other.bare { return 1 }
    if !names.isEmpty || !other.names.isEmpty {
      return names.contains(where: other.names.contains) ? 1 : 0
    }
    if stem == other.stem || letters.areOfFamily(other.letters) { return Self.same }
    guard let direction, let otherDirection = other.direction else { return 0 }
    // All words are a little alike: from a third on it means something.
    return max(0, direction.cosine(otherDirection) - 0.35) / 0.65 * 0.9
  }

  /// The beginning of a word's bytes, as far as it matters.
  private struct Letters: Sendable {
    private let parts: (UInt64, UInt64, UInt64)
    private let count: Int

    init(_ word: ArraySlice<UInt8>) {
      var parts: (UInt64, UInt64, UInt64) = (0, 0, 0)
      for (place, byte) in word.prefix(24).enumerated() {
        let bits = UInt64(byte) << UInt64(place % 8 * 8)
        switch place / 8 {
        case 0: parts.0 |= bits
        case 1: parts.1 |= bits
        default: parts.2 |= bits
        }
      }
      self.parts = parts
      count = word.count
    }

    /// "enrich" and "enrichment": most of the letters are shared, from the first on. Of words of more than
    /// forty bytes that cannot be told.
    func areOfFamily(_ other: Letters) -> Bool {
      let shared = min(sharedBytes(other), count, other.count)
      return shared >= 5 && 5 * shared >= 3 * max(count, other.count)
    }

    private func sharedBytes(_ other: Letters) -> Int {
      var difference = parts.0 ^ other.parts.0
      if difference != 0 { return difference.trailingZeroBitCount / 8 }
      difference = parts.1 ^ other.parts.1
      if difference != 0 { return 8 + difference.trailingZeroBitCount / 8 }
      return 16 + (parts.2 ^ other.parts.2).trailingZeroBitCount / 8
    }
  }
}
