internal import Dates
internal import SQLite

/// The reports that may be of one statement: of one speaker, with one `match_hash`.
struct StatementBlock: Hashable {
  let speaker: Int64
  let match: Int64

  /// Which reports of a block are one statement.
  ///
  /// Equal contents are one statement, unless they are known to be said on two days or more: then
  /// there is one statement a day. A report that does not give a day joins the only day from which
  /// its publication is at most a week away; else it is of a statement without a day.
  static func statements(of members: [StatementMember]) -> [[StatementMember]] {
    // Two contents with one hash are told apart here.
    var contents: [Value: [StatementMember]] = [:]
    for member in members { contents[.text(member.fold), default: []].append(member) }
    return contents.values.flatMap { members in
      let days = Set(members.compactMap(\.day)).sorted()
      if days.count < 2 { return [members] }
      var byDay: [String: [StatementMember]] = [:]
      for member in members {
        byDay[day(of: member, among: days) ?? "", default: []].append(member)
      }
      return Array(byDay.values)
    }
  }

  private static func day(of member: StatementMember, among days: [String]) -> String? {
    if let day = member.day { return day }
    guard let from = member.publishedFrom, let to = member.publishedTo else { return nil }
    let fitting = days.filter { day in
      guard let week = EDTF(day)?.day?.adding(days: 7).iso else { return false }
      return day <= from && to <= week
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
