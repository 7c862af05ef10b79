extension TemporalExpression {
  /// A season of the northern hemisphere, as weather services count it: three whole months.
  public enum Season: Hashable, Sendable {
    /// March to May.
    case spring
    /// June to August.
    case summer
    /// September to November; "fall".
    case autumn
    /// December to February of the next year.
    case winter
  }
}

extension TemporalExpression.Season {
  private var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }

  /// The months of the season that begins in a year.
  func months(of year: Int) -> EDTF? { Reckoning.months(firstMonth...(firstMonth + 2), of: year) }
}

extension Reckoning {
  /// The last such season that has begun, or the next that is not over if that is meant.
  func season(_ season: TemporalExpression.Season, _ reference: Reference) -> EDTF? {
    let seasons = (day.year - 2...day.year + 2).compactMap { season.months(of: $0) }
    func begun(_ date: EDTF) -> Bool { date.first.map { $0 <= day } ?? false }
    func over(_ date: EDTF) -> Bool { date.last.map { $0 < day } ?? false }
    return switch reference {
    case .bare: direction == .future ? seasons.first { !over($0) } : seasons.last(where: begun)
    case .this: season.months(of: day.year)
    case .last: seasons.last(where: over)
    case .next, .coming: seasons.first { !begun($0) }
    case .offset(let years): season.months(of: day.year + years)
    }
  }
}
