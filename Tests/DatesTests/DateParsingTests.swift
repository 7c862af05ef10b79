import Testing

@testable import Dates

@Suite struct DateParsingTests {
  @Test(arguments: [
    ("2022-01-12", "2022-01-12"), ("2022-01-12T10:00:00Z", "2022-01-12"),
    ("2022-01-12 10:00:00", "2022-01-12"), ("2022-01-12T23:30:00-05:00", "2022-01-12"),
    ("Fri, 01 Apr 2022 13:11:19 +0000", "2022-04-01"),
    ("Fri, 1 Apr 2022 13:11:19 GMT", "2022-04-01"),
    ("January 12, 2022", "2022-01-12"), ("12 January 2022", "2022-01-12"),
    ("FEBRUARY 12, 2022", "2022-02-12"), ("12 Jan. 2022", "2022-01-12"),
    ("Jan 12, 2022 10:05 AM EST", "2022-01-12"), ("Wednesday, 12 January 2022", "2022-01-12"),
    ("Wednesday, January 12th, 2022", "2022-01-12"), ("Published: 12 January 2022", "2022-01-12"),
    ("12-Jan-2022", "2022-01-12"), ("  January 12 , 2022 ", "2022-01-12"),
    ("20220112", "2022-01-12"), ("20220112T100000Z", "2022-01-12"),
    ("20220112100000", "2022-01-12"), ("2022/01/12", "2022-01-12"), ("2022.01.12", "2022-01-12"),
    ("25/12/2022", "2022-12-25"), ("12/25/2022", "2022-12-25"), ("25.12.2022", "2022-12-25"),
    ("05/05/2022", "2022-05-05"), ("2022-01", "2022-01"), ("2022", "2022"),
    ("January 2022", "2022-01"), ("Sept. 2021", "2021-09"),
    ("2022-01-10/2022-01-12", "2022-01-10/2022-01-12"),
  ])
  func readsMetadata(_ string: String, _ edtf: String) {
    #expect(DateParsing.date(string)?.description == edtf)
  }

  @Test(arguments: [
    "", " ", "01/04/2022", "1.4.2022", "04-01-2022", "12/01/22", "31 February 2022", "2022-13-01",
    "Thu, 01 Apr 2022 13:11:19 +0000", "January 12", "January", "yesterday", "12", "1649000000",
    "Updated January 12 to February 3, 2022", "January 12, 22", "by Ann Example", "May", "20221301",
    "12 January 2022 to 14 January 2022",
  ])
  func refuses(_ string: String) {
    #expect(DateParsing.date(string) == nil)
  }

  @Test func wantsAWholeDay() {
    #expect(DateParsing.day("2022-01") == nil)
    #expect(DateParsing.day("12 January 2022")?.iso == "2022-01-12")
  }
}
