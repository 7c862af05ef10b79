internal import Text

/// One paragraph with what the templates ask again and again, counted once.
public struct ParagraphView {
  /// Sentinels stand around the tokens, so that no template checks an edge.
  static let pad = 4

  private static let that = TokenTraits.form(of: "that")

  let count: Int
  let form: [UInt32]
  let suffix2: [UInt32]
  let suffix3: [UInt32]
  let shape: [UInt32]
  let capital: [UInt32]
  let quote: [UInt32]
  let cue: [UInt32]
  let hint: [UInt32]
  let kind: [Token.Kind]
  /// Of each token: its sentence, as an index of `sentences`.
  let sentence: [Int]
  let sentences: [Sentence]
  /// The nearest cue word in the sentence to the left and to the right, not in quotation marks; -1 for none.
  let cueLeft: [Int]
  let cueRight: [Int]
  /// The same for cues that the rules found.
  let hintLeft: [Int]
  let hintRight: [Int]
  /// Commas up to the token, to count those between two tokens.
  let commas: [Int]
  /// The last "that" at or before the token; -1 for none.
  let lastThat: [Int]
  /// What the paragraph before looked like.
  let before: UInt32

  struct Sentence {
    var range: Range<Int>
    var hasCue = false
    var hasQuote = false
    var isAllQuoted = true
    var hintsContent = false
    var hintsCue = false
    /// The last cue word near the end of the sentence behind a comma: "..., he said".
    var tail: Int?
    var tailComma = 0
    var flags: UInt32 {
      (hasCue ? 1 : 0) | (hasQuote ? 2 : 0) | (isAllQuoted ? 4 : 0)
    }
    var hintFlags: UInt32 { (hintsContent ? 1 : 0) | (hintsCue ? 2 : 0) }
  }

  public init(_ traits: TokenTraits, _ range: Range<Int>, before: UInt32) {
    count = range.count
    self.before = before
    func padded(_ values: ArraySlice<UInt32>, _ first: UInt32, _ last: UInt32) -> [UInt32] {
      var result = [UInt32](repeating: first, count: Self.pad)
      result.reserveCapacity(values.count + 2 * Self.pad)
      result += values
      for _ in 0..<Self.pad { result.append(last) }
      return result
    }
    form = padded(traits.form[range], 1, 2)
    suffix2 = padded(traits.suffix2[range], 1, 2)
    suffix3 = padded(traits.suffix3[range], 1, 2)
    shape = padded(traits.shape[range], 1, 2)
    capital = padded(traits.isCapitalized[range].map { $0 ? 1 : 0 }[...], 2, 3)
    quote = padded(traits.quote[range].map { UInt32($0) }[...], 3, 3)
    cue = padded(traits.cue[range], 0, 0)
    hint = padded(traits.hint[range].map { UInt32($0) }[...], 7, 7)
    kind = Array(traits.kind[range])
    var sentence: [Int] = []
    var sentences: [Sentence] = []
    sentence.reserveCapacity(count)
    var previous: Int32 = -1
    var commas: [Int] = []
    commas.reserveCapacity(count + 1)
    var commaCount = 0
    var lastThat: [Int] = []
    lastThat.reserveCapacity(count)
    var thatAt = -1
    for index in 0..<count {
      let token = range.lowerBound + index
      if traits.sentence[token] != previous {
        previous = traits.sentence[token]
        sentences.append(Sentence(range: index..<index))
      }
      let last = sentences.count - 1
      sentence.append(last)
      sentences[last].range = sentences[last].range.lowerBound..<(index + 1)
      let quoted = traits.quote[token]
      let isWord = kind[index] == .word || kind[index] == .number
      if traits.cue[token] != 0, quoted == 0 { sentences[last].hasCue = true }
      if quoted != 0 { sentences[last].hasQuote = true }
      if quoted == 0, isWord { sentences[last].isAllQuoted = false }
      if traits.hint[token] == 1 || traits.hint[token] == 2 { sentences[last].hintsContent = true }
      if traits.hint[token] == 5 { sentences[last].hintsCue = true }
      if kind[index] == .comma { commaCount += 1 }
      commas.append(commaCount)
      if traits.form[token] == Self.that { thatAt = index }
      lastThat.append(thatAt)
    }
    var cueLeft = [Int](repeating: -1, count: count)
    var cueRight = [Int](repeating: -1, count: count)
    var hintLeft = [Int](repeating: -1, count: count)
    var hintRight = [Int](repeating: -1, count: count)
    for number in sentences.indices {
      let inside = sentences[number].range
      var nearest = -1
      var nearestHint = -1
      for index in inside {
        cueLeft[index] = nearest
        hintLeft[index] = nearestHint
        let token = range.lowerBound + index
        if traits.cue[token] != 0, traits.quote[token] == 0 { nearest = index }
        if traits.hint[token] >= 5 { nearestHint = index }
      }
      if nearest >= 0, inside.upperBound - nearest <= 9 {
        let from = max(inside.lowerBound, nearest - 7)
        if let comma = (from..<nearest).last(where: { traits.kind[range.lowerBound + $0] == .comma }
        ) {
          sentences[number].tail = nearest
          sentences[number].tailComma = comma
        }
      }
      nearest = -1
      nearestHint = -1
      for index in inside.reversed() {
        let token = range.lowerBound + index
        if traits.cue[token] != 0, traits.quote[token] == 0 { nearest = index }
        if traits.hint[token] >= 5 { nearestHint = index }
        cueRight[index] = nearest
        hintRight[index] = nearestHint
      }
    }
    self.sentence = sentence
    self.sentences = sentences
    self.cueLeft = cueLeft
    self.cueRight = cueRight
    self.hintLeft = hintLeft
    self.hintRight = hintRight
    self.commas = commas
    self.lastThat = lastThat
  }

  /// What the next paragraph is told of this one.
  public var after: UInt32 {
    let quoted: UInt32 = quote[count + Self.pad - 1] != 0 ? 16 : 0
    return (sentences.last?.flags ?? 0) | 8 | quoted
  }

  /// Between quotation marks, and no mark itself.
  func isQuoted(_ index: Int) -> Bool { quote[index + Self.pad] == 1 }

  @inline(__always)
  static func distance(_ d: Int) -> UInt32 {
    d <= 3 ? UInt32(max(d, 0)) : d <= 5 ? 4 : d <= 9 ? 6 : d <= 19 ? 10 : 20
  }
}
