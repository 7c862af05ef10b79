import Dates
import Reading
import Testing
import Text

@Suite struct LayoutTests {
  static let prose = "The ministers spoke for two hours about the crossing and its price."

  @Test func agencyStory() throws {
    let article = try article(
      """
      Envoy calls for a second bridge

      LAKESIDE, January 11, 2022 (LWS) — \(Self.prose)

      No date set for talks

      \(Self.prose)

      (Reporting by Jane Roe)

      Lakeside Wire Service (LWS)

      © Lakeside 2022
      """)
    #expect(
      outline(article) == [
        "headline: Envoy calls", "body: LAKESIDE ,", "subheading: No date", "body: The ministers",
        "boilerplate: ( Reporting", "boilerplate: Lakeside Wire", "boilerplate: © Lakeside",
      ])
    #expect(article.outlet?.name == "Lakeside Wire Service")
    #expect(article.dateline?.agency == "Lakeside Wire Service")
  }

  @Test func release() throws {
    let article = try article(
      """
      Readout of a Call With the Foreign Minister

      Office of the Spokesperson

      FEBRUARY 12, 2022

      The following is attributable to the deputy spokesperson:

      \(Self.prose)

      # # #
      """)
    #expect(
      outline(article) == [
        "headline: Readout of", "byline: Office of", "dateLine: FEBRUARY 12",
        "body: The following", "body: The ministers", "boilerplate: # #",
      ])
  }

  @Test func briefing() throws {
    let article = try article(
      """
      Press Briefing, January 13, 2022

      Harbour House Briefing Room

      Quai Bellevue

      3:18 P.M. EST

      MS. ROE: Good afternoon, everyone.

      Yeah

      Q Will there be talks?

      MR. DOE: There will.
      """)
    #expect(
      outline(article) == [
        "headline: Press Briefing", "byline: Harbour House", "byline: Quai Bellevue",
        "dateLine: 3:18 P.M.", "body: MS. ROE", "body: Yeah", "body: Q Will", "body: MR. DOE",
      ])
    #expect(article.dateline == nil)
  }

  @Test func noHeadline() throws {
    let article = try article("\(Self.prose) Nothing was signed.\n\n\(Self.prose)\n")
    #expect(article.parts == [.body, .body])
    #expect(article.headline == nil)
  }

  @Test func onlyOneLine() throws {
    #expect(try article("Envoy calls for a second bridge").parts == [.body])
  }

  @Test func kicker() throws {
    let article = try article("READOUT\n\nTalks at the lake\n\n\(Self.prose)")
    #expect(
      outline(article) == ["boilerplate: READOUT", "headline: Talks at", "body: The ministers"])
  }

  @Test(arguments: [
    ("Press Release\n\nMinistry of Harbours, New Delhi\n\nJune 24, 2022", nil),
    ("Agence France Presse -- English\n\nSeptember 27, 1995", "Agence France-Presse"),
    ("Xinhua", "Xinhua News Agency"), ("The Times of London", "The Times"),
    ("Department of Harbours", nil),
  ])
  func masts(mast: String, outlet: String?) throws {
    let article = try article("\(mast)\n\nTalks at the lake go on\n\n\(Self.prose)")
    #expect(article.headline.map(article.text.source.string) == "Talks at the lake go on")
    #expect(article.outlet?.name == outlet)
  }

  @Test func aRecordIsHeadedByWhatItIs() throws {
    let article = try article(
      """
      MEMORANDUM OF CONVERSATION

      Eastmoor, May 24, 1972, 7:50-11:00 p.m.

      PARTICIPANTS
      The President
      General Secretary Orlov

      \(Self.prose)
      """)
    #expect(article.headline.map(article.text.source.string) == "MEMORANDUM OF CONVERSATION")
    #expect(article.published?.edtf.description == "1972-05-24")
  }

  @Test(arguments: [
    // The day itself, with its year.
    ("Tehran, 14 January: The minister came on Saturday [14 January 2023].", "2023-01-14"),
    // A day of the weeks before, and the weekday of the news.
    (
      "MOSCOW, September 28 (Sputnik) - They met on September 13, 2023, he said on Thursday.",
      "2023-09-28"
    ),
    ("MOSCOW, September 28 (Sputnik) - They met on September 13, 2023, he said on Friday.", nil),
    ("MOSCOW, September 28 (Sputnik) - He said so on Thursday.", nil),
  ])
  func theYearOfADateline(body: String, day: String?) throws {
    let article = try article("Talks at the lake go on\n\n\(body)")
    #expect(article.published?.edtf.description == day)
  }

  @Test(arguments: [
    ("By Jane Roe", "byline"), ("By the foreign desk, Eastmoor Post", "byline"),
    ("Jane Roe, Secretary of State", "byline"), ("Washington, D.C.", "byline"),
    ("United Nations Headquarters", "byline"), ("Press Statement", "byline"),
    ("Thursday 13 January 2022", "dateLine"), ("Harbour Gazette, 13 January 2022", "dateLine"),
    ("The Courier | Friday, 14 January 2022", "dateLine"), ("2022-01-14 10:00", "dateLine"),
    ("Published: January 14, 2022 at 3:05 p.m. EST", "dateLine"), ("10:30 GMT", "dateLine"),
    ("Issued on 11 January 2022 by the Lakeside Service, from reports", "byline"),
    ("Second crossing would cost millions", "subheading"), ("Share this article", "boilerplate"),
    ("Read more: the bridge in numbers", "boilerplate"), ("* * *", "boilerplate"),
    ("On 13 January 2022 they met again.", "body"), ("The text of the statement follows:", "body"),
  ])
  func underTheHeadline(line: String, part: String) throws {
    let article = try article("Envoy calls for a second bridge\n\n\(line)\n\n\(Self.prose)")
    #expect(article.parts.map(\.rawValue) == ["headline", part, "body"])
  }

  @Test(arguments: [
    ("By Jane Roe", ["Jane Roe"]),
    ("By Jane Roe and John Doe, Eastmoor Post", ["Jane Roe", "John Doe"]),
    ("By the foreign desk, Eastmoor Post", []), ("By Harbour News Agency", []),
    ("By noon they had gone", []), ("Thursday 13 January 2022", []),
  ])
  func whoTheBylineNames(line: String, authors: [String]) throws {
    let article = try article("Envoy calls for a second bridge\n\n\(line)\n\n\(Self.prose)")
    #expect(article.authors == authors)
  }

  @Test func listItemsAreNoSubheadings() throws {
    let article = try article(
      """
      Talks at the lake

      The parties agreed on:

      a bridge

      * Ferries

      - Two boats

      \(Self.prose)
      """)
    #expect(!article.parts.contains(.subheading))
  }

  @Test func markdown() throws {
    let text = """
      ---
      title: A title in the metadata
      ---

      # Envoy calls for a bridge #

      A line by way of introduction

      ## Background

      \(Self.prose)

      # Costs

      > \(Self.prose)
      """
    let article = try article(text)
    #expect(article.reader.name == "markdown")
    #expect(
      article.parts == [
        .frontMatter, .frontMatter, .headline, .subheading, .subheading, .body, .subheading, .body,
      ])
    let headline = try #require(article.headline)
    #expect(article.text.source.string(headline) == "Envoy calls for a bridge")
    #expect(headline.start == 42)
  }

  @Test func titleOfJSONIsTheHeadline() throws {
    let json = #"{"title": "It is so.", "text": "A short line\n\n\#(Self.prose)"}"#
    let article = try article(json)
    #expect(article.parts == [.headline, .subheading, .body])
    #expect(article.text.source.string.hasPrefix("It is so.\n\nA short line"))
  }

  @Test func theBodyAboveAHeadlineIsNoHeadline() throws {
    let text = """
      Security Council, 7925th Meeting (AM)

      Peacekeeping Operation in Haiti to Close by October

      The Council decided today to close the operation by the middle of October of this year.
      """
    let found = try article(text)
    #expect(
      found.headline.map(found.text.source.string)
        == "Peacekeeping Operation in Haiti to Close by October")
  }
}
