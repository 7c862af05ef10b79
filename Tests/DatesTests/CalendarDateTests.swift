import Testing

@testable import Dates

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2024, 4, 4, Weekday.thursday), (2022, 1, 12, .wednesday), (2022, 1, 10, .monday),
    (2024, 2, 29, .thursday), (2000, 2, 29, .tuesday), (1970, 1, 1, .thursday),
    (1969, 12, 31, .wednesday), (1945, 5, 8, .tuesday), (1900, 3, 1, .thursday),
    (1582, 10, 15, .friday), (2100, 12, 31, .friday),
  ])
  func knowsWeekdays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Weekday) {
    #expect(CalendarDate(year: year, month: month, day: day)?.weekday == weekday)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0),
    (0, 1, 1), (10_000, 1, 1),
  ])
  func refusesDaysThatAreNot(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func countsDays() throws {
    #expect(CalendarDate(dayNumber: 0).iso == "1970-01-01")
    #expect(CalendarDate(dayNumber: -1).iso == "1969-12-31")
    var date = try #require(CalendarDate(year: 1895, month: 12, day: 30))
    var number = date.dayNumber
    while date.year < 2105 {
      #expect(CalendarDate(dayNumber: number) == date)
      let next = date.adding(days: 1)
      #expect(next > date)
      #expect(next.weekday.rawValue == date.weekday.rawValue % 7 + 1)
      #expect(CalendarDate(year: next.year, month: next.month, day: next.day) == next)
      (date, number) = (next, number + 1)
    }
  }

  @Test func knowsWeeksMonthsAndYears() throws {
    let date = try #require(CalendarDate(year: 2024, month: 2, day: 15))
    func iso(_ range: ClosedRange<CalendarDate>) -> String {
      "\(range.lowerBound.iso)/\(range.upperBound.iso)"
    }
    #expect(iso(date.weekRange) == "2024-02-12/2024-02-18")
    #expect(iso(date.monthRange) == "2024-02-01/2024-02-29")
    #expect(iso(date.yearRange) == "2024-01-01/2024-12-31")
    #expect(date.adding(days: 366).iso == "2025-02-15")
  }
}
