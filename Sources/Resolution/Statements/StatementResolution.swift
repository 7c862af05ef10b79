internal import ArchiveStore
internal import Dates
internal import SQLite

/// Says of each report which statement it is a report of.
final class StatementResolution {
  private let archive: Archive
  private let database: Database
  private let redirects: KeyRedirects
  private let people: KnownPeople
  private let topics: StatementTopics
  private let wordings = WordingCache()

  init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
    redirects = KeyRedirects(database)
    people = KnownPeople(database)
    topics = StatementTopics(database)
  }

  /// Groups the reports of touched articles and moved actors anew.
  ///
  /// - Returns: the statements that were written and may have to do with events, and speakers that reports
  ///   no longer have.
  func update(
    _ touched: Touched, _ changes: SpeakerChanges, _ curation: Curation
  ) throws(SQLiteError) -> (written: [Int64], formerSpeakers: Set<Int64>) {
    try topics.writeList()
    let changed = try ReportSpeakers(archive, curation).update(touched, changes)
    let groups = try groups(touched, changed.reports)
    var reports = LeadingReports(database, touched)
    var insertions = try StatementRow.Insertions(database)
    let stored = Set(touched.stored)
    var written: [Int64] = []
    var moved: [Moved] = []
    var former: Set<Int64> = []
    for group in groups {
      let row = try StatementRow(group.members, of: group.speaker, in: archive, people, &reports)
      let id = try row.write(in: archive, topics, &insertions)
      if !row.isNew || group.members.contains(where: \.mayHaveEvent) { written.append(id) }
      for member in group.members where member.statement != id {
        if member.statement == nil, member.key == row.key, stored.contains(member.article) {
          continue
        }
        try database.run("UPDATE report SET statement_id = ? WHERE id = ?", [id, member.id])
        if let old = member.statement {
          former.insert(old)
          moved.append(Moved(reportKey: member.key, statementKey: row.key))
        }
      }
    }
    try insertions.write(in: database)
    for article in touched.stored { try database.run(Self.setNew, [article]) }
    var lost: Set<String> = []
    for statement in former.sorted() {
      if let key = try StatementRow.removeIfEmpty(statement, from: archive) { lost.insert(key) }
    }
    for group in groups {
      // The key of a new report was never that of a statement.
      if let first = group.members.first, first.statement != nil { try redirects.revive(first.key) }
    }
    for move in moved where move.reportKey != move.statementKey {
      try redirects.move(
        move.reportKey, to: move.statementKey, isLost: lost.contains(move.reportKey))
    }
    for speaker in changes.renamed { try StatementRow.rename(speaker, in: archive) }
    return (written, changed.former)
  }

  /// New reports that give a statement its key, an article at once; see `ReportSpeakers` for the sign.
  private static let setNew = """
    UPDATE report SET statement_id = (SELECT s.id FROM statement AS s WHERE s.key = report.key)
    WHERE article_id = ? AND +statement_id IS NULL
    """

  /// The reports of one statement, the first stored first.
  private struct Group {
    let members: [StatementMember]
    let speaker: Int64?
  }

  private struct Moved {
    let reportKey: String
    let statementKey: String
  }

  /// The reports of each statement that may have changed, the first stored first.
  private func groups(
    _ touched: Touched, _ changed: [ReportSpeakers.ChangedReport]
  ) throws(SQLiteError) -> [Group] {
    var search = StatementSearch(database, wordings)
    var groups: [Group] = []
    for seed in try seeds(touched, changed, &search) where !search.hasSeen(seed) {
      let together = try search.together(with: seed)
      for statement in StatementGraph.statements(
        of: together, areParaphrases: search.areParaphrases)
      {
        groups.append(
          Group(
            members: try search.withHeadlines(statement), speaker: statement.first?.speaker))
      }
    }
    // In order of their rows, as the full-text index likes it.
    return groups.sorted { ($0.members.first?.id ?? 0) < ($1.members.first?.id ?? 0) }
  }

  /// Reports of touched articles, those of articles in which one has another speaker or date than before,
  /// for it may be likelier than they are to say the same as others, and all that have been of one
  /// statement with them: what held those together may be gone.
  private func seeds(
    _ touched: Touched, _ changed: [ReportSpeakers.ChangedReport], _ search: inout StatementSearch
  ) throws(SQLiteError) -> [Int64] {
    var seeds: Set<Int64> = []
    for article in touched.all { seeds.formUnion(try search.load(article)) }
    for article in Set(changed.map(\.article)).sorted() {
      try database.forEach(Self.togetherWithArticle, [article]) { row throws(SQLiteError) in
        seeds.insert(row.int64(0))
      }
    }
    return seeds.sorted()
  }

  private static let togetherWithArticle = """
    SELECT o.id FROM report AS n JOIN report AS o ON o.statement_id = n.statement_id
    WHERE n.article_id = ?1 AND o.repeats_report_id IS NULL
    UNION SELECT id FROM report WHERE article_id = ?1 AND repeats_report_id IS NULL
    """

}

/// Finds all reports that hang together with one.
private struct StatementSearch {
  private struct Time: Hashable {
    let speaker: Int64
    let days: ClosedRange<CalendarDate>
  }

  private let database: Database
  private let wordings: WordingCache
  private var known: [Int64: StatementMember] = [:]
  /// Headlines that repeat a report.
  private var repeating: Set<Int64> = []
  private var loaded: Set<Int64> = []
  /// Headlines of loaded articles, by the reports that they repeat.
  private var headlines: [Int64: [StatementMember]] = [:]
  private var ofArticle: [SpeakerArticle: [StatementMember]] = [:]
  private var ofTime: [Time: [Int64]] = [:]
  private var seen: Set<Int64> = []
  private var paired: Set<SpeakerPair> = []
  private var paraphrases: Set<Pair> = []

