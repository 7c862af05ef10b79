internal import ArchiveStore
internal import Text

/// Writes the part of a query that the full-text index can answer, in the index's language.
///
/// Every word stands in quotation marks: nothing that a person types is taken for an operator. It is folded
/// as the text is that the index holds.
enum FullTextExpression {
  /// The expression; nil if the query asks for more than words, or only for their absence.
  static func of(_ query: Query) -> String? {
    switch query {
    case .all, .field, .not, .exact: return nil
    case .word(let word): return quoted(word)
    case .prefix(let word): return literal(SearchFolding.query(word).text) + " *"
    case .phrase(let words): return quoted(words)
    case .near(let words, let distance):
      return "NEAR(\(words.map(quoted).joined(separator: " ")), \(distance))"
    case .or(let parts):
      let expressions = parts.compactMap(of)
      guard expressions.count == parts.count else { return nil }
      return "(\(expressions.joined(separator: " OR ")))"
    case .and(let parts):
      var wanted: [String] = []
      var unwanted: [String] = []
      for part in parts {
        if case .not(let inner) = part {
          guard let expression = of(inner) else { return nil }
          unwanted.append(expression)
        } else {
          guard let expression = of(part) else { return nil }
          wanted.append(expression)
        }
      }
      guard !wanted.isEmpty else { return nil }
      let positive = wanted.joined(separator: " AND ")
      if unwanted.isEmpty { return "(\(positive))" }
      return "((\(positive)) NOT (\(unwanted.joined(separator: " OR "))))"
    }
  }

  /// All words of a text, anywhere in some columns: "{name aliases name_folded aliases_folded} : (…)".
  static func allWords(of text: String, in columns: [String]) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { $0.unicodeScalars.contains(where: QueryParser.isWord) }
    guard !words.isEmpty else { return nil }
    return filtered(words.map(quoted).joined(separator: " AND "), by: columns)
  }

  /// An expression for some columns alone, and what folding changes of them.
  static func filtered(_ expression: String, by columns: [String]) -> String {
    let names = columns + columns.map(FullText.folded)
    return "{\(names.joined(separator: " "))} : (\(expression))"
  }

  /// Words that stand together, folded.
  static func quoted(_ words: String) -> String {
    let (text, isPrefix) = SearchFolding.query(words)
    return literal(text) + (isPrefix ? " *" : "")
  }

  private static func literal(_ text: String) -> String {
    text.quoted(with: "\"")
  }
}
