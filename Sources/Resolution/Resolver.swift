public import ArchiveStore
internal import SQLite

/// Makes speakers, statements and events from what was found in articles.
///
/// The result is a function of the set of stored articles, whatever the order in which they came;
/// only the keys that a statement had earlier tell of it.
public final class Resolver {
  private let archive: Archive
  private let database: Database
  private let copies: CopyResolution
  private let speakers: SpeakerResolution
  private let statements: StatementResolution
  private let events: EventResolution
  /// With the number of the latest correction that it knows.
  private var curation: (latest: Int, curation: Curation)?

  /// Resolves in an archive that is open for writing.
  public init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
    copies = CopyResolution(database)
    speakers = SpeakerResolution(archive)
    statements = StatementResolution(archive)
    events = EventResolution(archive)
  }

  /// Resolves anew whatever the touched articles concern, and nothing else.
  ///
  /// Call it inside the `Archive.transaction` that stored them.
  public func update(_ touched: Touched) throws {
    if !touched.isEmpty { try update(touched, named: []) }
  }

  private func update(_ touched: Touched, named: [String]) throws {
    let curation = try currentCuration()
    let regrouped = try copies.update(touched)
    let changes = try speakers.update(touched, curation, named: named)
    let (written, former) = try statements.update(touched, changes, curation)
    let moved = try events.update(touched, changes)
    try StatementEvents(database).update(written, mentions: moved)
    try copies.recount(regrouped.subtracting(touched.all))
    try speakers.remove(former.union(changes.emptied).sorted())
  }

  /// Adds a correction and resolves anew what it concerns. Call it inside an `Archive.transaction`.
  ///
  /// - Returns: false if it is there already.
  func add(_ correction: Correction) throws -> Bool {
    let old = try currentCuration()
    guard try CorrectionLog(archive).append(correction) else { return false }
    let new = try currentCuration()
    try new.writeRedirects(in: database)
    let corrected = CorrectedArticles(database)
    let articles = try corrected.ofQuote(behind: correction.decision)
      .union(corrected.ofSpeakers(new.changes(since: old))).sorted()
    for start in stride(from: 0, to: articles.count, by: Self.batch) {
      var touched = Touched()
      touched.stored = Array(articles[start..<min(start + Self.batch, articles.count)])
      try update(touched)
    }
    try update(Touched(), named: new.renamed(since: old))
    return true
  }

  /// What curators have decided about speakers as a whole.
  private func currentCuration() throws(SQLiteError) -> Curation {
    let latest = try database.int("SELECT max(id) FROM correction") ?? 0
    if let known = curation, known.latest == latest { return known.curation }
    let fresh = Curation(try CorrectionLog(archive).aboutSpeakers())
    curation = (latest, fresh)
    return fresh
  }

  /// Resolves everything anew if other rules or tables made what is there.
  ///
  /// - Returns: whether that was necessary.
  @discardableResult
  public func bringUpToDate() throws -> Bool {
    if try database.text("SELECT version FROM derivation") == Derivation.version { return false }
    try archive.transaction { try AuthorityKeys.write(in: database) }
    if try database.int("SELECT 1 FROM article LIMIT 1") == nil {
      try archive.transaction { try Derivation.write(in: database) }
      return false
    }
    try rebuildAll()
    return true
  }

  /// Drops all that is resolved and makes it anew, in one transaction.
  public func rebuildAll() throws {
    try archive.trustRows()
    try archive.transaction {
      let keys = try KeyRedirects(database).allKeys()
      try StatedSpeakers.enter(in: database)
      try drop()
      try currentCuration().writeRedirects(in: database)
      try Derivation.write(in: database)
      try ActorKeys.write(in: database)
      let articles = try database.map("SELECT id FROM article ORDER BY id") {
        row throws(SQLiteError) in row.int64(0)
      }
      for start in stride(from: 0, to: articles.count, by: Self.batch) {
        var touched = Touched()
        touched.stored = Array(articles[start..<min(start + Self.batch, articles.count)])
        try update(touched)
        try archive.fullText.write()
      }
      // Only the keys that were a statement's outside this rebuild.
      try database.run("DELETE FROM key_redirect")
      try KeyRedirects(database).restore(keys)
    }
  }

  /// Articles resolved at once in a rebuild.
  private static let batch = 500

  private func drop() throws(SQLiteError) {
    try database.execute(
      """
      UPDATE report SET statement_id = NULL, speaker_id = NULL, reference_on = NULL,
        reference_to_on = NULL, corrected_said_edtf = NULL, is_rejected = 0, correction_id = NULL;
      UPDATE event_mention SET event_id = NULL WHERE event_id IS NOT NULL;
      UPDATE actor SET speaker_id = NULL WHERE speaker_id IS NOT NULL;
      DELETE FROM key_redirect;
      DELETE FROM suggestion;
      DELETE FROM statement_post;
      DELETE FROM statement_topic;
      DELETE FROM statement_event;
      DELETE FROM event_participant;
      DELETE FROM event;
      DELETE FROM statement;
      DELETE FROM alias;
      DELETE FROM tenure;
      DELETE FROM speaker_label;
      DELETE FROM speaker;
      DELETE FROM copy;
      DELETE FROM copy_group;
      DELETE FROM copy_band;
      """)
    for index in [FullText.statement, .speaker, .event] { try index.deleteAll(in: database) }
  }
}
