internal import ArchiveStore
internal import Columns
internal import Glibc
internal import Resolution
internal import SQLite

/// The copy of an archive in which a rebuild works: beside it, under its name and `-rebuild`.
struct RebuildCopy {
  let archive: Archive
  private let original: String
  private let path: String
  /// What the archive held when it was copied.
  private let origin: String

  /// Makes the copy, or goes on with one that is of the same archive and the same rules.
  init(of original: String, by program: Rebuild.Program) throws {
    self.original = original
    path = original + "-rebuild"
    // Brings an archive of an older program up to date.
    _ = try Columns.finish(Archive(original, .writing(create: false)))
    let source = try Archive(original, .reading)
    origin = try Self.content(of: source.database)
    let rules = "\(program.version) \(program.extractor) \(Derivation.version)"
    if let known = Self.opened(path, origin: origin, rules: rules) {
      archive = known
    } else {
      Self.remove(path)
      let copy = try Database(.create(path))
      try copy.execute("PRAGMA page_size = 16384")
      try source.database.backup(to: copy)
      // The file of columns is the original's.
      try copy.execute("DELETE FROM column_state; DELETE FROM column_change")
      try copy.execute("CREATE TABLE _rebuild (origin TEXT, rules TEXT, last INTEGER) STRICT")
      try copy.run("INSERT INTO _rebuild (origin, rules) VALUES (?, ?)", [origin, rules])
      archive = try Archive(path, .writing(create: false))
    }
    // What is resolved speaks of reports that are no more, until all is resolved anew.
    try archive.database.execute("PRAGMA foreign_keys = OFF")
  }

  private static func opened(_ path: String, origin: String, rules: String) -> Archive? {
    guard access(path, F_OK) == 0, let archive = try? Archive(path, .writing(create: false)),
      let found = try? archive.database.int(
        "SELECT 1 FROM _rebuild WHERE origin = ? AND rules = ?", [origin, rules])
    else { return nil }
    return found == 1 ? archive : nil
  }

  private static func remove(_ path: String) {
    for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
  }

  /// What tells whether anything was written to an archive.
  private static func content(of database: Database) throws -> String {
    let rows = try database.text(
      """
      SELECT json_array(
        (SELECT max(id) FROM article),
        (SELECT count(*) FROM article), (SELECT max(id) FROM location),
        (SELECT max(id) FROM correction), (SELECT max(id) FROM rejected),
        (SELECT max(id) FROM run), (SELECT count(*) FROM authority_person),
        (SELECT version FROM derivation))
      """)
    return rows ?? ""
  }

  // MARK: Work

  /// The row of the last article that was read anew.
  var last: Int64? {
    get throws { try archive.database.int("SELECT last FROM _rebuild").map { Int64($0) } }
  }

  /// Notes how far the work has come. Inside the transaction that did it.
  func note(_ article: Int64) throws {
    try archive.database.run("UPDATE _rebuild SET last = ?", [article])
  }

  /// What differs from the original: its reports in the order of their articles.
  func changes() throws -> [RebuildChange] {
    let database = archive.database
    try database.run("ATTACH DATABASE ? AS former", [original])
    defer { try? database.execute("DETACH DATABASE former") }
    return try database.map(Self.differences) { row in
      RebuildChange(
        kind: RebuildChange.Kind(rawValue: row.text(0)) ?? .moved, report: row.text(1),
        location: row.text(2), former: row.optionalText(3), present: row.optionalText(4),
        content: row.text(5))
    }
  }

  private static let differences = """
    WITH
      present AS (
        SELECT r.key, r.article_id, r.ordinal, r.content, s.key AS statement, p.key AS speaker,
          p.name
        FROM main.report AS r LEFT JOIN main.statement AS s ON s.id = r.statement_id
        LEFT JOIN main.speaker AS p ON p.id = r.speaker_id),
      former AS (
        SELECT r.key, r.article_id, r.ordinal, r.content, s.key AS statement, p.key AS speaker,
          p.name
        FROM former.report AS r LEFT JOIN former.statement AS s ON s.id = r.statement_id
        LEFT JOIN former.speaker AS p ON p.id = r.speaker_id),
      change AS (
        SELECT 'added' AS kind, key, article_id, ordinal, NULL AS old, name AS new, content
        FROM present WHERE key NOT IN (SELECT key FROM former.report)
        UNION ALL
        SELECT 'gone', key, article_id, ordinal, name, NULL, content
        FROM former WHERE key NOT IN (SELECT key FROM main.report)
        UNION ALL
        SELECT 'speaker', n.key, n.article_id, n.ordinal, o.name, n.name, n.content
        FROM present AS n JOIN former AS o ON o.key = n.key WHERE o.speaker IS NOT n.speaker
        UNION ALL
        SELECT 'moved', n.key, n.article_id, n.ordinal, o.statement, n.statement, n.content
        FROM present AS n JOIN former AS o ON o.key = n.key
        WHERE o.speaker IS n.speaker AND o.statement IS NOT n.statement)
    SELECT kind, key,
      coalesce((SELECT min(path) FROM main.location WHERE article_id = change.article_id), ''),
      old, new, content
    FROM change ORDER BY article_id, kind, ordinal, key
    """

  // MARK: The end

  /// Puts the copy in the place of the original, and removes it.
  ///
  /// - Throws: `RebuildError` if the original was written to meanwhile.
  func replaceOriginal() throws -> Archive.Finish {
    try archive.transaction { try archive.database.execute("DROP TABLE _rebuild") }
    _ = try archive.finish()
    do {
      let target = try Database(.readWrite(original))
      // The lock that the check takes is kept until the copy has been made: nobody writes in between.
      try target.execute("PRAGMA locking_mode = exclusive")
      let isSame = try target.transaction { try Self.content(of: target) == origin }
      guard isSame else {
        Self.remove(path)
        throw RebuildError.changed(path: original)
      }
      try archive.database.backup(to: target)
    }
    Self.remove(path)
    return try Columns.finish(Archive(original, .writing(create: false)))
  }
}

/// How a report differs from before.
public struct RebuildChange: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// It was not found before.
    case added
    /// It is found no more.
    case gone
    /// It has another speaker.
    case speaker
    /// It is of another statement.
    case moved
  }

  public let kind: Kind
  /// The report's key.
  public let report: String
  /// The path of its article.
  public let location: String
  /// The speaker's name, or the statement's key, as it was and as it is.
  public let former: String?
  public let present: String?
  public let content: String
}

/// Why an archive was not rebuilt.
public enum RebuildError: Error, CustomStringConvertible {
  /// Another program wrote to it meanwhile.
  case changed(path: String)

  public var description: String {
    switch self {
    case .changed(let path):
      "\(path): another program wrote to the archive meanwhile; nothing was changed: run it again"
    }
  }
}
