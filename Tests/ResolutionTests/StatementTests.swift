import Drafts
import ArchiveStore
import Extraction
import SQLite
import Testing

@testable import Resolution

@Suite struct StatementTests {
  static let words = "we need firm guarantees of our security"

  private func draft(
    _ path: String, _ words: String = words, _ kind: Report.Kind = .indirect, on day: String? = nil,
    outlet: String? = nil, published: String? = nil
  ) -> Draft {
    var draft = Draft(path, outlet: outlet, published: published, headline: "News in \(path)")
    let actor = draft.actor("Anton Kvist", country: "RU", post: "Deputy Minister")
    draft.say(words, by: actor, kind, on: day)
    return draft
  }

  private func counts(_ drafts: [Draft]) throws -> [String] {
    try Workshop(drafts).rows(
      "SELECT said_edtf, report_count FROM statement ORDER BY said_edtf, report_count")
  }

  /// Else an archive takes in the slower the more a speaker has said.
  @Test func reportsOfSomeDaysAreFoundByTheirDays() throws {
    let plan = try Archive().database.map(
      "EXPLAIN QUERY PLAN \(StatementMember.ofTime)", [1, "2022-01-01", "2022-01-05"]
    ) { row in row.text(3) }.filter { $0.hasPrefix("SEARCH") }
    #expect(
      plan == [
        "SEARCH report USING COVERING INDEX report_speaker (speaker_id=? AND reference_on>? AND reference_on<?)",
        "SEARCH report USING INDEX report_period (speaker_id=? AND reference_to_on>?)",
      ])
  }

  @Test func equalWordsAreOneStatement() throws {
    let workshop = try Workshop([
      draft("1", outlet: "Echo", published: "2022-01-14"),
      draft("2", Self.words.uppercased(), .direct, outlet: "Herald", published: "2022-01-15"),
      draft("3", on: "2022-01-13", published: "2022-01-15"),
    ])
    #expect(
      try workshop.rows(
        """
        SELECT kind, content, said_edtf, reported_from_on, reported_month, report_count,
          outlet_count, role_as_stated FROM statement
        """) == ["direct|\(Self.words.uppercased())|-|2022-01-14|2022-01|3|2|Deputy Minister"])
    #expect(
      try workshop.rows("SELECT s.key = r.key FROM statement AS s, report AS r WHERE r.id = 1")
        == ["1"])
  }

  @Test func twoDaysAreTwoStatements() throws {
    #expect(
      try counts([
        draft("1", on: "2022-01-10"), draft("2", on: "2022-01-20"),
        draft("3", published: "2022-01-12"), draft("4", published: "2022-03-12"), draft("5"),
      ]) == ["-|2", "2022-01-10|2", "2022-01-20|1"])
  }

  @Test func shortWordsJoinOnTheSameKnownDayOnly() throws {
    #expect(
      try counts([
        draft("1", "No comment"), draft("2", "No comment"),
        draft("3", "No comment", on: "2022-01-10"),
        draft("4", "No comment", on: "2022-01-10"), draft("5", "No comment", on: "2022-01-11"),
      ]) == ["-|1", "-|1", "2022-01-10|2", "2022-01-11|1"])
  }

  static let speech =
    "It is time to abandon aggressive rhetoric and to think about how future generations will live together"

  @Test(arguments: [
    // In other words, on the same days.
    (
      [
        "2022-01-12 " + speech,
        "2022-01-13 the rhetoric had to end for the sake of future generations",
      ],
      ["2"]
    ),
    // A negation is put into a word.
    (
      [
        "2022-01-12 We will not allow the deaths of our citizens to go unpunished",
        "2022-01-12 that those who caused the deaths of citizens would be punished",
      ], ["2"]
    ),
    // A long sentence is known again after years; what is said like it then is something else.
    (
      [
        "2022-01-12 " + speech, "2024-04-05 " + speech,
        "2024-04-05 that the aggressive rhetoric about generations had to be abandoned",
      ], ["1", "2"]
    ),
    // Hardly a word is the same, but the words keep the same company.
    (
      [
        "2022-01-12 Their brigades must withdraw behind the frontier before the winter",
        "2022-01-13 that the troops had to retreat across the border by the autumn",
      ], ["2"]
    ),
    // States by their names, capitals and people, and that of the speaker, who is Russian here.
    (
      [
        "2022-01-12 Moscow would talk to the Japanese again",
        "2022-01-13 that his country was ready for negotiations with Tokyo",
      ], ["2"]
    ),
    // Two states are not near to each other, whatever company they keep in the news.
    (
      [
        "2022-01-12 Norway must open its harbours",
        "2022-01-13 that Denmark had to open some of its airfields",
      ], ["1", "1"]
    ),
    // Figures speak against it.
    (
      [
        "2022-01-12 We have counted 15 violations of the truce by the rebels",
        "2022-01-12 that the rebels had violated the truce 23 times",
      ], ["1", "1"]
    ),
    // One common word is nothing.
    (["2022-01-12 \(speech)", "2022-01-12 the next meeting takes place on time"], ["1", "1"]),
  ])
  func paraphrasesJoin(_ reports: [String], _ counts: [String]) throws {
    let drafts = reports.enumerated().map { number, report in
      draft(
        "\(number)", String(report.dropFirst(11)), number == 0 ? .direct : .indirect,
        published: String(report.prefix(10)))
    }
    for order in [drafts, drafts.reversed()] {
      #expect(
        try Workshop(order).rows("SELECT report_count FROM statement ORDER BY report_count")
          == counts)
    }
  }

  /// The quotation that an article's opening sums up is told by its words, not by the states that both name.
  @Test(arguments: [
    ("Washington should change the tone towards Moscow", ["2", "1"]),
    ("aggressive rhetoric about Moscow should be abandoned", ["2", "1"]),
    ("Washington must hurry to Moscow", ["1", "1", "1"]),
  ])
  func theOpeningIsOfAQuotation(_ opening: String, _ counts: [String]) throws {
    var draft = Draft("1", published: "2022-01-12")
    let actor = draft.actor("Anton Kvist", country: "RU", post: "Deputy Minister")
    draft.say(opening, by: actor)
    draft.say("Moscow rejects the loud guesses that come from Washington", by: actor, .direct)
    draft.say(Self.speech, by: actor, .direct)
    #expect(
      try Workshop([draft]).rows("SELECT report_count FROM statement ORDER BY report_count DESC")
        == counts)
  }

  /// What is told again later often bears a month and no day.
  @Test(arguments: [
    ("2022-01", ["2"]), ("2022-02", ["1", "1"]), ("2022-01-10/2022-01-16", ["2"]),
    ("2022", ["1", "1"]), ("2022-01-20", ["1", "1"]),
  ])
  func aMonthIsEnough(_ said: String, _ counts: [String]) throws {
    let drafts = [
      draft("1", Self.speech, .direct, published: "2022-01-12"),
      draft(
        "2", "the rhetoric had to end for the sake of future generations", on: said,
        published: "2022-04-02"),
    ]
    for order in [drafts, drafts.reversed()] {
      #expect(
        try Workshop(order).rows("SELECT report_count FROM statement ORDER BY report_count")
          == counts)
    }
  }

  /// A review dates some of what it tells; what it tells without a date is of those years.
  @Test(arguments: [
    (["2021-03-02", "2021-06-09"], "2"),
    // One date, a week of its own, or another year: no such review.
    (["2021-03-02"], "1"), (["2021-03-02", "2021-06-09", "2021-12-23"], "1"),
    (["2019-03-02", "2019-06-09"], "1"),
  ])
  func aReviewTellsAgain(_ dates: [String], _ most: String) throws {
    var review = Draft("review", published: "2021-12-24")
    let actor = review.actor("Anton Kvist", country: "RU", post: "Deputy Minister")
    let other = review.actor("Berta Lund", country: "SE")
    for (number, date) in dates.enumerated() {
      review.say("a thing number \(number) of another kind", by: other, on: date)
    }
    review.say("rhetoric had to end for the sake of all future generations", by: actor)
    let drafts = [draft("1", Self.speech, .direct, published: "2021-09-12"), review]
    for order in [drafts, drafts.reversed()] {
      let workshop = try Workshop(order)
      #expect(try workshop.rows("SELECT max(report_count) FROM statement") == [most])
      #expect(try workshop.findings.isEmpty)
    }
  }

  /// What "had been said" is of the weeks before.
  @Test(arguments: [("had said", ["2"]), ("said", ["1", "1"])])
  func whatHadBeenSaidIsOfTheWeeksBefore(_ cue: String, _ counts: [String]) throws {
    var later = Draft("later", published: "2022-02-04")
    let actor = later.actor("Anton Kvist", country: "RU", post: "Deputy Minister")
    later.say(
      "that aggressive rhetoric had to end for the sake of future generations", by: actor, cue: cue)
    let drafts = [draft("1", Self.speech, .direct, published: "2022-01-12"), later]
    for order in [drafts, drafts.reversed()] {
      #expect(
        try Workshop(order).rows("SELECT report_count FROM statement ORDER BY report_count")
          == counts)
    }
  }

  @Test func wordsWithoutASpeakerStayApart() throws {
    var drafts: [Draft] = []
    for path in ["1", "2"] {
      var draft = Draft(path, headline: "News in \(path)")
      draft.say(Self.words, by: nil)
      drafts.append(draft)
    }
    #expect(try counts(drafts) == ["-|1", "-|1"])
  }

  @Test func aHeadlineBelongsToWhatItRepeats() throws {
    var draft = Draft("1")
    let headline = draft.say("guarantees needed", by: nil)
    let actor = draft.actor("Anton Kvist", country: "RU")
    draft.repeats(headline, draft.say(Self.words, by: actor))
    let workshop = try Workshop([draft])
    #expect(
      try workshop.rows("SELECT content, report_count FROM statement") == ["\(Self.words)|2"])
  }

  @Test func aStatementKeepsTheKeyOfItsFirstReport() throws {
    // Two persons become one when a country is known for the name.
    let workshop = try Workshop()
    var unknown = Draft("1", headline: "One")
    unknown.say(Self.words, by: unknown.actor("Anton Kvist"))
    try workshop.ingest(unknown)
    let first = try workshop.rows("SELECT key FROM statement")
    try workshop.ingest(draft("2"))
    #expect(try workshop.rows("SELECT key FROM statement") == first)
    var other = Draft("3", headline: "Three")
    other.say(Self.words, by: other.actor("Anton Kvist", country: "BY"))
    try workshop.ingest(other)
    #expect(try workshop.rows("SELECT count(*) FROM statement") == ["3"])
    #expect(try workshop.rows("SELECT key FROM key_redirect") == [])
    #expect(try workshop.findings == [])
  }

  @Test func supersededReportsDoNotCount() throws {
    let workshop = try Workshop([
      draft("1", outlet: "Echo"), draft("2", outlet: "Herald"),
    ])
    try workshop.ingest(draft("2", "something else was said in the end", outlet: "Herald"))
    #expect(
      try workshop.rows("SELECT report_count, outlet_count, is_current FROM statement ORDER BY id")
        == ["1|1|1", "1|1|1"])
    try workshop.ingest(draft("1", "and this as well was corrected later"))
    #expect(
      try workshop.rows("SELECT report_count, is_current FROM statement ORDER BY id")
        == ["0|0", "1|1", "1|1"])
    #expect(
      try workshop.rows(
        "SELECT count(*) FROM statement_fts WHERE statement_fts MATCH 'corrected'") == ["1"])
    #expect(try workshop.findings == [])
  }
}
