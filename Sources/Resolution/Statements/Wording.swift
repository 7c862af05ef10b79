/// The words of a report, prepared for comparing: are two reports of one utterance?
///
/// Figures: trigrams and half of them shared is where copies with small edits still agree and other
/// sentences on the same matter do not; see Evaluation/identity for what the rules are worth.
struct Wording: Sendable {
  /// Folded words.
  let count: Int
  private let trigrams: Set<Int>
  /// Hashes of the words that carry meaning, with what each is worth in telling statements apart.
  private let content: [Int: Int]
  private let numbers: Set<Int>
  private let isNegative: Bool
  /// The quoted parts of a mixed report.
  private let quoted: [Set<Int>]

  /// - Parameters:
  ///   - fold: the folded content, words divided by single spaces.
  ///   - quoted: the folded quoted parts of a mixed report.
  init(_ fold: String, quoted: [String] = []) {
    let words = fold.split(separator: " ").map { Self.hash($0.utf8) }
    count = words.count
    trigrams = Self.trigrams(words)
    var content: [Int: Int] = [:]
    var numbers: Set<Int> = []
    var isNegative = false
    for word in fold.split(separator: " ") {
      if word.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
        numbers.insert(Self.hash(word.utf8))
      } else if Self.negations.contains(word) {
        isNegative.toggle()
      } else if word.utf8.count > 2, !Self.small.contains(word) {
        content[Self.hash(Self.stem(word))] = Self.common.contains(word) ? 1 : 2
      }
    }
    self.content = content
    self.numbers = numbers
    self.isNegative = isNegative
    self.quoted = quoted.compactMap { part in
      let words = part.split(separator: " ").map { Self.hash($0.utf8) }
      return words.count >= Self.leastQuoted ? Self.trigrams(words) : nil
    }
  }

  /// Fewer words say too little to be recognised in other wordings.
  private static let least = 5
  private static let leastQuoted = 4

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
    quoted.contains { Self.isWithin($0, other.trigrams) }
      || other.quoted.contains { Self.isWithin($0, trigrams) }
  }

  /// How much of what carries meaning two wordings share, from 0 to 1; 0 where figures or negation
  /// speak against it, or where the little that is shared says nothing.
  func likeness(to other: Wording) -> Double {
    guard isNegative == other.isNegative,
      numbers.isEmpty || other.numbers.isEmpty || !numbers.isDisjoint(with: other.numbers)
    else { return 0 }
    var shared = 0
    var count = 0
    for (word, weight) in content {
      guard let otherWeight = other.content[word] else { continue }
      shared += min(weight, otherWeight)
      count += 1
    }
    let least = min(
      content.values.reduce(0, +), other.content.values.reduce(0, +))
    guard count >= Self.leastShared, least > 0 else { return 0 }
    return Double(shared) / Double(least)
  }

  /// One word says nothing.
  private static let leastShared = 2

  private static func isWithin(_ part: Set<Int>, _ whole: Set<Int>) -> Bool {
    part.count <= whole.count && 10 * part.intersection(whole).count >= 8 * part.count
  }

  // MARK: Words

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

  /// The word without the endings of English that change with tense and number.
  private static func stem(_ word: Substring) -> Substring.UTF8View {
    for ending in ["ing", "ed", "es", "s", "e"] where word.hasSuffix(ending) {
      if word.utf8.count - ending.utf8.count >= 4 { return word.dropLast(ending.count).utf8 }
    }
    return word.utf8
  }

  private static let negations: Set<Substring> = [
    "not", "no", "never", "nothing", "none", "neither", "nobody", "cannot", "without",
  ]

  private static let small: Set<Substring> = [
    "that", "this", "these", "those", "with", "from", "have", "been", "will", "would", "could",
    "should", "shall", "must", "they", "their", "them", "there", "which", "what", "when", "where",
    "were", "being", "into", "than", "then", "also", "some", "such", "only", "very", "more", "most",
    "over", "about", "after", "before", "other", "between", "both", "each", "does", "doing", "said",
    "says", "your", "ours", "while", "because", "under", "upon", "very", "just", "country",
  ]

  /// Words of politics that many statements share.
  private static let common: Set<Substring> = [
    "government", "minister", "ministry", "president", "foreign", "state", "states", "statement",
    "countries", "nation", "nations", "national", "people", "international", "security",
    "relations", "relationship", "meeting", "talks", "military", "peace", "united", "russia",
    "russian", "moscow", "ukraine", "ukrainian", "kyiv", "kiev", "china", "chinese", "beijing",
    "america", "american", "americans", "washington", "europe", "european", "nato", "alliance",
    "western", "west", "world", "leader", "leaders", "officials", "parties", "sides", "side",
    "support", "agreement", "political", "diplomatic", "forces", "troops", "efforts", "issue",
    "issues", "situation", "important", "continue", "necessary", "ready", "want", "wants", "make",
    "made", "take", "taken", "must", "need", "needs", "call", "called", "good", "great", "time",
    "today", "year", "years", "week", "first", "last", "against", "toward", "towards", "through",
    "between", "council", "union", "nations", "region", "public", "decision", "question", "right",
    "rights", "part", "work", "still", "never", "always", "every", "again", "many", "much",
  ]
}
