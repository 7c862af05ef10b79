import ArchiveStore
import Columns
import Foundation
import SQLite
import Testing

@testable import Search

/// Whatever is typed is a query: no error, no crash, and no answer that SQL contradicts.
///
/// `Benchmarks/fuzz` does the same with many more, by way of the program.
@Suite struct FuzzTests {
  private static let count = 250

  @Test func anythingThatIsTypedIsAnsweredAsSQLDoes() throws {
    var dice = Dice(state: 2026)
    let scratch = try Scratch()
    let path = scratch.path("a.db")
    do {
      let archive = try Archive(path, .writing(create: true))
      try Columns.keep(for: archive, ifAtLeast: 0)
      let rows = RandomRows(statements: 120)
      try archive.transaction { try rows.write(into: archive.database, &dice) }
      _ = try Columns.finish(archive)
    }
    let archive = try Archive(path, .reading)
    for index in 0..<2 * Self.count {
      let typed = index % 2 == 0 ? Self.bytes(&dice) : Self.mutated(&dice)
      let query = Query.parse(typed).query
      let comment = Comment(rawValue: typed.debugDescription)
      #expect(Query.parse(query.text).query == query, comment)
      let search = StatementSearch(query, sort: dice.pick(StatementSearch.Sort.allCases), limit: 50)
      let facets: [Facet] = [.speaker, dice.pick(Facet.allCases)]
      let result = try search.run(facets: facets, in: archive)
      let truth = try search.expanded(in: archive).runAsSQL(
        facets: facets, absence: nil, in: archive)
      #expect(result.absence == nil)
      #expect(result.total == truth.total, comment)
      #expect(result.hits.map(\.key) == truth.hits.map(\.key), comment)
      #expect(result.hits.map(\.marked) == truth.hits.map(\.marked), comment)
      #expect(result.facets.map(\.counts) == truth.facets.map(\.counts), comment)
      if result.total == 0 { _ = try query.respelled(in: archive) }
    }
  }

  /// Bytes by chance: of all kinds, or of those that the language has a use for.
  private static func bytes(_ dice: inout Dice) -> String {
    let signs = Array("\"'()*:-,.^+{}|&% \t aANDORNOTNEAR0123\u{301}é".utf8)
    let isPlain = dice.chance(0.5)
    let count = Int.random(in: 0...40, using: &dice)
    let bytes = (0..<count).map { _ in
      isPlain ? dice.pick(signs) : UInt8.random(in: 0...255, using: &dice)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A query that means something, of which some bytes are others, more or fewer.
  private static func mutated(_ dice: inout Dice) -> String {
    let examples = QueryHelp.parts.flatMap { $0.examples.map(\.query) }
    var query = dice.pick(examples)
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      query += dice.pick([" ", " OR ", " -", "(", " NEAR("])
      query += dice.pick(examples + RandomRows.words)
    }
    var bytes = Array(query.utf8)
    for _ in 0..<Int.random(in: 0...4, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &dice)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 2: bytes.insert(dice.pick(Array("\"():*- ".utf8)), at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(6), at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
