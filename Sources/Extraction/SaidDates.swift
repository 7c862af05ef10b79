internal import Dates
internal import Text

/// Resolves the dates in an article from the day on which it was written.
struct SaidDates {
  let expressions: [TemporalExpression]
  private let anchor: DateAnchor
  /// The latest day on which the article can have been published.
  let publishedLast: CalendarDate?

  init(text: TokenizedText, written: ResolvedDate?, published: ResolvedDate?, isDateline: Bool) {
    expressions = TemporalExpressions.find(in: text)
    let date = written ?? published
    let label = date.map {
      (isDateline && written != nil ? "the dateline of " : "the publication on ")
        + $0.edtf.description
    }
    anchor = DateAnchor(date?.edtf, label: label ?? "")
    publishedLast = (published ?? written)?.edtf.last
  }

  func resolved(_ expression: TemporalExpression) -> ResolvedDate? {
    expression.resolved(from: anchor)
  }

  /// When something in a sentence was said: the date in the reporting clause, outside the content.
  func said(in sentence: Range<Int>, outside content: [Range<Int>], cue: Range<Int>?)
    -> ResolvedDate?
  {
    let candidates = expressions.filter { expression in
      sentence.contains(expression.tokens.lowerBound)
        && !content.contains { $0.overlaps(expression.tokens) }
    }
    let nearest = candidates.min { distance($0.tokens, cue) < distance($1.tokens, cue) }
    guard let nearest, !nearest.isFuture,
      let date = nearest.resolved(from: anchor, direction: .past)
    else { return nil }
    if let last = publishedLast, let first = date.edtf.first, first > last { return nil }
    return date
  }

  private func distance(_ tokens: Range<Int>, _ cue: Range<Int>?) -> Int {
    guard let cue else { return tokens.lowerBound }
    return tokens.lowerBound >= cue.upperBound
      ? tokens.lowerBound - cue.upperBound : max(0, cue.lowerBound - tokens.upperBound)
  }
}
