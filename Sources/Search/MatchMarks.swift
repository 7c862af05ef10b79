internal import SQLite
internal import Text

/// Marks in a text what words match, as FTS5's `highlight` does, without asking the index for each row.
struct MatchMarks {
  private struct Phrase {
    let tokens: [[UInt8]]
    /// The last token is the beginning of one.
    let isPrefix: Bool
  }

  private let tokenizer: FullTextTokenizer
  private let phrases: [Phrase]

  /// Nil for a query of which a phrase may stand in a text that matches, and be no part of the match.
  init?(_ query: Query, in database: Database) throws {
    tokenizer = try .ofArchive(in: database)
    let parts = if case .and(let parts) = query { parts } else { [query] }
    var phrases: [Phrase] = []
    for part in parts {
      // What is not wanted is not in the text.
      if case .not = part { continue }
      let alternatives = if case .or(let all) = part { all } else { [part] }
      for alternative in alternatives {
        guard let phrase = try Self.phrase(alternative, tokenizer) else { return nil }
        phrases.append(phrase)
      }
    }
    self.phrases = phrases.filter { !$0.tokens.isEmpty }
  }

  private static func phrase(_ query: Query, _ tokenizer: FullTextTokenizer) throws -> Phrase? {
    switch query {
    case .word(let words), .phrase(let words):
      try folded(words, isPrefix: false, tokenizer)
    case .prefix(let word): try folded(word, isPrefix: true, tokenizer)
    case .all, .exact, .near, .field, .and, .or, .not: nil
    }
  }

  private static func folded(
    _ words: String, isPrefix: Bool, _ tokenizer: FullTextTokenizer
  ) throws -> Phrase {
    let folded = SearchFolding.query(words)
    return Phrase(
      tokens: try tokenizer.tokens(of: folded.text).map(\.bytes),
      isPrefix: isPrefix || folded.isPrefix)
  }

  /// The text with U+0002 before and U+0003 behind each match; what overlaps is one.
  func marked(_ text: String) throws -> String {
    let folded = try SearchFolding.folded(text).map(markedAsWritten)
    return Highlight.marked(try markedAsWritten(text), folded: folded)
  }

  private func markedAsWritten(_ text: String) throws -> String {
    let tokens = try tokenizer.tokens(of: text)
    var matches: [Range<Int>] = []
    for start in tokens.indices {
      let longest = longestMatch(at: start, in: tokens)
      guard let longest else { continue }
      if let last = matches.last, start < last.upperBound {
        matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, start + longest)
      } else {
        matches.append(start..<start + longest)
      }
    }
    if matches.isEmpty { return text }
    var marked: [UInt8] = []
    var rest = Array(text.utf8)[...]
    func take(to end: Int) {
      marked += rest[..<end]
      rest = rest[end...]
    }
    for match in matches {
      take(to: tokens[match.lowerBound].range.lowerBound)
      marked.append(2)
      take(to: tokens[match.upperBound - 1].range.upperBound)
      marked.append(3)
    }
    return String(decoding: marked + rest, as: UTF8.self)
  }

  /// How many tokens the longest phrase has that stands there; nil if none does.
  private func longestMatch(at start: Int, in tokens: [FullTextTokenizer.Token]) -> Int? {
    var longest: Int?
    for phrase in phrases where stands(phrase, at: start, in: tokens) {
      longest = max(longest ?? 0, phrase.tokens.count)
    }
    return longest
  }

  private func stands(
    _ phrase: Phrase, at start: Int, in tokens: [FullTextTokenizer.Token]
  ) -> Bool {
    let last = phrase.tokens.count - 1
    guard start + last < tokens.count else { return false }
    for (index, token) in zip(phrase.tokens.indices, phrase.tokens) {
      let found = tokens[start + index].bytes
      let isSame =
        index == last && phrase.isPrefix ? found.starts(with: token) : found == token
      if !isSame { return false }
    }
    return true
  }
}
