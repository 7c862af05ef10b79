import Dates
import Reading
import Testing
import Text

@Suite struct EvidenceTests {
  static let prose = "The ministers spoke for two hours about the crossing and its price."

  static func text(frontMatter: String = "", dateline: String = "", line: String = "") -> String {
    (frontMatter.isEmpty ? "" : "---\n\(frontMatter)\n---\n\n") + "Talks at the lake\n\n"
      + (line.isEmpty ? "" : line + "\n\n") + dateline + prose + "\n\n" + prose
  }

  @Test func outletByPrecedence() throws {
    let options = ReadingOptions(outlet: "Option Times")
    let source = try row("Table Post,,https://news.example.org/a,")
    let full = Self.text(
      frontMatter: "source: Front Gazette\nurl: https://www.example.com/x",
      dateline: "Moscow, April 4, 2024, Dateline Courier: ", line: "Line Herald, 5 April 2024")
    func outlet(_ text: String, _ options: ReadingOptions, _ source: SourcesTable.Row?) throws
      -> String?
    {
      try article(text, options: options, source: source).outlet.map { "\($0.name), \($0.basis)" }
    }
    let none = ReadingOptions()
    #expect(try outlet(full, options, source) == "Option Times, --outlet")
    #expect(try outlet(full, none, source) == "Table Post, sources.csv")
    #expect(try outlet(full, none, nil) == "Front Gazette, front matter")
    let bare = Self.text(
      frontMatter: "url: https://www.example.com/x",
      dateline: "Moscow, April 4, 2024, Dateline Courier: ", line: "Line Herald, 5 April 2024")
    #expect(try outlet(bare, none, nil) == "Dateline Courier, dateline")
    let lined = Self.text(
      frontMatter: "url: https://www.example.com/x", dateline: "MOSCOW (AP) - ",
      line: "Line Herald, 5 April 2024")
    #expect(try outlet(lined, none, nil) == "Line Herald, line under the headline")
    let addressed = Self.text(
      frontMatter: "url: https://www.example.com:8080/x", dateline: "MOSCOW (AP) - ")
    #expect(try outlet(addressed, none, nil) == "example.com, url example.com")
    #expect(
      try outlet(Self.text(dateline: "MOSCOW (AP) - "), none, nil) == "Associated Press, dateline")
    #expect(try outlet(Self.text(), none, nil) == nil)
  }

  @Test func outletOfAKnownHost() throws {
    let options = ReadingOptions(url: "https://www.reuters.com/world/1")
    #expect(try article(Self.text(), options: options).outlet?.name == "Reuters")
  }

  @Test func relay() throws {
    let article = try article(
      Self.text(dateline: "MOSCOW (UrduPoint News / Sputnik - 20th June, 2023) "))
    #expect(article.outlet?.name.hasPrefix("UrduPoint") == true)
    #expect(article.dateline?.agency == "Sputnik")
  }

  @Test func publishedByPrecedence() throws {
    let source = try row(",2024-04-06,,")
    let options = ReadingOptions(date: EDTF("2024-04-07"))
    func published(_ text: String) throws -> String? {
      try article(text, options: options, source: source).published.map {
        "\($0.edtf), \($0.basis)"
      }
    }
    let dateline = "MOSCOW, April 4, 2024 (MNA) - "
    #expect(
      try published(Self.text(frontMatter: "date: 2024-04-03", dateline: dateline))
        == "2024-04-03, front matter \"date: 2024-04-03\"")
    #expect(
      try published(Self.text(dateline: dateline))
        == "2024-04-04, dateline \"MOSCOW, April 4, 2024\"")
    #expect(
      try published(Self.text(line: "5 April 2024")) == "2024-04-05, date line \"5 April 2024\"")
    #expect(
      try published("Briefing, April 2, 2024\n\n\(Self.prose)\n")
        == "2024-04-02, headline \"April 2, 2024\"")
    #expect(
      try published("Memories of September 11, 2001 stay\n\n\(Self.prose)\n")
        == "2024-04-06, sources.csv")
    #expect(try published(Self.text()) == "2024-04-06, sources.csv")
    #expect(try article(Self.text(), options: options).published?.basis == "--date")
    #expect(try article(Self.text()).published == nil)
  }

  @Test func yearlessDatelineTakesAKnownYear() throws {
    let text = Self.text(dateline: "MOSCOW, December 30 (MNA) - ")
    let source = try row(",2024-01-02,,")
    let article = try article(text, source: source)
    #expect(article.published?.edtf.description == "2024-01-02")
    #expect(article.dateline?.date?.edtf.description == "2023-12-30")
    #expect(
      article.dateline?.date?.basis
        == "dateline \"MOSCOW, December 30\", the year from sources.csv")
  }

  @Test func yearlessDatelineAfterTheTurnOfTheYear() throws {
    let january = "MOSCOW, January 11 (MNA) - In December 2021 a draft was published. "
    let article1 = try article(Self.text(dateline: january))
    #expect(article1.published?.edtf.description == "2022-01-11")
    let april = "MOSCOW, April 11 (MNA) - In March 2014 a draft was published. "
    let article2 = try article(Self.text(dateline: april))
    #expect(article2.published == nil)
    #expect(article2.dateline?.date == nil)
  }

  @Test func undatedTextGetsARange() throws {
    let article = try article(
      """
      The delegations met on Monday. A further meeting will be held on Wednesday. The draft had \
      been published in December 2021. After the talks of 10 January, a council meeting on \
      12 January will follow.
      """)
    let published = try #require(article.published)
    #expect(published.edtf.first?.iso == "2022-01-10")
    #expect(published.basis.contains("December 2021"))
  }

  @Test func urlAndLanguage() throws {
    let options = ReadingOptions(url: "https://example.org/o", language: "de")
    let source = try row(",,https://example.org/t,fr")
    let stated = Self.text(frontMatter: "link: https://example.org/f\nlanguage: ru")
    let one = try article(stated, options: options, source: source)
    #expect([one.url, one.language] == ["https://example.org/f", "ru"])
    let two = try article(Self.text(), options: options, source: source)
    #expect([two.url, two.language] == ["https://example.org/t", "fr"])
    let three = try article(Self.text(), options: options)
    #expect([three.url, three.language] == ["https://example.org/o", "de"])
  }
}
