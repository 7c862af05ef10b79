import Dates
import Reading
import Testing
import Text

struct DatelineCase: Sendable, CustomTestStringConvertible {
  let dateline: String
  var place: String?
  var date: String?
  var agency: String?

  init(_ dateline: String, _ place: String?, _ date: String?, _ agency: String?) {
    self.dateline = dateline
    self.place = place
    self.date = date
    self.agency = agency
  }

  var testDescription: String { dateline }
}

@Suite struct DatelineTests {
  static let rest = " Ministers from six countries met on the shore of a lake and agreed on little."

  @Test(arguments: [
    DatelineCase(
      "Moscow, April 04, 2024, The Harbour Gazette:", "Moscow", "2024-04-04", "The Harbour Gazette"),
    DatelineCase("MOSCOW, April 4, 2024. /TASS/.", "Moscow", "2024-04-04", "TASS"),
    DatelineCase("MOSCOW, April 4. /TASS/.", "Moscow", nil, "TASS"),
    DatelineCase("WASHINGTON (AP) _", "Washington", nil, "Associated Press"),
    DatelineCase("WASHINGTON (AP) —", "Washington", nil, "Associated Press"),
    DatelineCase("KIEV, Ukraine (AP) --", "Kiev, Ukraine", nil, "Associated Press"),
    DatelineCase("LONDON, Jan 12 (Reuters) -", "London", nil, "Reuters"),
    DatelineCase("LONDON, Jan 12, 2022 (Reuters) -", "London", "2022-01-12", "Reuters"),
    DatelineCase("London, 12 January 2022 (Reuters) –", "London", "2022-01-12", "Reuters"),
    DatelineCase(
      "BEIJING, Jan. 12, 2022 (Xinhua) --", "Beijing", "2022-01-12", "Xinhua News Agency"),
    DatelineCase("BEIJING, Jan. 12 (Xinhua) --", "Beijing", nil, "Xinhua News Agency"),
    DatelineCase("NEW DELHI:", "New Delhi", nil, nil),
    DatelineCase("NEW DELHI, May 28, 1998.", "New Delhi", "1998-05-28", nil),
    DatelineCase(
      "New Delhi [India], January 12, 2022 (ANI):", "New Delhi", "2022-01-12",
      "Asian News International"),
    DatelineCase(
      "New Delhi, Jan 12, 2022 (PTI)", "New Delhi", "2022-01-12", "Press Trust of India"),
    DatelineCase(
      "MOSCOW (UrduPoint News / Sputnik - 20th June, 2023)", "Moscow", "2023-06-20", "Sputnik"),
    DatelineCase("(UrduPoint News / Sputnik - 20th June, 2023)", nil, "2023-06-20", "Sputnik"),
    DatelineCase("WASHINGTON, D.C. (AP) —", "Washington, D.C.", nil, "Associated Press"),
    DatelineCase(
      "UNITED NATIONS, Jan 12, 2022 (Reuters) -", "United Nations", "2022-01-12", "Reuters"),
    DatelineCase(
      "BRUSSELS/MOSCOW, Jan 12, 2022 (Reuters) -", "Brussels/Moscow", "2022-01-12", "Reuters"),
    DatelineCase("GENEVA, 10 January 2022 —", "Geneva", "2022-01-10", nil),
    DatelineCase("Geneva, 10 January 2022 -", "Geneva", "2022-01-10", nil),
    DatelineCase(
      "GENEVA, Switzerland, Jan 10, 2022 (Lakeside Wire) -", "Geneva, Switzerland", "2022-01-10",
      "Lakeside Wire"),
    DatelineCase("LAKESIDE, January 11, 2022 (LWS) —", "Lakeside", "2022-01-11", "LWS"),
    DatelineCase(
      "Lakeside, January 11, 2022 (Harbour Press Service) --", "Lakeside", "2022-01-11",
      "Harbour Press Service"),
    DatelineCase("VILNIUS, Jan 12, 2022, BNS –", "Vilnius", "2022-01-12", "BNS"),
    DatelineCase(
      "Tehran, Jan 12, 2022, IRNA –", "Tehran", "2022-01-12", "Islamic Republic News Agency"),
    DatelineCase("TEHRAN (Tasnim) –", "Tehran", nil, "Tasnim News Agency"),
    DatelineCase("TEHRAN –", "Tehran", nil, nil),
    DatelineCase("Moscow —", "Moscow", nil, nil),
    DatelineCase("PRAGUE --", "Prague", nil, nil),
    DatelineCase("MOSCOW. April 4, 2024 (Interfax) -", "Moscow", "2024-04-04", "Interfax"),
    DatelineCase(
      "ABU DHABI, 12th January, 2022 (WAM) --", "Abu Dhabi", "2022-01-12", "Emirates News Agency"),
    DatelineCase(
      "WASHINGTON, Wed., Jan. 12, 2022 (Lakeside Wire) —", "Washington", "2022-01-12",
      "Lakeside Wire"),
    DatelineCase("(Reuters) -", nil, nil, "Reuters"),
    DatelineCase("Jan 12, 2022 (Reuters) -", nil, "2022-01-12", "Reuters"),
    DatelineCase("January 12, 2022 –", nil, "2022-01-12", nil),
    DatelineCase(
      "RIO DE JANEIRO, Jan 12,2022 (AFP) -", "Rio de Janeiro", "2022-01-12", "Agence France-Presse"),
    DatelineCase("THE HAGUE, 2022-01-12 —", "The Hague", "2022-01-12", nil),
    DatelineCase("ANKARA, 12.01.2022 (Anadolu) –", "Ankara", "2022-01-12", "Anadolu Agency"),
  ])
  func recognised(_ expected: DatelineCase) throws {
    let article = try article("Ministers meet at the lake\n\n" + expected.dateline + Self.rest)
    let dateline = try #require(article.dateline)
    #expect(article.text.source.string(dateline.span) == expected.dateline)
    #expect(dateline.place == expected.place)
    #expect(dateline.date?.edtf.description == expected.date)
    #expect(dateline.agency == expected.agency)
  }

