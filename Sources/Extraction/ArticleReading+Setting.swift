internal import Authority
internal import Dates
internal import Reading

extension Phrases {
  /// ISO 3166-1 alpha-2 codes of the states that are named by name, adjective, capital or seat.
  var countries: Set<String> { Set(all.compactMap(\.countryCode)) }

  /// Ids of the organisations that are named.
  var bodies: Set<String> {
    Set(all.compactMap(\.body))
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
