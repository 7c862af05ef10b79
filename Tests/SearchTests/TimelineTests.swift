import ArchiveStore
import Dates
import Drafts
import SQLite
import Testing

@testable import Search

@Suite struct TimelineTests {
  let archive: Archive

  init() throws {
    archive = try Archive()
    try TalksInOslo.write(into: archive)
  }

  private func day(_ text: String?) -> CalendarDate? { text.flatMap { EDTF($0)?.first } }

  private var talks: TimelineEvent {
    get throws {
      guard case .found(let event) = try TimelineEvent.find("talks oslo", in: archive) else {
        throw SQLiteError(code: .error, message: "no talks")
      }
      return event
    }
  }

  /// "2022-01-10 We need firm guarantees", "2022-01-20 vote"
  private func lines(_ timeline: Timeline) -> [String] {
    timeline.entries.map { entry in
      let what =
        switch entry {
        case .statement(let statement):
          statement.content + (statement.isReported ? ", reported" : "")
        case .event(let event): event.kind
        }
      return "\(entry.date?.edtf ?? "undated") \(what)"
    }
  }

  private func around(
    _ from: String?, _ to: String?, speakers: [String] = [], topics: [String] = [],
    countries: [String] = []
  ) throws -> Timeline {
    try Timeline(
      TimelineScope(
        event: talks, speakers: speakers, topics: topics, countries: countries, from: day(from),
        to: day(to)), in: archive)
  }

