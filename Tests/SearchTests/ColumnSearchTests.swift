import ArchiveStore
import Columns
import Dates
import Foundation
import SQLite
import Testing

@testable import Search

/// What is answered from columns is what SQL answers.
@Suite struct ColumnSearchTests {
  @Test(arguments: 0..<12)
  func columnsAnswerAsSQLDoes(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 77 &+ 5)
    let scratch = try Scratch()
    let path = scratch.path("a.db")
    let rows = RandomRows(statements: 300)
    do {
      let archive = try Archive(path, .writing(create: true))
      try Columns.keep(for: archive, ifAtLeast: 0)
      try archive.transaction { try rows.write(into: archive.database, &dice) }
      #expect(try Columns.finish(archive) == .singleFile)
    }
    for round in 0..<3 {
      let reading = try Archive(path, .reading)
      for _ in 0..<60 {
        let search = rows.search(&dice)
        try Self.compare(search, in: reading, absence: nil)
        try comparePages(of: search, dice.pick(Facet.allCases), in: reading)
      }
      // A change by whoever else is noticed, and the answer is right without columns.
      let change = try Database(.readWrite(path))
      try change.transaction { try rows.change(in: change, &dice, round: round) }
      for _ in 0..<5 { try Self.compare(rows.search(&dice), in: reading, absence: .outdated) }
      try Self.makeColumns(path)
    }
  }

  /// Leaves an archive with columns, however small it is.
  private static func makeColumns(_ path: String) throws {
    let archive = try Archive(path, .writing(create: false))
    try Columns.keep(for: archive, ifAtLeast: 0)
    #expect(try Columns.finish(archive) == .singleFile)
  }

  static func compare(
    _ search: StatementSearch, in archive: Archive, absence: Columns.Absence?
  ) throws {
    let facets = Facet.allCases
    let result = try search.run(facets: facets, in: archive)
    let truth = try search.expanded(in: archive).runAsSQL(facets: facets, absence: nil, in: archive)
    let query = Comment(rawValue: search.query.text + " \(search)")
    #expect(result.absence == absence)
    #expect(result.total == truth.total, query)
    #expect(result.hits.map(\.key) == truth.hits.map(\.key), query)
    #expect(result.hits.map(\.marked) == truth.hits.map(\.marked), query)
    for (hit, other) in zip(result.hits, truth.hits) {
      #expect(abs((hit.score ?? 0) - (other.score ?? 0)) < 1e-9, query)
    }
    for (counts, others) in zip(result.facets, truth.facets) {
      #expect(counts.counts == others.counts, "\(counts.facet) of \(search.query.text)")
      #expect(counts.valueCount == others.valueCount)
    }
  }

  /// Groups, and the page behind the first hit, which is the rest of the page that begins with it.
  private func comparePages(
    of search: StatementSearch, _ facet: Facet, in archive: Archive
  ) throws {
    var grouped = search
    grouped.grouping = facet
    (grouped.limit, grouped.offset) = (4, search.offset % 2)
    let result = try grouped.run(in: archive)
    let truth = try grouped.expanded(in: archive).runAsSQL(facets: [], absence: nil, in: archive)
    let query = Comment(rawValue: search.query.text + " \(search)")
    #expect(result.hits.isEmpty && truth.hits.isEmpty)
    #expect(result.groups.map(\.value) == truth.groups.map(\.value), query)
    #expect(result.groups.map(\.count) == truth.groups.map(\.count), query)
    #expect(
      result.groups.map { $0.hits.map(\.key) } == truth.groups.map { $0.hits.map(\.key) }, query)

    let page = try search.run(in: archive)
    guard let first = page.hits.first else { return }
    var behind = search
    (behind.after, behind.offset) = (first.key, 0)
    let next = try behind.run(in: archive)
    let other = try behind.expanded(in: archive).runAsSQL(facets: [], absence: nil, in: archive)
    #expect(next.total == page.total, query)
    #expect(next.offset == page.offset + 1 && other.offset == next.offset, query)
    #expect(next.hits.map(\.key).starts(with: page.hits.dropFirst().map(\.key)), query)
    #expect(next.hits.map(\.key) == other.hits.map(\.key), query)
  }

  @Test func aPageBehindAStatementThatIsNoMatchIsAnError() throws {
    var dice = Dice(state: 3)
    let scratch = try Scratch()
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    try archive.transaction { try RandomRows(statements: 90).write(into: archive.database, &dice) }
    for isWithColumns in [false, true] {
      if isWithColumns {
        try Columns.keep(for: archive, ifAtLeast: 0)
        _ = try Columns.finish(archive)
      }
      for key in ["", "0", "ffff", "no key", "'"] {
        var search = StatementSearch(.all)
        search.after = key
        #expect(throws: PagingError.self) { try search.run(in: archive) }
      }
    }
  }

  @Test func theFirstValuesOfAFacetAreThoseOfAll() throws {
    var dice = Dice(state: 3)
    let scratch = try Scratch()
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    try archive.transaction { try RandomRows(statements: 900).write(into: archive.database, &dice) }
    try Columns.keep(for: archive, ifAtLeast: 0)
    _ = try Columns.finish(archive)
    let all = try StatementSearch(.all).run(facets: [.role], in: archive)
    let some = try StatementSearch(.all).run(facets: [.role], facetLimit: 7, in: archive)
    #expect(some.absence == nil)
    #expect(all.facets[0].counts.count > 100)
    #expect(some.facets[0].counts == Array(all.facets[0].counts.prefix(7)))
    #expect(some.facets[0].valueCount == all.facets[0].valueCount)
  }

  @Test func aDamagedFileIsLeftAside() throws {
    var dice = Dice(state: 4)
    let scratch = try Scratch()
    let path = scratch.path("a.db")
    let archive = try Archive(path, .writing(create: true))
    try archive.transaction { try RandomRows(statements: 90).write(into: archive.database, &dice) }
    try Columns.keep(for: archive, ifAtLeast: 0)
    _ = try Columns.finish(archive)
    let columns = URL(fileURLWithPath: ColumnFile.path(ofArchive: path))
    let bytes = try Data(contentsOf: columns)
    for length in [0, 3, 64, 100, bytes.count / 2, bytes.count - 70] {
      try bytes.prefix(length).write(to: columns)
      try Self.compare(StatementSearch(.all), in: archive, absence: .missing)
    }
  }

  @Test func anArchiveThatWasNotChangedKeepsItsColumns() throws {
    var dice = Dice(state: 5)
    let scratch = try Scratch()
    let path = scratch.path("a.db")
    do {
      let archive = try Archive(path, .writing(create: true))
      try archive.transaction {
        try RandomRows(statements: 50).write(into: archive.database, &dice)
      }
      try Columns.keep(for: archive, ifAtLeast: 0)
      _ = try Columns.finish(archive)
    }
    let columns = URL(fileURLWithPath: ColumnFile.path(ofArchive: path))
    let before = try Archive(path, .reading).database.fileState
    // All but the head, which names the state of the archive.
    let bytes = try Data(contentsOf: columns).dropFirst(64)
    for change in [nil, "UPDATE statement SET country = 'FI'"] {
      let archive = try Archive(path, .writing(create: false))
      try Columns.keep(for: archive)
      if let change { try archive.transaction { _ = try archive.database.run(change) } }
      #expect(try Columns.finish(archive) == .singleFile)
      let reading = try Archive(path, .reading)
      #expect(reading.database.fileState != before)
      try Self.compare(StatementSearch(.all), in: reading, absence: nil)
      #expect(try Data(contentsOf: columns).dropFirst(64) == bytes)
    }
  }

  @Test func smallArchivesRemainASingleFile() throws {
    let scratch = try Scratch()
    let archive = try Archive(scratch.path("a.db"), .writing(create: true))
    #expect(try Columns.finish(archive) == .singleFile)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["a.db"])
  }

  @Test func aColumnFileOfAnotherArchiveIsNotTaken() throws {
    var dice = Dice(state: 9)
    let scratch = try Scratch()
    for name in ["a.db", "b.db"] {
      let archive = try Archive(scratch.path(name), .writing(create: true))
      try archive.transaction {
        try RandomRows(statements: 40).write(into: archive.database, &dice)
      }
      try Columns.keep(for: archive, ifAtLeast: 0)
      _ = try Columns.finish(archive)
    }
    let manager = FileManager.default
    try manager.removeItem(atPath: scratch.path("b.db-columns"))
    try manager.copyItem(atPath: scratch.path("a.db-columns"), toPath: scratch.path("b.db-columns"))
    try Self.compare(
      StatementSearch(.all), in: try Archive(scratch.path("b.db"), .reading), absence: .outdated)
  }
}

/// A folder of its own for one test, removed with it.
final class Scratch {
  let folder = NSTemporaryDirectory() + "/search-room-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }
}

/// The same numbers for the same seed.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func maybe<Element>(_ elements: [Element]) -> Element? {
    chance(0.3) ? nil : pick(elements)
  }
}
