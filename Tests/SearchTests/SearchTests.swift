import ArchiveStore
import Dates
import Extraction
import Reading
import Resolution
import SQLite
import Testing

@testable import Search

/// A small archive of two articles.
func archive() throws -> Archive {
  let archive = try Archive()
  let run = Run(
    in: archive, startedAt: "2026-01-01T00:00:00Z", programVersion: "test", extractor: "test")
  let store = ArticleStore(archive, run: run)
  let resolver = Resolver(archive)
  let texts = [
    (
      "Harbour Gazette",
      """
      Talks end

      OSLO, January 12, 2022 (Harbour Gazette) - Swedish Foreign Minister Anna Berg said that security \
      guarantees were needed. “We will not sign this treaty now,” she said.

      Norwegian Ambassador Jan Hill rejected the guarantees.
      """
    ),
    (
      "Baltic Courier",
      """
      Minister firm

      OSLO, January 13, 2022 (Baltic Courier) - “We will not sign this treaty now,” Swedish Foreign \
      Minister Anna Berg said on Wednesday.

      Nothing more was known.
      """
    ),
  ]
  for (outlet, text) in texts {
    let document = Document(
      bytes: Array(text.utf8), location: "/\(outlet).txt", reader: PlainTextReader())
    for article in try document.articles(options: ReadingOptions(outlet: outlet)) {
      try archive.transaction {
        let stored = try store.insert(article, Extractor().extract(article))
        try resolver.update(stored.touched)
      }
    }
  }
  return archive
}

@Suite struct StatementSearchTests {
  func found(_ typed: String, sort: StatementSearch.Sort = .rank) throws -> [String] {
    let search = StatementSearch(Query.parse(typed).query, sort: sort)
    let archive = try archive()
    let hits = try search.hits(in: archive)
    #expect(try search.count(in: archive) == hits.count)
    return hits.map(\.content)
  }

  @Test(arguments: [
    ("guarantees", 2), ("\"security guarantees\"", 1), ("security -guarantees", 0),
    ("guarantees -security", 1), ("guarant*", 2), ("berg", 2), ("speaker:berg", 2),
    ("speaker:\"anna berg\"", 2), ("-speaker:berg", 1), ("speaker:berg,hill", 3),
    ("country:SE", 2), ("country:sweden", 2), ("country:Norwegian", 1), ("kind:direct", 1),
    ("kind:quote", 1), ("outlet:courier", 1), ("outlet:gazette", 3), ("-outlet:courier", 2),
    ("treaty OR rejected", 1), ("said:2022-01-12", 1), ("reported:2022-01", 3),
    ("before:2022-01-12", 0), ("after:2021", 3), ("role:minister", 2), ("act:reject", 1),
    ("nosuchword", 0), ("NEAR(security needed, 5)", 1), ("GUARANTEES", 2), ("lang:fr", 0),
    ("place:oslo", 0), ("event:summit", 0), ("channel:facebook", 0), ("", 3),
  ])
  func finds(_ typed: String, _ count: Int) throws {
    #expect(try found(typed).count == count)
  }

  @Test(arguments: [
    ("guarantee", 2), ("\"guarantee\"", 0), ("needing", 1), ("exact:guarantee", 0),
    ("exact:guarantees", 2), ("exact:Guarantees", 0), ("exact:\"security guarantees\"", 1),
    ("exact:uarantees", 0), ("-exact:guarantees", 1), ("exact:guarantees OR treaty", 3),
    ("security guarantee", 1), ("speaker:Берг", 2), ("older_than:1d", 3), ("signing treaties", 1),
  ])
  func findsFormsOrExactWords(_ typed: String, _ count: Int) throws {
    let search = StatementSearch(
      Query.parse(typed, today: CalendarDate(year: 2026, month: 11, day: 22)).query)
    let result = try search.run(in: try archive())
    #expect(result.total == count)
    #expect(result.hits.count == count)
  }

  @Test(arguments: [
    ("garantees", "guarantees"), ("\"security guarantes\"", "\"security guarantees\""),
    ("treety -berg", "treaty -berg"), ("trety OR norm", "treaty OR norm"),
  ])
  func likeSpellingsAreSuggested(_ typed: String, _ suggested: String?) throws {
    #expect(try Query.parse(typed).query.respelled(in: try archive())?.text == suggested)
  }

