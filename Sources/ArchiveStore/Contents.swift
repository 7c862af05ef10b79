internal import SQLite

/// What a database file holds, as far as an archive is concerned.
enum Contents: Hashable {
  /// Nothing at all.
  case empty
  /// An archive of that schema version, not later than this program's.
  case archive(Int32)

  /// - Throws: `ArchiveError` if it holds anything else.
  init(of database: Database, at path: String) throws {
    let id = try database.applicationID
    let version = try database.userVersion
    let objects = try database.int("SELECT count(*) FROM sqlite_schema") ?? 0
    if id == 0, version == 0, objects == 0 {
      self = .empty
      return
    }
    guard id == Schema.applicationID else {
      throw ArchiveError.notAnArchive(path: path, detail: "it is another program's database")
    }
    guard version > 0, objects > 0 else {
      throw ArchiveError.notAnArchive(path: path, detail: "it has no tables")
    }
    if version > Schema.version {
      throw ArchiveError.newer(path: path, version: Int(version), known: Int(Schema.version))
    }
    self = .archive(version)
  }
}
