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
    guard a.attitude == b.attitude, agreeInTime(a, b, isSame: false) else { return false }
    if a.wording.isVariant(of: b.wording) || a.wording.isCut(from: b.wording)
      || a.wording.sharesQuotation(with: b.wording)
    {
      return true
    }
    // In one article a paraphrase and a quotation on the same matter are two things said.
    return a.article != b.article && a.wording.paraphrases(b.wording)
  }

  /// The days by which reports of one utterance may lie apart.
  static let reach = 7
  /// Reports without a day of their own are of one news cycle.
  private static let cycle = 3
  /// Equal words without a day: a formula comes back after a month, a long sentence does not.
  private static let formula = (words: 12, days: 30)

  private static func agreeInTime(_ a: StatementMember, _ b: StatementMember, isSame: Bool) -> Bool
  {
    switch (a.day, b.day) {
    case (let first?, let second?): return first == second
    case (let day?, nil): return follows(b, day) || isSame && b.published == nil
    case (nil, let day?): return follows(a, day) || isSame && a.published == nil
    case (nil, nil):
      guard let first = a.published, let second = b.published else { return isSame }
      if isSame, a.wording.count >= formula.words { return true }
      // By their first days, which is what reports of one time are found by.
      let apart = abs(first.lowerBound.days(to: second.lowerBound))
      return apart <= (isSame ? formula.days : cycle)
    }
  }

  /// Published on a day or within a week after it.
  private static func follows(_ member: StatementMember, _ day: CalendarDate) -> Bool {
    guard let published = member.published else { return false }
    return day <= published.lowerBound && published.upperBound <= day.adding(days: reach)
  }

  /// The statements that reports make which hang together.
  static func statements(of members: [StatementMember]) -> [[StatementMember]] {
    let days = Set(members.compactMap(\.day))
    guard days.count > 1 else { return components(members) }
    var byDay: [CalendarDate: [StatementMember]] = [:]
    var without: [StatementMember] = []
    for member in members {
      let neighbours = Set(
        members.filter { $0.id != member.id && areNeighbours($0, member) }.compactMap(\.day))
      if let day = member.day ?? (neighbours.count == 1 ? neighbours.first : nil) {
        byDay[day, default: []].append(member)
      } else {
        without.append(member)
      }
    }
    return byDay.values.flatMap { components($0) } + components(without)
  }

  /// The members by what hangs together.
  private static func components(_ members: [StatementMember]) -> [[StatementMember]] {
    var rest = members
    var components: [[StatementMember]] = []
    while let first = rest.popLast() {
      var component = [first]
      var index = 0
      while index < component.count {
        let current = component[index]
        let near = rest.filter { areNeighbours($0, current) }
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