  /// A vaguer date comes before the days that it may mean, an event before the words of its day.
  /// Words that are not known to belong to the event need a date to stand around it.
  @Test func orderIsThatOfTime() throws {
    #expect(
      try lines(around("2021-12-27", "2022-02-09")) == [
        "2021-12-27 the roads were open again", "2022 this was a hard year for fishermen",
        "2022-01 the treaty had failed long ago", "2022-01-10 talks",
        "2022-01-10 We need firm guarantees",
        "2022-01-12 nothing more was known in the city, reported", "2022-01-20 vote",
        "2022-02-09 spring came early to the fjord", "undated he had never seen such a hall",
      ])
  }

  @Test(arguments: [
    ("2021-12-26", "2022-01-10", "2021-12-26", true),
    ("2021-12-27", "2022-01-10", "2021-12-26", false),
    ("2022-01-10", "2022-02-10", "2022-02-10", true),
    ("2022-01-10", "2022-02-09", "2022-02-10", false),
    // Of a month or year any day may have been meant.
    ("2022-01-31", "2022-02-09", "2022-01", true), ("2022-02-01", "2022-02-09", "2022-01", false),
    ("2021-12-01", "2022-01-01", "2022-01", true), ("2021-12-01", "2021-12-31", "2022", false),
    ("2022-12-31", "2023-01-01", "2022", true),
    // The report's day stands in for one that is unknown.
    ("2022-01-12", "2022-01-12", "2022-01-12", true),
    ("2022-01-13", "2022-01-14", "2022-01-12", false),
  ])
  func bothEndsAreIncluded(_ from: String, _ to: String, _ date: String, _ isIn: Bool) throws {
    #expect(try around(from, to).entries.contains { $0.date?.edtf == date } == isIn)
  }

  @Test func whatBelongsToTheEventIsMarked() throws {
    let timeline = try around("2021-12-27", "2022-02-09")
    let marked: [String: [TimelineStatement.Relation]] = try timeline.entries.reduce(into: [:]) {
      guard case .statement(let statement) = $1 else { return }
      $0[statement.content] = statement.relations(to: try talks)
    }
    #expect(marked["We need firm guarantees"] == [.saidAt])
    #expect(marked["the treaty had failed long ago"] == [.about])
    #expect(marked["the roads were open again"] == [])
    #expect(timeline.outsideCount == 1)
  }

  @Test func undatedWordsAreCountedAndNeverGuessed() throws {
    #expect(try around("2021-12-27", "2022-02-09").undatedCount == 1)
    let hill = try Timeline(TimelineScope(speakers: ["hill"]), in: archive)
    #expect(hill.undatedCount == 2)
    #expect(lines(hill).suffix(3).allSatisfy { $0.hasPrefix("undated ") })
    #expect(hill.counts.last == Timeline.Count(days: nil, statements: 2, events: 1))
  }

  @Test func aSpeakerATopicOrACountryNarrows() throws {
    #expect(
      try lines(around("2021-12-27", "2022-02-09", speakers: ["berg"])) == [
        "2022-01 the treaty had failed long ago", "2022-01-10 talks",
        "2022-01-10 We need firm guarantees",
      ])
    #expect(
      try lines(around("2021-12-27", "2022-02-09", topics: ["Arms control"])) == [
        "2022-01 the treaty had failed long ago", "2022-01-10 talks",
      ])
    #expect(
      try lines(around("2022-01-11", "2022-02-09", countries: ["Norway"])) == [
        "2022 this was a hard year for fishermen", "2022-01-10 talks",
        "2022-01-12 nothing more was known in the city, reported", "2022-01-20 vote",
        "2022-02-09 spring came early to the fjord", "undated he had never seen such a hall",
      ])
  }

  @Test func anEventWithoutADateHasOnlyItsOwn() throws {
    guard case .found(let speech) = try TimelineEvent.find("hill speech", in: archive) else {
      Issue.record("no speech")
      return
    }
    let timeline = try Timeline(TimelineScope(event: speech), in: archive)
    #expect(lines(timeline) == ["undated speech"])
  }

  @Test func pagesCutTheSameOrder() throws {
    let scope = TimelineScope(speakers: ["hill"])
    let all = try Timeline(scope, in: archive)
    let pages = try stride(from: 0, to: all.entries.count, by: 4).map {
      try Timeline(scope, limit: 4, offset: $0, in: archive)
    }
    #expect(pages.flatMap(lines) == lines(all))
    #expect(pages.allSatisfy { $0.counts == all.counts })
  }

  @Test func eventsAreFoundByKeyOrByWords() throws {
    let key = try talks.key
    for name in [key, key.uppercased(), String(key.prefix(20)), "Oslo", "talks 10 january"] {
      guard case .found(let event) = try TimelineEvent.find(name, in: archive) else {
        Issue.record("\(name) leads nowhere")
        continue
      }
      #expect(event.key == key)
    }
    guard case .several(let events, count: 3) = try TimelineEvent.find("hill", in: archive) else {
      Issue.record("Hill took part in three")
      return
    }
    #expect(events.map(\.kind) == ["talks", "vote", "speech"])
    for name in ["", "zebra", "\"", "kind:direct", "*", "nosuch:2022"] {
      guard case .none = try TimelineEvent.find(name, in: archive) else {
        Issue.record("\(name) leads somewhere")
        continue
      }
    }
  }

  @Test func headsOfDelegationComeFirst() throws {
    let people = try talks.participants
    #expect(people.map(\.name) == ["Anna Berg", "Jan Hill"])
    #expect(people.map(\.isHead) == [true, false])
  }

  @Test(arguments: [
    (45, TimelineBins.Unit.day, 45, 2), (44, .month, 3, 1), (3, .month, 3, 1), (2, .year, 2, 0),
  ])
  func binsAreTheShortestThatFit(
    _ most: Int, _ unit: TimelineBins.Unit, _ count: Int, _ vague: Int
  ) throws {
    let timeline = try around("2021-12-27", "2022-02-09")
    let plot = try #require(TimelineBins(timeline, most: most))
    #expect(plot.unit == unit && plot.bins.count == count && plot.vagueCount == vague)
    let placed = plot.bins.reduce(0) { $0 + $1.statements }
    #expect(placed + plot.vagueCount + timeline.undatedCount == timeline.statementCount)
    #expect(plot.bins.filter(\.isMarked).count == 1)
  }

  @Test func whereNotEvenYearsFitThereIsNoPlot() throws {
    #expect(TimelineBins(try around("2021-12-27", "2022-02-09"), most: 1) == nil)
    #expect(TimelineBins(try around("2050", "2051"), most: 100) != nil)
    let nobody = try Timeline(TimelineScope(speakers: ["nobody"]), in: archive)
    #expect(nobody.entries.isEmpty && TimelineBins(nobody, most: 100) == nil)
  }

  @Test(arguments: [
    ("post:foreign_minister", 2), ("post:\"Foreign Minister\"", 2), ("post:envoy", 1),
    ("post:un_envoy", 1), ("-post:foreign_minister", 9), ("post:judge", 0),
    ("topic:arms_control", 1), ("topic:\"arms control\"", 1), ("topic:arms", 0),
    ("-topic:arms_control", 10), ("body:un", 1), ("body:\"United Nations\"", 1), ("body:nato", 0),
    ("place:oslo", 4), ("event:\"talks oslo\"", 4), ("event:talks:2022", 0),
    ("event:meeting:2022-01-10", 4), ("-event:oslo", 7),
  ])
  func fieldsFind(_ typed: String, _ count: Int) throws {
    let (query, hints) = Query.parse(typed)
    #expect(try StatementSearch(query).count(in: archive) == count)
    #expect(hints.isEmpty)
  }

  /// What a body says itself, and what is said at its events, is found by any of its names.
  @Test(arguments: ["nato", "OTAN", "North Atlantic Treaty Organization"])
  func bodiesSpeakAndMeet(_ name: String) throws {
    let search = StatementSearch(.field(.body, [.text(name)]))
    try archive.database.execute("UPDATE event SET body = 'NATO' WHERE kind = 'talks'")
    #expect(try search.count(in: archive) == 4)
    try archive.database.execute(
      """
      UPDATE event SET body = NULL;
      UPDATE speaker SET kind = 'institution', name_fold = 'nato' WHERE name = 'Anna Berg'
      """)
    #expect(try search.count(in: archive) == 2)
  }

  @Test func facetsCountWhatTheFieldsFind() throws {
    for (facet, expected) in [
      (Facet.post, ["foreign_minister": 2, "un_envoy": 1]), (.topic, ["arms_control": 1]),
    ] {
      for (value, count) in expected {
        let result = try StatementSearch(.all, limit: 0).run(facets: [facet], in: archive)
        let counts = try #require(result.facets.first).counts
        #expect(counts.first { $0.value == value }?.count == count)
        let query = Query.parse("\(facet.rawValue):\(value)").query
        #expect(try StatementSearch(query).count(in: archive) == count)
      }
    }
  }

  @Test(
    arguments: [
      (nil, nil, ["talks", "vote", "speech"]), ("berg", nil, ["talks"]),
      ("hill", nil, ["talks", "vote", "speech"]), ("hill", "SE", ["talks"]),
      (nil, "Norway", ["talks", "vote", "speech"]), (nil, "FR", []), ("zebra", nil, []),
    ] as [(String?, String?, [String])])
  func eventsAreListedByWhoAndWhere(
    _ participant: String?, _ country: String?, _ kinds: [String]
  ) throws {
    let rows = try EventRow.list(
      .all, from: nil, to: nil, kind: nil, participant: participant, country: country, limit: 9,
      offset: 0, in: archive)
    #expect(rows.map(\.kind) == kinds)
    #expect(rows.filter { $0.kind == "talks" }.allSatisfy { $0.heads == ["Anna Berg"] })
  }
}
