internal import Dates
internal import Text

/// When an article was written and published.
struct Publication {
  /// The day of the dateline.
  let written: ResolvedDate?
  let published: ResolvedDate?

  init(
    text: TokenizedText, layout: Layout, metadata: Metadata?, source: SourcesTable.Row?,
    options: ReadingOptions
  ) {
    let stated = metadata?.date
    let table = source?.date.map { ResolvedDate(edtf: $0, basis: "sources.csv") }
    let option = options.date.map { ResolvedDate(edtf: $0, basis: "--date") }
    let line = layout.dateLine.flatMap { phrase in
      Self.resolved(phrase, text, label: "date line")
    }
    let headline = Self.headlineDate(text, layout)
    let day = layout.dateline?.day
    let datelineWords = layout.dateline.map { Self.words(of: $0, text) } ?? ""
    var written = day?.date.flatMap(EDTF.day).map {
      ResolvedDate(edtf: $0, basis: "dateline \"\(datelineWords)\"")
    }
    var published =
      stated ?? (layout.dateline?.isWholeParagraph == true ? nil : written) ?? line ?? written
      ?? headline ?? table ?? option
    if published == nil || day != nil && written == nil {
      let expressions = published == nil ? TemporalExpressions.find(in: text) : []
      let inferred = published ?? PublicationRange.infer(from: expressions)
      if let day, written == nil {
        written =
          inferred.flatMap { Self.completed(day, words: datelineWords, by: $0) }
          ?? Self.completed(day, words: datelineWords, among: expressions)
          ?? Self.completed(day, words: datelineWords, after: expressions)
          ?? Self.completed(
            day, words: datelineWords, byPostsIn: text, expressions,
            isAgencys: layout.dateline?.agency != nil)
        published = published ?? written
      }
      published = published ?? inferred
    }
    self.written = written
    self.published = published
  }

  private static func resolved(_ phrase: DayPhrase, _ text: TokenizedText, label: String)
    -> ResolvedDate?
  {
    phrase.date.flatMap(EDTF.day).map {
      ResolvedDate(edtf: $0, basis: "\(label) \"\(text.string(phrase.tokens))\"")
    }
  }

  /// A day at the end of the headline, or before a colon or dash at its beginning.
  private static func headlineDate(_ text: TokenizedText, _ layout: Layout) -> ResolvedDate? {
    guard let index = layout.headline else { return nil }
    let headline = text.paragraphs[index]
    var position = headline.lowerBound
    while position < headline.upperBound {
      guard let phrase = DayPhrase(at: position, in: text, before: headline.upperBound),
        phrase.year != nil
      else {
        position += 1
        continue
      }
      let end = phrase.tokens.upperBound
      let rest = end..<headline.upperBound
      let isLast = rest.allSatisfy { !text.tokens[$0].isWordLike }
      let isFirst =
        position == headline.lowerBound && !isLast
        && [.colon, .dash].contains(text.tokens[end].kind)
      if isLast || isFirst { return resolved(phrase, text, label: "headline") }
      position = end
    }
    return nil
  }

  /// The dateline up to its date: `Moscow, April 04, 2024`.
  private static func words(of dateline: DatelineGrammar.Match, _ text: TokenizedText) -> String {
    guard let day = dateline.day else { return text.string(dateline.tokens) }
    if dateline.place == nil { return text.string(day.tokens) }
    return text.string(dateline.tokens.lowerBound..<day.tokens.upperBound)
  }

  /// A day without year in the year that brings it nearest to a known date.
  private static func completed(_ phrase: DayPhrase, words: String, by known: ResolvedDate)
    -> ResolvedDate?
  {
    guard let first = known.edtf.first ?? known.edtf.last,
      let last = known.edtf.last ?? known.edtf.first
    else { return nil }
    var best: (day: CalendarDate, distance: Int)?
    for year in (first.year - 1)...(last.year + 1) {
      guard let day = CalendarDate(year: year, month: phrase.month, day: phrase.day) else {
        continue
      }
      let distance = day < first ? day.days(to: first) : day > last ? last.days(to: day) : 0
      if distance < best?.distance ?? .max { best = (day, distance) }
    }
    guard let best, best.distance <= 62, let edtf = EDTF.day(best.day) else { return nil }
    return ResolvedDate(
      edtf: edtf, basis: "dateline \"\(words)\", the year from \(known.basis)")
  }

