/// The persons, unified across the sources.
///
/// Persons of one Wikidata item are one. Others are one if their names agree, they serve one state and
/// their tenures meet in a post; or if their names agree in every part and the tenures lie within a
/// working life. What is doubtful stays apart and is reported.
struct Persons {
  struct Person {
    private(set) var holders: [Holder]
    /// The line of the curated file, which decides on the names; nothing for others.
    let curated: Curated.Person?
    var qid: String?
    private(set) var claims: [Claim] = []
    private(set) var families: [ParsedName] = []
    private(set) var names: [ParsedName] = []
    /// The first name, for messages.
    let label: String

    init(_ holder: Holder, curated: Curated.Person?) {
      self.curated = curated
      holders = []
      qid = holder.qid
      label = curated?.name ?? holder.names.first ?? ""
      names = (curated.map { [$0.name] + $0.names } ?? []).map(ParsedName.init)
      add(holder)
    }

    mutating func add(_ holder: Holder) {
      holders.append(holder)
      qid = qid ?? holder.qid
      claims += holder.claims
      names += holder.names.map(ParsedName.init).filter { !names.contains($0) }
      if curated == nil || families.isEmpty {
        families += holder.family.map { [ParsedName($0)] } ?? []
      }
    }
  }

  let posts: Posts
  private(set) var all: [Person] = []
  private(set) var doubts: [String] = []
  private var byItem: [String: Int] = [:]
  private var byState: [String: [Int]] = [:]

  init(posts: Posts) { self.posts = posts }

  mutating func add(_ person: Curated.Person) throws {
    if let qid = person.qid, byItem[qid] != nil {
      throw Failure(description: "curated twice: \(person.name), \(qid)")
    }
    let holder = Holder(
      names: [], family: person.family, gender: person.gender, qid: person.qid,
      claims: person.claims, rank: 0)
    append(Person(holder, curated: person))
  }

  /// Adds what one source knows of a person; `unifying` is false where only persons that are known
  /// already may gain by it.
  mutating func add(_ holder: Holder) {
    if let qid = holder.qid, let index = byItem[qid] {
      extend(index, holder)
      return
    }
    let states = Set(holder.claims.compactMap(\.country))
    let names = holder.names.map(ParsedName.init)
    let family = holder.family.map { [ParsedName($0)] }
    var found: [(index: Int, score: Int)] = []
    for index in Set(states.flatMap { byState[$0] ?? [] }).sorted() {
      let person = all[index]
      if let mine = holder.qid, let other = person.qid, mine != other { continue }
      switch judge(person, holder, names, family) {
      case .same(let score): found.append((index, score))
      case .doubtful:
        doubts.append("left apart: \(describe(holder)) and \(person.label)")
      case .other: break
      }
    }
    let best = found.map(\.score).max()
    found.removeAll { $0.score != best }
    if found.count > 1 {
      let choices = found.map { all[$0.index].label }.joined(separator: ", ")
      doubts.append("dropped, since it may be any of \(choices): \(describe(holder))")
    } else if let index = found.first?.index {
      var heard = holder
      heard.claims = []
      for claim in holder.claims {
        if let rival = speaker(claim, insteadOf: index) {
          doubts.append("dropped, since \(rival) held the post: \(describe(holder, claim))")
        } else {
          heard.claims.append(claim)
        }
      }
      if !heard.claims.isEmpty { extend(index, heard) }
    } else if let claim = holder.claims.first, let rival = rival(of: claim) {
      doubts.append("dropped, since \(rival) held the post: \(describe(holder))")
    } else {
      append(Person(holder, curated: nil))
    }
  }

  private enum Judgement {
    /// The score is the higher, the more speaks for it.
    case same(score: Int)
    case doubtful, other
  }

