internal import Dates
internal import Text

/// Resolves the dates in an article from the day on which it was written.
struct SaidDates {
  let expressions: [TemporalExpression]
  private let anchor: DateAnchor
  /// The paragraphs that open with a place and a day of their own, as news in brief do, by their first
  /// tokens.
  private let ownDatelines: [(paragraph: Range<Int>, anchor: DateAnchor)]
  private let chronology: Chronology
  /// "The same day", "two days later" where the day is told before: they date what is said, though no event.
  private let besides: [TemporalExpression]
  private let text: TokenizedText
  /// The latest day on which the article can have been published.
  let publishedLast: CalendarDate?
  /// The earliest such day.
  let publishedFirst: CalendarDate?

  /// - Parameter paragraphs: those of the text itself, without headline and lines about the article.
  init(
    text: TokenizedText, written: ResolvedDate?, published: ResolvedDate?, isDateline: Bool,
    paragraphs: [Range<Int>]
  ) {
    self.text = text
    let all = TemporalExpressions.find(in: text)
    let expressions = all.filter { !$0.isModifier }
    self.expressions = expressions
    besides = all.filter {
      if case .from(_, .day, _) = $0.meaning { $0.isModifier } else { false }
    }
    let date = written ?? published
    let label = date.map {
      (isDateline && written != nil ? "the dateline of " : "the publication on ")
        + $0.edtf.description
    }
    anchor = DateAnchor(date?.edtf, label: label ?? "")
    chronology = Chronology(text, expressions, paragraphs: paragraphs, anchor: anchor)
    ownDatelines = text.paragraphs.compactMap { paragraph in
      Self.dateline(of: paragraph, in: text, expressions).map { (paragraph, $0) }
    }
    publishedLast = (published ?? written)?.edtf.last
    publishedFirst = (published ?? written)?.edtf.first
  }

  /// "MOSCOW, January 14, 2022:": a city in capitals, a whole date and a mark.
  private static func dateline(
    of paragraph: Range<Int>, in text: TokenizedText, _ expressions: [TemporalExpression]
  ) -> DateAnchor? {
    guard let first = paragraph.first, text.words[first].utf8.count > 2,
      text.words[first] == text.words[first].uppercased(), text.tokens[first].isCapitalized
    else { return nil }
    let near = first..<min(paragraph.upperBound, first + 7)
    let number = expressions.partitioningIndex { $0.tokens.lowerBound >= near.lowerBound }
    guard number < expressions.count, near.contains(expressions[number].tokens.lowerBound),
      let date = expressions[number].resolved(from: .none), date.precision == .day,
      expressions[number].tokens.upperBound < paragraph.upperBound,
      [.colon, .dash, .openBracket].contains(
        text.tokens[expressions[number].tokens.upperBound].kind)
    else { return nil }
    return DateAnchor(date.edtf, label: "the dateline of \(date.edtf)")
  }

  /// The day from which an expression is reckoned: that of its paragraph, or else of the article.
  private func anchor(of expression: TemporalExpression) -> DateAnchor {
    let token = expression.tokens.lowerBound
    let number = ownDatelines.partitioningIndex { $0.paragraph.upperBound > token }
    guard number < ownDatelines.count, ownDatelines[number].paragraph.contains(token) else {
      return anchor
    }
    return ownDatelines[number].anchor
  }

