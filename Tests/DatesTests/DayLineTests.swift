import Dates
import Testing

@Suite struct DayLineTests {
  @Test(arguments: [
    ("Veröffentlicht am 2. November 2021, 10:15 Uhr", "2021-11-02"),
    ("Dienstag, 5. Jänner 2021", "2021-01-05"),
    ("21. Jan 2022 // A. Person", "2022-01-21"),
    ("jeudi 13 juin 2019, par la rédaction", "2019-06-13"),
    ("Publié le 1er août 2022", "2022-08-01"),
    ("15 de septiembre de 2016", "2016-09-15"),
    ("3 de março de 2020 às 18h", "2020-03-03"),
    ("lunedì 4 maggio 2020", "2020-05-04"),
    ("17 maart 2014", "2014-03-17"),
    ("15 августа 2016, 13:43", "2016-08-15"),
    ("24 лютого 2022 року", "2022-02-24"),
    ("24 Şubat 2022 Perşembe", "2022-02-24"),
    ("24 lutego 2022 r.", "2022-02-24"),
    ("٢٤ فبراير ٢٠٢٢", "2022-02-24"),
    ("2022年2月24日 10:00", "2022-02-24"),
    ("2020-02-19 20:29:58 来源", "2020-02-19"),
    ("Mon Oct 11 14:57:21 CEST 2021", "2021-10-11"),
    ("April 19, 2019 · World · 7 comments", "2019-04-19"),
    ("Lübeck, 25.03.2003", "2003-03-25"),
    ("Published 3 May 2022 | Updated 5 May 2022", "2022-05-03"),
    ("A. Person — 2. Februar 2022", "2022-02-02"),
    ("Thema des Tages // 2. November 2021", "2021-11-02"),
  ])
  func namesOneDay(_ line: String, _ day: String) {
    #expect(DayLine.day(in: line, dayFirst: nil)?.iso == day)
  }

  @Test(arguments: [
    "04.02.2022", "04/02/2022 05:22 pm", "Updated 5 May 2022", "Stand: 05. Februar 2020",
    "31. Dezember 2021 - 06. Januar 2022", "1.–3. Februar 2022", "28 February – 3 March 2022",
    "30 February 2022",
    "listopad 2022", "24. listopada 2022", "3 lip 2022", "- 5 2022", "12 reasons in 2022", "",
    "10:52", "Room 12, 4 May",
  ])
  func namesNone(_ line: String) {
    #expect(DayLine.day(in: line, dayFirst: nil) == nil)
  }

  @Test(arguments: [
    ("de", "2022-02-04"), ("ru", "2022-02-04"), ("en-GB", "2022-02-04"), ("en_IN", "2022-02-04"),
    ("en", nil), ("en-US", nil), (nil, nil),
  ])
  func numbersInTheOrderOfTheLanguage(_ language: String?, _ day: String?) {
    let dayFirst = DayLine.isDayFirst(language: language)
    for line in ["04.02.2022 15:34", "4. 2. 2022", "04/02/2022", "04-02-2022"] {
      #expect(DayLine.day(in: line, dayFirst: dayFirst)?.iso == day)
    }
  }
}
