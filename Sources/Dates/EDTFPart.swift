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

  init?(_ string: some StringProtocol) {
    var digits = String(string)
    var qualifier = Qualifier.none
    if let last = digits.last, let found = Qualifier(rawValue: String(last)) {
      qualifier = found
      digits.removeLast()
    }
    let fields = digits.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard fields.count <= 3,
      zip(fields, widths).allSatisfy({ $0.utf8.count == $1 })
    else { return nil }
    let numbers = fields.compactMap { CalendarDigits.number($0) }
    guard numbers.count == fields.count, let year = numbers.first else { return nil }
    self.init(
      year: year, month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil, qualifier: qualifier)
  }

  var string: String {
    var string = CalendarDigits.padded(year, 4)
    if let month { string += "-" + CalendarDigits.padded(month, 2) }
    if let day { string += "-" + CalendarDigits.padded(day, 2) }
    return string + qualifier.rawValue
  }
}
