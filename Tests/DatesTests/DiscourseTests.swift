import Testing

@testable import Dates

/// What other dates of the text decide. Written on Wednesday, 12 January 2022.
@Suite struct DiscourseTests {
  let wednesday = anchor("2022-01-12")

  @Test(arguments: [
    ("The treaty was signed in 1988 and lapsed that year.", "1988=1988; that year=1988"),
    ("He left in June 1998 and came back later that year.", "June 1998=1998-06; that year=1998"),
    (
      "It began on 3 May 1995. The following year it ended.",
      "3 May 1995=1995-05-03; following year=1996"
    ),
    ("They met on Monday. The next day they signed.", "Monday=2022-01-10; next day=2022-01-11"),
    (
      "They met on Monday and signed two days later.",
      "Monday=2022-01-10; two days later=2022-01-12"
    ),
    (
      "They met on 5 March 2020; a week earlier he left.",
      "5 March 2020=2020-03-05; a week earlier=2020-02-24/2020-03-01"
    ),
    (
      "He came on 5 March 2020 and left the day before.",
      "5 March 2020=2020-03-05; day before=2020-03-04"
    ),
    ("He came in March 2020, the day before the vote.", "March 2020=2020-03"),
    (
      "It opened in March 2020 and closed the previous month.",
      "March 2020=2020-03; previous month=2020-02"
    ),
    // A year does not say which day is meant, and two sentences on it is forgotten.
    ("It opened in 1995. The next day it closed.", "1995=1995"),
    ("They met on Monday. It rained. They left the next day.", "Monday=2022-01-10"),
    ("The next day they met.", ""), ("That year it ended.", ""),
  ])
  func besideAnotherDate(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test func namesTheOtherDate() {
    func basis(_ text: String, _ anchor: DateAnchor) -> String? {
      expressions(of: text).last?.resolved(from: anchor)?.basis
    }
    #expect(basis("in June 1998 and later that year", .none) == "\"that year\", from \"June 1998\"")
    #expect(
      basis("They met on Monday and left the next day", wednesday)
        == "\"next day\", from \"Monday\", from the dateline of 2022-01-12")
  }

  @Test(arguments: [
    (
      "Third-quarter exports rose from a year earlier.",
      "Third-quarter=2021-07/2021-09; a year earlier=2020-07/2020-09"
    ),
    (
      "Exports rose in the third quarter. In the first nine months they fell from a year earlier.",
      "third quarter=2021-07/2021-09; first nine months=2021-01/2021-09; a year earlier=2021"
    ),
    ("Exports rose from a year earlier.", "a year earlier=2021"),
    ("Exports rose in the year-ago quarter.", "year-ago quarter=2020-10/2020-12"),
    ("in the year-earlier third quarter", "year-earlier third quarter=2020-07/2020-09"),
    (
      "Third-quarter exports beat last year's quarter.",
      "Third-quarter=2021-07/2021-09; last year's quarter=2020-07/2020-09"
    ),
    (
      "They beat the corresponding quarter last year.",
      "corresponding quarter last year=2020-10/2020-12"
    ),
    ("in the current quarter", "current quarter=2022-01/2022-03"),
    ("since last quarter", "last quarter=2021-10/2021-12"),
  ])
  func comparedPeriods(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("The council decided to admit them in March.", "March=2022-03"),
    ("It pledged to vote and, in March, cancelled the vote.", "March=2021-03"),
    ("The talks are supposed to end by May.", "May=2022-05"),
    ("It is part of a plan to repay the loan by June.", "June=2022-06"),
    ("The ministry expects an answer in mid-March.", "mid-March=2022-03~"),
    ("It would be held on an unstated day in April.", "April=2022-04"),
    ("It fell from the record set on July 6.", "July 6=2021-07-06"),
    ("accounts that ended Jan. 31", "Jan. 31=2021-01-31"),
    ("He could leave as soon as Friday, the envoy said.", "Friday=2022-01-14"),
    ("They brought him in in March.", "March=2021-03"),
    ("under resolution 1973 Example acted", ""),
    ("a Sunday night vigil", "Sunday night=2022-01-09"), ("on a Sunday night", ""),
    ("the post-1959 leadership", "post-1959=1959"),
  ])
  func directions(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("He recently left.", [TemporalExpression.Meaning.vague(.past)]),
    ("He now agrees.", [.vague(nil)]), ("the current government", [.vague(nil)]),
    ("He will soon agree.", [.vague(.future)]), ("in the future", [.vague(.future)]),
    ("They clashed in the past.", [.vague(.past)]), ("as soon as possible", []),
    ("a previously announced visit", []), ("the past president", []),
  ])
  func wordsWithoutADate(_ text: String, _ expected: [TemporalExpression.Meaning]) {
    let found = expressions(of: text)
    #expect(found.map(\.meaning) == expected)
    #expect(found.allSatisfy { $0.resolved(from: wednesday) == nil })
  }
}
