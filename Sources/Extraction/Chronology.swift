internal import Dates
internal import Text

/// The days under which a chronology, a diary or a review of the year tells of things: "10 March 2003: …",
/// or a date that stands alone above what happened on it.
struct Chronology {
  private struct Entry {
    let tokens: Range<Int>
    let date: ResolvedDate
  }

  /// In the order of the text; they do not overlap.
  private let entries: [Entry]
  /// The years that entries give and that hold until the next one does, by their first tokens.
  private let years: [(token: Int, year: Int)]

  /// - Parameters:
  ///   - paragraphs: those of the text itself, in order.
  ///   - anchor: the day from which dates without a year are reckoned, where no entry before has given one.
  init(
    _ text: TokenizedText, _ expressions: [TemporalExpression], paragraphs: [Range<Int>],
    anchor: DateAnchor
  ) {
    var entries: [Entry] = []
    var years: [(token: Int, year: Int)] = []
    var above: ResolvedDate?
    for paragraph in paragraphs {
      if let year = Self.year(paragraph, text) {
        years.append((paragraph.lowerBound, year))
        above = nil
        continue
      }
      guard let (expression, standsAlone) = Self.opening(of: paragraph, text, expressions),
        let date = years.last.flatMap({ expression.resolved(ofYear: $0.year) })
          ?? expression.resolved(from: anchor, direction: .past)
      else {
        if let above { entries.append(Entry(tokens: paragraph, date: above)) }
        continue
      }
      if let year = expression.meaning.statedYear {
        years.append((paragraph.lowerBound, year))
      }
      if standsAlone {
        above = date
      } else {
        // The next paragraph, if it has no date, is no part of this entry: nobody says where it ends.
        above = nil
        entries.append(
          Entry(tokens: expression.tokens.upperBound..<paragraph.upperBound, date: date))
      }
    }
    let isChronology = Set(entries.map(\.date.edtf)).count > 1
    self.entries = isChronology ? entries.filter { Self.isPeriod($0.date) } : []
    self.years = isChronology ? years : []
  }

  /// The date under which something stands, to the month or better.
  func date(at token: Int) -> ResolvedDate? {
    let number = entries.partitioningIndex { $0.tokens.upperBound > token }
    guard number < entries.count, entries[number].tokens.contains(token) else { return nil }
    let date = entries[number].date
    return ResolvedDate(edtf: date.edtf, basis: "the entry of \(date.basis)")
  }

  /// What an expression means among the entries of a year; nil if it does not depend on that.
  func resolved(_ expression: TemporalExpression) -> ResolvedDate? {
    let number = years.partitioningIndex { $0.token > expression.tokens.lowerBound }
    return number > 0 ? expression.resolved(ofYear: years[number - 1].year) : nil
  }

  private static func isPeriod(_ date: ResolvedDate) -> Bool {
    guard let first = date.edtf.first, let last = date.edtf.last else { return false }
    return first.days(to: last) < 31
  }

  /// The year that is all of a paragraph: "2011".
  private static func year(_ paragraph: Range<Int>, _ text: TokenizedText) -> Int? {
    let words = paragraph.filter { text.tokens[$0].isWordLike }
    guard words.count == 1, let word = words.first, text.tokens[word].kind == .number,
      let year = Int(text.words[word]), (1800...2100).contains(year)
    else { return nil }
    return year
  }

  /// The expression that a paragraph opens with, in front of a mark or of nothing.
  private static func opening(
    of paragraph: Range<Int>, _ text: TokenizedText, _ expressions: [TemporalExpression]
  ) -> (TemporalExpression, standsAlone: Bool)? {
    guard var first = paragraph.first(where: { text.tokens[$0].isWordLike }),
      first - paragraph.lowerBound <= 4
    else { return nil }
    if ["on", "in"].contains(text.lower[first]) { first += 1 }
    let number = expressions.partitioningIndex { $0.tokens.lowerBound >= first }
    guard number < expressions.count, expressions[number].tokens.lowerBound == first,
      expressions[number].meaning.isOfCalendar
    else { return nil }
    var next = expressions[number].tokens.upperBound
    while next < paragraph.upperBound, text.tokens[next].kind == .other { next += 1 }
    if next >= paragraph.upperBound { return (expressions[number], true) }
    guard [.colon, .dash, .terminal, .semicolon].contains(text.tokens[next].kind) else {
      return nil
    }
    return (expressions[number], next + 1 >= paragraph.upperBound)
  }
}

extension TemporalExpression {
  /// "12 March" and "in March" among the entries of a year.
  fileprivate func resolved(ofYear year: Int) -> ResolvedDate? {
    let date: EDTF? =
      switch meaning {
      case .dayOfMonth(let month, let day, _, .bare):
        CalendarDate(year: year, month: month, day: day).flatMap { .day($0) }
      case .month(let month, .bare): .month(year, month)
      default: nil
      }
    return date.map { ResolvedDate(edtf: $0, basis: "\"\(string)\", among the entries of \(year)") }
  }
}

extension TemporalExpression.Meaning {
  /// Days, months and years by their names.
  fileprivate var isOfCalendar: Bool {
    switch self {
    case .day, .dayOfMonth, .weekday, .monthOfYear, .month, .year, .range: true
    default: false
    }
  }

  fileprivate var statedYear: Int? {
    switch self {
    case .day(let day): day.year
    case .monthOfYear(_, let year), .year(let year): year
    default: nil
    }
  }
}
