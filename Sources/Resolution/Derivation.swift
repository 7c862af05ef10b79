internal import SQLite

/// Which rules and tables made what is resolved in an archive.
public enum Derivation {
  /// Goes up with every change of the rules of this room or of the tables that they use.
  public static let version = "10"

  static func write(in database: Database) throws(SQLiteError) {
    try database.run(
      """
      INSERT INTO derivation (id, version) VALUES (1, ?)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version
      """, [version])
  }
}
