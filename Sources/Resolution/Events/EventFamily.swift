internal import Dates

/// Kinds of events that articles do not tell apart.
enum EventFamily {
  static func family(of kind: String) -> String {
    meetings.contains(kind) ? "meeting" : kind
  }

  static func kinds(of family: String) -> [String] { family == "meeting" ? meetings : [family] }

  /// The most telling first.
  static let meetings = ["summit", "negotiation", "talks", "meeting"]

  /// Held by one person alone.
  static let solitary: Set<String> = ["speech", "press_conference", "briefing", "interview"]

  /// Of which there may be another on the next day.
  static let daily: Set<String> = ["phone_call", "press_conference", "briefing", "statement"]

  /// Told of by many outlets with no more than its month.
  static let publications: Set<String> = ["draft_publication"]
}

/// The dates of an event as mentions of one family give them: those that differ are never joined.
struct EventDates: Hashable {
  let family: String
  let from: String
  /// Nil if it is `from`.
  let to: String?

  init(kind: String, from: String, to: String?) {
    family = EventFamily.family(of: kind)
    self.from = from
    self.to = to == from ? nil : to
  }

  /// The day, if they give one.
  var day: CalendarDate? {
    guard to == nil, let date = EDTF(from), date.precision == .day else { return nil }
    return date.first
  }
}
