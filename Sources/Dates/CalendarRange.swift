/// A range of which the text may state the year once or not at all.
struct CalendarRange {
  typealias PartialDate = TemporalExpression.PartialDate

  let from: PartialDate
  let to: PartialDate

  init(_ from: PartialDate, _ to: PartialDate) {
    self.from = from
    self.to = to
  }

  /// The range, if the text states a year.
  var stated: EDTF? {
    if let year = to.year { return ending(in: year) }
    guard let year = from.year, let start = Self.edtf(from, year) else { return nil }
    for candidate in [year, year + 1] {
      if let end = Self.edtf(to, candidate), let range = EDTF.interval(start, end) { return range }
    }
    return nil
  }

  /// The range whose end lies nearest to the writing.
  func reckoned(_ reckoning: Reckoning) -> EDTF? {
    guard let month = to.month else { return nil }
    if let day = to.day {
      return reckoning.dayOfMonth(month, day, .bare).flatMap { ending(in: $0.year) }
    }
    return reckoning.month(month, .bare)?.first.flatMap { ending(in: $0.year) }
  }

  private func ending(in year: Int) -> EDTF? {
    guard let end = Self.edtf(to, year) else { return nil }
    for candidate in from.year.map({ [$0] }) ?? [year, year - 1] {
      if let start = Self.edtf(from, candidate), let range = EDTF.interval(start, end) {
        return range
      }
    }
    return nil
  }

  private static func edtf(_ date: PartialDate, _ year: Int) -> EDTF? {
    EDTFPart(year: year, month: date.month, day: date.day).map { EDTF(.single($0)) }
  }
}
