import ArchiveStore
import Columns
import Foundation
import SQLite
import Testing

@testable import Search

/// Columns follow what the program writes, and nothing else.
@Suite struct ColumnChangeTests {
  /// An archive with columns, open for writing.
  private final class Fixture {
    let scratch: Scratch
    let path: String
    let rows: RandomRows
    let archive: Archive

    init(_ dice: inout Dice, statements: Int = 200) throws {
      scratch = try Scratch()
      path = scratch.path("a.db")
      rows = RandomRows(statements: statements)
      archive = try Archive(path, .writing(create: true))
      try Columns.keep(for: archive, ifAtLeast: 0)
      try archive.transaction { [rows, archive] in
        try rows.write(into: archive.database, &dice)
      }
    }

    func change(_ dice: inout Dice, round: Int) throws {
      try archive.transaction { [rows, archive] in
        try rows.change(in: archive.database, &dice, round: round)
      }
    }

    var columnBytes: Data {
      get throws {
        try Data(contentsOf: URL(fileURLWithPath: ColumnFile.path(ofArchive: path))).dropFirst(64)
      }
    }
  }

  private func expectColumns(
    _ fixture: Fixture, _ dice: inout Dice, searches: Int = 12, absence: Columns.Absence? = nil
  ) throws {
    let reading = try Archive(fixture.path, .reading)
    for _ in 0..<searches {
      try ColumnSearchTests.compare(fixture.rows.search(&dice), in: reading, absence: absence)
    }
  }

