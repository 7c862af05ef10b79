extension TemporalExpression {
  /// The date that the expression means when it was written on the day of the anchor.
  ///
  /// - Parameter direction: what is known of the event; without it the clause's verbs decide.
  /// - Returns: nothing if the expression or the anchor leaves it open.
  public func resolved(from anchor: DateAnchor, direction: Direction? = nil) -> ResolvedDate? {
    let direction = direction ?? self.direction
    if let edtf = stated {
      return ResolvedDate(edtf: isApproximate ? edtf.approximately : edtf, basis: statedBasis)
    }
    guard let ends = anchor.ends, let first = reckoned(from: ends.first, direction) else {
      return nil
    }
    var edtf = first
    if ends.first != ends.last {
      guard let last = reckoned(from: ends.last, direction) else { return nil }
      if first != last {
        guard let hull = hull(first, last) else { return nil }
        edtf = hull
      }
    }
    return ResolvedDate(
      edtf: isApproximate ? edtf.approximately : edtf, basis: basis(anchor, direction))
  }

  /// The date of an expression with its own year.
  private var stated: EDTF? {
    switch meaning {
    case .day(let date): .day(date)
    case .monthOfYear(let month, let year): .month(year, month)
    case .year(let year): .year(year)
    case .range(let from, let to): CalendarRange(from, to).stated
    case .quarter(let number?, let year?, let years): Reckoning.quarter(number, of: year - years)
    case .quarter(nil, let year?, let years): .year(year - years)
    case .season(let season, let year?, _): season.months(of: year)
    case .months(let months, let year?): Reckoning.months(months, of: year)
    case .decade(let century?, let tens): Reckoning.decade(tens, of: century)
    case .century(let number): Reckoning.years(number * 100 - 99, number * 100)
    case .from(let other, let unit, let count):
      other.stated?.first.flatMap { Reckoning(day: $0, direction: nil).relative(unit, count) }
    default: nil
    }
  }

  private func reckoned(from day: CalendarDate, _ direction: Direction?) -> EDTF? {
    let reckoning = Reckoning(day: day, direction: direction)
    switch meaning {
    case .weekday(let weekday, let reference):
      return reckoning.weekday(weekday, reference).flatMap { .day($0) }
    case .dayOfMonth(let month, let dayOfMonth, let weekday, let reference):
      guard let date = reckoning.dayOfMonth(month, dayOfMonth, reference),
        weekday == nil || weekday == date.weekday
      else { return nil }
      return .day(date)
    case .month(let month, let reference): return reckoning.month(month, reference)
    case .relative(let unit, let count): return reckoning.relative(unit, count)
    case .earlierThis(let unit), .laterThis(let unit): return reckoning.relative(unit, 0)
    case .range(let from, let to): return CalendarRange(from, to).reckoned(reckoning)
    case .quarter(let number, nil, let years):
      return reckoning.quarter(number, yearsBefore: years)
    case .weekend: return reckoning.weekend
    case .thanksgiving: return reckoning.thanksgiving
    case .season(let season, nil, let reference): return reckoning.season(season, reference)
    case .months(let months, nil): return reckoning.months(months)
    case .decade(nil, let tens): return reckoning.decade(tens)
    case .from(let other, let unit, let count):
      return (other.stated ?? other.reckoned(from: day, other.direction))?.first.flatMap {
        Reckoning(day: $0, direction: nil).relative(unit, count)
      }
    case .day, .monthOfYear, .year, .quarter, .season, .months, .decade, .century, .beside, .vague:
      return nil
    }
  }

  /// From an anchor that is a range, "yesterday" is a range as well; what jumps is left open.
  private func hull(_ first: EDTF, _ last: EDTF) -> EDTF? {
    switch meaning {
    case .relative(.day, _):
      guard let start = first.first, let end = last.last, start.days(to: end) <= 7 else {
        return nil
      }
      return .interval(start, end)
    default: return nil
    }
  }

  private var quoted: String { "\"\(string)\"" }

  private var statedBasis: String {
    if case .from(let other, _, _) = meaning { "\(quoted), from \(other.quoted)" } else { quoted }
  }

  private func basis(_ anchor: DateAnchor, _ direction: Direction?) -> String {
    switch meaning {
    case .from(let other, _, _): "\(quoted), from \(other.basis(anchor, other.direction))"
    case .weekday(_, .bare) where direction == .future, .month(_, .bare) where direction == .future:
      "\(quoted), the next from \(anchor.label)"
    case .dayOfMonth(_, _, _, .bare), .range: "\(quoted), with the year from \(anchor.label)"
    default: "\(quoted), from \(anchor.label)"
    }
  }
}