  @Test(arguments: ["guarantees", "xylophone", "speaker:brg", "no", "Лавровв"])
  func whatIsThereOrUnlikeIsLeft(_ typed: String) throws {
    #expect(try Query.parse(typed).query.respelled(in: try archive()) == nil)
  }

  /// Every example of the help is understood as it stands, and runs.
  @Test(arguments: QueryHelp.parts.flatMap(\.examples))
  func theHelpIsTrue(_ example: QueryHelp.Example) throws {
    let today = CalendarDate(year: 2026, month: 11, day: 22)
    let (query, hints) = Query.parse(example.query, today: today)
    #expect(hints.isEmpty)
    #expect(Query.parse(query.text).query == query)
    _ = try StatementSearch(query).run(facets: [.speaker], in: try archive())
    #expect(QueryHelp.text.contains("  \(example.query)  "))
  }

  /// Raw full-text syntax fails on all of these; plain typing never does.
  @Test(arguments: [
    "said -denied", "U.S.", "Lavrov's", "2022-01-12", "a AND NOT b", "guarantee?", "(a",
    "speaker:lavrov", "“curly", "\"", "*", "a OR", "NEAR(", "^a", "a + b", "{a b}: c", "-", "'",
    "a\"b",
    "rank", "rowid", "x:y", "col : a", "\u{0}", "😀", "%_\\", "NOT", "a NOT", "said:", "said:..",
  ])
  func plainTypingNeverFails(_ typed: String) throws {
    _ = try found(typed)
    let archive = try archive()
    let query = Query.parse(typed).query
    _ = try OtherMatches(of: query, in: archive)
    _ = try SpeakerRow.list(query, country: nil, limit: 5, offset: 0, in: archive)
    _ = try EventRow.list(query, from: nil, to: nil, kind: nil, limit: 5, offset: 0, in: archive)
  }

  @Test func oneStatementInTwoOutletsIsOneHit() throws {
    let archive = try archive()
    let hits = try StatementSearch(Query.parse("treaty").query).hits(in: archive)
    #expect(hits.count == 1)
    #expect(hits.first?.outlets == ["Harbour Gazette", "Baltic Courier"])
    #expect(hits.first?.kind == "direct")
  }

  @Test(arguments: StatementSearch.Sort.allCases)
  func everyOrderIsTotal(_ sort: StatementSearch.Sort) throws {
    #expect(try found("", sort: sort) == found("", sort: sort))
  }

  @Test func pagesCutTheSameOrder() throws {
    let archive = try archive()
    let all = try StatementSearch(.all).hits(in: archive).map(\.key)
    let single = try (0..<all.count).flatMap {
      try StatementSearch(.all, limit: 1, offset: $0).hits(in: archive).map(\.key)
    }
    #expect(all == single)
  }

  @Test(arguments: Facet.allCases)
  func facetsCountAllMatches(_ facet: Facet) throws {
    let archive = try archive()
    let result = try StatementSearch(.all, limit: 1).run(facets: [facet], in: archive)
    let counts = try #require(result.facets.first).counts
    #expect(counts.map(\.count).reduce(0, +) >= 3)
  }

  @Test func aStatementIsShownWithItsPlaceInTheText() throws {
    let archive = try archive()
    let hit = try #require(try StatementSearch(Query.parse("treaty").query).hits(in: archive).first)
    guard
      case .found(let statement) = try StatementDetail.find(String(hit.key.prefix(8)), in: archive)
    else {
      Issue.record("not found by the beginning of its key")
      return
    }
    #expect(statement.reports.count == 2)
    for report in statement.reports {
      let bytes = Array(report.context.utf8)
      let cut = report.marks.map { String(decoding: bytes[$0], as: UTF8.self) }
      #expect(cut == ["We will not sign this treaty now"])
    }
  }

  @Test(
    "the explanation is SQL that runs",
    arguments: [
      "guarantees speaker:o'hara kind:direct",
      // An apostrophe and what is written above it are one character, and two to SQLite.
      "guarantees speaker:o'\u{329}hara", "it'\u{301}s", "?\u{301} what",
    ])
  func explanationIsSQLThatRuns(query: String) throws {
    let archive = try archive()
    let search = StatementSearch(Query.parse(query).query)
    try archive.database.execute(search.explanation)
  }
}
