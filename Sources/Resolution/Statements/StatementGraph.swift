internal import Dates

/// Which reports of one speaker are reports of one utterance: a function of the set of them.
///
/// Two reports are neighbours if their words agree and their times allow it. What hangs together is
/// one statement, unless it is known to be said on two days or more: then there is one statement a
/// day. A report that does not give a day joins the only day of its neighbours; else it is of a
/// statement without a day.
enum StatementGraph {
  static func areNeighbours(_ a: StatementMember, _ b: StatementMember) -> Bool {
    guard a.speaker == b.speaker else { return false }
    if a.match == b.match, a.fold.utf8.elementsEqual(b.fold.utf8) {
      return agreeInTime(a, b, isSame: true)
    }
    guard agreeInTime(a, b, isSame: false) else { return false }
    return a.wording.isVariant(of: b.wording) || a.wording.isCut(from: b.wording)
      || a.wording.sharesQuotation(with: b.wording)
  }

  /// The days by which reports of one utterance may lie apart.
  static let reach = 7
  /// Reports without a day of their own are of one news cycle.
  private static let cycle = 5
  /// Equal words without a day: a formula comes back after a month, a long sentence does not.
  private static let formula = (words: 12, days: 30)

  static func agreeInTime(_ a: StatementMember, _ b: StatementMember, isSame: Bool) -> Bool {
    switch (a.said, b.said) {
    case (let first?, let second?): return first.overlaps(second)
    case (let said?, nil): return follows(b, said) || isSame && b.published == nil
    case (nil, let said?): return follows(a, said) || isSame && a.published == nil
    case (nil, nil):
      guard let first = a.published, let second = b.published else { return isSame }
      if isSame, a.wording.count >= formula.words { return true }
      // By their first days, which is what reports of one time are found by.
      let apart = abs(first.lowerBound.days(to: second.lowerBound))
      return apart <= (isSame ? formula.days : cycle)
    }
  }

  /// Published on a day on which the other may have been said, or within a week after it.
  private static func follows(
    _ member: StatementMember, _ said: ClosedRange<CalendarDate>
  ) -> Bool {
    guard let published = member.published else { return false }
    return said.lowerBound <= published.lowerBound
      && published.upperBound <= said.upperBound.adding(days: reach)
  }

  /// The statements that reports make which hang together.
  ///
  /// - Parameter areParaphrases: whether two of them are the same in other words. Of words that are told
  ///   again after a long time a paraphrase of that time is none.
  static func statements(
    of members: [StatementMember], areParaphrases: (StatementMember, StatementMember) -> Bool
  ) -> [[StatementMember]] {
    let origins = origins(of: members)
    func areNear(_ a: StatementMember, _ b: StatementMember) -> Bool {
      if areNeighbours(a, b) { return true }
      guard areParaphrases(a, b) else { return false }
      guard let first = origins[a.id], let second = origins[b.id] else { return true }
      return first.upperBound.days(to: second.lowerBound) <= reach
        && second.upperBound.days(to: first.lowerBound) <= reach
    }
    let days = Set(members.compactMap(\.day))
    guard days.count > 1 else { return components(members, areNear) }
    var byDay: [CalendarDate: [StatementMember]] = [:]
    var without: [StatementMember] = []
    for member in members {
      let neighbours = Set(
        members.filter { $0.id != member.id && areNear($0, member) }.compactMap(\.day))
      if let day = member.day ?? (neighbours.count == 1 ? neighbours.first : nil) {
        byDay[day, default: []].append(member)
      } else {
        without.append(member)
      }
    }
    return byDay.values.flatMap { components($0, areNear) } + components(without, areNear)
  }

  /// The first days on which the words of each report are known, by the numbers of the reports.
  private static func origins(
    of members: [StatementMember]
  ) -> [Int64: ClosedRange<CalendarDate>] {
    var origins: [Int64: ClosedRange<CalendarDate>] = [:]
    for component in components(members, areNeighbours) {
      let first = component.compactMap { $0.said ?? $0.published }
        .min { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      for member in component { origins[member.id] = first }
    }
    return origins
  }

  /// The members by what hangs together.
  private static func components(
    _ members: [StatementMember], _ areNear: (StatementMember, StatementMember) -> Bool
  ) -> [[StatementMember]] {
    var rest = members
    var components: [[StatementMember]] = []
    while let first = rest.popLast() {
      var component = [first]
      var index = 0
      while index < component.count {
        let current = component[index]
        let near = rest.filter { areNear($0, current) }
        if !near.isEmpty {
          let ids = Set(near.map(\.id))
          rest.removeAll { ids.contains($0.id) }
          component += near
        }
        index += 1
      }
      components.append(component)
    }
    return components
  }
}
