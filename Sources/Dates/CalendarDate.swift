/// A day of the proleptic Gregorian calendar.
public struct CalendarDate: Hashable, Sendable {
  /// The year; 1 is the first year of the common era.
  public let year: Int
  /// 1 (January) to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nothing if there is no such day or the year does not have one to four digits.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// What `iso` writes; nothing for anything else.
  public init?(iso text: String) {
    var text = text
    let numbers = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10 else { return nil }
      var numbers = (0, 0, 0)
      for place in 0..<10 {
        if place == 4 || place == 7 {
          guard bytes[place] == UInt8(ascii: "-") else { return nil }
          continue
        }
        let digit = Int(bytes[place]) - 0x30
        guard 0...9 ~= digit else { return nil }
        switch place {
        case 0..<4: numbers.0 = 10 * numbers.0 + digit
        case 5..<7: numbers.1 = 10 * numbers.1 + digit
        default: numbers.2 = 10 * numbers.2 + digit
        }
      }
      return numbers
    }
    guard let numbers else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// - Parameter dayNumber: days since 1970-01-01.
  public init(dayNumber: Int) {
    // Counts from 0000-03-01, in eras of 400 years: the leap day ends a year.
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    let index = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The day that lies so many days later, or earlier if negative.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The days from this one to another.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// "2022-01-12"
  public var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, _ range: ClosedRange<Int>) {
        var rest = number
        for place in range.reversed() {
          bytes[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
          rest /= 10
        }
      }
      write(year, 0...3)
      bytes[4] = UInt8(ascii: "-")
      write(month, 5...6)
      bytes[7] = UInt8(ascii: "-")
      write(day, 8...9)
      return 10
    }
  }

  /// Monday to Sunday of the day's week.
  public var weekRange: ClosedRange<CalendarDate> {
    let monday = adding(days: 1 - weekday.rawValue)
    return monday...monday.adding(days: 6)
  }

  /// The first to the last day of the day's month.
  public var monthRange: ClosedRange<CalendarDate> {
    let first = adding(days: 1 - day)
    return first...first.adding(days: Self.days(inMonth: month, of: year) - 1)
  }

  /// The first to the last day of the day's year.
  public var yearRange: ClosedRange<CalendarDate> {
    let before = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    let first = adding(days: 1 - day - before)
    return first...first.adding(days: Self.days(inMonth: 2, of: year) == 29 ? 365 : 364)
  }

  /// The length of a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  public var description: String { iso }
}

/// Numbers as dates write them.
enum CalendarDigits {
  /// The number with leading zeros.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The number that a string of ASCII digits, and nothing else, writes.
  static func number(_ string: some StringProtocol) -> Int? {
    guard !string.isEmpty, string.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(string)
  }
}
