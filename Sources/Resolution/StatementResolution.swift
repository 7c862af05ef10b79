internal import ArchiveStore
internal import SQLite

/// Says of each report which statement it is a report of.
final class StatementResolution {
  private let archive: Archive
  private let database: Database
  private let redirects: KeyRedirects

  init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
    redirects = KeyRedirects(database)
  }

  /// Groups the reports of touched articles and moved actors anew.
  ///
  /// - Returns: the statements that were written.
  func update(_ touched: Touched, _ changes: SpeakerChanges) throws(SQLiteError) -> [Int64] {
    let groups = try groups(touched, changes)
    var written: [Int64] = []
    var changed: [Redirected] = []
    var former: Set<Int64> = []
    for group in groups {
      let row = try StatementRow(group.members, speaker: group.speaker, in: database)
      let id = try row.write(in: archive)
      written.append(id)
      for member in group.members where member.statement != id {
        try database.run("UPDATE report SET statement_id = ? WHERE id = ?", [id, member.id])
        if let old = member.statement {
          former.insert(old)
          changed.append(Redirected(reportKey: member.key, statementKey: row.key))
        }
      }
    }
    var lost: Set<String> = []
    for statement in former.sorted() {
      if let key = try StatementRow.removeIfEmpty(statement, from: archive) { lost.insert(key) }
    }
    for group in groups { try redirects.revive(group.key) }
    for change in changed where change.reportKey != change.statementKey {
      try redirects.move(
        change.reportKey, to: change.statementKey, isLost: lost.contains(change.reportKey))
    }
    for speaker in changes.renamed { try StatementRow.rename(speaker, in: archive) }
    return written
  }

  private struct Redirected {
    let reportKey: String
    let statementKey: String
  }

  /// The reports of one statement, the first stored first.
  private struct Group {
    let speaker: Int64?
    let members: [StatementMember]
    var first: Int64 { members.first?.id ?? 0 }
    var key: String { members.first?.key ?? "" }
  }

  private func groups(
    _ touched: Touched, _ changes: SpeakerChanges
  ) throws(SQLiteError) -> [Group] {
    var blocks: Set<StatementBlock> = []
    var single: [Int64] = []
    for article in touched.all {
      try database.forEach(
        """
        SELECT r.id, r.match_hash, c.speaker_id
        FROM report AS r LEFT JOIN actor AS c ON c.id = r.actor_id
        WHERE r.article_id = ? AND r.repeats_report_id IS NULL
        """, [article]
      ) { row throws(SQLiteError) in
        if row.isNull(2) {
          single.append(row.int64(0))
        } else {
          blocks.insert(StatementBlock(speaker: row.int64(2), match: row.int64(1)))
        }
      }
    }
    for move in changes.moves {
      try database.forEach(
        "SELECT match_hash FROM report WHERE actor_id = ? AND repeats_report_id IS NULL",
        [move.actor]
      ) { row throws(SQLiteError) in
        blocks.insert(StatementBlock(speaker: move.from, match: row.int64(0)))
        blocks.insert(StatementBlock(speaker: move.to, match: row.int64(0)))
      }
    }
    var groups: [Group] = []
    for report in single {
      let members = try StatementMember.ofReport(report, database)
      groups.append(Group(speaker: nil, members: try withHeadlines(members)))
    }
    for block in blocks {
      let members = try StatementMember.ofBlock(block, database)
      for statement in StatementBlock.statements(of: members) {
        groups.append(Group(speaker: block.speaker, members: try withHeadlines(statement)))
      }
    }
    // In order of their rows, as the full-text index likes it.
    return groups.sorted { $0.first < $1.first }
  }

  private func withHeadlines(
    _ members: [StatementMember]
  ) throws(SQLiteError) -> [StatementMember] {
    var all = members
    for member in members { all += try StatementMember.repeating(member.id, database) }
    return all.sorted { $0.id < $1.id }
  }
}
