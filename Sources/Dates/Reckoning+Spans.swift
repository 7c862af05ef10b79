/// Spans of several months or years.
extension Reckoning {
  /// Months from January, 1, on; beyond December, 12, they are of the next year.
  static func months(_ months: ClosedRange<Int>, of year: Int) -> EDTF? {
    func month(_ number: Int) -> EDTF? {
      EDTF.month(year + (number - 1) / 12, (number - 1) % 12 + 1)
    }
    guard let first = month(months.lowerBound), let last = month(months.upperBound) else {
      return nil
    }
    return .interval(first, last)
  }

  /// Those of the year of the writing, or of the year before if they have not begun, or are not over and
  /// are past.
  func months(_ months: ClosedRange<Int>) -> EDTF? {
    let isOfLastYear =
      switch direction {
      case .past: months.upperBound > day.month
      case nil: months.lowerBound > day.month
      case .future: false
      }
    return Self.months(months, of: isOfLastYear ? day.year - 1 : day.year)
  }

  static func years(_ first: Int, _ last: Int) -> EDTF? {
    guard let first = EDTF.year(first), let last = EDTF.year(last) else { return nil }
    return .interval(first, last)
  }

  static func decade(_ tens: Int, of century: Int) -> EDTF? {
    years(century * 100 + tens * 10, century * 100 + tens * 10 + 9)
  }

  /// The last such decade that has begun.
  func decade(_ tens: Int) -> EDTF? {
    let isToCome = day.year % 100 / 10 < tens
    return Self.decade(tens, of: day.year / 100 - (isToCome ? 1 : 0))
  }
}
