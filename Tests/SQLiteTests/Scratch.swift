import Foundation
import SQLite

/// A folder of its own for one test, removed with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/sqlite-room-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// A database in WAL mode, closed, with one row in `note`.
  func makeWAL(_ name: String) throws {
    let database = try Database(.create(path(name)))
    try database.execute(
      "PRAGMA journal_mode = wal; CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('kept')")
  }
}

extension SQLiteError {
  /// What `body` throws, if it is an error of SQLite.
  static func thrown(by body: () throws -> Void) -> SQLiteError? {
    do {
      try body()
      return nil
    } catch {
      return error as? SQLiteError
    }
  }
}
