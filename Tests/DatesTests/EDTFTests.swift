import Testing

@testable import Dates

@Suite struct EDTFTests {
  @Test(arguments: [
    ("2022-01-12", "2022-01-12", "2022-01-12", Precision.day),
    ("2022-02", "2022-02-01", "2022-02-28", .month),
    ("2024", "2024-01-01", "2024-12-31", .year),
    ("0987", "0987-01-01", "0987-12-31", .year),
    ("2016~", "2016-01-01", "2016-12-31", .approximate),
    ("2016-05?", "2016-05-01", "2016-05-31", .approximate),
    ("2016-05-06%", "2016-05-06", "2016-05-06", .approximate),
    ("2022-01-10/2022-01-12", "2022-01-10", "2022-01-12", .range),
    ("2022-01-10/2022-01-16", "2022-01-10", "2022-01-16", .week),
    ("2022-01-11/2022-01-17", "2022-01-11", "2022-01-17", .range),
    ("2021-12/2022-02", "2021-12-01", "2022-02-28", .range),
    ("2022-01-10/..", "2022-01-10", "", .range),
    ("../2022-01-10", "", "2022-01-10", .range),
    ("2022-01-10/", "2022-01-10", "", .range),
    ("2022-01-10~/2022-01-16", "2022-01-10", "2022-01-16", .approximate),
  ])
  func readsAndPrints(_ string: String, _ first: String, _ last: String, _ precision: Precision)
    throws
  {
    let edtf = try #require(EDTF(string))
    #expect(edtf.description == string)
    #expect((edtf.first?.iso ?? "") == first)
    #expect((edtf.last?.iso ?? "") == last)
    #expect(edtf.precision == precision)
    #expect(EDTF(edtf.description) == edtf)
  }

  @Test(arguments: [
    "", "..", "../..", "/", "2022-13", "2022-02-30", "22-01-01", "2022-1-1", "2022-01-12T10:00",
    "2022-01-12/2022-01-10", "2022-01-01/2022-01-02/2022-01-03", "~", "2022~~", "+022", "2022-",
    "-022", "20 2", "199X", "2022-01-12 ",
  ])
  func refuses(_ string: String) {
    #expect(EDTF(string) == nil)
  }

  @Test func printsWhatItReads() throws {
    for number in stride(from: -40_000, to: 40_000, by: 97) {
      let date = CalendarDate(dayNumber: number)
      let later = date.adding(days: abs(number) % 50)
      let made = [
        EDTF.day(date), .month(date.year, date.month), .year(date.year), .interval(date, later),
      ]
      for edtf in made {
        let edtf = try #require(edtf)
        #expect(EDTF(edtf.description) == edtf)
        #expect(EDTF(edtf.approximately.description) == edtf.approximately)
        #expect(edtf.approximately.precision == .approximate)
        #expect(try #require(edtf.first) <= date && date <= #require(edtf.last))
      }
    }
  }

  @Test func makesIntervals() throws {
    let date = try #require(CalendarDate(year: 2022, month: 1, day: 12))
    #expect(EDTF.interval(date, date) == .day(date))
    #expect(EDTF.interval(date, date.adding(days: -1)) == nil)
    #expect(EDTF.month(2022, 13) == nil)
    #expect(EDTF.year(0) == nil)
    #expect(EDTF.day(date)?.day == date)
    #expect(EDTF("2022-01")?.day == nil)
  }
}
