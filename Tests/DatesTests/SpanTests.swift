import Testing

@testable import Dates

/// Seasons, decades, halves of years. Written on Wednesday, 12 January 2022.
@Suite struct SpanTests {
  let wednesday = anchor("2022-01-12")

  @Test(arguments: [
    ("The border was closed last summer.", "last summer=2021-06~/2021-08~"),
    ("The border was closed last winter.", "last winter=2020-12~/2021-02~"),
    ("The border was closed last fall.", "last fall=2021-09~/2021-11~"),
    ("The envoy left this past spring.", "this past spring=2021-03~/2021-05~"),
    ("The leaders will meet next summer.", "next summer=2022-06~/2022-08~"),
    ("The leaders will meet this autumn.", "this autumn=2022-09~/2022-11~"),
    ("The leaders will meet in the summer.", "summer=2022-06~/2022-08~"),
    ("The leaders met in the summer.", "summer=2021-06~/2021-08~"),
    ("in the winter of 1994", "winter of 1994=1994-12~/1995-02~"),
    ("in the winter of nineteen ninety-four", "winter of nineteen ninety-four=1994-12~/1995-02~"),
    ("in the spring of last year", "spring of last year=2021-03~/2021-05~"),
    ("in the early summer", "early summer=2021-06~/2021-08~"),
    ("the fall of the city", ""), ("after the fall of Kabul", ""), ("problems spring from it", ""),
    ("the Prague Spring ended", ""), ("during the Spring Festival", ""),
  ])
  func seasons(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("in the 1990s", "1990s=1990/1999"), ("in the early 1990s", "early 1990s=1990~/1999~"),
    ("in the mid-1980s", "mid-1980s=1980~/1989~"), ("since the '80s", "80s=1980/1989"),
    ("in the '20s", "20s=2020/2029"), ("in the 1990's", "1990's=1990/1999"),
    ("the 1990's summit", ""), ("through the nineties", "nineties=1990/1999"),
    ("a 19th century fortress", "19th century=1801/1900"),
    ("a decade ago", "a decade ago=2012~"), ("two decades ago", "two decades ago=2002~"),
    ("a woman in her 30s", ""), ("temperatures in the low 80s", ""),
  ])
  func decadesAndCenturies(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test(arguments: [
    ("in the first half of 2020", "first half of 2020=2020-01/2020-06"),
    ("in the second half of last year", "last year=2021"),
    ("in the last half of 1989", "last half of 1989=1989-07/1989-12"),
    ("in the first nine months of 2020", "first nine months of 2020=2020-01/2020-09"),
    ("the first two quarters of 2020", "first two quarters of 2020=2020-01/2020-06"),
    ("the first half of the match", ""), ("the first two months of the siege", ""),
  ])
  func parts(_ text: String, _ expected: String) {
    #expect(dates(in: text, from: wednesday) == expected)
  }

  @Test func withoutAnchorOnlyWhatStatesItsYear() {
    #expect(
      dates(in: "the 1990s, the '80s, the summer of 2020 and last summer", from: .none)
        == "1990s=1990/1999; summer of 2020=2020-06~/2020-08~")
  }

  /// They are too long, or too far from the words, to date a statement.
  @Test(arguments: [
    ("in the 1990s", true), ("a decade ago", true), ("the first half of 2020", true),
    ("the 20th century", true), ("last summer", false),
  ])
  func datesStatements(_ text: String, _ isModifier: Bool) {
    #expect(expressions(of: text).map(\.isModifier) == [isModifier])
  }
}
