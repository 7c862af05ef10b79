/// The words of a report, prepared for comparing: are two reports of one utterance?
///
/// Figures: trigrams and half of them shared is where copies with small edits still agree and other
/// sentences on the same matter do not; see Evaluation/identity for what the rules are worth.
final class Wording: Sendable {
  /// Folded words.
  var count: Int { words.count }
  /// Their hashes, in their order.
  private let words: [Int]
  /// Ascending, as all that is compared by merging.
  private let trigrams: [Int]
  private let bigrams: [Int]
  /// Hashes of the words that carry meaning, with what they are worth.
  private let stems: [(hash: Int, weight: Float)]
  /// The words that carry meaning, of many the most telling.
  private let content: [TellingWord]
  /// What they are worth together.
  private let worth: Float
  private let numbers: Set<Int>
  private let isNegative: Bool
  /// The quoted parts of a mixed report.
  private let quoted: [QuotedPart]

  /// - Parameters:
  ///   - content: as it stands in the article.
  ///   - fold: the folded content, words divided by single spaces.
  ///   - quoted: the folded quoted parts of a mixed report.
  ///   - country: that of the speaker, ISO 3166-1 alpha-2.
  ///   - isDenied: the reporting clause says that it is not so.
  init(
    _ content: String, fold: String, quoted: [String] = [], country: String? = nil,
    isDenied: Bool = false
  ) {
    let folded = FoldedWords(fold)
    words = folded.hashes
    trigrams = Self.runs(of: 3, words[...])
    bigrams = Self.runs(of: 2, words[...])
    var numbers: Set<Int> = []
    var isNegative = isDenied
    for (place, hash) in words.enumerated() {
      if Self.isNumber(folded[place]) { numbers.insert(hash) }
      if WordMeanings.negations.contains(hash) { isNegative.toggle() }
    }
    let telling = Self.telling(content, country: country)
    self.content = telling
    var stems: [Int: Float] = [:]
    for word in telling { stems[word.stem] = word.weight }
    self.stems = stems.map { (hash: $0.key, weight: $0.value) }.sorted { $0.hash < $1.hash }
    worth = telling.reduce(0) { $0 + $1.weight }
    self.numbers = numbers
    self.isNegative = isNegative
    self.quoted = quoted.compactMap { QuotedPart($0) }
  }

