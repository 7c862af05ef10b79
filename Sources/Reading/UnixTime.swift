internal import Dates

/// Times as numbers.
enum UnixTime {
  /// The day in UTC of so many seconds, or milliseconds, since 1970; nothing for a small number,
  /// which is hardly a time.
  static func day(_ number: Int) -> String? {
    if (1800...2199).contains(number) { return String(number) }
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    guard seconds > 100_000_000 else { return nil }
    return CalendarDate(dayNumber: seconds / 86_400).iso
  }
}
