public import ArchiveStore
internal import SQLite

/// Makes speakers, statements and events from what was found in articles.
///
/// The result is a function of the set of stored articles, whatever the order in which they came;
/// only the keys that a statement had earlier tell of it.
public final class Resolver {
  private let archive: Archive
  private let database: Database
  private let speakers: SpeakerResolution
  private let statements: StatementResolution
  private let events: EventResolution

  /// Resolves in an archive that is open for writing.
  public init(_ archive: Archive) {
    self.archive = archive
    database = archive.database
    speakers = SpeakerResolution(archive)
    statements = StatementResolution(archive)
    events = EventResolution(archive)
  }

  /// Resolves anew whatever the touched articles concern, and nothing else.
  ///
  /// Call it inside the `Archive.transaction` that stored them.
  public func update(_ touched: Touched) throws {
    if touched.isEmpty { return }
    let changes = try speakers.update(touched)
    let written = try statements.update(touched, changes)
    let moved = try events.update(touched, changes)
    try StatementEvents(database).update(written, mentions: moved)
    try speakers.remove(changes.emptied)
  }

  /// Drops all that is resolved and makes it anew, in one transaction.
  public func rebuildAll() throws {
    try archive.transaction {
      let keys = try KeyRedirects(database).allKeys()
      try drop()
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
      UPDATE report SET statement_id = NULL WHERE statement_id IS NOT NULL;
      UPDATE event_mention SET event_id = NULL WHERE event_id IS NOT NULL;
      UPDATE actor SET speaker_id = NULL WHERE speaker_id IS NOT NULL;
      DELETE FROM key_redirect;
      DELETE FROM statement_event;
      DELETE FROM event_participant;
      DELETE FROM event;
      DELETE FROM statement;
      DELETE FROM alias;
      DELETE FROM speaker_label;
      DELETE FROM speaker;
      """)
    for index in [FullText.statement, .speaker, .event] { try index.deleteAll(in: database) }
  }
}
