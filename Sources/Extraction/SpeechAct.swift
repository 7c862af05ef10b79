internal import Text

/// What is done by saying something: a code book of 31 acts, each with the type of event of PLOVER 0.8
/// that it is near to. "He said" asserts, whatever he said; only the cue and its complement decide.
public enum SpeechAct: String, CaseIterable, Sendable {
  case assert, inform, announce, intend, promise, offer, willing, propose, agree, support, praise
  case welcome, thank, condole, apologise, regret, concern, criticise, condemn, accuse, deny
  case reject, decline, disagree, demand, appeal, request, recommend, warn, threaten, question
}

extension SpeechAct {
  /// The act of a cue with what follows it: "expressed" is nothing, "expressed regret" is regret.
  /// - Parameter following: the words behind the verb in lower case, those of the cue and then those
  ///   of the content.
  init(of cue: Cue, following: some Collection<String>) {
    self = Self.refined(cue, Array(following.prefix(8))) ?? cue.act
  }

  /// The act that a noun of speech names: "the warning that".
  /// - Parameter words: in lower case.
  init?(named words: some BidirectionalCollection<String>) {
    guard let noun = words.last(where: { Self.nouns[$0] != nil }), let act = Self.nouns[noun] else {
      return nil
    }
    self = act
  }

  /// Verbs that say only that a feeling or a gift of words comes: the noun behind them tells which.
  private static let carriers: Set<String> = [
    "express", "voice", "convey", "offer", "extend", "send", "reiterate", "reaffirm", "state",
    "issue", "register", "give", "signal", "repeat", "renew", "show", "indicate", "raise",
  ]

  private static let nouns: [String: SpeechAct] = [
    "concern": .concern, "concerns": .concern, "alarm": .concern, "worry": .concern,
    "worries": .concern, "apprehension": .concern, "unease": .concern, "fears": .concern,
    "regret": .regret, "regrets": .regret, "sorrow": .regret, "disappointment": .regret,
    "condolences": .condole, "condolence": .condole, "sympathy": .condole, "sympathies": .condole,
    "gratitude": .thank, "thanks": .thank, "appreciation": .thank,
    "apology": .apologise, "apologies": .apologise,
    "support": .support, "solidarity": .support, "backing": .support,
    "readiness": .willing, "willingness": .willing, "openness": .willing, "interest": .willing,
    "opposition": .reject, "rejection": .reject, "objection": .reject, "objections": .reject,
    "doubt": .disagree, "doubts": .disagree, "disagreement": .disagree, "scepticism": .disagree,
    "skepticism": .disagree, "reservations": .disagree,
    "outrage": .criticise, "anger": .criticise, "dismay": .criticise, "displeasure": .criticise,
    "indignation": .criticise, "satisfaction": .praise, "admiration": .praise,
    "congratulations": .praise, "praise": .praise, "welcome": .welcome,
    "commitment": .promise, "determination": .intend, "intention": .intend,
    "condemnation": .condemn, "warning": .warn, "call": .appeal, "appeal": .appeal,
    "demand": .demand, "demands": .demand, "warnings": .warn, "calls": .appeal,
    "pledge": .promise, "promise": .promise, "assurance": .promise, "assurances": .promise,
    "denial": .deny, "accusation": .accuse, "accusations": .accuse, "allegation": .accuse,
    "complaint": .criticise, "criticism": .criticise, "announcement": .announce,
    "suggestion": .propose, "proposal": .propose, "refusal": .reject, "threat": .threaten,
    "hope": .assert, "optimism": .assert, "confidence": .assert,
  ]

  private static func refined(_ cue: Cue, _ content: [String]) -> SpeechAct? {
    let lemma = cue.lemma
    let verb = lemma.prefix { $0 != " " }
    if carriers.contains(String(verb)), !content.prefix(1).contains("that"),
      let noun = content.prefix(5).first(where: { nouns[$0] != nil })
    {
      return nouns[noun]
    }
    switch lemma {
    case "refuse", "decline":
      let silent: Set<String> = [
        "comment", "say", "answer", "elaborate", "discuss", "respond", "confirm", "specify",
      ]
      return content.prefix(3).contains(where: silent.contains) ? .decline : nil
    case "ask":
      if ["whether", "if", "what", "why", "how", "when", "who", "where", "about"].contains(
        content.first ?? "")
      {
        return .question
      }
      return content.contains("to") || content.first == "for" || content.first == "that"
        ? .request : nil
    case "vow", "promise", "pledge", "warn":
      let harmful: Set<String> = ["retaliate", "strike", "punish", "avenge", "retaliation"]
      return lemma != "warn" && content.prefix(5).contains(where: harmful.contains)
        ? .threaten : nil
    default: return nil
    }
  }
}
