internal import Text

/// Tells what a statement is about, by weighted phrases.
public struct Topics: Sendable {
  /// A topic with the phrases that told.
  public struct Match: Sendable, Hashable {
    public let topic: Topic
    /// Sum of the weights of the different phrases.
    public let score: Int
    /// As the table writes them, in the order of the text.
    public let phrases: [String]
  }

  /// In the order of the table.
  public let all: [Topic]
  private var byFirstWord: [String: [Pattern]] = [:]
  /// Single words with any ending, by what is fixed of them.
  private var byBeginning: [String: [Pattern]] = [:]
  private var shortestBeginning = Int.max

  /// The score from which a statement has a topic: one plain phrase is enough where there are but a few
  /// words. On 66 single sentences that finds 64 topics and 2 that are none.
  private static let threshold = 2

  /// The list that comes with the program, made ready once.
  public static let shipped = Topics(Array(Rows<Topic>(.shipped)))

  init(_ all: [Topic]) {
    self.all = all
    for (number, topic) in all.enumerated() {
      for phrase in topic.phrases { add(Pattern(phrase, topic: number)) }
    }
  }

  private mutating func add(_ pattern: Pattern) {
    guard let first = pattern.words.first else { return }
    if pattern.words.count == 1, pattern.hasAnyEnding {
      byBeginning[first.folded, default: []].append(pattern)
      shortestBeginning = min(shortestBeginning, first.folded.utf8.count)
    } else {
      byFirstWord[first.folded, default: []].append(pattern)
    }
  }

  /// The topics of a statement: the highest score first, then in the order of the table.
  public func topics(of text: String) -> [Match] {
    let words = Self.words(text)
    var found: [Int: [Hit]] = [:]
    for index in words.indices {
      for pattern in patterns(at: words[index].folded) where pattern.matches(words, at: index) {
        let range = index..<(index + pattern.words.count)
        found[pattern.topic, default: []].append(Hit(range: range, pattern: pattern))
      }
    }
    let matches = found.compactMap { topic, hits -> (order: Int, match: Match)? in
      let kept = Self.withoutOverlaps(hits)
      var seen: Set<String> = []
      let different = kept.filter { seen.insert($0.pattern.text).inserted }
      let score = different.reduce(0) { $0 + $1.pattern.weight }
      guard score >= Self.threshold else { return nil }
      return (topic, Match(topic: all[topic], score: score, phrases: different.map(\.pattern.text)))
    }
    return matches.sorted { ($1.match.score, $0.order) < ($0.match.score, $1.order) }.map(\.match)
  }

  private struct Hit {
    let range: Range<Int>
    let pattern: Pattern
  }

  private func patterns(at word: String) -> [Pattern] {
    var patterns = byFirstWord[word] ?? []
    var end = word.utf8.count
    while end >= shortestBeginning {
      let index = word.utf8.index(word.utf8.startIndex, offsetBy: end)
      if let beginning = String(word.utf8[..<index]), let more = byBeginning[beginning] {
        patterns += more
      }
      end -= 1
    }
    return patterns
  }

  /// Of phrases that overlap the one with the higher weight, then the longer, then the earlier.
  private static func withoutOverlaps(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    let ranked = hits.sorted { a, b in
      (-a.pattern.weight, -a.range.count, a.range.lowerBound)
        < (-b.pattern.weight, -b.range.count, b.range.lowerBound)
    }
    for hit in ranked where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
      kept.append(hit)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Words

  struct Word: Sendable {
    /// Without case, accents and stops.
    let folded: String
    let printed: String
  }

  /// The words of a text; a hyphen divides, an ending "'s" is dropped.
  static func words(_ text: String) -> [Word] {
    text.unicodeScalars.split { scalar in
      let isPart = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return !isPart && scalar != "'" && scalar != "’" && scalar != "."
    }.compactMap { piece in
      var word = String(String.UnicodeScalarView(piece)).replacingApostrophes()
      while let last = word.last, last == "." || last == "'" { word.removeLast() }
      if word.hasSuffix("'s") { word.removeLast(2) }
      let folded = WordForm.folded(word)
      return folded.isEmpty ? nil : Word(folded: folded, printed: word)
    }
  }

  /// A phrase, ready for comparing.
  struct Pattern: Sendable {
    let text: String
    let weight: Int
    let topic: Int
    let words: [(folded: String, shape: WordForm.Shape)]
    /// The last word may go on.
    let hasAnyEnding: Bool

    init(_ phrase: Topic.Phrase, topic: Int) {
      text = phrase.text
      weight = phrase.weight
      self.topic = topic
      hasAnyEnding = phrase.text.hasSuffix("*")
      let plain = hasAnyEnding ? String(phrase.text.dropLast()) : phrase.text
      words = Topics.words(plain).map { ($0.folded, WordForm.shape(of: $0.printed)) }
    }

    func matches(_ text: [Word], at index: Int) -> Bool {
      guard index + words.count <= text.count else { return false }
      for (offset, word) in words.enumerated() {
        let other = text[index + offset]
        let isLast = offset == words.count - 1
        guard
          other.folded == word.folded
            || isLast && hasAnyEnding && other.folded.hasPrefix(word.folded),
          WordForm.fits(other.printed, isLast && hasAnyEnding ? word.shape.loosened : word.shape)
        else { return false }
      }
      return true
    }
  }
}

extension WordForm.Shape {
  /// With any ending even capitals may go on in small letters: "ICBMs".
  fileprivate var loosened: Self { self == .capitals ? .capital : self }
}

extension String {
  fileprivate func replacingApostrophes() -> String {
    utf8.contains(0xE2) ? String(map { $0 == "’" ? "'" : $0 }) : self
  }
}
