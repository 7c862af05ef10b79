/// The words of a report, prepared for comparing: are two reports of one utterance?
///
/// Figures: trigrams and half of them shared is where copies with small edits still agree and other
/// sentences on the same matter do not; see Evaluation/identity for what the rules are worth.
struct Wording: Sendable {
  /// Folded words.
  let count: Int
  private let fold: String
  private let trigrams: Set<Int>
  /// Hashes of the words that carry meaning, with what each is worth in telling statements apart.
  private let content: [Int: Int]
  private let numbers: Set<Int>
  private let isNegative: Bool
  /// The quoted parts of a mixed report.
  private let quoted: [String]

  /// - Parameters:
  ///   - fold: the folded content, words divided by single spaces.
  ///   - quoted: the folded quoted parts of a mixed report.
  init(_ fold: String, quoted: [String] = []) {
    let words = fold.split(separator: " ")
    self.fold = fold
    count = words.count
    trigrams = Self.trigrams(words.map { Self.hash($0.utf8) })
    var content: [Int: Int] = [:]
    var numbers: Set<Int> = []
    var isNegative = false
    for word in words {
      if word.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
        numbers.insert(Self.hash(word.utf8))
      } else if WordMeanings.negations.contains(word) {
        isNegative.toggle()
      } else if let weight = Self.weight(word) {
        content[Self.hash(WordMeanings.stem(word).utf8)] = weight
      }
    }
    self.content = content
    self.numbers = numbers
    self.isNegative = isNegative
    self.quoted = quoted.map(Self.core).filter { Self.isTelling($0) }
  }

  /// What a word is worth; nil for one without meaning of its own.
  private static func weight(_ word: Substring) -> Int? {
    guard word.utf8.count > 2, !WordMeanings.small.contains(word) else { return nil }
    return WordMeanings.common.contains(WordMeanings.stem(word)) ? 1 : 2
  }

  /// Fewer words say too little to be recognised in other wordings.
  private static let least = 5

  /// "collective human duty" of "our collective human duty": another may say "a collective human duty".
  private static func core(_ part: String) -> String {
    let words = part.split(separator: " ")
    return words.drop { ["our", "my", "your", "the", "a", "an", "this"].contains($0) }
      .joined(separator: " ")
  }

  /// A quoted part that one knows again: of four words, or of two of which one is not common.
  private static func isTelling(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    return words.count >= 4 || words.count >= 2 && words.contains { weight($0) == 2 }
  }

  /// The same words with small changes: a half of all trigrams are shared, figures and negation agree.
  func isVariant(of other: Wording) -> Bool {
    guard min(count, other.count) >= Self.least, numbers == other.numbers,
      isNegative == other.isNegative
    else { return false }
    let shared = trigrams.intersection(other.trigrams).count
    return 2 * shared >= trigrams.count + other.trigrams.count - shared
  }

  /// One is cut from the other: nearly all of its trigrams stand in it.
  func isCut(from other: Wording) -> Bool {
    guard min(count, other.count) >= Self.least else { return false }
    return Self.isWithin(trigrams, other.trigrams) || Self.isWithin(other.trigrams, trigrams)
  }

  /// A quoted part of one stands in the other.
  func sharesQuotation(with other: Wording) -> Bool {
    quoted.contains { other.has($0) } || other.quoted.contains { has($0) }
  }

  /// The part stands in the words, or of a longer one nearly all.
  private func has(_ part: String) -> Bool {
    if " \(fold) ".contains(" \(part) ") { return true }
    let words = part.split(separator: " ")
    return words.count >= 4
      && Self.isWithin(Self.trigrams(words.map { Self.hash($0.utf8) }), trigrams)
  }

  /// What two wordings have in common.
  struct Likeness: Comparable {
    /// The part of the shorter one's meaning that is shared, from 0 to 1.
    let share: Double
    /// What the shared words are worth; one that is not common is 2.
    let shared: Int
    let agreesInNegation: Bool
    /// How much of both is shared, from 0 to 1: a short one is not likelier for being short.
    fileprivate let cosine: Double
    /// Runs of three words that both have.
    fileprivate let trigrams: Int

    static func < (a: Likeness, b: Likeness) -> Bool {
      (a.cosine, a.trigrams) < (b.cosine, b.trigrams)
    }
  }

  /// Nothing where figures speak against it.
  func likeness(to other: Wording) -> Likeness? {
    guard numbers.isEmpty || other.numbers.isEmpty || !numbers.isDisjoint(with: other.numbers)
    else { return nil }
    var shared = 0
    for (word, weight) in content {
      guard let otherWeight = other.content[word] else { continue }
      shared += min(weight, otherWeight)
    }
    guard shared > 0 else { return nil }
    let (own, others) = (content.values.reduce(0, +), other.content.values.reduce(0, +))
    return Likeness(
      share: Double(shared) / Double(min(own, others)), shared: shared,
      agreesInNegation: isNegative == other.isNegative,
      cosine: Double(shared) / (Double(own) * Double(others)).squareRoot(),
      trigrams: trigrams.intersection(other.trigrams).count)
  }

  private static func isWithin(_ part: Set<Int>, _ whole: Set<Int>) -> Bool {
    part.count <= whole.count && 10 * part.intersection(whole).count >= 8 * part.count
  }

  // MARK: Hashes

  private static func trigrams(_ words: [Int]) -> Set<Int> {
    guard words.count >= 3 else { return words.isEmpty ? [] : [combined(words)] }
    return Set((0...(words.count - 3)).map { combined(words[$0..<($0 + 3)]) })
  }

  private static func combined(_ words: some Sequence<Int>) -> Int {
    words.reduce(17) { ($0 &* 1_000_003) ^ $1 }
  }

  /// FNV-1a: the same in every run of the program.
  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    Int(
      bitPattern: UInt(
        bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
          ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }))
  }
}
