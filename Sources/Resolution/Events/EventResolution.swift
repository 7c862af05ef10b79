internal import ArchiveStore
internal import Dates
internal import SQLite

/// Says of each event mention which event it is a mention of.
final class EventResolution {
  private let archive: Archive
  private let database: Database

  init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
  }

  /// Groups the mentions of touched articles, and of actors that changed, anew.
  ///
  /// - Returns: the mentions that are of another event than before.
  func update(_ touched: Touched, _ changes: SpeakerChanges) throws(SQLiteError) -> [Int64] {
    var moved: [Int64] = []
    var former: Set<Int64> = []
    var written: Set<Int64> = []
    let events = try events(of: try mentions(touched, changes))
    let rows = events.compactMap { EventRow($0) }.sorted { $0.firstMention < $1.firstMention }
    for row in rows {
      let id = try row.write(in: archive)
      written.insert(id)
      for member in row.members where member.event != id {
        try database.run("UPDATE event_mention SET event_id = ? WHERE id = ?", [id, member.id])
        moved.append(member.id)
        if let old = member.event { former.insert(old) }
      }
    }
    for event in former.subtracting(written).sorted() {
      try EventRow.removeIfEmpty(event, from: archive)
    }
    return moved
  }

  /// Mentions that may be of another event than before.
  private struct Mentions {
    var dates: Set<EventDates> = []
    var undated: [Int64: EventMember] = [:]
    /// What dated mentions told of before those who took part in them were found to be others.
    var former: [(day: CalendarDate, occasion: Occasion)] = []
  }

  private func events(of mentions: Mentions) throws(SQLiteError) -> [[EventMember]] {
    var search = UndatedEvents(database)
    var undated = mentions.undated
    var dates = mentions.dates
    var dated: [EventDates: [EventMember]] = [:]
    // A day that becomes known, or is no more, may be that of mentions without one.
    for date in dates {
      let members = try EventMember.of(date, database)
      dated[date] = members
      guard let day = date.day else { continue }
      for member in try search.following(day, Set(members.compactMap { Occasion($0) })) {
        undated[member.id] = member
      }
    }
    for (day, occasion) in mentions.former {
      for member in try search.following(day, [occasion]) { undated[member.id] = member }
    }
    var events: [[EventMember]] = []
    var ofDates: [EventDates: [EventMember]] = [:]
    var seen: Set<Int64> = []
    for (occasion, seeds) in Dictionary(grouping: undated.values, by: { Occasion($0) }) {
      guard let occasion else {
        events += seeds.map { [$0] }
        seen.formUnion(seeds.map(\.id))
        dates.formUnion(seeds.compactMap(\.formerDates))
        continue
      }
      var others: [EventMember] = []
      let all = try search.all(of: occasion, around: seeds)
      let inArticle = Dictionary(grouping: all, by: \.article)
      for member in all {
        seen.insert(member.id)
        if let former = member.formerDates { dates.insert(former) }
        if inArticle[member.article]?.count == 1, let day = try search.day(of: member, occasion) {
          let date = EventDates(kind: member.kind, from: day.iso, to: nil)
          ofDates[date, default: []].append(member)
          dates.insert(date)
        } else {
          others.append(member)
        }
      }
      events += occasion.events(of: others)
    }
    for date in dates {
      let known =
        if let members = dated[date] { members } else { try EventMember.of(date, database) }
      let attached = try EventMember.undated(of: date, database).filter { !seen.contains($0.id) }
      events += EventClusters(date).events(
        of: (known + attached + (ofDates[date] ?? [])).sorted { $0.isBefore($1) })
    }
    return events
  }

  private func mentions(
    _ touched: Touched, _ changes: SpeakerChanges
  ) throws(SQLiteError) -> Mentions {
    var mentions = Mentions()
    var articles: Set<Int64> = []
    func add(_ condition: String, _ id: Int64) throws(SQLiteError) {
      try database.forEach(
        "SELECT DISTINCT m.kind, m.from_edtf, m.to_edtf, m.article_id FROM \(condition)", [id]
      ) { row throws(SQLiteError) in
        if let from = row.optionalText(1) {
          mentions.dates.insert(
            EventDates(kind: row.text(0), from: from, to: row.optionalText(2)))
        } else {
          articles.insert(row.int64(3))
        }
      }
    }
    for article in touched.all { try add("event_mention AS m WHERE m.article_id = ?", article) }
    for move in changes.moves {
      try add(
        """
        event_mention_actor AS a JOIN event_mention AS m ON m.id = a.event_mention_id
        WHERE a.actor_id = ?
        """, move.actor)
    }
    for speaker in changes.renamed {
      try add(
        """
        event_participant AS p JOIN event_mention AS m ON m.event_id = p.event_id
        WHERE p.speaker_id = ?
        """, speaker)
    }
    mentions.former = try former(changes)
    // Whether an article tells of two such events decides about both; and what a mention leaves may fall apart.
    func take(_ members: [EventMember]) {
      for member in members where member.from == nil { mentions.undated[member.id] = member }
    }
    for article in articles { take(try EventMember.ofArticle(article, database)) }
    for event in Set(mentions.undated.values.compactMap(\.event)) {
      take(try EventMember.ofEvent(event, database))
    }
    return mentions
  }

  /// The occasions of which dated mentions told before actors in them became other speakers.
  private func former(
    _ changes: SpeakerChanges
  ) throws(SQLiteError) -> [(day: CalendarDate, occasion: Occasion)] {
    let speakers = Dictionary(
      changes.moves.map { ($0.actor, $0.from) }, uniquingKeysWith: { first, _ in first })
    var mentions: Set<Int64> = []
    for actor in speakers.keys {
      try database.forEach(
        "SELECT event_mention_id FROM event_mention_actor WHERE actor_id = ?", [actor]
      ) { row throws(SQLiteError) in mentions.insert(row.int64(0)) }
    }
    var former: [(day: CalendarDate, occasion: Occasion)] = []
    for mention in mentions {
      guard var member = try EventMember.ofID(mention, database), let day = member.day else {
        continue
      }
      member.participants = try database.map(
        """
        SELECT c.id, c.speaker_id FROM event_mention_actor AS m JOIN actor AS c ON c.id = m.actor_id
        WHERE m.event_mention_id = ?
        """, [mention]
      ) { row throws(SQLiteError) in
        EventMember.Participant(
          id: speakers[row.int64(0)] ?? row.int64(1), name: "", isCountry: false)
      }
      if let occasion = Occasion(member) { former.append((day, occasion)) }
    }
    return former
  }
}
