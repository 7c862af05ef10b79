internal import Authority
internal import Dates
internal import Reading
internal import Text

extension Phrases {
  /// ISO 3166-1 alpha-2 codes of the states that are named by name, adjective, capital or seat.
  var countries: Set<String> { Set(all.compactMap(\.countryCode)) }

  /// Ids of the organisations that are named.
  var bodies: Set<String> {
    Set(all.compactMap(\.body))
  }
}

extension ArticleReading {
  /// ISO code of the state that an article is written in and speaks of: the institutions and officials of
  /// whom it does not say whose they are, are this state's.
  static func home(of article: Article, _ phrases: Phrases) -> String? {
    guard let dateline = article.dateline else { return nil }
    let text = article.text
    let tokens = text.tokens(
      inBytes: text.source.byte(
        atCodePoint: dateline.span.start)..<text.source.byte(atCodePoint: dateline.span.end))
    guard let code = tokens.lazy.compactMap({ phrases.phrase(at: $0)?.countryCode }).first,
      phrases.all.contains(where: {
        !tokens.contains($0.range.lowerBound) && $0.countryCode == code
      })
    else { return nil }
    return code
  }
}

extension Setting {
  init(_ article: Article, _ phrases: Phrases) {
    let date = (article.published ?? article.dateline?.date)?.edtf
    var days: ClosedRange<CalendarDate>?
    if let first = date?.first, let last = date?.last, first <= last { days = first...last }
    self.init(days: days, countries: phrases.countries, bodies: phrases.bodies)
  }
}