  /// The expressions whose first token lies in a range.
  func expressions(startingIn range: Range<Int>) -> ArraySlice<TemporalExpression> {
    func first(from token: Int) -> Int {
      expressions.partitioningIndex { $0.tokens.lowerBound >= token }
    }
    return expressions[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  /// From Monday to the day of writing.
  var weekSoFar: ResolvedDate? {
    guard let day = publishedFirst, day == publishedLast else { return nil }
    let monday = day.adding(days: 1 - day.weekday.rawValue)
    guard let edtf = EDTF.interval(monday, day) else { return nil }
    return ResolvedDate(edtf: edtf, basis: "the week up to \(day.iso)")
  }

  func resolved(_ expression: TemporalExpression) -> ResolvedDate? {
    expression.resolved(from: anchor(of: expression))
  }

  /// When something in a sentence was said: the date in the reporting clause, outside the content; without
  /// one that of the entry of a chronology.
  func said(in sentence: Range<Int>, outside content: [Range<Int>], cue: Range<Int>?)
    -> ResolvedDate?
  {
    let besides = self.besides.filter { sentence.contains($0.tokens.lowerBound) }
    let candidates = (expressions(startingIn: sentence) + besides).filter { expression in
      !content.contains { $0.overlaps(expression.tokens) } && !datesSomethingElse(expression)
    }
    guard
      let nearest = candidates.min(by: { distance($0.tokens, cue) < distance($1.tokens, cue) })
    else { return ofOccasion(sentence, cue) ?? ofEntry(sentence, cue) }
    guard !nearest.isFuture || nearest.isWholeDay,
      let date = chronology.resolved(nearest)
        ?? nearest.resolved(from: anchor(of: nearest), direction: .past)
    else { return nil }
    return isPublishedBefore(date) ? nil : date
  }

  /// "said after yesterday's Cabinet meeting that": right behind the cue.
  private func ofOccasion(_ sentence: Range<Int>, _ cue: Range<Int>?) -> ResolvedDate? {
    guard let end = cue?.upperBound, end < sentence.upperBound,
      ["after", "at", "during", "following"].contains(text.lower[end]),
      let day = expressions(startingIn: (end + 1)..<min(end + 3, sentence.upperBound)).first,
      day.tokens.upperBound < text.tokens.count,
      text.tokens[day.tokens.upperBound].kind == .clitic, !day.isFuture
    else { return nil }
    return day.resolved(from: anchor(of: day), direction: .past).flatMap {
      isPublishedBefore($0) ? nil : $0
    }
  }

  private func isPublishedBefore(_ date: ResolvedDate) -> Bool {
    guard let last = publishedLast, let first = date.edtf.first else { return false }
    return first > last
  }

  /// What an entry tells that "had been said" was said earlier.
  private func ofEntry(_ sentence: Range<Int>, _ cue: Range<Int>?) -> ResolvedDate? {
    guard let date = chronology.date(at: sentence.lowerBound), !isPublishedBefore(date),
      !(cue?.contains { ["had", "has", "have"].contains(text.lower[$0]) } ?? false)
    else { return nil }
    return date
  }

  /// "Wednesday's meeting", "before Monday": the date of another event.
  private func datesSomethingElse(_ expression: TemporalExpression) -> Bool {
    let next = expression.tokens.upperBound
    if next < text.tokens.count, text.tokens[next].kind == .clitic { return true }
    let first = expression.tokens.lowerBound
    return first > 0
      && ["before", "after", "until", "since", "by", "of", "for", "than", "next"].contains(
        text.lower[first - 1])
  }

  /// The date of an event that the text owns with it: "ahead of Wednesday's meeting". Without a word
  /// that says whether it lies ahead, only the day of writing itself is certain.
  func resolvedAsEvent(_ expression: TemporalExpression) -> ResolvedDate? {
    let next = expression.tokens.upperBound
    guard next < text.tokens.count, text.tokens[next].kind == .clitic, expression.direction == nil
    else { return resolved(expression) }
    let before = text.lower[max(0, expression.tokens.lowerBound - 4)..<expression.tokens.lowerBound]
    if before.contains("ahead") || before.contains("before") || before.contains("for") {
      return expression.resolved(from: anchor(of: expression), direction: .future)
    }
    if before.contains("after") || before.contains("following") || before.contains("since") {
      return expression.resolved(from: anchor(of: expression), direction: .past)
    }
    let past = expression.resolved(from: anchor(of: expression), direction: .past)
    let future = expression.resolved(from: anchor(of: expression), direction: .future)
    return past?.edtf == future?.edtf ? past : nil
  }

  private func distance(_ tokens: Range<Int>, _ cue: Range<Int>?) -> Int {
    guard let cue else { return tokens.lowerBound }
    return tokens.lowerBound >= cue.upperBound
      ? tokens.lowerBound - cue.upperBound : max(0, cue.lowerBound - tokens.upperBound)
  }
}

extension TemporalExpression {
  /// A day with its year, whatever the verb of the clause: "10 March 2003: France will vote no".
  fileprivate var isWholeDay: Bool {
    if case .day = meaning { true } else { false }
  }
}
