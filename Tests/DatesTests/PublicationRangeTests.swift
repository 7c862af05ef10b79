import Testing

@testable import Dates

@Suite struct PublicationRangeTests {
  private func range(_ text: String) -> String? {
    PublicationRange.infer(from: expressions(of: text))?.edtf.description
  }

  static let drafts = "The talks came after the ministry in December 2021 published two drafts. "

  @Test func findsTheYearInWhichTheWeekdaysFit() throws {
    let text =
      "The two councils will be meeting on Wednesday in Brussels. "
      + "The talks follow the meeting between the delegations on Monday which was led by the "
      + "deputy minister. " + Self.drafts
      + "On 10 January, the two sides met in Geneva, followed by a council meeting on 12 January "
      + "and a wider discussion on 13 January."
    let found = try #require(PublicationRange.infer(from: expressions(of: text)))
    #expect(found.edtf.description == "2022-01-10/2022-01-12")
    #expect(found.precision == .range)
    #expect(
      found.basis == "\"Wednesday\" is \"12 January\", \"Monday\" is \"10 January\" only in 2022, "
        + "next to \"December 2021\"")
  }

  @Test(arguments: [
    // Only the past: up to six days after.
    (
      drafts + "They met on Monday and on Wednesday. It was on 10 January and 12 January that "
        + "they spoke.", "2022-01-12/2022-01-16"
    ),
    (
      drafts + "They met on Monday, 10 January. They will meet again on Wednesday, 12 January, and "
        + "he said so on Monday.", "2022-01-10/2022-01-12"
    ),
  ])
  func boundsTheDays(_ text: String, _ expected: String) {
    #expect(range(text) == expected)
  }

  @Test(arguments: [
    "", "They met on Monday.", "On 10 January they met on Monday.", drafts,
    // No month with a year.
    "They met on Monday and Wednesday, on 10 January and 12 January.",
    // One pair alone may be chance.
    drafts + "They met on Monday. On 10 January they met.",
    // A weekday that falls on none of the dates.
    drafts + "They met on Monday, Wednesday and Friday. On 10 January and 12 January they met.",
    // A year in which nothing fits.
    "In December 2020 drafts were published. They met on Monday and Wednesday. "
      + "On 10 January and 12 January they met.",
    // Two dates for one weekday.
    drafts + "They met on Monday and Wednesday. On 3 January, 10 January and 12 January they met.",
    // A later year is past.
    drafts + "They met on Monday and Wednesday. On 10 January and 12 January they met. "
      + "In 2023 they left.",
    // What is past lies after what is to come.
    drafts + "They will meet on Monday. They met on Wednesday. 10 January. 12 January.",
  ])
  func leavesTheRestOpen(_ text: String) {
    #expect(range(text) == nil)
  }
}
