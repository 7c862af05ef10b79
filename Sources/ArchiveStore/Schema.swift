internal import CSchema
internal import SQLite

/// The SQL that makes a new archive, and the numbered files that bring an older one up to date.
public enum Schema {
  /// The schema as it is now: what all migrations add up to.
  ///
  /// A new archive is made of it at once, as SQLite reads its whole schema again after each added column.
  public static let current = String(cString: schema_current())

  /// One of the numbered files.
  public struct Migration: Sendable {
    /// The file's name: `0001-found.sql`.
    public let name: String
    /// Its statements.
    public let sql: String
  }

  /// Every migration, oldest first; `PRAGMA user_version` counts how many have run.
  public static let migrations: [Migration] = (0..<schema_file_count()).map { index in
    let file = schema_file_at(index)
    return Migration(name: String(cString: file.name), sql: String(cString: file.text))
  }

  /// What `PRAGMA application_id` holds: "DIPL" in ASCII.
  public static let applicationID: Int32 = 0x4449_504C

  /// The version that this program reads and writes.
  public static var version: Int32 { Int32(schema_file_count()) }

  /// The version since which the indexes hold folded text, which SQL cannot make.
  private static let foldingVersion = version(of: "folding")

  /// The version that a migration brings about.
  private static func version(of name: String) -> Int32 {
    Int32((migrations.firstIndex { $0.name.hasSuffix("-\(name).sql") } ?? 0) + 1)
  }

  /// Makes a new archive of an empty database. Inside the caller's transaction.
  static func create(in database: Database) throws(SQLiteError) {
    try database.execute(current)
    try note(in: database)
  }

  /// Runs the migrations that the database lacks. Inside the caller's transaction.
  static func migrate(_ database: Database, from version: Int32) throws(SQLiteError) {
    for migration in migrations.dropFirst(Int(version)) { try database.execute(migration.sql) }
    if version < foldingVersion { try FullText.rebuild(in: database) }
    try note(in: database)
  }

  private static func note(in database: Database) throws(SQLiteError) {
    try database.setApplicationID(applicationID)
    try database.setUserVersion(Self.version)
  }
}