  @Test(arguments: [
    "On Monday, January 10, delegations met in Geneva.",
    "Moscow, which has denied the charge, said nothing.",
    "Moscow and Washington have agreed - or so it seems - on a date.",
    "NATO — the alliance — has its seat in Brussels.",
    "The minister (Reuters reported) - was away.",
    "January 12 was a cold day in Brussels.",
    "Brussels: the word stands for many things.",
    "\"Moscow - a city\", he said.",
    "U.S.-Russian talks went on.",
    "MR. SMITH: We met in Geneva on January 10, 2022.",
    "The foreign ministers of Russia (Lavrov) and France (Le Drian) - both veterans - met.",
  ])
  func notRecognised(_ beginning: String) throws {
    let text = "Ministers meet at the lake\n\n\(beginning)\(Self.rest)\n\nMR. SMITH: Well.\n"
    #expect(try article(text).dateline == nil)
  }

  @Test func spanCountsCodePoints() throws {
    let text = "Élysée 😀 talks\n\nMOSCOW, April 5, 2024 (MNA) — Talks ended without a result today."
    let span = try #require(try article(text).dateline).span
    #expect(span.start == 16)
    #expect(span.end == 45)
  }

  /// A day without its year, in the only year of those who hold the posts that the text gives them.
  @Test(arguments: [
    (
      "TBILISI, Aug 14 (Reuters) - Georgia accused Russia on Thursday of tightening its grip. U.S. Secretary of "
        + "State Condoleezza Rice said that it must stop. French President Nicolas Sarkozy agreed.",
      "2008-08-14"
    ),
    (
      "VILNIUS, June 21. /TASS/. Lithuanian Prime Minister Ingrida Simonyte said on Tuesday that it was a lie.",
      "2022-06-21"
    ),
    // Of whom nobody is known, and who is no more what he was.
    (
      "VILNIUS, June 21. /TASS/. Lithuanian Prime Minister Anna Berg said on Tuesday that it was a lie.",
      nil
    ),
    (
      "VILNIUS, June 21. /TASS/. Former Lithuanian Prime Minister Ingrida Simonyte said on Tuesday that it was a lie.",
      nil
    ),
    // Several years have such a day, or none.
    (
      "MOSCOW, March 6. /TASS/. Russian Foreign Minister Sergey Lavrov said on Wednesday that it was a lie.",
      nil
    ),
    (
      "VILNIUS, June 21. /TASS/. Lithuanian Prime Minister Ingrida Simonyte said on Sunday that it was a lie.",
      nil
    ),
  ])
  func theYearOfThoseInOffice(_ text: String, _ expected: String?) throws {
    let article = try article("A headline of some words\n\n\(text)\n")
    #expect(article.published?.edtf.description == expected)
  }
}
