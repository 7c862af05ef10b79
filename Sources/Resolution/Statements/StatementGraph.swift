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
    return a.wording.isVariantOrCut(of: b.wording) || a.wording.sharesQuotation(with: b.wording)
  }

  /// The days by which reports of one utterance may lie apart.
  static let reach = 7
  /// Reports without a day of their own are of one news cycle.
  private static let cycle = 5
  /// Equal words without a day: a formula comes back after a month, a long sentence does not.
  private static let formula = (words: 12, days: 30)

  static func agreeInTime(_ a: StatementMember, _ b: StatementMember, isSame: Bool) -> Bool {
    areOfOneTime(a, b, isSame: isSame) || isToldAgain(a, b) || isToldAgain(b, a)
  }

  /// One looks back on days of which the other is.
  private static func isToldAgain(_ a: StatementMember, _ b: StatementMember) -> Bool {
    guard let days = a.toldAgain, let other = b.said ?? b.toldAgain ?? b.published else {
      return false
    }
    return days.overlaps(other)
  }

  /// They agree in time without any looking back.
  static func areOfOneTime(_ a: StatementMember, _ b: StatementMember, isSame: Bool) -> Bool {
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
    if members.count < 2 { return members.isEmpty ? [] : [members] }
    let alike = Relation(members.count) { areNeighbours(members[$0], members[$1]) }
    let origins = origins(of: members, alike)
    let near = Relation(members.count) { one, other in
      if alike.holds(one, other) { return true }
      guard areParaphrases(members[one], members[other]) else { return false }
      guard let first = origins[one], let second = origins[other] else { return true }
      if members[one].toldAgain?.overlaps(second) ?? false
        || members[other].toldAgain?.overlaps(first) ?? false
      {
        return true
      }
      return first.upperBound.days(to: second.lowerBound) <= reach
        && second.upperBound.days(to: first.lowerBound) <= reach
    }
    func statements(_ places: [Int]) -> [[StatementMember]] {
      near.components(of: places).map { $0.map { members[$0] } }
    }
    let isOfDays = Set(members.compactMap(\.day)).count > 1
    guard isOfDays else { return statements(Array(members.indices)) }
    var byDay: [CalendarDate: [Int]] = [:]
    var without: [Int] = []
    for (place, member) in members.enumerated() {
      let neighbours = Set(near.others(of: place).compactMap { members[$0].day })
      if let day = member.day ?? (neighbours.count == 1 ? neighbours.first : nil) {
        byDay[day, default: []].append(place)
      } else {
        without.append(place)
      }
    }
    return byDay.values.flatMap(statements) + statements(without)
  }

  /// The first days on which the words of each member are known.
  private static func origins(
    of members: [StatementMember], _ alike: Relation
  ) -> [ClosedRange<CalendarDate>?] {
    var origins = [ClosedRange<CalendarDate>?](repeating: nil, count: members.count)
    for component in alike.components(of: Array(members.indices)) {
      let first = component.compactMap { members[$0].said ?? members[$0].published }
        .min { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      for place in component { origins[place] = first }
    }
    return origins
  }

  /// Which of some members have to do with each other.
  private struct Relation {
    private var ofEach: [[Int]]

    init(_ count: Int, _ holds: (Int, Int) -> Bool) {
      ofEach = Array(repeating: [], count: count)
      for one in 0..<count {
        for other in 0..<one where holds(one, other) {
          ofEach[one].append(other)
          ofEach[other].append(one)
        }
      }
    }

    func holds(_ one: Int, _ other: Int) -> Bool { ofEach[one].contains(other) }

    func others(of place: Int) -> [Int] { ofEach[place] }

    /// Some of the members by what hangs together.
    func components(of places: [Int]) -> [[Int]] {
      var rest = Set(places)
      var components: [[Int]] = []
      for place in places where rest.remove(place) != nil {
        var component = [place]
        var index = 0
        while index < component.count {
          for other in ofEach[component[index]] where rest.remove(other) != nil {
            component.append(other)
          }
          index += 1
        }
        components.append(component)
      }
      return components
    }
  }
}
