public import Text

/// Finds the temporal expressions of a text.
public enum TemporalExpressions {
  /// The expressions of a text, in order; none crosses the end of a sentence.
  public static func find(in text: TokenizedText) -> [TemporalExpression] {
    find(in: text, range: 0..<text.tokens.count)
  }

  /// The expressions that lie in a range of tokens.
  public static func find(in text: TokenizedText, range: Range<Int>) -> [TemporalExpression] {
    var expressions: [TemporalExpression] = []
    var index = text.sentences.partitioningIndex { $0.upperBound > range.lowerBound }
    while index < text.sentences.count, text.sentences[index].lowerBound < range.upperBound {
      let sentence = text.sentences[index]
      index += 1
      let part = sentence.clamped(to: range)
      guard !part.isEmpty else { continue }
      find(in: text, part, of: sentence, into: &expressions)
    }
    return Discourse(text).read(expressions)
  }

  private static func find(
    in text: TokenizedText, _ range: Range<Int>, of sentence: Range<Int>,
    into expressions: inout [TemporalExpression]
  ) {
    let atoms = DateAtom.atoms(of: text, in: range)
    var grammar = DateGrammar(atoms)
    let clause = ClauseDirection(text: text, sentence: sentence)
    for (found, match) in grammar.matches() {
      let tokens = atoms[found.lowerBound].token..<(atoms[found.upperBound - 1].token + 1)
      expressions.append(
        TemporalExpression(
          tokens: tokens, string: singleSpaced(text.string(tokens)), meaning: match.meaning,
          isApproximate: match.isApproximate, isModifier: match.isModifier,
          direction: match.meaning.ownDirection ?? clause.direction(of: tokens)))
    }
  }

  private static func singleSpaced(_ string: String) -> String {
    string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TemporalExpression.Meaning {
  /// What the words themselves say: "yesterday", "next week".
  var ownDirection: TemporalExpression.Direction? {
    switch self {
    case .weekday(_, .last), .weekday(_, .offset(-1)), .month(_, .last), .month(_, .offset(-1)),
      .dayOfMonth(_, _, _, .last), .dayOfMonth(_, _, _, .offset(-1)), .earlierThis, .vague(.past):
      .past
    case .weekday(_, .next), .weekday(_, .coming), .weekday(_, .offset(1)), .month(_, .next),
      .month(_, .offset(1)),
      .dayOfMonth(_, _, _, .next), .dayOfMonth(_, _, _, .offset(1)), .laterThis, .vague(.future):
      .future
    case .season(_, _, .last): .past
    case .season(_, _, .next), .season(_, _, .coming): .future
    case .relative(_, let count): count < 0 ? .past : count > 0 ? .future : nil
    default: nil
    }
  }
}
