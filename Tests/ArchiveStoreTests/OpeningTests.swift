import Drafts
import ArchiveStore
import Foundation
import SQLite
import Testing

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func newArchiveIsMarked() throws {
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    #expect(try archive.database.applicationID == 0x4449_504C)
    #expect(try archive.database.userVersion == Int32(Schema.migrations.count))
    #expect(try archive.database.int("PRAGMA page_size") == 16384)
    #expect(try archive.database.text("PRAGMA journal_mode") == "wal")
    #expect(try archive.database.int("PRAGMA foreign_keys") == 1)
  }

  @Test func emptyFileBecomesAnArchive() throws {
    try Data().write(to: URL(fileURLWithPath: scratch.path("a.db")))
    #expect(throws: ArchiveError.empty(path: scratch.path("a.db"))) {
      try Archive(scratch.path("a.db"), .reading)
    }
    let archive = try Archive(scratch.path("a.db"), .writing(create: false))
    #expect(try archive.database.int("SELECT count(*) FROM data_dictionary") ?? 0 > 300)
  }

  @Test func missingFile() throws {
    let path = scratch.path("none.db")
    #expect(throws: ArchiveError.missing(path: path)) { try Archive(path, .reading) }
    #expect(throws: ArchiveError.missing(path: path)) {
      try Archive(path, .writing(create: false))
    }
    #expect(try scratch.names == [])
  }

  @Test func foreignFilesAreRefusedUnchanged() throws {
    let path = scratch.path("foreign.db")
    try Database(.create(path)).execute("CREATE TABLE note (text TEXT)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for access in [Archive.Access.reading, .writing(create: true)] {
      #expect {
        try Archive(path, access)
      } throws: {
        "\($0)".contains("another program's database")
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    let text = scratch.path("text.db")
    try Data(String(repeating: "This is no database. ", count: 100).utf8)
      .write(to: URL(fileURLWithPath: text))
    #expect {
      try Archive(text, .writing(create: true))
    } throws: {
      "\($0)".contains("not a database")
    }
  }

  @Test func newerArchivesAreRefused() throws {
    let path = scratch.path("a.db")
    do {
      let archive = try Archive(path, .writing(create: true))
      try archive.database.setUserVersion(99)
    }
    #expect(throws: ArchiveError.newer(path: path, version: 99, known: Int(Schema.version))) {
      try Archive(path, .writing(create: false))
    }
  }

  @Test func olderArchivesMigrate() throws {
    let path = scratch.path("a.db")
    do {
      let database = try Database(.create(path))
      for migration in Schema.migrations.prefix(4) { try database.execute(migration.sql) }
      try database.setApplicationID(Schema.applicationID)
      try database.setUserVersion(4)
    }
    #expect(throws: ArchiveError.older(path: path, version: 4, known: Int(Schema.version))) {
      try Archive(path, .reading)
    }
    _ = try Archive(path, .writing(create: false))
    #expect(try Archive(path, .reading).database.userVersion == Schema.version)
  }

  @Test func finishLeavesOneFile() throws {
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    try archive.store(fullDraft())
    #expect(try archive.finish() == .singleFile)
    #expect(try scratch.names == ["a.db"])
    #expect(
      try Archive(scratch.path("a.db"), .reading).database.int("SELECT count(*) FROM article") == 1)
  }

  @Test func finishLeavesAFileInUseInWAL() throws {
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    try archive.store(fullDraft())
    let reader = try Archive(scratch.path("a.db"), .reading)
    try reader.database.snapshot {
      _ = try reader.database.int("SELECT count(*) FROM article")
      #expect(try archive.finish(patience: .milliseconds(20)) == .stillInWAL)
    }
    #expect(try reader.database.int("SELECT count(*) FROM article") == 1)
  }

  @Test func readersCannotWrite() throws {
    _ = try Archive(scratch.path("a.db"), .writing(create: true))
    let reader = try Archive(scratch.path("a.db"), .reading)
    #expect(throws: SQLiteError.self) { try reader.database.run("DELETE FROM article") }
  }
}
