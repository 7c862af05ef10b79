/// A date of the precision its source gives: 2004, 2004-03 or 2004-03-09 (EDTF level 0).
struct PartialDate: Hashable, CustomStringConvertible {
  let year: Int
  let month: Int?
  let day: Int?

  init(month: Int, of year: Int) {
    self.year = year
    self.month = month
    day = nil
  }

  /// Nothing if the text is no such date.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]),
      (1700...2100).contains(year)
    else { return nil }
    self.year = year
    var month: Int?
    var day: Int?
    if parts.count > 1 {
      guard parts[1].count == 2, let number = Int(parts[1]), (1...12).contains(number) else {
        return nil
      }
      month = number
    }
    if parts.count > 2 {
      guard parts[2].count == 2, let number = Int(parts[2]),
        (1...Self.days(month ?? 1, of: year)).contains(number)
      else { return nil }
      day = number
    }
    self.month = month
    self.day = day
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var text = "\(year)"
    if let month { text += "-" + two(month) }
    if let day { text += "-" + two(day) }
    return text
  }

  /// 1 for a year, 2 for a month, 3 for a day.
  var precision: Int { day != nil ? 3 : month != nil ? 2 : 1 }

  /// Days since some day long ago, of the first day that the date may mean.
  var first: Int { Self.number(year, month ?? 1, day ?? 1) }
  /// The same of the last day.
  var last: Int {
    let month = month ?? 12
    return Self.number(year, month, day ?? Self.days(month, of: year))
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (era * 306 + 5) / 10 + day
  }
}
