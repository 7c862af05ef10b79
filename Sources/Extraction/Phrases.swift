internal import Authority
internal import Text

/// The known names in a text: countries, capitals, bodies, outlets, posts.
struct Phrases: Sendable {
  struct Phrase: Sendable {
    let range: Range<Int>
    let entries: [Entry]
  }

  let all: [Phrase]
  /// The index in `all` of the phrase that covers a token.
  private let covering: [Int?]

  init(in text: TokenizedText, gazetteer: Gazetteer = .shipped) {
    var all: [Phrase] = []
    var covering = [Int?](repeating: nil, count: text.tokens.count)
    for paragraph in text.paragraphs {
      let words = Array(text.words[paragraph])
      var index = 0
      while index < words.count {
        let kind = text.tokens[paragraph.lowerBound + index].kind
        guard kind == .word || kind == .number,
          let match = gazetteer.longestMatch(in: words, at: index)
        else {
          index += 1
          continue
        }
        let start = paragraph.lowerBound + index
        let range = start..<(start + match.length)
        for token in range { covering[token] = all.count }
        all.append(Phrase(range: range, entries: match.entries))
        index += match.length
      }
    }
    self.all = all
    self.covering = covering
  }

  /// The known name that a token is part of.
  func phrase(at token: Int) -> Phrase? { covering[token].map { all[$0] } }

  /// The known name that starts at a token.
  func phrase(startingAt token: Int) -> Phrase? {
    phrase(at: token).flatMap { $0.range.lowerBound == token ? $0 : nil }
  }

  /// The known name that ends with a token.
  func phrase(endingAt token: Int) -> Phrase? {
    phrase(at: token).flatMap { $0.range.upperBound == token + 1 ? $0 : nil }
  }
}
