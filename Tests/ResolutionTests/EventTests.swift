import Drafts
import ArchiveStore
import Extraction
import SQLite
import Testing

@Suite struct EventTests {
  private func draft(
    _ path: String, _ kind: EventMention.Kind = .talks, _ status: EventMention.Status = .held,
    on date: String? = "2022-01-10", body: String? = nil, place: String? = nil,
    with names: [String] = []
  ) -> Draft {
    var draft = Draft(path, headline: "News in \(path)")
    let actors = names.map { draft.actor($0, country: "XX") }
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

  @Test func bodiesAreNeverMixed() throws {
    let (a, b) = ("Sergey Ryabkov", "Wendy Sherman")
    let drafts = [
      draft("1", body: "OSCE", with: [a, b]), draft("2", body: "NATO", with: [a, b]),
      draft("3", with: [a, b]),
    ]
    #expect(try names(drafts).count == 3)
    #expect(try names([drafts[0], drafts[2]]).count == 1)
  }

  @Test func undatedEventsStayInTheirArticle() throws {
    let people = ["Sergey Ryabkov", "Wendy Sherman"]
    let drafts = ["1", "2"].map { draft($0, on: nil, body: "OSCE", place: "Vienna", with: people) }
    #expect(try names(drafts) == ["OSCE talks, Vienna", "OSCE talks, Vienna"])
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
