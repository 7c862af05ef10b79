internal import SQLite

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

  /// Told of by many outlets with no more than its month.
  static let publications: Set<String> = ["draft_publication"]
}

/// The mentions that may be of one event: of one family and with the same dates.
///
/// So mentions never join across a gap between dates; one without a date joins none.
struct EventBlock: Hashable {
  let family: String
  let from: String?
  let to: String?
  /// The only mention, if it has no date.
  let mention: Int64?

  init(kind: String, from: String?, to: String?, mention: Int64) {
    family = EventFamily.family(of: kind)
    self.from = from
    self.to = from == nil || to == from ? nil : to
    self.mention = from == nil ? mention : nil
  }
}
