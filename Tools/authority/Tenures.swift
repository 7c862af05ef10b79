/// Claims of several sources about one tenure, joined.
enum Tenures {
  /// Joins the claims of one person that are about one post and meet in time.
  static func joined(_ claims: [Claim]) -> [Claim] {
    joinedFully(terms(claims)).sorted { order($0) < order($1) }
  }

  private static func joinedFully(_ claims: [Claim]) -> [Claim] {
    var tenures = claims
    var count: Int
    // A tenure that has grown may meet another.
    repeat {
      count = tenures.count
      tenures = joinedOnce(tenures)
    } while tenures.count < count
    return tenures
  }

  /// With the terms of Wikidata made whole where a row written by hand has no end: it may take that of
  /// the whole, not that of the term which begins with it.
  private static func terms(_ claims: [Claim]) -> [Claim] {
    let open = claims.filter { $0.rank == 0 && $0.until == nil }
    func isTerm(_ claim: Claim) -> Bool {
      claim.rank == 1 && open.contains { isSamePost($0, claim) }
    }
    return joinedFully(claims.filter(isTerm)) + claims.filter { !isTerm($0) }
  }

  private static func extend(_ tenure: inout Claim, to seen: Claim.Seen?) {
    guard let seen else { return }
    let old = tenure.seen ?? seen
    tenure.seen = Claim.Seen(
      first: old.first.first <= seen.first.first ? old.first : seen.first,
      last: old.last.last >= seen.last.last ? old.last : seen.last)
  }

  private static func joinedOnce(_ claims: [Claim]) -> [Claim] {
    var tenures: [Claim] = []
    for claim in claims.sorted(by: { ($0.rank, start($0)) < ($1.rank, start($1)) }) {
      let index = tenures.firstIndex { isSamePost($0, claim) && meets($0, claim) }
      if let index, let whole = join(tenures[index], claim) {
        tenures[index] = whole
      } else {
        tenures.append(claim)
      }
    }
    return tenures
  }

  private static func start(_ claim: Claim) -> Int { claim.span?.lowerBound ?? 0 }

  private static func order(_ claim: Claim) -> (Int, String, String, String) {
    (start(claim), claim.post, claim.host ?? "", claim.sources.joined())
  }

  private static func isSamePost(_ a: Claim, _ b: Claim) -> Bool {
    a.post == b.post && a.country == b.country && a.body == b.body && a.host == b.host
  }

  /// Of two tenures with a start the earlier meets the later if that follows at once or it is open; a
  /// day belongs to a closed tenure that it is next to; a year allows for more.
  ///
  /// Who was acting and was then appointed held the post in two ways, one after the other; in rows that
  /// overlap a source wavers between two titles.
  private static func meets(_ a: Claim, _ b: Claim) -> Bool {
    let isAppointment = a.from != nil && b.from != nil && a.isActing != b.isActing
    if isAppointment, !areNear(a.span, b.span, days: 0) { return false }
    let earlier = start(a) <= start(b) ? a : b
    let areTerms = a.from != nil && b.from != nil && earlier.until != nil
    let isDay = (a.isDay || b.isDay) && (a.until != nil || b.until != nil)
    return areNear(a.likelySpan, b.likelySpan, days: areTerms || isDay ? 45 : 370)
  }

  /// `a` is of the more trusted source. Nothing if the dates contradict each other.
  private static func join(_ a: Claim, _ b: Claim) -> Claim? {
    var tenure = a
    if a.rank == b.rank {
      tenure.from = [a.from, b.from].compactMap { $0 }.min { $0.first < $1.first }
      let isOpen = [a, b].contains { $0.until == nil && ($0.from?.first ?? 0) >= start(a) }
      tenure.until = isOpen ? nil : [a.until, b.until].compactMap { $0 }.max { $0.last < $1.last }
      if a.until == nil, let until = b.until, until.last > (a.span?.upperBound ?? 0) {
        tenure.until = until
      }
    } else {
      if let from = b.from, isFiner(from, than: a.from) { tenure.from = from }
      if let until = b.until, isFiner(until, than: a.until), !isSeen(a, after: until) {
        tenure.until = until
      }
    }
    if let from = tenure.from, let until = tenure.until, from.first > until.last { return nil }
    extend(&tenure, to: b.seen)
    tenure.sources += b.sources.filter { !a.sources.contains($0) }
    return tenure
  }

  /// Only what is written by hand names a day on which the post was held; tables take it from their own.
  private static func isSeen(_ tenure: Claim, after end: PartialDate) -> Bool {
    tenure.rank == 0 && tenure.until == nil
      && tenure.seen.map { $0.last.first > end.last } ?? false
  }

  /// A date replaces none, or one of less precision with which it agrees.
  private static func isFiner(_ date: PartialDate, than other: PartialDate?) -> Bool {
    guard let other else { return true }
    return date.precision > other.precision
      && (other.first...other.last).contains(date.first)
  }

  /// What the source saw within a tenure, where its start or its end is not known.
  static func seen(_ tenure: Claim) -> String {
    guard tenure.from == nil || tenure.until == nil else { return "-" }
    guard var seen = tenure.seen else {
      return tenure.until == nil ? tenure.from?.description ?? "-" : "-"
    }
    if let from = tenure.from {
      seen.first = seen.last
      if seen.last.first < from.first || seen.last == from { return "\(from)" }
    }
    if let until = tenure.until {
      if seen.first.last >= until.last { return "-" }
      seen.last = seen.first
    }
    // An edition of 2002 that tells of February 2003 appeared late.
    if seen.last.last < seen.first.first { return "\(seen.first)" }
    return seen.first == seen.last ? "\(seen.first)" : "\(seen.first)/\(seen.last)"
  }
}
