/// The words that name events and what surrounds them, in lower case.
enum EventWords {
  static let nouns: [String: EventMention.Kind] = [
    "meeting": .meeting, "meetings": .meeting, "session": .meeting, "gathering": .meeting,
    "talks": .talks, "discussions": .talks, "discussion": .talks, "consultations": .talks,
    "dialogue": .talks, "roundtable": .talks, "summit": .summit, "negotiations": .negotiation,
    "visit": .visit, "trip": .visit, "call": .phoneCall, "conversation": .phoneCall,
    "interview": .interview, "conference": .pressConference, "briefing": .briefing,
    "statement": .statement, "speech": .speech, "address": .speech, "letter": .letter,
    "treaty": .treaty, "accord": .treaty, "memorandum": .treaty, "vote": .vote,
    "exercises": .military, "drills": .military, "manoeuvres": .military, "maneuvers": .military,
    "ceremony": .ceremony, "expulsion": .expulsion,
  ]

  /// Kinds that may be one event under different words.
  static func family(_ kind: EventMention.Kind) -> String {
    switch kind {
    case .meeting, .talks, .summit, .negotiation: "meeting"
    case .interview, .pressConference, .briefing: "press"
    case .statement, .speech, .letter: "statement"
    case .treaty, .draftPublication: "text"
    default: kind.rawValue
    }
  }

  static let hypothetical: Set<String> = [
    "potential", "possible", "proposed", "hypothetical", "eventual", "prospective", "any",
  ]

  /// Words in front of an event that is only thought of: "open to talks between".
  static let imagined: Set<String> = [
    "could", "would", "might", "may", "idea", "openness", "open", "imagine", "readiness", "ready",
    "willing", "willingness", "possibility", "prospect", "prospects", "offer", "offered", "propose",
    "proposed", "suggested", "whether", "if", "wants", "want",
  ]

  static let upcoming: Set<String> = [
    "scheduled", "upcoming", "planned", "forthcoming", "future", "coming", "next", "ahead",
    "before", "will", "due", "expected",
  ]

  /// Nouns in the singular: without an article they name no event ("areas for discussion").
  static let countable: Set<String> = [
    "meeting", "session", "gathering", "discussion", "dialogue", "roundtable", "summit", "visit",
    "trip", "call", "conversation", "conference", "ceremony", "vote",
  ]

  /// What makes exercises military ones.
  static let military: Set<String> = [
    "military", "live-fire", "naval", "air", "army", "combat", "missile", "nuclear", "war", "joint",
    "large-scale",
  ]

  /// Texts that are handed over.
  static let papers: Set<String> = [
    "papers", "paper", "letter", "letters", "response", "responses", "note", "reply", "document",
    "documents", "proposals", "drafts",
  ]

  static let handed: Set<String> = [
    "shared", "handed", "sent", "delivered", "transmitted", "presented", "submitted", "conveyed",
    "passed",
  ]

  static let cancelled: Set<String> = ["cancelled", "canceled", "postponed", "scrapped"]

  static let between: Set<String> = ["between", "with", "of", "among", "to", "from", "by"]
}
