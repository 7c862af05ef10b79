import Drafts
import ArchiveStore
import Extraction
import SQLite
import Testing

@Suite struct EventTests {
  private func draft(
    _ path: String, _ kind: EventMention.Kind = .talks, _ status: EventMention.Status = .held,
    on date: String? = "2022-01-10", body: String? = nil, place: String? = nil,
    with names: [String] = [], published: String? = nil
  ) -> Draft {
    var draft = Draft(path, published: published, headline: "News in \(path)")
    let actors = names.map { name in
      draft.actor(name, name.contains(" ") ? .person : .institution, country: "XX")
    }
    let event = draft.event(kind, status, on: date, body: body, place: place, with: actors)
    draft.say("words of \(path) that only it has", by: actors.first, at: event)
    return draft
  }

  private func names(_ drafts: [Draft]) throws -> [String] {
    try Workshop(drafts).rows("SELECT name FROM event ORDER BY name")
  }

  @Test func sameBodyOnOneDayIsOneEvent() throws {
    let workshop = try Workshop([
      draft("1", .meeting, .scheduled, on: "2022-01-12", body: "NATO-Russia Council"),
      draft("2", .talks, .held, on: "2022-01-12", body: "NATO–Russia Council", place: "Brussels"),
      draft("3", .meeting, .held, on: "2022-01-13", body: "NATO-Russia Council"),
    ])
    #expect(
      try workshop.rows("SELECT name, status, article_count FROM event ORDER BY from_on") == [
        "NATO-Russia Council talks, 12 January 2022, Brussels|held|2",
        "NATO-Russia Council meeting, 13 January 2022|held|1",
      ])
  }

  @Test func twoSharedParticipantsMakeOneEvent() throws {
    let (a, b, c) = ("Sergey Ryabkov", "Wendy Sherman", "Jens Stoltenberg")
    #expect(
      try names([
        draft("1", place: "Geneva", with: [a, b]), draft("2", .meeting, with: [a, b, c]),
        draft("3", with: [c]),
      ]) == [
        "Jens Stoltenberg talks, 10 January 2022",
        "Jens Stoltenberg–Sergey Ryabkov–Wendy Sherman talks, 10 January 2022, Geneva",
      ])
  }

  @Test func aPlaceAndOneParticipantMakeOneEvent() throws {
    let (a, b) = ("Sergey Ryabkov", "Wendy Sherman")
    let drafts = [
      draft("1", place: "Geneva", with: [a]), draft("2", place: "GENEVA", with: [a, b]),
      draft("3", place: "Vienna", with: [a]),
    ]
    #expect(try names(drafts).count == 2)
  }

  /// An interview of which an article names but one of the two is the only one that day with him.
  @Test func anInterviewIsCompleted() throws {
    let (whole, outlet) = (["Sergey Ryabkov", "Sputnik"], ["Sputnik"])
    func count(_ participants: [[String]], _ kind: EventMention.Kind = .interview) throws -> Int {
      try names(participants.enumerated().map { draft("\($0)", kind, with: $1) }).count
    }
    #expect(try count([whole, outlet]) == 1)
    #expect(try count([["Sergey Ryabkov"], outlet, whole]) == 1)
    #expect(try count([whole, outlet, ["Wendy Sherman", "Sputnik"]]) == 3)
    #expect(try count([whole, outlet], .meeting) == 2)
  }

  @Test func bodiesAreNeverMixed() throws {
    let (a, b) = ("Sergey Ryabkov", "Wendy Sherman")
    let drafts = [
      draft("1", body: "OSCE", with: [a, b]), draft("2", body: "NATO", with: [a, b]),
      draft("3", with: [a, b]),
    ]
    #expect(try names(drafts).count == 3)
    #expect(try names([drafts[0], drafts[2]]).count == 1)
  }

  /// How an article tells of an event without its date.
  struct Undated: CustomStringConvertible, Sendable {
    var kind = EventMention.Kind.talks
    var status = EventMention.Status.held
    var body: String?
    var place: String?
    var who = ["Sergey Ryabkov", "Wendy Sherman"]
    var published: String? = "2022-01-12"

    var description: String {
      "\(kind) \(status) \(body ?? "-") \(place ?? "-") \(who) \(published ?? "-")"
    }
  }

  private func articles(_ events: [Undated]) -> [Draft] {
    events.enumerated().map { number, event in
      draft(
        "\(number)", event.kind, event.status, on: nil, body: event.body, place: event.place,
        with: event.who, published: event.published)
    }
  }

  @Test(arguments: [
    (Undated(), Undated()),
    (Undated(), Undated(published: "2022-01-15")),
    (Undated(), Undated(kind: .meeting, who: ["Wendy Sherman", "Sergey Ryabkov"])),
    (Undated(body: "OSCE", place: "Vienna"), Undated(body: "OSCE", place: "VIENNA")),
    (Undated(kind: .phoneCall), Undated(kind: .phoneCall)),
    (Undated(status: .announced), Undated(status: .scheduled)),
    (Undated(status: .hypothetical), Undated(status: .hypothetical)),
    (
      Undated(kind: .interview, who: ["Sergey Ryabkov", "Sputnik"]),
      Undated(kind: .interview, who: ["Sergey Ryabkov", "Sputnik"], published: "2022-01-13")
    ),
  ]) func whatSaysTheSameOnTheSameDaysIsOneEvent(one: Undated, other: Undated) throws {
    let workshop = try Workshop(articles([one, other]))
    #expect(try workshop.rows("SELECT article_count FROM event") == ["2"])
    #expect(try workshop.findings == [])
  }

  @Test(arguments: [
    (Undated(), Undated(published: "2022-01-16")),
    (Undated(kind: .phoneCall), Undated(kind: .phoneCall, published: "2022-01-13")),
    (Undated(), Undated(published: nil)),
    (Undated(published: "2022-01"), Undated(published: "2022-01")),
    (Undated(), Undated(place: "Geneva")),
    (Undated(place: "Vienna"), Undated(place: "Geneva")),
    (Undated(), Undated(body: "OSCE")),
    (Undated(), Undated(status: .scheduled)),
    (Undated(), Undated(status: .hypothetical)),
    (Undated(), Undated(kind: .visit)),
    (Undated(), Undated(who: ["Sergey Ryabkov", "Wendy Sherman", "Jens Stoltenberg"])),
    (Undated(), Undated(who: ["Sergey Ryabkov", "Jens Stoltenberg"])),
    (Undated(who: ["Sergey Ryabkov"]), Undated(who: ["Sergey Ryabkov"])),
    (Undated(kind: .briefing, who: ["Ned Price"]), Undated(kind: .briefing, who: ["Ned Price"])),
    (Undated(body: "OSCE", who: []), Undated(body: "OSCE", who: [])),
  ]) func whatMayBeAnotherEventStaysApart(one: Undated, other: Undated) throws {
    #expect(try names(articles([one, other])).count == 2)
  }

  /// What is told without a date is of the only day of the week before that has such an event.
  @Test(arguments: [
    (["2022-01-10"], Undated(), 1), (["2022-01-12"], Undated(), 1), (["2022-01-05"], Undated(), 1),
    (["2022-01-04"], Undated(), 2), (["2022-01-13"], Undated(), 2), (["2022-01"], Undated(), 2),
    (["2022-01-10", "2022-01-11"], Undated(), 3), (["2022-01-10", "2022-01-20"], Undated(), 2),
    (["2022-01-10"], Undated(status: .scheduled), 2), (["2022-01-10"], Undated(place: "Geneva"), 2),
    (["2022-01-10"], Undated(who: ["Sergey Ryabkov", "Jens Stoltenberg"]), 2),
    (["2022-01-10"], Undated(published: nil), 2),
  ]) func theOnlyDayIsMeant(days: [String], event: Undated, count: Int) throws {
    let dated = days.map {
      draft("on \($0)", on: $0, with: Undated().who, published: "2022-01-21")
    }
    for drafts in [dated + articles([event]), articles([event]) + dated] {
      let workshop = try Workshop(drafts)
      #expect(try workshop.rows("SELECT id FROM event").count == count)
      #expect(
        try workshop.rows("SELECT DISTINCT from_edtf FROM event WHERE from_on IS NULL").count
          <= (count > days.count ? 1 : 0))
      #expect(try workshop.findings == [])
    }
  }

  @Test func meetingsThatFollowEachOtherAreNotOne() throws {
    let days = ["2022-01-10", "2022-01-12", "2022-01-14", "2022-01-16"]
    let workshop = try Workshop(articles(days.reversed().map { Undated(published: $0) }))
    #expect(
      try workshop.rows(
        """
        SELECT group_concat(a.published_edtf, ' ') FROM event_mention AS m
        JOIN article AS a ON a.id = m.article_id GROUP BY m.event_id ORDER BY 1
        """) == ["2022-01-12 2022-01-10", "2022-01-16 2022-01-14"])
  }

  @Test func whatAnArticleTellsApartIsNotJoined() throws {
    var drafts = articles([Undated(), Undated(), Undated(published: "2022-01-13")])
    let people = Undated().who.map { drafts[0].actor($0, country: "XX") }
    _ = drafts[0].event(.talks, .held, with: people)
    let workshop = try Workshop(drafts)
    #expect(
      try workshop.rows("SELECT article_count FROM event ORDER BY 1") == ["1", "1", "2"])
    #expect(try workshop.findings == [])
  }

  @Test func whatWasSaidThereIsLinked() throws {
    let workshop = try Workshop([
      draft("1", body: "OSCE", with: ["Sergey Ryabkov"]),
      draft("2", body: "OSCE", with: ["Wendy Sherman"]),
    ])
    #expect(
      try workshop.rows("SELECT participants, said_at_count, about_count FROM v_event")
        == ["Sergey Ryabkov; Wendy Sherman|2|0"])
  }
}
