internal import ArchiveStore
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
    var events: [[EventMember]] = []
    for block in try blocks(touched, changes) {
      events += EventClusters(block).events(of: try EventMember.ofBlock(block, database))
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

  private func blocks(
    _ touched: Touched, _ changes: SpeakerChanges
  ) throws(SQLiteError) -> Set<EventBlock> {
    var blocks: Set<EventBlock> = []
    func add(_ sql: String, _ id: Int64) throws(SQLiteError) {
      try database.forEach(sql, [id]) { row throws(SQLiteError) in
        blocks.insert(
          EventBlock(
            kind: row.text(0), from: row.optionalText(1), to: row.optionalText(2),
            mention: row.int64(3)))
      }
    }
    for article in touched.all {
      try add(
        "SELECT kind, from_edtf, to_edtf, id FROM event_mention WHERE article_id = ?", article)
    }
    for move in changes.moves {
      try add(
        """
        SELECT m.kind, m.from_edtf, m.to_edtf, m.id FROM event_mention_actor AS a
        JOIN event_mention AS m ON m.id = a.event_mention_id WHERE a.actor_id = ?
        """, move.actor)
    }
    for speaker in changes.renamed {
      try add(
        """
        SELECT m.kind, m.from_edtf, m.to_edtf, m.id FROM event_participant AS p
        JOIN event_mention AS m ON m.event_id = p.event_id WHERE p.speaker_id = ?
        """, speaker)
    }
    return blocks
  }
}