  /// The words that carry meaning, each once, of many those that tell most, in their order.
  private static func telling(_ content: String, country: String?) -> [TellingWord] {
    var found: [TellingWord] = []
    var seen: Set<Int> = []
    func add(_ word: TellingWord?) {
      if let word, seen.insert(word.bare).inserted { found.append(word) }
    }
    for part in NamedWords.parts(of: content, country: country) {
      switch part {
      case .name(let keys):
        add(TellingWord(naming: keys, isOwn: country.map(keys.contains) ?? false))
      case .words(let words):
        for (place, hash) in words.hashes.enumerated()
        where !isNumber(words[place]) && !WordMeanings.negations.contains(hash) {
          add(TellingWord(words[place], hash: hash))
        }
      }
    }
    guard found.count > most else { return found }
    let order = found.indices.sorted { (-found[$0].weight, $0) < (-found[$1].weight, $1) }
    return order.prefix(most).sorted().map { found[$0] }
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// What long reports are compared by: as many words as a long sentence has, for the time it takes grows
  /// with the square.
  private static let most = 24

  /// Fewer words say too little to be recognised in other wordings.
  private static let least = 5

  /// A quoted part that one knows again in another report.
  private struct QuotedPart {
    let words: ArraySlice<Int>
    let trigrams: [Int]

    /// Nil unless it has four words, or two of which one is not common.
    init?(_ part: String) {
      let folded = FoldedWords(part)
      // "our collective human duty": another may say "a collective human duty".
      let words = folded.hashes.drop(while: Self.openings.contains)
      let isTelling =
        words.count >= 4
        || words.count >= 2
          && words.indices.contains {
            (TellingWord(folded[$0], hash: words[$0])?.weight ?? 0) >= 0.3
          }
      guard isTelling else { return nil }
      self.words = words
      trigrams = Wording.runs(of: 3, words)
    }

    private static let openings = FoldedWords.set("our my your the a an this")

    /// It stands in some words.
    func stands(in others: [Int]) -> Bool {
      guard let first = words.first, words.count <= others.count else { return false }
      return (0...(others.count - words.count)).contains { start in
        others[start] == first && others[start..<(start + words.count)] == words
      }
    }
  }

  /// The same words with small changes (a half of all trigrams are shared, figures and negation agree), or one
  /// cut from the other (nearly all of its trigrams stand in it).
  func isVariantOrCut(of other: Wording) -> Bool {
    guard min(count, other.count) >= Self.least else { return false }
    let shared = Self.shared(trigrams, other.trigrams)
    if 10 * shared >= 8 * min(trigrams.count, other.trigrams.count) { return true }
    return 2 * shared >= trigrams.count + other.trigrams.count - shared
      && numbers == other.numbers && isNegative == other.isNegative
  }

  /// A quoted part of one stands in the other.
  func sharesQuotation(with other: Wording) -> Bool {
    quoted.contains { other.has($0) } || other.quoted.contains { has($0) }
  }

  /// The part stands in the words, or of a longer one nearly all.
  private func has(_ part: QuotedPart) -> Bool {
    part.stands(in: words) || part.words.count >= 4 && Self.isWithin(part.trigrams, trigrams)
  }

  /// What two wordings have in common.
  struct Likeness {
    /// How much of each has its like in the other, word by word, from 0 to 1.
    let ofOwn: Float
    let ofOther: Float
    /// What the words are worth that both have, or that mean the same.
    let shared: Float
    /// Runs of two words that both have.
    let runs: Int
    let agreesInNegation: Bool
    /// How telling the most telling word is that both have or are near to, names of states and organisations
    /// apart, from 0 to 1.
    let meaning: Float

    /// Names alone do not tell what is said.
    var isOfNamesAlone: Bool { runs == 0 && meaning < 0.12 }

    /// From 0 to 2.
    var closeness: Float { ofOwn + ofOther }
  }

  /// What the words are worth that both have, and how many runs of two words: a first look, which takes a
  /// tenth of the time.
  func overlap(with other: Wording) -> (shared: Float, runs: Int) {
    var shared: Float = 0
    var (place, otherPlace) = (0, 0)
    while place < stems.count, otherPlace < other.stems.count {
      let (own, others) = (stems[place], other.stems[otherPlace])
      if own.hash == others.hash { shared += min(own.weight, others.weight) }
      if own.hash <= others.hash { place += 1 }
      if others.hash <= own.hash { otherPlace += 1 }
    }
    return (shared, Self.shared(bigrams, other.bigrams))
  }

  /// Nothing where figures speak against it.
  func likeness(to other: Wording) -> Likeness? {
    guard numbers.isEmpty || other.numbers.isEmpty || !numbers.isDisjoint(with: other.numbers)
    else { return nil }
    var nearest = [Float](repeating: 0, count: content.count)
    var nearestOfOther = [Float](repeating: 0, count: other.content.count)
    var meaning: Float = 0
    for (place, word) in content.enumerated() {
      for (otherPlace, otherWord) in other.content.enumerated() {
        let nearness = word.nearness(to: otherWord)
        nearest[place] = max(nearest[place], nearness)
        nearestOfOther[otherPlace] = max(nearestOfOther[otherPlace], nearness)
        if nearness > 0, !word.isName {
          meaning = max(meaning, nearness * min(word.weight, otherWord.weight))
        }
      }
    }
    let (own, ownShared) = Self.sums(content, nearest)
    let (others, othersShared) = Self.sums(other.content, nearestOfOther)
    return Likeness(
      ofOwn: worth > 0 ? own / worth : 0, ofOther: other.worth > 0 ? others / other.worth : 0,
      shared: min(ownShared, othersShared),
      runs: Self.shared(bigrams, other.bigrams),
      agreesInNegation: isNegative == other.isNegative, meaning: meaning)
  }

  /// What of the words has its like, and what of them is the same.
  private static func sums(
    _ words: [TellingWord], _ nearest: [Float]
  ) -> (near: Float, same: Float) {
    var sums: (near: Float, same: Float) = (0, 0)
    for (word, nearness) in zip(words, nearest) {
      sums.near += nearness * word.weight
      if nearness >= TellingWord.same { sums.same += word.weight }
    }
    return sums
  }

  private static func isWithin(_ part: [Int], _ whole: [Int]) -> Bool {
    part.count <= whole.count && 10 * shared(part, whole) >= 8 * part.count
  }

  /// How many numbers two ascending rows share.
  private static func shared(_ some: [Int], _ others: [Int]) -> Int {
    var shared = 0
    var (place, otherPlace) = (0, 0)
    while place < some.count, otherPlace < others.count {
      let (own, other) = (some[place], others[otherPlace])
      if own == other { shared += 1 }
      if own <= other { place += 1 }
      if other <= own { otherPlace += 1 }
    }
    return shared
  }

  // MARK: Hashes

  /// Ascending, each once.
  private static func runs(of length: Int, _ words: ArraySlice<Int>) -> [Int] {
    guard words.count >= length else { return words.isEmpty ? [] : [combined(words)] }
    var runs: [Int] = []
    runs.reserveCapacity(words.count - length + 1)
    for start in words.startIndex...(words.endIndex - length) {
      runs.append(combined(words[start..<(start + length)]))
    }
    runs.sort()
    var last: Int?
    runs.removeAll { run in
      defer { last = run }
      return run == last
    }
    return runs
  }

  private static func combined(_ words: ArraySlice<Int>) -> Int {
    words.reduce(17) { ($0 &* 1_000_003) ^ $1 }
  }
}
