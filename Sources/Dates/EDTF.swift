/// A date as ISO 8601 / EDTF level 1 writes it: "2022-01-12", "2022-01", "2022", "2016~",
/// "2022-01-10/2022-01-12", "2022-01-10/..".
///
/// Of level 1 it knows years of four digits, months, days, the qualifications `?` `~` `%` and
/// intervals, also open (`..`) or unknown (empty) at one end; no seasons and no unspecified digits.
public struct EDTF: Hashable, Sendable {
  enum Limit: Hashable, Sendable {
    case date(EDTFPart)
    case open
    case unknown

    init?(_ string: some StringProtocol) {
      switch string {
      case "": self = .unknown
      case "..": self = .open
      default:
        guard let part = EDTFPart(string) else { return nil }
        self = .date(part)
      }
    }

    var part: EDTFPart? {
      if case .date(let part) = self { part } else { nil }
    }

    var string: String {
      switch self {
      case .date(let part): part.string
      case .open: ".."
      case .unknown: ""
      }
    }
  }

  enum Form: Hashable, Sendable {
    case single(EDTFPart)
    case interval(Limit, Limit)
  }

  let form: Form

  init(_ form: Form) { self.form = form }

  /// Nothing if the string is no such date, or an interval that ends before it begins.
  public init?(_ string: String) {
    // Most are a day.
    if let day = CalendarDate(iso: string) {
      form = .single(EDTFPart(day))
      return
    }
    if !string.utf8.contains(UInt8(ascii: "/")) {
      guard let part = EDTFPart(string) else { return nil }
      form = .single(part)
      return
    }
    let sides = string.split(separator: "/", omittingEmptySubsequences: false)
    if sides.count == 2, let start = Limit(sides[0]), let end = Limit(sides[1]) {
      if let first = start.part, let last = end.part {
        guard first.first <= last.last else { return nil }
      } else if start.part == nil, end.part == nil {
        return nil
      }
      form = .interval(start, end)
    } else {
      return nil
    }
  }

  /// One day.
  public static func day(_ date: CalendarDate) -> EDTF? {
    EDTFPart(year: date.year, month: date.month, day: date.day).map { EDTF(.single($0)) }
  }

  /// A month of a year, or nothing if there is none of that number.
  public static func month(_ year: Int, _ month: Int) -> EDTF? {
    EDTFPart(year: year, month: month).map { EDTF(.single($0)) }
  }

  /// A year.
  public static func year(_ year: Int) -> EDTF? { EDTFPart(year: year).map { EDTF(.single($0)) } }

  /// From one day to another, both included; the day itself if they are one.
  /// Nothing if the second lies before the first.
  public static func interval(_ first: CalendarDate, _ last: CalendarDate) -> EDTF? {
    first == last ? day(first) : EDTF("\(first.iso)/\(last.iso)")
  }

  /// From the beginning of one date to the end of another.
  static func interval(_ first: EDTF, _ last: EDTF) -> EDTF? {
    guard case .single(let start) = first.form, case .single(let end) = last.form,
      start.first <= end.last
    else { return nil }
    return start == end ? first : EDTF(.interval(.date(start), .date(end)))
  }

  /// The same date, only roughly so: with a "~".
  public var approximately: EDTF {
    func rough(_ part: EDTFPart) -> EDTFPart {
      EDTFPart(year: part.year, month: part.month, day: part.day, qualifier: .approximate) ?? part
    }
    switch form {
    case .single(let part): return EDTF(.single(rough(part)))
    case .interval(let start, let end):
      return EDTF(
        .interval(
          start.part.map { .date(rough($0)) } ?? start, end.part.map { .date(rough($0)) } ?? end))
    }
  }

  /// The first day that the date may mean; nothing if it has no beginning.
  public var first: CalendarDate? {
    switch form {
    case .single(let part): part.first
    case .interval(let start, _): start.part?.first
    }
  }

  /// The last day that the date may mean; nothing if it has no end.
  public var last: CalendarDate? {
    switch form {
    case .single(let part): part.last
    case .interval(_, let end): end.part?.last
    }
  }

  /// The last day on which the date may begin: the 31st for "2004-03/2004-05"; nothing if it has no
  /// beginning.
  public var lastStart: CalendarDate? {
    switch form {
    case .single(let part): part.last
    case .interval(let start, _): start.part?.last
    }
  }

  /// The first day on which the date may end; nothing if it has no end.
  public var firstEnd: CalendarDate? {
    switch form {
    case .single(let part): part.first
    case .interval(_, let end): end.part?.first
    }
  }

  /// The day, if the date is exactly one.
  public var day: CalendarDate? { precision == .day ? first : nil }

  /// How exactly the date is known.
  public var precision: Precision {
    switch form {
    case .single(let part):
      if part.qualifier != .none { return .approximate }
      return part.day != nil ? .day : part.month != nil ? .month : .year
    case .interval(let start, let end):
      let parts = [start.part, end.part].compactMap { $0 }
      if parts.contains(where: { $0.qualifier != .none }) { return .approximate }
      guard parts.count == 2, parts[0].day != nil, parts[1].day != nil else { return .range }
      return parts[0].first.weekRange == parts[0].first...parts[1].last ? .week : .range
    }
  }
}

extension EDTF: CustomStringConvertible {
  /// The string; what `init` reads.
  public var description: String {
    switch form {
    case .single(let part): part.string
    case .interval(let start, let end): "\(start.string)/\(end.string)"
    }
  }
}
