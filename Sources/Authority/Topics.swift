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

  private let table: PackedTable
  private let shortestBeginning: Int
  /// What first words of phrases begin with.
  private let openings: WordOpenings

  /// The score from which a statement has a topic: one plain phrase is enough where there are but a few
  /// words. On 66 single sentences that finds 64 topics and 2 that are none.
  private static let threshold = 2

  /// The list that comes with the program.
  public static let shipped = Topics(.shipped)

  init(_ table: PackedTable) {
    self.table = table
    shortestBeginning = KeyIndex(.phraseBeginnings, of: table).shortestKey
    openings = WordOpenings(
      words: KeyIndex(.phraseWords, of: table), beginnings: KeyIndex(.phraseBeginnings, of: table))
  }

  /// In the order of the table.
  public var all: [Topic] { Array(Rows(table)) }

  /// The topics of a statement: the highest score first, then in the order of the table.
  public func topics(of text: String) -> [Match] {
    var found: [Topic: [Hit]] = [:]
    func look(at word: String, _ index: Int, _ words: (Int) -> Word?) {
      for phrase in phrases(at: word) where phrase.matches(words, at: index) {
        let range = index..<(index + phrase.count)
        found[phrase.topic, default: []].append(Hit(range: range, phrase: phrase))
      }
    }
    if let plain = Self.plain(text) {
      var words = PlainWords(plain)
      for index in words.indices where openings.has(words.opening(index)) {
        if let word = words.word(index)?.folded { look(at: word, index) { words.word($0) } }
      }
    } else {
      let words = Self.words(text)
      for index in words.indices {
        look(at: words[index].folded, index) { words.indices.contains($0) ? words[$0] : nil }
      }
    }
    if found.isEmpty { return [] }
    let matches = found.compactMap { topic, hits -> Match? in
      let kept = Self.withoutOverlaps(hits)
      var seen: Set<String> = []
      let different = kept.filter { seen.insert($0.phrase.text).inserted }
      let score = different.reduce(0) { $0 + $1.phrase.weight }
      guard score >= Self.threshold else { return nil }
      return Match(topic: topic, score: score, phrases: different.map(\.phrase.text))
    }
    return matches.sorted {
      ($1.score, $0.topic.row.place) < ($0.score, $1.topic.row.place)
    }
  }

  private struct Hit {
    let range: Range<Int>
    let phrase: TopicPhrase
  }

  /// The phrases that may start with a word.
  private func phrases(at word: String) -> [TopicPhrase] {
    let places =
      KeyIndex(.phraseWords, of: table).places(word)
      + KeyIndex(.phraseBeginnings, of: table).placesOfBeginnings(word, from: shortestBeginning)
    return places.map { TopicPhrase(row: Row(table, at: $0)) }
  }

  /// Of phrases that overlap the one with the higher weight, then the longer, then the earlier.
  private static func withoutOverlaps(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    let ranked = hits.sorted { a, b in
      (-a.phrase.weight, -a.range.count, a.range.lowerBound)
        < (-b.phrase.weight, -b.range.count, b.range.lowerBound)
    }
    for hit in ranked where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
      kept.append(hit)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Words

  package struct Word: Sendable {
    /// Without case, accents and stops.
    package let folded: String
    package let printed: String
  }

  /// The words of a text; a hyphen divides, an ending "'s" is dropped.
  package static func words(_ text: String) -> [Word] {
    if let plain = plain(text) {
      var words = PlainWords(plain)
      return words.indices.compactMap { words.word($0) }
    }
    return text.unicodeScalars.split { scalar in
      if scalar.isASCII { return !PlainWords.isPart(UInt8(scalar.value)) }
      return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        && scalar != "’"
    }.compactMap { word(String(Substring($0)).replacingApostrophes()) }
  }

  /// The bytes of a text of which no more than quotation marks and dashes are not ASCII: those divide words, but
  /// for the apostrophe.
  private static func plain(_ text: String) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 {
        plain.append(byte)
      } else {
        // U+2000 to U+203F.
        guard byte == 0xE2, bytes.next() == 0x80, let last = bytes.next() else { return nil }
        plain.append(last == 0x99 ? UInt8(ascii: "'") : UInt8(ascii: " "))
      }
    }
    return plain
  }

  /// Without the ending "'s" and marks at the end; nil where nothing is left.
  private static func word(_ piece: String) -> Word? {
    var word = piece
    while let last = word.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "'") {
      word.removeLast()
    }
    if word.hasSuffix("'s") { word.removeLast(2) }
    let folded = WordForm.folded(word)
    return folded.isEmpty ? nil : Word(folded: folded, printed: word)
  }
}

extension String {
  fileprivate func replacingApostrophes() -> String {
    utf8.contains(0xE2) ? replacing("’", with: "'") : self
  }
}
