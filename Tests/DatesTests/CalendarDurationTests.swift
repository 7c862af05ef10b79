import Dates
import Testing

@Suite struct CalendarDurationTests {
  @Test(arguments: [
    ("2022-01-10", "14d", "2021-12-27", "2022-01-24"),
    ("2022-01-10", "2w", "2021-12-27", "2022-01-24"),
    ("2022-03-31", "1m", "2022-02-28", "2022-04-30"),
    ("2024-03-31", "1m", "2024-02-29", "2024-04-30"),
    ("2024-02-29", "1y", "2023-02-28", "2025-02-28"),
    ("2022-01-15", "3m", "2021-10-15", "2022-04-15"),
    ("2022-12-31", "12m", "2021-12-31", "2023-12-31"),
    ("2022-01-10", "0d", "2022-01-10", "2022-01-10"),
    ("2022-01-10", "9999y", "0001-01-01", "9999-12-31"),
    ("0001-01-05", "9999w", "0001-01-01", "0192-08-24"),
  ])
  func movesADay(_ day: String, _ text: String, _ before: String, _ after: String) throws {
    let day = try #require(EDTF(day)?.first)
    let duration = try #require(CalendarDuration(text))
    #expect(day.subtracting(duration).iso == before)
    #expect(day.adding(duration).iso == after)
    #expect(duration.description == text)
  }

  @Test(arguments: ["", "d", "14", "14D", "-1d", "1.5m", "10000d", "14 d", "P14D", "١d", "14x"])
  func refusesWhatIsNone(_ text: String) {
    #expect(CalendarDuration(text) == nil)
  }
}
