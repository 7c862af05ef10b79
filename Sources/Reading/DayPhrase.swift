internal import Dates
internal import Text

/// A day in words, as datelines and date lines write it: "January 12, 2022", "20th June, 2023",
/// "Wed., Jan. 12", "2022-01-12", "12.01.2022".
struct DayPhrase {
  let tokens: Range<Int>
  let month: Int
  let day: Int
  let year: Int?

  /// The date, if the year is stated.
  var date: CalendarDate? {
    year.flatMap { CalendarDate(year: $0, month: month, day: day) }
  }

  /// The phrase that starts at a token.
  init?(at start: Int, in text: TokenizedText, before end: Int) {
    var scanner = Scanner(text: text, position: start, end: end)
    scanner.weekday()
    if let (year, month, day) = scanner.numeric() {
      (self.year, self.month, self.day) = (year, month, day)
    } else if let month = scanner.month() {
      guard let day = scanner.day() else { return nil }
      (self.month, self.day, year) = (month, day, scanner.year())
    } else if let day = scanner.day() {
      scanner.skip(["of"])
      guard let month = scanner.month() else { return nil }
      (self.month, self.day, year) = (month, day, scanner.year())
    } else {
      return nil
    }
    guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    tokens = start..<scanner.position
  }

  /// The first phrase in a range of tokens.
  static func first(in range: Range<Int>, of text: TokenizedText) -> DayPhrase? {
    for index in range {
      if let phrase = DayPhrase(at: index, in: text, before: range.upperBound) { return phrase }
    }
    return nil
  }

  private struct Scanner {
    let text: TokenizedText
    var position: Int
    let end: Int
    /// "12,2022" came as one token: the year is known already.
    var gluedYear: Int?

    private var word: String? { position < end ? text.lower[position] : nil }

    private mutating func skip(_ kinds: Set<Token.Kind>) {
      if position < end, kinds.contains(text.tokens[position].kind) { position += 1 }
    }

    mutating func skip(_ words: Set<String>) {
      if let word, words.contains(word) { position += 1 }
    }

    mutating func weekday() {
      guard let word, DayPhrase.weekdays.contains(word) else { return }
      position += 1
      skip([.terminal])
      skip([.comma])
    }

    mutating func month() -> Int? {
      guard let word, let month = DayPhrase.months[word] else { return nil }
      position += 1
      skip([.terminal])
      return month
    }

    mutating func day() -> Int? {
      guard let word, position < end, text.tokens[position].kind == .number else { return nil }
      var digits = Substring(word)
      if let comma = digits.firstIndex(of: ",") {
        let rest = digits[digits.index(after: comma)...]
        guard rest.utf8.count == 4, let year = Int(rest) else { return nil }
        gluedYear = year
        digits = digits[..<comma]
      }
      for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) {
        digits = digits.dropLast(2)
      }
      guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else {
        return nil
      }
      position += 1
      return day
    }

    mutating func year() -> Int? {
      if let gluedYear { return gluedYear }
      let start = position
      skip([.comma])
      guard let word, position < end, text.tokens[position].kind == .number,
        word.utf8.count == 4, let year = Int(word), (1800...2199).contains(year)
      else {
        position = start
        return nil
      }
      position += 1
      return year
    }

    /// "2022-01-12", "12.01.2022", "12/01/2022" where only one of the numbers can be the month.
    mutating func numeric() -> (year: Int, month: Int, day: Int)? {
      guard let word, position < end, text.tokens[position].kind == .number else { return nil }
      let dashed = word.split(separator: "-", omittingEmptySubsequences: false)
      if dashed.count == 3, dashed[0].utf8.count == 4, let year = Int(dashed[0]),
        let month = Int(dashed[1]), let day = Int(dashed[2].prefix(2))
      {
        position += 1
        return (year, month, day)
      }
      // "1127-11-06-2024": the number of a Russian release, and its day.
      if dashed.count == 4, dashed[3].utf8.count == 4, let day = Int(dashed[1]),
        let month = Int(dashed[2]), let year = Int(dashed[3])
      {
        position += 1
        return (year, month, day)
      }
      let dotted = word.split(separator: ".", omittingEmptySubsequences: false)
      if dotted.count == 3, dotted[2].utf8.count == 4, let day = Int(dotted[0]),
        let month = Int(dotted[1]), let year = Int(dotted[2])
      {
        position += 1
        return (year, month, day)
      }
      return slashed()
    }

    private mutating func slashed() -> (year: Int, month: Int, day: Int)? {
      guard position + 5 <= end, text.words[position + 1] == "/", text.words[position + 3] == "/",
        let first = Int(text.words[position]), let second = Int(text.words[position + 2]),
        text.words[position + 4].utf8.count == 4, let year = Int(text.words[position + 4])
      else { return nil }
      if first > 12, second <= 12 {
        position += 5
        return (year, second, first)
      }
      if second > 12 || first == second, first <= 12 {
        position += 5
        return (year, first, second)
      }
      return nil
    }
  }

  static let months: [String: Int] = {
    var table: [String: Int] = ["sept": 9, "sept.": 9]
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (index, name) in names.enumerated() {
      table[name] = index + 1
      table[String(name.prefix(3))] = index + 1
      table[String(name.prefix(3)) + "."] = index + 1
    }
    return table
  }()

  static let weekdays: Set<String> = {
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    let short = ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]
    return Set(names + short + short.map { $0 + "." })
  }()
}
