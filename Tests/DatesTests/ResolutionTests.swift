import Testing
import Text

@testable import Dates

/// Written on Wednesday, 12 January 2022.
@Suite struct ResolutionTests {
  let wednesday = anchor("2022-01-12")

  @Test(arguments: [
    ("The envoy said on Wednesday that", "Wednesday=2022-01-12"),
    ("They met on Monday in Geneva.", "Monday=2022-01-10"),
    ("The talks on Thursday were long.", "Thursday=2022-01-06"),
    ("Talks were held Monday night.", "Monday night=2022-01-10"),
    ("Talks continued Sunday.", "Sunday=2022-01-09"),
    ("The council will be meeting on Wednesday in Brussels.", "Wednesday=2022-01-12"),
    ("The council will meet on Thursday.", "Thursday=2022-01-13"),
    ("On Thursday, the council will meet.", "Thursday=2022-01-13"),
    ("On Friday, he said Russia will respond.", "Friday=2022-01-07"),
    ("He said on Monday that they will respond.", "Monday=2022-01-10"),
    ("A meeting is scheduled for Monday.", "Monday=2022-01-17"),
    ("The session is due on Tuesday.", "Tuesday=2022-01-18"),
    ("Ministers are to meet on Friday.", "Friday=2022-01-14"),
    ("ahead of the talks on Thursday", "Thursday=2022-01-13"),
    ("He spoke ahead of Thursday's talks.", "Thursday=2022-01-13"),
    ("They will discuss Monday's ruling.", "Monday=2022-01-10"),
    ("The order will be released on Friday.", "Friday=2022-01-14"),
    ("He said he was there on Friday.", "Friday=2022-01-07"),
    ("The deadline runs until 9 a.m. Friday.", "Friday=2022-01-14"),
    ("It could come as soon as Friday.", "Friday=2022-01-14"),
    ("The vote, scheduled for Friday, was to end the row.", "Friday=2022-01-14"),
  ])
  func weekdays(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("He left last Monday.", "last Monday=2022-01-10"),
    ("He left last Wednesday.", "last Wednesday=2022-01-05"),
    ("He left last Friday.", "last Friday=2022-01-07"),
    ("They meet next Monday.", "next Monday=2022-01-17"),
    ("They meet next Friday.", ""),
    ("They meet this Friday.", "this Friday=2022-01-14"),
    ("They met this Monday.", "this Monday=2022-01-10"),
    ("They meet this coming Friday.", "this coming Friday=2022-01-14"),
    ("He spoke on Friday last week.", "Friday last week=2022-01-07"),
    ("He spoke on Monday of last week.", "Monday of last week=2022-01-03"),
    ("The talks on Tuesday of next week.", "Tuesday of next week=2022-01-18"),
    ("In a Monday statement, he said so.", "Monday=2022-01-10"),
  ])
  func weekdaysWithReference(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("On 10 January, they met.", "10 January=2022-01-10"),
    ("On January 10th they met.", "January 10th=2022-01-10"),
    ("On the 10th of January they met.", "10th of January=2022-01-10"),
    ("They met on Dec. 30.", "Dec. 30=2021-12-30"),
    ("The summit of 20 December failed.", "20 December=2021-12-20"),
    ("He was last seen on June 3.", "June 3=2021-06-03"),
    ("The vote will be held on June 30.", "June 30=2022-06-30"),
    ("the June 30 deadline", ""),
    ("It opened on Feb. 29.", ""),
    ("On January 12, 2021, they met.", "January 12, 2021=2021-01-12"),
    ("on 12 January 2021", "12 January 2021=2021-01-12"),
    ("on May 9, 1945, it ended", "May 9, 1945=1945-05-09"),
    ("MOSCOW, April 04, 2021, Example:", "April 04, 2021=2021-04-04"),
    ("It began on 2021-11-17.", "2021-11-17=2021-11-17"),
    ("On Monday, January 10, they met.", "Monday, January 10=2022-01-10"),
    ("On Monday 10 January 2022 they met.", "Monday 10 January 2022=2022-01-10"),
    ("on Wednesday (12 January)", "Wednesday (12 January)=2022-01-12"),
    ("On Tuesday, January 10, they met.", ""),
    ("On Tuesday, January 10, 2022, they met.", "January 10, 2022=2022-01-10"),
    ("on 12 March last year", "12 March last year=2021-03-12"),
    ("on 10 and 12 January", "10=2022-01-10; 12 January=2022-01-12"),
  ])
  func days(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("from April 29 to May 5, 2021", "April 29 to May 5, 2021=2021-04-29/2021-05-05"),
    ("held on 10-12 January", "10-12 January=2022-01-10/2022-01-12"),
    ("held on 10–12 January", "10–12 January=2022-01-10/2022-01-12"),
    ("on January 10-12, 2022", "January 10-12, 2022=2022-01-10/2022-01-12"),
    ("on April 24 and 25, 2021", "April 24 and 25, 2021=2021-04-24/2021-04-25"),
    ("on April 24 and 25 people left", "April 24=2022-04-24"),
    ("on April 24 and 28", "April 24=2022-04-24"),
    ("between 10 and 12 January", "10 and 12 January=2022-01-10/2022-01-12"),
    ("from 29 December to 3 January", "29 December to 3 January=2021-12-29/2022-01-03"),
    ("from December 29, 2021 to January 3", "December 29, 2021 to January 3=2021-12-29/2022-01-03"),
    ("from January to March 2021", "January to March 2021=2021-01/2021-03"),
    ("in January-March 2021", "January-March 2021=2021-01/2021-03"),
    ("from 2014 to 2016", "2014 to 2016=2014/2016"),
    ("in office (2014-2016)", "2014-2016=2014/2016"),
  ])
  func ranges(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("in December 2021 published two drafts", "December 2021=2021-12"),
    ("in May 2020", "May 2020=2020-05"), ("in March of 2020", "March of 2020=2020-03"),
    ("They met in December.", "December=2021-12"), ("They met in January.", "January=2022-01"),
    ("They will meet in March.", "March=2022-03"), ("They met in May.", "May=2021-05"),
    ("since last December", ""), ("In May 12 soldiers were killed.", "May=2021-05"),
    ("They left last May.", "last May=2021-05"),
    ("in January and February 2020", "January=2020-01; February 2020=2020-02"),
    ("It was in January last year.", "January last year=2021-01"),
    ("It was in early January.", "early January=2022-01~"),
    ("It was in late November 2020.", "late November 2020=2020-11~"),
    ("They met in mid-December.", "mid-December=2021-12~"),
    ("at the end of November 2020", "end of November 2020=2020-11~"),
    ("In 2014 Russia annexed it.", "2014=2014"), ("It has held since 2014.", "2014=2014"),
    ("the agreement of 2015.", "2015=2015"), ("the accord (2015) failed", "2015=2015"),
    ("in 2014 and 2015", "2014=2014; 2015=2015"), ("in late 2019", "late 2019=2019~"),
    ("in mid-2019,", "mid-2019=2019~"), ("by 2030, it says", "2030=2030"),
  ])
  func monthsAndYears(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("He said today that", "today=2022-01-12"), ("He left yesterday.", "yesterday=2022-01-11"),
    ("They meet tomorrow.", "tomorrow=2022-01-13"), ("tonight", "tonight=2022-01-12"),
    ("the day before yesterday", "day before yesterday=2022-01-10"),
    ("He left last night.", "last night=2022-01-11"), ("this morning", "this morning=2022-01-12"),
    ("three days ago", "three days ago=2022-01-09"), ("10 days ago", "10 days ago=2022-01-02"),
    ("two weeks ago", "two weeks ago=2021-12-27/2022-01-02"),
    ("a month ago", "a month ago=2021-12"), ("two years ago", "two years ago=2020"),
    ("20 years ago", "20 years ago=2002~"), ("about two years ago", "two years ago=2020~"),
    ("three days from now", "three days from now=2022-01-15"),
    ("He left last week.", "last week=2022-01-03/2022-01-09"),
    ("earlier this week", "earlier this week=2022-01-10/2022-01-16"),
    ("next week", "next week=2022-01-17/2022-01-23"),
    ("last month", "last month=2021-12"), ("this month", "this month=2022-01"),
    ("next month", "next month=2022-02"), ("last year", "last year=2021"),
    ("this year's summit", "this year=2022"), ("earlier this year", "earlier this year=2022"),
    ("late last year", "late last year=2021~"), ("next year", "next year=2023"),
  ])
  func relative(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    "Russia may respond and march on.", "He may 12 times refuse.", "In 2000 villages they voted.",
    "until 1900 GMT", "at 10:30 a.m.", "It cost 2014 dollars.", "the 1990s", "in the early 1990's",
    "the Sunday Times said", "after Friday prayers", "on Good Friday", "every Monday",
    "on Mondays", "on a Monday", "reported by Russia Today, he", "USA Today reported",
    "in the last week", "over the past year", "in the coming days", "recently", "several days ago",
    "two days later", "the next day", "the following Monday", "Theresa May said",
    "a statement by May", "in May's government", "April Smith said", "the 10th time",
    "Resolution 2202", "1,945 people", "Article 5", "the 2014 annexation", "a year and a half ago",
    "two and a half years ago", "5 minutes ago", "on Saturday nights",
    "31 June", "a decade ago", "the 20th century", "by 2000 percent",
    "Augustus left", "on the march 10 miles",
  ])
  func traps(_ text: String) {
    let dating = expressions(of: text).filter { !$0.isModifier }
    #expect(dating.compactMap { $0.resolved(from: wednesday) }.isEmpty)
  }

  @Test(arguments: [
    ("Sales rose in the third quarter.", "third quarter=2021-07/2021-09"),
    ("the first quarter of 2020", "first quarter of 2020=2020-01/2020-03"),
    ("third-quarter sales", "third-quarter=2021-07/2021-09"),
    ("next year's first quarter", "next year's first quarter=2023-01/2023-03"),
    (
      "Exports fell in the second quarter from a year ago.",
      "second quarter=2021-04/2021-06; a year ago=2020-04/2020-06"
    ),
    ("They met over the weekend.", "weekend=2022-01-08/2022-01-09"),
    ("the 1996 campaign", "1996=1996"), ("in nineteen ninety-six", "nineteen ninety-six=1996"),
    ("the year two thousand", "year two thousand=2000"),
    ("by the end of fiscal 2021", "fiscal 2021=2021"),
    ("a June agreement", ""), ("an October agreement", ""),
    ("The law of a November agreement holds.", "November=2021-11"),
    ("He came on Thanksgiving Day.", "Thanksgiving Day=2021-11-25"),
    ("the 2000 people who came", ""), ("It shall end in March.", "March=2022-03"),
  ])
  func periods(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  /// They tell of the time of something, and date no statement.
  @Test(arguments: [
    ("third-quarter sales", true), ("the 1996 campaign", true), ("in 1996 he", false),
    ("on Friday", false), ("over the weekend", false), ("the full year", true),
  ])
  func modifiers(_ text: String, _ isModifier: Bool) {
    #expect(expressions(of: text).map(\.isModifier) == [isModifier])
  }
}