  init(_ database: Database, _ wordings: WordingCache) {
    self.database = database
    self.wordings = wordings
  }

  func hasSeen(_ report: Int64) -> Bool { seen.contains(report) }

  /// Loads an article's reports.
  ///
  /// - Returns: those that repeat none.
  mutating func load(_ article: Int64) throws(SQLiteError) -> [Int64] {
    var roots: [Int64] = []
    for member in try StatementMember.inArticle(article, database, wordings) {
      if let repeated = member.repeats {
        repeating.insert(member.id)
        headlines[repeated, default: []].append(member)
      } else {
        known[member.id] = member
        roots.append(member.id)
      }
    }
    loaded.insert(article)
    return roots
  }

  /// Reports with the headlines that repeat them, the first stored first.
  func withHeadlines(_ members: [StatementMember]) throws(SQLiteError) -> [StatementMember] {
    var all = members
    for member in members {
      // What repeats a report stands in its article.
      all +=
        loaded.contains(member.article)
        ? headlines[member.id] ?? [] : try StatementMember.repeating(member.id, database, wordings)
    }
    return all.sorted { $0.id < $1.id }
  }

  mutating func together(with seed: Int64) throws(SQLiteError) -> [StatementMember] {
    guard let first = try member(seed) else { return [] }
    seen.insert(seed)
    var together = [first]
    var index = 0
    while index < together.count {
      let current = together[index]
      for id in try candidates(current) where !seen.contains(id) {
        guard let other = known[id] else { continue }
        try pair(current, other)
        guard StatementGraph.areNeighbours(current, other) || areParaphrases(current, other) else {
          continue
        }
        seen.insert(id)
        together.append(other)
      }
      index += 1
    }
    // Where they are told apart by their days, or by when their words were first known, every pair of them counts.
    let known = together.compactMap { ($0.said ?? $0.published)?.lowerBound }
    if let first = known.min(), let last = known.max(),
      first.days(to: last) > StatementGraph.reach || Set(together.compactMap(\.day)).count > 1
    {
      for (number, member) in together.enumerated() {
        for other in together[..<number] { try pair(member, other) }
      }
    }
    return together
  }

  /// Whether two reports are the same in other words; of articles that have been paired.
  func areParaphrases(_ a: StatementMember, _ b: StatementMember) -> Bool {
    paraphrases.contains(Pair(a.id, b.id))
  }

  /// Finds which words of the two articles' speaker are the same in other words, once.
  private mutating func pair(_ a: StatementMember, _ b: StatementMember) throws(SQLiteError) {
    guard let speaker = a.speaker, speaker == b.speaker,
      paired.insert(SpeakerPair(speaker: speaker, articles: Pair(a.article, b.article))).inserted
    else { return }
    let some = try reports(of: speaker, in: a.article)
    guard a.article != b.article else {
      if let (lead, quotation) = Paraphrases.quotationOfLead(some) {
        paraphrases.insert(Pair(some[lead].id, some[quotation].id))
      }
      return
    }
    let others = try reports(of: speaker, in: b.article)
    for (first, second) in Paraphrases.pairs(some, others) {
      paraphrases.insert(Pair(some[first].id, others[second].id))
    }
  }

  /// A speaker's reports in an article, headlines that repeat one left out.
  private mutating func reports(
    of speaker: Int64, in article: Int64
  ) throws(SQLiteError) -> [StatementMember] {
    let place = SpeakerArticle(speaker: speaker, article: article)
    if let reports = ofArticle[place] { return reports }
    let reports = try StatementMember.ofArticle(article, speaker, database, wordings).map {
      member in
      known[member.id] ?? member
    }
    for member in reports { known[member.id] = member }
    ofArticle[place] = reports
    return reports
  }

  private struct SpeakerArticle: Hashable {
    let speaker: Int64
    let article: Int64
  }

  private struct Pair: Hashable {
    let first: Int64
    let second: Int64

    init(_ a: Int64, _ b: Int64) { (first, second) = a < b ? (a, b) : (b, a) }
  }

  private struct SpeakerPair: Hashable {
    let speaker: Int64
    let articles: Pair
  }

  /// Those of the same speaker with the same words, or of the same days.
  private mutating func candidates(_ member: StatementMember) throws(SQLiteError) -> [Int64] {
    guard let speaker = member.speaker else { return [] }
    var found: [Int64] = []
    if member.mayHaveTwin {
      for other in try StatementMember.alike(member, database, wordings) {
        if known[other.id] == nil { known[other.id] = other }
        found.append(other.id)
      }
    }
    guard let days = member.reference else { return found }
    let time = Time(speaker: speaker, days: days)
    if let others = ofTime[time] { return found + others }
    let reach = StatementGraph.reach
    var others: [Int64] = []
    for id in try StatementMember.ofTime(
      speaker, days.lowerBound.adding(days: -reach)...days.upperBound.adding(days: reach), database)
    where try self.member(id) != nil { others.append(id) }
    ofTime[time] = others
    return found + others
  }

  /// A report, if it repeats none.
  private mutating func member(_ id: Int64) throws(SQLiteError) -> StatementMember? {
    if let member = known[id] { return member }
    guard !repeating.contains(id),
      let member = try StatementMember.ofReport(id, database, wordings)
    else { return nil }
    if member.repeats == nil {
      known[id] = member
      return member
    }
    repeating.insert(id)
    return nil
  }
}
