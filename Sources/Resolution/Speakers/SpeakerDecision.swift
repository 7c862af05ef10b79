internal import ArchiveStore
internal import Authority
internal import Dates
internal import SQLite

/// Which speaker an actor is, with the reasons.
struct SpeakerDecision {
  enum Origin: String {
    case text, authority, curator
  }

  /// A speaker that it may be, too.
  struct Considered {
    let key: String
    let name: String
    let points: Int
    let reasons: [String]
  }

  var key: String
  var country: String?
  var origin: Origin
  /// The name that a curator gave, where the speaker is of his making.
  var name: String?
  /// All who were weighed, the best first.
  var considered: [Considered] = []
  /// The rule that decided.
  var rule: String
  /// The tables know nothing of a post that the article gives.
  var postConflict: PostConflict?

  struct PostConflict {
    /// The person's name.
    let name: String
    let reason: String
  }

  /// Those to show a curator, where nobody was chosen.
  var suggestions: [Considered] {
    origin == .text && considered.first?.key != key
      ? considered.filter { $0.points >= Evidence.suggestion } : []
  }
}

/// Decides which speaker an actor is. A function of the actor, the authority, the corrections and the
/// persons whom articles name in full; the order of articles plays no part.
struct SpeakerDecisions {
  let database: Database
  let people: KnownPeople
  let curation: Curation

  func decide(
    _ actor: ActorRow, _ ruling: ArticleRulings.ActorRuling?
  ) throws(SQLiteError) -> SpeakerDecision {
    var decision = try found(actor, ruling)
    if let speaker = ruling?.speaker {
      decision.key = speaker
      decision.origin = .curator
      decision.name = ruling?.name
      decision.rule = "a curator's decision on these words"
    }
    let canonical = curation.canonical(decision.key)
    if canonical != decision.key {
      decision.key = canonical
      decision.origin = .curator
      decision.rule += ", merged by a curator"
    }
    return decision
  }

  private func found(
    _ actor: ActorRow, _ ruling: ArticleRulings.ActorRuling?
  ) throws(SQLiteError) -> SpeakerDecision {
    let own = SpeakerKey(actor)
    var decision = SpeakerDecision(
      key: own.text, country: own.country, origin: .text, rule: Self.rule(actor, own))
    func isBarred(_ key: String) -> Bool {
      ruling?.barred.contains(key) ?? false || curation.areApart(own.text, key)
    }
    if let holder = try PostHolder(actor, people, database), !isBarred(holder.person.speakerKey) {
      decision.key = holder.person.speakerKey
      decision.country = holder.person.country
      decision.origin = .authority
      decision.rule = "the only holder of the post on that day"
      decision.considered = [
        SpeakerDecision.Considered(
          key: holder.person.speakerKey, name: holder.person.name, points: PostHolder.points,
          reasons: holder.reasons)
      ]
      return decision
    }
    guard actor.isPerson, !actor.nameKey.isEmpty else { return decision }
    let facts = actor.facts
    let candidates = try people.candidates(for: facts)
      .filter { !isBarred($0.person.speakerKey) }
    let identity = Identity(candidates)
    decision.considered = identity.candidates.map {
      SpeakerDecision.Considered(
        key: $0.person.speakerKey, name: $0.person.name, points: $0.evidence.points,
        reasons: $0.evidence.reasons)
    }
    if case .authority(let person) = identity.basis {
      decision.key = person.speakerKey
      decision.country = person.country
      decision.origin = .authority
      decision.rule = "points of evidence"
      decision.postConflict = Self.postConflict(facts, person)
    } else if facts.isSurnameOnly {
      try weighNamesakes(facts, &decision, isBarred)
    }
    return decision
  }

  private func weighNamesakes(
    _ actor: ActorFacts, _ decision: inout SpeakerDecision, _ isBarred: (String) -> Bool
  ) throws(SQLiteError) {
    let namesakes = try Namesake.all(actor.familyKey, database)
      .filter { !isBarred($0.key) }
      .map { ($0, $0.evidence(actor)) }
    let local = namesakes.map { namesake, evidence in
      SpeakerDecision.Considered(
        key: namesake.key, name: namesake.name, points: evidence.points,
        reasons: evidence.reasons)
    }
    decision.considered = (decision.considered + local)
      .sorted { ($1.points, $0.key) < ($0.points, $1.key) }
    guard let best = decision.considered.first, best.points >= Evidence.link,
      let (namesake, _) = namesakes.first(where: { $0.0.key == best.key }),
      decision.considered.dropFirst().first
        .map({ best.points - $0.points >= Evidence.margin }) ?? true
    else { return }
    decision.key = namesake.key
    decision.country = namesake.country
    decision.rule = "points of evidence"
  }

  /// A post that the article gives and that no tenure confirms for the day.
  private static func postConflict(
    _ actor: ActorFacts, _ person: KnownPerson
  ) -> SpeakerDecision.PostConflict? {
    guard !person.tenures.isEmpty, let days = actor.days else { return nil }
    for stated in actor.posts where stated.post.postClass.isOfWeight && stated.qualifier == nil {
      let fitting = person.tenures.filter { stated.fits($0) }
      if fitting.contains(where: { $0.isHeld(days) != .no }) { continue }
      let title = stated.post.phrases.first ?? stated.post.id
      let known = fitting.map { tenure in
        "\(tenure.from?.description ?? "?")–\(tenure.until?.description ?? "?")"
      }
      return SpeakerDecision.PostConflict(
        name: person.name,
        reason: "the article calls \(person.name) \(title) in \(days.lowerBound.iso); the tables "
          + (known.isEmpty
            ? "know of no such post" : "have that for \(known.joined(separator: ", "))"))
    }
    return nil
  }

  private static func rule(_ actor: ActorRow, _ key: SpeakerKey) -> String {
    switch actor.kind {
    case "anonymous": "a source without a name is nobody else"
    case "person" where actor.isSurnameOnly: "a surname says too little to leave its article"
    case "person" where actor.country == nil && key.country != nil:
      "the only country of this name in the archive"
    case "person": "the same name and country"
    default: "the same name"
    }
  }
}
