/// One date of an EDTF string: a year, a month or a day, with its qualification.
struct EDTFPart: Hashable, Sendable {
  enum Qualifier: String, Sendable {
    case none = ""
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  let year: Int
  let month: Int?
  let day: Int?
  let qualifier: Qualifier
  let first: CalendarDate
  let last: CalendarDate

  init?(year: Int, month: Int? = nil, day: Int? = nil, qualifier: Qualifier = .none) {
    guard month != nil || day == nil,
      let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.qualifier = qualifier
    self.first = first
    last =
      day != nil ? first : month != nil ? first.monthRange.upperBound : first.yearRange.upperBound
  }

  init(_ date: CalendarDate) {
    year = date.year
    month = date.month
    day = date.day
    qualifier = .none
    first = date
    last = date
  }

  init?(_ string: some StringProtocol) {
    var bytes = Array(string.utf8)
    let qualifier: Qualifier
    switch bytes.last {
    case UInt8(ascii: "?"): qualifier = .uncertain
    case UInt8(ascii: "~"): qualifier = .approximate
    case UInt8(ascii: "%"): qualifier = .both
    default: qualifier = .none
    }
    if qualifier != .none { bytes.removeLast() }
    // "2022", "2022-01", "2022-01-12"
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard 0x30...0x39 ~= byte else { return nil }
        value = 10 * value + Int(byte - 0x30)
      }
      return value
    }
    let hyphens = [4, 7].filter { $0 < bytes.count }
    guard [4, 7, 10].contains(bytes.count), let year = number(0..<4),
      hyphens.allSatisfy({ bytes[$0] == UInt8(ascii: "-") })
    else { return nil }
    let month = number(5..<7)
    let day = number(8..<10)
    guard (month == nil) == (bytes.count < 7), (day == nil) == (bytes.count < 10) else {
      return nil
    }
    self.init(year: year, month: month, day: day, qualifier: qualifier)
  }

  var string: String {
    if day != nil { return first.iso + qualifier.rawValue }
    var string = CalendarDigits.padded(year, 4)
    if let month { string += "-" + CalendarDigits.padded(month, 2) }
    return string + qualifier.rawValue
  }
}