  /// A day without year in the year of the latest day that the text gives in full: where that is the same
  /// day, or one of the two months before it and the weekday of the news is that of the dateline in this year.
  private static func completed(
    _ phrase: DayPhrase, words: String, among expressions: [TemporalExpression]
  ) -> ResolvedDate? {
    let days = expressions.compactMap { expression -> (day: CalendarDate, words: String)? in
      guard case .day(let day) = expression.meaning else { return nil }
      return (day, expression.string)
    }
    guard let latest = days.max(by: { $0.day < $1.day }),
      let written = CalendarDate(year: latest.day.year, month: phrase.month, day: phrase.day),
      let edtf = EDTF.day(written)
    else { return nil }
    let weekday = expressions.lazy.compactMap { expression -> Weekday? in
      guard case .weekday(let weekday, .bare) = expression.meaning else { return nil }
      return weekday
    }.first
    let isNear = latest.day < written && latest.day.days(to: written) <= 62
    guard latest.day == written || isNear && weekday == written.weekday else { return nil }
    return ResolvedDate(
      edtf: edtf, basis: "dateline \"\(words)\", the year from \"\(latest.words)\"")
  }

  /// A day without year just after the turn of a year that the text names: "December 2021" with
  /// its year, in an article of "January 11" without, is of the year before.
  private static func completed(
    _ phrase: DayPhrase, words: String, after expressions: [TemporalExpression]
  ) -> ResolvedDate? {
    var latest: ResolvedDate?
    for expression in expressions {
      let edtf: EDTF?
      switch expression.meaning {
      case .monthOfYear(let month, let year): edtf = EDTF.month(year, month)
      case .day(let date): edtf = EDTF.day(date)
      default: continue
      }
      guard let edtf, let last = edtf.last else { continue }
      if let known = latest?.edtf.last, known >= last { continue }
      latest = ResolvedDate(edtf: edtf, basis: "\"\(expression.string)\"")
    }
    guard let latest, let known = latest.edtf.last,
      let completed = completed(phrase, words: words, by: latest),
      completed.day?.year == known.year + 1
    else { return nil }
    return completed
  }

  /// A day without year in the only year in which those whom the article names by their posts held these, and
  /// its news is of that weekday: "Aug 14" of Secretary of State Condoleezza Rice and French President Nicolas
  /// Sarkozy "on Thursday" is of 2008. An agency writes on the day of its news; others may on the next.
  private static func completed(
    _ phrase: DayPhrase, words: String, byPostsIn text: TokenizedText,
    _ expressions: [TemporalExpression], isAgencys: Bool
  ) -> ResolvedDate? {
    let stated = StatedHolders(in: text)
    let years = stated.years(month: phrase.month, day: phrase.day)
    if years.count == 1, stated.holders.count > 1, let year = years.first,
      let edtf = CalendarDate(year: year, month: phrase.month, day: phrase.day).flatMap(EDTF.day)
    {
      let holders = stated.holders.map(\.name).joined(separator: ", ")
      return ResolvedDate(
        edtf: edtf, basis: "dateline \"\(words)\", the only year in office of \(holders)")
    }
    guard !years.isEmpty,
      let news = expressions.lazy.compactMap({ expression -> Weekday? in
        guard case .weekday(let weekday, .bare) = expression.meaning else { return nil }
        return weekday
      }).first
    else { return nil }
    let days = years.compactMap { CalendarDate(year: $0, month: phrase.month, day: phrase.day) }
    let same = days.filter { $0.weekday == news }
    let next = isAgencys ? [] : days.filter { $0.adding(days: -1).weekday == news }
    guard let day = same.first, same.count == 1, next.isEmpty, let edtf = EDTF.day(day) else {
      return nil
    }
    let holders = stated.holders.map(\.name).joined(separator: ", ")
    return ResolvedDate(
      edtf: edtf,
      basis: "dateline \"\(words)\", a \(news.name) only in \(day.year) of the years of \(holders)")
  }
}
