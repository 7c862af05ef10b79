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
    let found = try mentions(touched, changes)
    var events: [[EventMember]] = []
    for dates in found.dates {
      events += EventClusters(dates).events(of: try EventMember.of(dates, database))
    }
    for (occasion, members) in Dictionary(grouping: found.undated, by: { Occasion($0) }) {
      if let occasion {
        events += occasion.events(of: try all(of: occasion, around: members))
      } else {
        events += members.map { [$0] }
      }
    }
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

  /// The dates of mentions that may be of another event than before, and the mentions without a date that may.
  private func mentions(
    _ touched: Touched, _ changes: SpeakerChanges
  ) throws(SQLiteError) -> (dates: Set<EventDates>, undated: [EventMember]) {
    var dates: Set<EventDates> = []
    var articles: Set<Int64> = []
    func add(_ condition: String, _ id: Int64) throws(SQLiteError) {
      try database.forEach(
        "SELECT DISTINCT m.kind, m.from_edtf, m.to_edtf, m.article_id FROM \(condition)", [id]
      ) { row throws(SQLiteError) in
        if let from = row.optionalText(1) {
          dates.insert(EventDates(kind: row.text(0), from: from, to: row.optionalText(2)))
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
    // Whether an article tells of two such events decides about both; and what a mention leaves may fall apart.
    var undated: [Int64: EventMember] = [:]
    func take(_ members: [EventMember]) {
      for member in members where member.from == nil { undated[member.id] = member }
    }
    for article in articles { take(try EventMember.ofArticle(article, database)) }
    for event in Set(undated.values.compactMap(\.event)) {
      take(try EventMember.ofEvent(event, database))
    }
    return (dates, Array(undated.values))
  }

  /// Mentions of an occasion with all of it that is published so near that it may be of one event with them,
  /// and so on from one to the next.
  private func all(
    of occasion: Occasion, around seeds: [EventMember]
  ) throws(SQLiteError) -> [EventMember] {
    var known = Dictionary(uniqueKeysWithValues: seeds.map { ($0.id, $0) })
    var searched: ClosedRange<CalendarDate>?
    while true {
      let days = known.values.compactMap(\.publicationDay)
      guard let first = days.min(), let last = days.max() else { break }
      let reach = first.adding(days: -occasion.reach)...last.adding(days: occasion.reach)
      if reach == searched { break }
      for member in try EventMember.of(occasion, publishedIn: reach, database) {
        known[member.id] = member
      }
      searched = reach
    }
    return Array(known.values)
  }
}
