internal import Dates
internal import SQLite

/// Finds what mentions without a date are to be looked at together with, and of which day they may be.
struct UndatedEvents {
  private let database: Database
  private var onDay: [CalendarDate: [EventMember]] = [:]

  init(_ database: Database) { self.database = database }

  /// Those of an occasion that are published within its reach of some of them, and so on from one to the next,
  /// these among them.
  mutating func all(
    of occasion: Occasion, around seeds: [EventMember]
  ) throws(SQLiteError) -> [EventMember] {
    var known = Dictionary(uniqueKeysWithValues: seeds.map { ($0.id, $0) })
    var days = Set(seeds.compactMap(\.publicationDay))
    var open = Array(days)
    while let day = open.popLast() {
      for apart in -occasion.reach...occasion.reach {
        let near = day.adding(days: apart)
        for member in try published(on: near) where Occasion(member) == occasion {
          known[member.id] = member
          if days.insert(near).inserted { open.append(near) }
        }
      }
    }
    return Array(known.values)
  }

  /// Those that may be of an event of one of some occasions, held on a day.
  mutating func following(
    _ day: CalendarDate, _ occasions: Set<Occasion>
  ) throws(SQLiteError) -> [EventMember] {
    let held = occasions.filter { $0.stage == .held }
    if held.isEmpty { return [] }
    var found: [EventMember] = []
    for later in 0...Occasion.afterwards {
      found += try published(on: day.adding(days: later)).filter { member in
        Occasion(member).map(held.contains) ?? false
      }
    }
    return found
  }

  /// The day of the event, where the week before the article has but one day with an event of the occasion, which
  /// the article itself does not tell apart from it.
  func day(of member: EventMember, _ occasion: Occasion) throws(SQLiteError) -> CalendarDate? {
    guard occasion.stage == .held, let published = member.publicationDay else { return nil }
    let week = published.adding(days: -Occasion.afterwards)...published
    let dated = try EventMember.dated(week, of: occasion, database)
    let days = Set(dated.compactMap(\.day))
    return days.count == 1 && !dated.contains { $0.article == member.article } ? days.first : nil
  }

  private mutating func published(on day: CalendarDate) throws(SQLiteError) -> [EventMember] {
    if let known = onDay[day] { return known }
    let members = try EventMember.undated(publishedOn: day, database)
    onDay[day] = members
    return members
  }
}
