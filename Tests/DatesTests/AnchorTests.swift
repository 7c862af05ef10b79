import Testing
import Text

@testable import Dates

@Suite struct AnchorTests {
  @Test func namesItsGrounds() {
    func basis(_ text: String) -> String? {
      expressions(of: text).first?.resolved(from: anchor("2024-04-04"))?.basis
    }
    #expect(basis("He said on Wednesday") == "\"Wednesday\", from the dateline of 2024-04-04")
    #expect(
      basis("He will speak on Monday") == "\"Monday\", the next from the dateline of 2024-04-04")
    #expect(basis("on 10 April") == "\"10 April\", with the year from the dateline of 2024-04-04")
    #expect(basis("in December   2021") == "\"December 2021\"")
    #expect(basis("last week") == "\"last week\", from the dateline of 2024-04-04")
  }

  @Test func withoutAnchorResolvesOnlyWhatStatesItsYear() {
    let text = """
      On Monday they met, as on 10 January and in May; yesterday he left. In December 2021 they \
      published drafts. On 12 January 2022 and from 10-12 March 2022 they met. Since 2014 it held. \
      It was early 2019. From April 29 to May 5 they met.
      """
    #expect(
      dates(in: text, from: .none)
        == "December 2021=2021-12; 12 January 2022=2022-01-12; "
        + "10-12 March 2022=2022-03-10/2022-03-12; 2014=2014; early 2019=2019~")
  }

  @Test(arguments: [
    ("The council will be meeting on Wednesday.", "Wednesday=2022-01-12"),
    ("They met on Monday.", "Monday=2022-01-10"),
    ("They met on Tuesday.", ""),
    ("They met on 13 January.", "13 January=2022-01-13"),
    ("He left last year.", "last year=2021"),
    ("He left yesterday.", "yesterday=2022-01-09/2022-01-11"),
    ("He left last week.", "last week=2022-01-03/2022-01-09"),
  ])
  func fromARangeResolvesWhatIsTheSameFromAllOfIt(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: anchor("2022-01-10/2022-01-12")) == expected)
  }

  @Test func callerMayKnowTheDirection() throws {
    let wednesday = anchor("2022-01-12")
    let expression = try #require(expressions(of: "the talks on Friday").first)
    #expect(expression.direction == nil)
    #expect(expression.resolved(from: wednesday)?.day?.iso == "2022-01-07")
    #expect(expression.resolved(from: wednesday, direction: .past)?.day?.iso == "2022-01-07")
    #expect(expression.resolved(from: wednesday, direction: .future)?.day?.iso == "2022-01-14")
  }

  @Test func anchorsAreMadeOfDates() throws {
    let day = try #require(CalendarDate(year: 2022, month: 1, day: 12))
    #expect(DateAnchor(.day(day), label: "x") == .day(day, label: "x"))
    #expect(DateAnchor(nil, label: "x") == .none)
    #expect(DateAnchor(EDTF("2022-01-12/.."), label: "x") == .none)
    #expect(
      DateAnchor(EDTF("2022-01-12/2022-01-13"), label: "x")
        == .range(day, day.adding(days: 1), label: "x"))
  }

  @Test func expressionsLieInTheRangeAskedFor() {
    let text = TokenizedText(SourceText("On Monday they met. On Tuesday they met again, in 2014."))
    let second = text.sentences[1]
    let found = TemporalExpressions.find(in: text, range: second)
    #expect(found.map(\.string) == ["Tuesday", "2014"])
    #expect(found.allSatisfy { second.contains($0.tokens.lowerBound) })
    #expect(TemporalExpressions.find(in: text, range: 3..<3).isEmpty)
    for expression in found { #expect(text.string(expression.tokens) == expression.string) }
  }
}
