/// Reads dates as metadata gives them.
public enum DateParsing {
  /// "2022-01-12T10:00:00Z", "Fri, 01 Apr 2022 13:11:19 +0000", "January 12, 2022", "2022-01".
  ///
  /// The day is that of the stated time zone. Nothing for what can be read in two ways
  /// ("01/04/2022") or contradicts itself ("Mon, 01 Apr 2022", which was a Friday).
  public static func date(_ string: String) -> EDTF? {
    let words = words(of: string)
    guard let first = words.first else { return nil }
    return numeric(first, words) ?? written(words)
  }

  /// The same, if it is one day.
  public static func day(_ string: String) -> CalendarDate? { date(string)?.day }

  /// The day at the beginning of "2022-01-12T10:00:00Z".
  static func isoDay(_ string: String) -> CalendarDate? {
    let bytes = Array(string.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || bytes[10] == 0x54
    else { return nil }
    return EDTF(String(decoding: bytes[..<10], as: UTF8.self))?.day
  }

  /// The parts between white space and commas.
  private static func words(of string: String) -> [String] {
    string.split { $0.isWhitespace || $0 == "," }.map(String.init)
  }

  // MARK: Digits

  private static func numeric(_ first: String, _ words: [String]) -> EDTF? {
    guard let initial = first.utf8.first, initial >= 0x30, initial <= 0x39,
      words.dropFirst().allSatisfy({ isTime($0) })
    else { return nil }
    if let day = isoDay(first) { return .day(day) }
    if let compact = compact(first) { return .day(compact) }
    if words.count == 1, let date = EDTF(first), date.precision != .approximate { return date }
    return separated(first)
  }

  /// "20220112", "20220112T100000Z", "20220112100000".
  private static func compact(_ string: String) -> CalendarDate? {
    let digits = string.prefix { $0.isASCII && $0.isNumber }
    let rest = string.dropFirst(digits.count)
    guard
      digits.utf8.count == 8 && (rest.isEmpty || rest.first == "T")
        || digits.utf8.count == 14 && (rest.isEmpty || rest == "Z"),
      let number = CalendarDigits.number(digits.prefix(8)), number >= 1000_01_01
    else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// "2022/01/12", "25.12.2022"; not "01/04/2022".
  private static func separated(_ string: String) -> EDTF? {
    for separator: Character in ["/", ".", "-"] {
      let fields = string.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = fields.compactMap { CalendarDigits.number($0) }
      guard fields.count == 3, numbers.count == 3 else { continue }
      if fields[0].utf8.count == 4 {
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
          .flatMap { .day($0) }
      }
      guard fields[2].utf8.count == 4 else { return nil }
      let dates = [
        CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]),
        CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1]),
      ].compactMap { $0 }
      guard let date = dates.first, dates.allSatisfy({ $0 == date }) else { return nil }
      return .day(date)
    }
    return nil
  }

  /// "10:00:00", "18.04", "+0000", "GMT", "PM".
  private static func isTime(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    let clock = word.split(separator: ".", omittingEmptySubsequences: false)
    if clock.count == 2, clock[0].utf8.count <= 2, clock[1].utf8.count == 2,
      clock.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    {
      return true
    }
    if word.utf8.contains(0x3A) || first == 0x2B || first == 0x2D || first == 0x28 { return true }
    return word.utf8.count <= 5 && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x7A || $0 == 0x2E }
      && month(word) == nil && weekday(word) == nil
      || ["|", "at", "–", "—"].contains(word)
  }

  // MARK: Words

  private static func written(_ words: [String]) -> EDTF? {
    var words = words[...]
    while let first = words.first?.lowercased(),
      ["published", "published:", "posted", "posted:", "date:", "on"].contains(first)
    {
      words.removeFirst()
    }
    let weekday = words.first.flatMap { Self.weekday($0) }
    if weekday != nil { words.removeFirst() }
    if words.count == 1, let word = words.first, word.utf8.contains(0x2D) {
      words = word.split(separator: "-").map(String.init)[...]
    }
    let fields = Array(words)
    guard fields.count >= 2 else { return nil }
    if fields.count == 2, let month = month(fields[0]), let year = year(fields[1]) {
      return weekday == nil ? .month(year, month) : nil
    }
    guard fields.count >= 3, fields.dropFirst(3).allSatisfy({ isTime($0) }),
      let year = year(fields[2])
    else { return nil }
    let date: CalendarDate?
    if let month = month(fields[0]), let day = dayOfMonth(fields[1]) {
      date = CalendarDate(year: year, month: month, day: day)
    } else if let day = dayOfMonth(fields[0]), let month = month(fields[1]) {
      date = CalendarDate(year: year, month: month, day: day)
    } else {
      date = nil
    }
    guard let date, weekday == nil || weekday == date.weekday else { return nil }
    return .day(date)
  }

  private static func month(_ word: String) -> Int? {
    let name = plain(word)
    return DateWords.months[name] ?? DateWords.shortMonths[name]
  }

  private static func weekday(_ word: String) -> Weekday? {
    let name = plain(word)
    return DateWords.weekdays[name] ?? DateWords.shortWeekdays[name]
  }

  private static func plain(_ word: String) -> String {
    let name = word.lowercased()
    return name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = CalendarDigits.number(word), year >= 1000 else {
      return nil
    }
    return year
  }

  private static func dayOfMonth(_ word: String) -> Int? {
    let name = plain(word)
    let digits =
      ["st", "nd", "rd", "th"].contains(name.suffix(2)) ? name.dropLast(2) : name[...]
    guard digits.utf8.count <= 2 else { return nil }
    return CalendarDigits.number(digits)
  }
}
