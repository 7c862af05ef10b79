import Text

/// What an expression means beside those before it: "the quarter" is the one that the text speaks of,
/// "that year" the year just named.
struct Discourse {
  private let text: TokenizedText
  private var period: Period?
  /// The last quarter that the text spoke of.
  private var quarter: Int?

  /// What results are compared by.
  private enum Period {
    case quarter, year
  }

  init(_ text: TokenizedText) { self.text = text }

  /// The expressions of a text with what they mean in it.
  func read(_ expressions: [TemporalExpression]) -> [TemporalExpression] {
    var discourse = self
    var read: [TemporalExpression] = []
    read.reserveCapacity(expressions.count)
    for expression in expressions {
      let meaning = discourse.meaning(of: expression, after: read)
      read.append(meaning == expression.meaning ? expression : expression.meaning(meaning))
    }
    return read
  }

  private mutating func meaning(
    of expression: TemporalExpression, after others: [TemporalExpression]
  ) -> TemporalExpression.Meaning {
    switch expression.meaning {
    case .quarter(let number?, _, let years):
      // One that is still to come is not what the rest is compared with.
      if !expression.isFuture || years > 0 { (quarter, period) = (number, .quarter) }
    case .quarter(nil, let year, let years):
      let isQuarter = expression.string.contains("quarter")
      if years == 0, year == nil { period = .quarter }
      guard period == .quarter || isQuarter else { return .year(year, before: years) }
      return .quarter(quarter, year: year, yearsBefore: years)
    case .months: period = .year
    case .relative(.year, 0) where expression.isModifier: period = .year
    case .relative(.year, -1) where period == .quarter && expression.string.hasSuffix("ago"):
      return .quarter(quarter, year: nil, yearsBefore: 1)
    case .beside(let unit, let count):
      return antecedent(of: expression, unit, in: others).map { .from($0, unit, count) }
        ?? expression.meaning
    default: break
    }
    return expression.meaning
  }

  /// The nearest date before, in the same sentence or the one before it, that is exact enough.
  private func antecedent(
    of expression: TemporalExpression, _ unit: TemporalExpression.Unit,
    in others: [TemporalExpression]
  ) -> TemporalExpression? {
    guard let sentence = text.sentence(at: expression.tokens.lowerBound) else { return nil }
    let first = text.sentences[max(0, sentence - 1)].lowerBound
    return others.last { other in
      other.tokens.lowerBound >= first && other.meaning.unit.map { $0 <= unit } ?? false
    }
  }
}

extension TemporalExpression.Meaning {
  /// The unit of the calendar that is meant; nothing for spans and what has no date.
  fileprivate var unit: TemporalExpression.Unit? {
    switch self {
    case .weekday, .day, .dayOfMonth, .thanksgiving: .day
    case .monthOfYear, .month: .month
    case .quarter: .quarter
    case .year: .year
    case .relative(let unit, _), .earlierThis(let unit), .laterThis(let unit),
      .from(_, let unit, _):
      unit
    case .range, .weekend, .season, .months, .decade, .century, .beside, .vague: nil
    }
  }

  /// So many years before a year, or before that of the writing.
  fileprivate static func year(_ year: Int?, before years: Int) -> Self {
    year.map { .year($0 - years) } ?? .relative(.year, -years)
  }
}

extension TemporalExpression {
  /// The same words with another meaning, which dates no statement.
  fileprivate func meaning(_ meaning: Meaning) -> TemporalExpression {
    TemporalExpression(
      tokens: tokens, string: string, meaning: meaning, isApproximate: false, isModifier: true,
      direction: direction)
  }
}