  private func judge(
    _ person: Person, _ holder: Holder, _ names: [ParsedName], _ family: [ParsedName]?
  ) -> Judgement {
    let families = family ?? person.families
    var match = NameMatch.none
    var isExact = false
    for name in person.names {
      for other in names {
        match = max(match, NameMatch.compare(name, other, families: families))
        isExact = isExact || name.parts == other.parts
      }
    }
    guard match > .none else { return .other }
    let claims = person.claims
    if !isExact, isAfterReign(holder.claims, of: claims) || isAfterReign(claims, of: holder.claims)
    {
      return .other
    }
    let meets = holder.claims.contains { mine in
      claims.contains {
        mine.slot(posts) == $0.slot(posts) && areNear(mine.likelySpan, $0.likelySpan, days: 400)
      }
    }
    if meets || claims.isEmpty && (match == .strong || isExact) {
      return .same(score: (meets ? 4 : 0) + (match == .strong ? 2 : 0) + (isExact ? 1 : 0))
    }
    guard match == .strong else { return .other }
    let isInWorkingLife = holder.claims.contains { mine in
      claims.contains { areNear(mine.span, $0.span, days: 20 * 365) }
    }
    guard isInWorkingLife else { return .other }
    let isSamePost = holder.claims.contains { mine in
      claims.contains { mine.slot(posts) == $0.slot(posts) }
    }
    let isLong = holder.qid == nil && names[0].parts.count > 2
    return isExact || isSamePost || isLong ? .same(score: isExact ? 3 : 2) : .doubtful
  }

  /// Whether posts begin after a reign has ended: sons and grandsons have the names of kings in theirs.
  private func isAfterReign(_ posts: [Claim], of claims: [Claim]) -> Bool {
    claims.contains { reign in
      guard reign.post == "monarch", let end = reign.until else { return false }
      return posts.contains { $0.from.map { $0.first > end.last } ?? false }
    }
  }

  /// Who else held a post that one holds alone, where the less trusted source names it: a speaker in the
  /// General Debate, which is held in September and October, an ambassador of the United States in the
  /// Factbook, or a visitor.
  private func rival(of claim: Claim) -> String? {
    guard let country = claim.country, let span = claim.span,
      claim.rank >= 4 || claim.rank == 3 && country == "US" && claim.host != nil
    else { return nil }
    let middle = (span.lowerBound + span.upperBound) / 2
    let debate = claim.rank == 4 ? Self.debate(span) : span
    let slot = claim.slot(posts)
    for index in byState[country] ?? [] {
      for other in all[index].claims
      where other.slot(posts) == slot && other.rank < claim.rank
        && (claim.rank >= 4
          ? areNear(other.span, debate, days: 0)
          : other.until != nil && areNear(other.span, middle...middle, days: 0))
      {
        return all[index].label
      }
    }
    return nil
  }

  private static func debate(_ year: ClosedRange<Int>) -> ClosedRange<Int> {
    year.lowerBound + 265...year.lowerBound + 280
  }

  /// Who held the post when a known person spoke in the General Debate: the debate calls deputies by the
  /// title of whom they speak for.
  private func speaker(_ claim: Claim, insteadOf index: Int) -> String? {
    guard claim.rank == 4, let country = claim.country, let span = claim.span else { return nil }
    let slot = claim.slot(posts)
    let own = all[index].claims.filter { $0.rank < 4 && $0.slot(posts) == slot }
    let debate = Self.debate(span)
    // In 2001 it was held in November.
    if own.contains(where: { areNear($0.likelySpan, debate, days: 60) }) { return nil }
    let others = (byState[country] ?? []).filter { $0 != index }
    let holder = others.first { other in
      all[other].claims.contains {
        $0.rank < 3 && $0.slot(posts) == slot && Self.lasts($0, through: debate)
      }
    }
    return holder.map { all[$0].label }
  }

  private static func lasts(_ tenure: Claim, through days: ClosedRange<Int>) -> Bool {
    guard let start = tenure.from ?? tenure.seen?.first,
      let end = tenure.until ?? tenure.seen?.last
    else { return false }
    return start.last <= days.lowerBound && end.first >= days.upperBound
  }

  private func describe(_ holder: Holder, _ claim: Claim? = nil) -> String {
    let claim = claim ?? holder.claims[0]
    return "\(holder.names[0]) (\(claim.country ?? "-") \(claim.post), \(claim.sources[0]))"
  }

  private mutating func append(_ person: Person) {
    if let qid = person.qid { byItem[qid] = all.count }
    let states = Set(
      person.claims.compactMap(\.country) + [person.curated?.country].compactMap { $0 })
    for state in states { byState[state, default: []].append(all.count) }
    all.append(person)
  }

  private mutating func extend(_ index: Int, _ holder: Holder) {
    all[index].add(holder)
    if let qid = all[index].qid { byItem[qid] = index }
    for state in Set(holder.claims.compactMap(\.country))
    where byState[state]?.contains(index) != true {
      byState[state, default: []].append(index)
    }
  }
}