  @Test(arguments: 0..<4)
  func whileAWriterIsOpenEachOfItsTransactionsIsInTheColumns(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 13 &+ 1)
    let fixture = try Fixture(&dice)
    let before = try fixture.columnBytes
    let early = try Archive(fixture.path, .reading)
    for round in 0..<6 {
      try fixture.change(&dice, round: round)
      if dice.chance(0.3) { try fixture.archive.database.execute("PRAGMA wal_checkpoint") }
      try expectColumns(fixture, &dice)
      try ColumnSearchTests.compare(fixture.rows.search(&dice), in: early, absence: nil)
      // Nothing of a transaction that fails is left.
      #expect(throws: (any Error).self) {
        try fixture.archive.transaction {
          try fixture.rows.change(in: fixture.archive.database, &dice, round: 100 + round)
          throw PagingError(key: "")
        }
      }
      try expectColumns(fixture, &dice, searches: 3)
    }
    // The file was not written anew.
    #expect(try fixture.columnBytes == before)
    #expect(try Columns.finish(fixture.archive) == .stillInWAL)
  }

  @Test func aSearchSeesTheMomentAtWhichItBegan() throws {
    var dice = Dice(state: 21)
    let fixture = try Fixture(&dice)
    let reading = try Archive(fixture.path, .reading)
    let search = StatementSearch(.all, limit: 1000)
    try reading.database.snapshot {
      let before = try search.run(in: reading)
      #expect(before.absence == nil)
      for round in 0..<3 {
        try fixture.change(&dice, round: round)
        try ColumnSearchTests.compare(search, in: reading, absence: nil)
        #expect(try search.run(in: reading).hits.map(\.key) == before.hits.map(\.key))
      }
    }
    try ColumnSearchTests.compare(search, in: reading, absence: nil)
  }

  @Test func whatIsUnmappedIsReadAgain() throws {
    var dice = Dice(state: 22)
    // Of several pages of memory.
    let fixture = try Fixture(&dice, statements: 5000)
    for round in 0..<2 {
      let reading = try Archive(fixture.path, .reading)
      try reading.database.snapshot {
        let file = try Columns.open(for: reading).get()
        func codes() throws -> [Int] {
          let codes = try #require(file.column(.speaker)).codes
          return (0..<file.limit).map { codes[$0] }
        }
        let before = try codes()
        #expect(Set(before).count > 1)
        file.unmap(0..<file.limit)
        file.unmap(4000..<100_000)
        #expect(try codes() == before)
      }
      // What has changed since the file was written is nowhere else than in memory.
      try fixture.change(&dice, round: round)
    }
  }

  enum Mode: CaseIterable { case log, single }

  /// Ways in which another program may write.
  static let foreign = [
    "UPDATE statement SET country = 'FI' WHERE id % 3 = 0",
    "DELETE FROM statement_topic",
    "UPDATE outlet SET name = 'Other ' || id",
    "VACUUM; UPDATE statement SET kind = 'direct'",
    "UPDATE statement SET kind = 'direct'; VACUUM",
    "UPDATE report SET act = 'say'; PRAGMA wal_checkpoint(truncate)",
    "CREATE TABLE other (x); UPDATE statement SET outlet_count = 7",
  ]

  @Test(arguments: foreign, Mode.allCases)
  func anotherProgramIsNoticed(_ sql: String, _ mode: Mode) throws {
    var dice = Dice(state: 7)
    let fixture = try Fixture(&dice)
    if mode == .single { #expect(try Columns.finish(fixture.archive) == .singleFile) }
    try expectColumns(fixture, &dice, searches: 2)
    do { try Database(.readWrite(fixture.path)).execute(sql) }
    try expectColumns(fixture, &dice, searches: 4, absence: .outdated)
    // What the program writes next does not hide it.
    try fixture.change(&dice, round: 0)
    let absence: Columns.Absence? = mode == .single ? .outdated : nil
    if mode == .log { try expectColumns(fixture, &dice, absence: absence) }
    _ = try Columns.finish(fixture.archive)
    try expectColumns(fixture, &dice)
  }

  @Test func aProgramThatKeepsNoColumnsIsAnother() throws {
    var dice = Dice(state: 8)
    let fixture = try Fixture(&dice)
    let other = try Archive(fixture.path, .writing(create: false))
    try other.transaction { try fixture.rows.change(in: other.database, &dice, round: 4) }
    try expectColumns(fixture, &dice, searches: 3, absence: .outdated)
  }

  @Test func severalWritersAddToOneFile() throws {
    var dice = Dice(state: 9)
    let fixture = try Fixture(&dice)
    let before = try fixture.columnBytes
    let other = try Archive(fixture.path, .writing(create: false))
    try Columns.keep(for: other, ifAtLeast: 0)
    for round in 0..<2 {
      try fixture.change(&dice, round: 2 * round)
      try other.transaction {
        try fixture.rows.change(in: other.database, &dice, round: 2 * round + 1)
      }
      try expectColumns(fixture, &dice)
    }
    #expect(try fixture.columnBytes == before)
  }

  @Test func whatDoesNotFitIsWrittenAnew() throws {
    var dice = Dice(state: 10)
    let fixture = try Fixture(&dice, statements: 30)
    let before = try fixture.columnBytes
    // So many different posts that their numbers need more bytes.
    try fixture.archive.transaction {
      for id in 1...30 {
        try fixture.archive.database.run(
          "UPDATE statement SET channel = 'channel ' || id WHERE id = ?", [id])
      }
      try fixture.archive.database.execute(
        "UPDATE report SET channel = channel || ' ' || id, via = 'via ' || id * 7")
      for round in 0..<20 {
        try fixture.rows.change(in: fixture.archive.database, &dice, round: round)
        try fixture.archive.database.execute("UPDATE report SET via = 'relay ' || id * 3")
      }
    }
    try expectColumns(fixture, &dice)
    #expect(try fixture.columnBytes != before)
    #expect(try fixture.archive.database.int("SELECT count(*) FROM column_change") == 0)
  }

  @Test func aFileThatWasTakenAwayIsMadeAgain() throws {
    var dice = Dice(state: 11)
    let fixture = try Fixture(&dice)
    try fixture.change(&dice, round: 0)
    try FileManager.default.removeItem(atPath: ColumnFile.path(ofArchive: fixture.path))
    try expectColumns(fixture, &dice, searches: 2, absence: .missing)
    _ = try Columns.finish(fixture.archive)
    let again = try Archive(fixture.path, .writing(create: false))
    try Columns.keep(for: again, ifAtLeast: 0)
    _ = try Columns.finish(again)
    try expectColumns(fixture, &dice)
  }

  @Test func aWriterThatWasKilledLeavesColumnsThatHold() throws {
    var dice = Dice(state: 12)
    let fixture = try Fixture(&dice)
    try fixture.change(&dice, round: 0)
    // What is on the disk while it runs is what a kill leaves there.
    let copy = try Scratch()
    for suffix in ["", "-wal", "-columns"] {
      try FileManager.default.copyItem(
        atPath: fixture.path + suffix, toPath: copy.path("a.db" + suffix))
    }
    for _ in 0..<2 {
      let reading = try Archive(copy.path("a.db"), .reading)
      try ColumnSearchTests.compare(StatementSearch(.all), in: reading, absence: nil)
    }
    let columns = URL(fileURLWithPath: copy.path("a.db-columns"))
    let before = try Data(contentsOf: columns).dropFirst(64)
    let again = try Archive(copy.path("a.db"), .writing(create: false))
    try Columns.keep(for: again, ifAtLeast: 0)
    try again.transaction { try fixture.rows.change(in: again.database, &dice, round: 1) }
    #expect(try Columns.finish(again) == .singleFile)
    #expect(try Data(contentsOf: columns).dropFirst(64) == before)
    try ColumnSearchTests.compare(
      StatementSearch(.all), in: try Archive(copy.path("a.db"), .reading), absence: nil)
  }
}
