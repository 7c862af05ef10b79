internal import Dates

/// The name of an event: "NATO-Russia Council meeting, 12 January 2022, Brussels".
enum EventName {
  static func name(
    body: String?, participants: [EventMember.Participant], kind: String, from: String?,
    to: String?, place: String?
  ) -> String {
    let who = body ?? names(of: participants)
    let what = kind.split(separator: "_").joined(separator: " ")
    let title = who.map { "\($0) \(what)" } ?? what.prefix(1).uppercased() + what.dropFirst()
    return [title, date(from, to), place].compactMap { $0 }.joined(separator: ", ")
  }

  /// Two countries stand for all who take part; else the first three names.
  private static func names(of participants: [EventMember.Participant]) -> String? {
    let countries = participants.filter(\.isCountry)
    let chosen = countries.count > 1 ? countries : participants
    let names = ByteOrder.distinct(chosen.map(\.name))
    if names.isEmpty { return nil }
    return names.prefix(3).joined(separator: "–") + (names.count > 3 ? " and others" : "")
  }

  private static func date(_ from: String?, _ to: String?) -> String? {
    guard let from else { return nil }
    let start = words(from)
    guard let to, to != from else { return start }
    return "\(start) to \(words(to))"
  }

  /// "12 January 2022", "January 2022"; other dates as they are.
  private static func words(_ date: String) -> String {
    guard let edtf = EDTF(date), let first = edtf.first else { return date }
    switch edtf.precision {
    case .day: return "\(first.day) \(months[first.month - 1]) \(first.year)"
    case .month: return "\(months[first.month - 1]) \(first.year)"
    default: return date
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
