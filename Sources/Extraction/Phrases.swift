internal import Authority
internal import Text

/// The known names in a text: countries, capitals, bodies, outlets, posts.
struct Phrases: Sendable {
  struct Phrase: Sendable {
    let range: Range<Int>
    let entries: [Entry]
    /// The city, where it stands for a state: as the tables spell the present capital, or as the text has it if
    /// it is another one: "Bonn", "Saigon".
    let capital: String?
  }

  let all: [Phrase]
  /// The index in `all` of the phrase that covers a token.
  private let covering: [Int?]
  /// What the text calls the outlets that it names, by their names in the tables: by that name if it has it, or
  /// else as it does first.
  private let outletNames: [String: String]

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
        all.append(
          Phrase(
            range: range, entries: match.entries,
            capital: Self.capital(match.entries, text.string(range))))
        index += match.length
      }
    }
    self.all = all
    self.covering = covering
    var outletNames: [String: String] = [:]
    for phrase in all {
      for case .outlet(let outlet) in phrase.entries {
        // "KCNA news agency"
        var words = text.string(phrase.range).split(whereSeparator: \.isWhitespace)
        while words.count > 1, let last = words.last, Channels.media.contains(String(last)) {
          words.removeLast()
        }
        let printed = words.joined(separator: " ")
        let isWhole = Folding.folded(printed) == Folding.folded(outlet.name)
        if isWhole || outletNames[outlet.name] == nil { outletNames[outlet.name] = printed }
      }
    }
    self.outletNames = outletNames
  }

  private static func capital(_ entries: [Entry], _ printed: String) -> String? {
    for case .capital(let country) in entries {
      guard let present = country.capital else { return printed }
      let (a, b) = (Folding.folded(present), Folding.folded(printed))
      return a == b || a.hasPrefix(b) || b.hasPrefix(a) || consonants(a) == consonants(b)
        ? present : printed
    }
    return nil
  }

  /// "Kiev" and "Kyiv" are one city.
  private static func consonants(_ name: String) -> String {
    name.filter { !"aeiouy ".contains($0) }
  }

  /// What the text calls an outlet.
  func name(of outlet: Outlet) -> String { outletNames[outlet.name] ?? outlet.name }

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
