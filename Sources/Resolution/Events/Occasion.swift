internal import Dates

/// All that a mention says of its event but its date. What says the same on the same days is one.
struct Occasion: Hashable {
  let family: String
  let stage: Stage
  let body: String?
  let place: String?
  let participants: Set<Int64>

  /// What is over is not what is ahead, and neither is what is only thought of.
  enum Stage: Hashable {
    case held, ahead, hypothetical, cancelled

    init(status: String) {
      switch status {
      case "held": self = .held
      case "cancelled": self = .cancelled
      case "hypothetical": self = .hypothetical
      default: self = .ahead
      }
    }
  }

  /// The days that may lie between the first and the last article to tell of an event without its date: those who
  /// meet once a week meet twice in more, and those who have telephoned do so again on the next day.
  var reach: Int { EventFamily.daily.contains(family) ? 0 : 3 }

  /// Nil unless two take part: a ministry's statement or a spokesman's briefing is one of many.
  init?(_ member: EventMember) {
    participants = member.participantIDs
    guard participants.count >= 2 else { return nil }
    family = EventFamily.family(of: member.kind)
    stage = Stage(status: member.status)
    body = member.bodyFold
    place = member.placeFold
  }

  /// Days after an event on which it is still told of without its date.
  static let afterwards = 7

  /// The events among mentions of the occasion without a date.
  ///
  /// From the earliest on, each event takes what is published within its days. An article that tells of two
  /// such events tells them apart, and says of neither which of the others' it is: its mentions stay alone.
  func events(of members: [EventMember]) -> [[EventMember]] {
    let inArticle = Dictionary(grouping: members, by: \.article)
    var events: [[EventMember]] = []
    var open: (since: CalendarDate, members: [EventMember])?
    let ordered = members.sorted {
      ($0.published ?? "", $0.articleSHA256, $0.ordinal)
        < ($1.published ?? "", $1.articleSHA256, $1.ordinal)
    }
    for member in ordered {
      guard let day = member.publicationDay, inArticle[member.article]?.count == 1 else {
        events.append([member])
        continue
      }
      if let current = open, current.since.days(to: day) <= reach {
        open?.members.append(member)
      } else {
        if let open { events.append(open.members) }
        open = (day, [member])
      }
    }
    if let open { events.append(open.members) }
    return events
  }
}
