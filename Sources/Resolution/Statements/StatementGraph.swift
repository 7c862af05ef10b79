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

  /// Which of a speaker's words in two articles are the same in other words: pairs of which each is
  /// the likeliest to the other.
  ///
  /// - Returns: indexes into the two.
  static func paraphrases(
    _ some: [StatementMember], _ others: [StatementMember]
  ) -> [(Int, Int)] {
    let isOnly = some.count == 1 || others.count == 1
    let table = some.map { a in
      others.map { b in
        likeness(a, b).flatMap { isEnough($0, isOnly || agree(a, b, $0)) ? $0 : nil }
      }
    }
    return some.indices.compactMap { first in
      guard let second = best(table[first]),
        best(table.map { $0[second] }) == first
      else { return nil }
      return (first, second)
    }
  }

  /// Little that is shared is enough where nothing speaks against it.
  ///
  /// - Parameter agrees: negation and attitude do, or one article has nothing else of the speaker. A negation
  ///   turns a sentence round, unless the other puts it into a word: "will not go unpunished", "will not
  ///   escape punishment".
  private static func isEnough(_ likeness: Wording.Likeness, _ agrees: Bool) -> Bool {
    // Measured on the articles of Evaluation/identity: one telling word is enough only where there are few.
    guard agrees else { return likeness.share >= 0.4 && likeness.shared >= 4 }
    return switch likeness.shared {
    case ..<2: false
    case 2: likeness.share >= 0.25
    case 3: likeness.share >= 0.25
    default: likeness.share >= 0.2
    }
  }

  private static func agree(
    _ a: StatementMember, _ b: StatementMember, _ likeness: Wording.Likeness
  ) -> Bool {
    a.attitude == b.attitude && likeness.agreesInNegation
  }

  /// Where an article opens with a paraphrase and gives the words themselves further down: which of a
  /// speaker's reports those are. Elsewhere in one article a paraphrase and a quotation on the same
  /// matter are two things said.
  ///
  /// - Parameter reports: those of one speaker in one article, in the order of the text.
  static func quotationOfLead(_ reports: [StatementMember]) -> (Int, Int)? {
    guard let lead = reports.first, lead.opensArticle, lead.kind == "indirect" else { return nil }
    let quotations = reports.indices.dropFirst().filter { reports[$0].kind != "indirect" }
    let likenesses = quotations.map { place in
      // Near to each other much is alike that is not the same.
      likeness(lead, reports[place]).flatMap {
        $0.agreesInNegation && $0.share >= 0.25 && $0.shared >= 3 ? $0 : nil
      }
    }
    guard let place = best(likenesses) else { return nil }
    return (0, quotations[place])
  }

  private static func likeness(_ a: StatementMember, _ b: StatementMember) -> Wording.Likeness? {
    agreeInTime(a, b, isSame: false) ? a.wording.likeness(to: b.wording) : nil
  }

  /// The only highest.
  private static func best(_ likenesses: [Wording.Likeness?]) -> Int? {
    guard let highest = likenesses.compactMap(\.self).max() else { return nil }
    let places = likenesses.indices.filter { likenesses[$0] == highest }
    return places.count == 1 ? places[0] : nil
  }

  /// The days by which reports of one utterance may lie apart.
  static let reach = 7
  /// Reports without a day of their own are of one news cycle.
  private static let cycle = 5
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
      return abs(first.days(to: second)) <= reach
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

  /// The first day on which the words of each report are known, by the numbers of the reports.
  private static func origins(of members: [StatementMember]) -> [Int64: CalendarDate] {
    var origins: [Int64: CalendarDate] = [:]
    for component in components(members, areNeighbours) {
      let days = component.compactMap { $0.day ?? $0.published?.lowerBound }
      for member in component { origins[member.id] = days.min() }
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
