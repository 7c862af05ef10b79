/// Types and modes of the PLOVER 0.8 event scheme (CC BY-SA 4.0, of which only the names are used)
/// that the project's own acts and kinds are near to.
struct Plover: Hashable {
  let type: String
  let mode: String?

  private init(_ type: String, _ mode: String? = nil) {
    self.type = type
    self.mode = mode
  }

  /// The type of a speech act; the scheme has none for plain statements and questions.
  init?(act: String?) {
    switch act {
    case "criticise", "condemn", "concern", "regret": self.init("ACCUSE", "disapprove")
    case "accuse": self.init("ACCUSE", "allege")
    case "deny", "reject", "decline", "disagree": self.init("REJECT")
    case "demand", "appeal", "request", "recommend": self.init("REQUEST")
    case "threaten", "warn": self.init("THREATEN")
    case "praise", "welcome", "thank", "support", "apologise", "condole": self.init("SUPPORT")
    case "offer", "promise", "willing", "agree", "propose", "intend": self.init("AGREE")
    default: return nil
    }
  }

  /// The type of an event; those that are still to come are agreements to hold them.
  init?(eventKind: String, status: String) {
    let isToCome = status == "scheduled" || status == "announced"
    switch eventKind {
    case "meeting", "talks", "summit", "negotiation":
      if isToCome { self.init("AGREE", "meet") } else { self.init("CONSULT", "meet") }
    case "phone_call":
      if isToCome { self.init("AGREE", "meet") } else { self.init("CONSULT", "phone") }
    case "visit": if isToCome { self.init("AGREE", "visit") } else { self.init("CONSULT", "visit") }
    case "treaty": self.init("SUPPORT")
    case "summons": self.init("ACCUSE", "disapprove")
    case "expulsion": self.init("SANCTION", "expel")
    case "sanction": self.init("SANCTION")
    case "military": self.init("MOBILIZE")
    default: return nil
    }
  }
}
