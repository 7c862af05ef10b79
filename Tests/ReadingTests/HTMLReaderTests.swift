import Dates
import Reading
import Testing
import Text

private let paragraphs = [
  "The ministers of both countries met in the customs house on Tuesday, for the first time this year, and agreed to meet again.",
  "“We will not wait for another spring,” the minister said after the talks, which had lasted for more than five hours.",
]

private func page(_ head: String = "", text: String = paragraphs.joined(separator: "</p><p>"))
  -> String
{
  "<!DOCTYPE html><html><head>\(head)</head><body><h1>Ministers meet</h1><p>\(text)</p></body></html>"
}

@Suite struct HTMLReaderTests {
  @Test func headlineThenParagraphs() throws {
    let head = """
      <title>Ministers meet | Harbour Gazette</title><meta property="og:title" content="Ministers meet">
      <meta property="og:site_name" content="Harbour Gazette"><meta name=date content="2022-01-12">
      <link rel=canonical href="https://gazette.example/meet">
      """
    let article = try article(page(head))
    #expect(article.reader == ReaderID(name: "html", version: 1))
    #expect(
      article.text.source.string == (["Ministers meet"] + paragraphs).joined(separator: "\n\n"))
    #expect(article.headline == TextSpan(0, 14))
    #expect(article.parts == [.headline, .body, .body])
    #expect(article.published?.edtf.description == "2022-01-12")
    #expect(article.published?.basis == "page \"meta date: 2022-01-12\"")
    #expect(article.outlet?.name == "Harbour Gazette")
    #expect(article.url == "https://gazette.example/meet")
    #expect(article.location == "/news/item.txt")
  }

  @Test(arguments: [
    ("<meta name=author content='Ann Other'>", ["Ann Other"]),
    ("<meta name=author content='Harbour Gazette'>", []),
    ("<meta name=author content='admin'>", []),
    ("<meta name=author content='https://gazette.example/ann'>", []),
    (
      #"<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Ann Other"}, "#
        + #"{"name": "By Bo Someone"}]}</script>"#, ["Ann Other", "Bo Someone"]
    ),
  ])
  func authors(head: String, names: [String]) throws {
    let head = "<meta property='og:site_name' content='Harbour Gazette'>" + head
    #expect(try article(page(head)).authors == names)
  }

  @Test func aDateThatIsNoneGivesWayToTheNextWitness() throws {
    let head = "<meta name=date content='yesterday'><meta name=pubdate content='2022-01-12'>"
    #expect(try article(page(head)).published?.edtf.description == "2022-01-12")
    let none = try article(page("<meta name=date content='01/04/2022'>"))
    #expect(none.published == nil)
    #expect(none.warnings.count == 1)
  }

  @Test(arguments: [
    (
      "<meta http-equiv=content-language content=de>",
      "<p class=pubdate>Dienstag, 4. Februar 2022</p>", "2022-02-04"
    ),
    (
      "<meta http-equiv=content-language content=de>", "<p class=pubdate>04.02.2022 15:34</p>",
      "2022-02-04"
    ),
    ("<meta http-equiv=content-language content=en-US>", "<p class=pubdate>04/02/2022</p>", nil),
    // For machines: by no language's order.
    (
      "<meta http-equiv=content-language content=de><meta name=date content='04/02/2022'>", "", nil
    ),
  ])
  func daysInTheLanguageOfThePage(_ head: String, _ line: String, _ day: String?) throws {
    let text = line + paragraphs.joined(separator: "</p><p>")
    #expect(try article(page(head, text: text)).published?.edtf.description == day)
  }

  /// Behind a script or a server's warning there is no less a page.
  @Test(arguments: [
    "<br />\n<b>Warning</b>: no connection in <b>tags.php</b><br />\n",
    "<style>p { margin: 0 }</style>\n",
    "\u{FEFF}  <script src=a.js></script>\n<!-- a -->",
  ])
  func whatStandsBeforeAPage(_ before: String) throws {
    let article = try article(before + page("<title>Ministers meet</title>"))
    #expect(article.reader == ReaderID(name: "html", version: 1))
    #expect(article.text.source.string.contains(paragraphs[0]))
    #expect(!article.text.source.string.contains("margin"))
  }

  /// The moment is stated in universal time, the address has the day of the place.
  @Test(arguments: [
    ("2020-02-25T02:25:54Z", "2020-02-24"), ("2020-02-23T23:10:00+00:00", "2020-02-24"),
    ("2020-02-26T02:25:54Z", "2020-02-26"), ("2020-02-25T02:25:54-05:00", "2020-02-25"),
    ("2020-02-25", "2020-02-25"),
  ])
  func theDayOfThePlace(_ moment: String, _ day: String) throws {
    let head = """
      <meta property="article:published_time" content="\(moment)">
      <link rel=canonical href="https://gazette.example/2020/02/24/meet">
      """
    #expect(try article(page(head)).published?.edtf.description == day)
  }

  /// The page does not say its language, the text does.
  @Test func daysInTheLanguageOfTheText() throws {
    let text = """
      Die Minister beider Länder trafen sich am Dienstag, und sie sagten nicht, wann sie sich wieder sehen.
      """
    let german = "<p class=pubdate>04.02.2022</p><p>\(text)</p><p>\(text)"
    #expect(try article(page(text: german)).published?.edtf.description == "2022-02-04")
    let english = "<p class=pubdate>04.02.2022</p><p>" + paragraphs.joined(separator: "</p><p>")
    #expect(try article(page(text: english)).published == nil)
  }

  @Test func theRawBytesAreKept() throws {
    let bytes = Array(page().utf8)
    let article = try #require(try articles(bytes).first)
    #expect(article.raw == bytes)
    #expect(article.sha256 != article.textSHA256)
  }

  @Test(
    arguments: [
      ("<meta charset=windows-1251>", "Windows-1251", 0xCF),
      ("<html lang=ru>", "Windows-1251", 0xCF),
      ("<script src=a charset='utf-8'></script><meta charset=koi8-r>", "KOI8-R", 0xF0),
      ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "KOI8-R", 0xF0),
    ] as [(String, String, UInt8)])
  func charsets(head: String, name: String, byte: UInt8) throws {
    let bytes =
      Array(("<html>" + head + "<body><p>").utf8)
      + (0..<80).flatMap { _ in [byte, byte, UInt8(ascii: " ")] } + Array(".</p>".utf8)
    let article = try #require(try articles(bytes).first)
    #expect(article.encoding.rawValue == name)
    #expect(article.text.source.string.hasPrefix("ПП ПП"))
  }

  @Test func whatIsUTF8IsReadSoWhateverItSays() throws {
    let article = try article(
      page("<meta charset=iso-8859-1>", text: paragraphs[1] + paragraphs[1]))
    #expect(article.encoding == .utf8)
    #expect(article.text.source.string.contains("“We will"))
  }

  @Test func wideCharacters() throws {
    let bytes = wide(page())
    #expect(try #require(try articles(bytes).first).encoding == .utf16LittleEndian)
    let unmarked = try articles(Array(bytes.dropFirst(2)))
    #expect(try #require(unmarked.first).encoding == .utf16LittleEndian)
  }

  @Test func aFewZerosAreLeftOut() throws {
    let article = try article(page().replacing("spring", with: "spr\u{0}ing"))
    #expect(article.text.source.string.contains("another spring"))
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html><body></body></html>", Rejection.Reason.empty),
    ("<html>" + String(repeating: "\u{0}", count: 5000), .binary),
    ("<html>" + String(repeating: "<div>", count: 5000) + "words", .malformed),
  ])
  func rejected(_ text: String, reason: Rejection.Reason) {
    #expect(rejection(text)?.reason == reason)
  }

  @Test(arguments: [
    ("<!DOCTYPE html>", "html"), ("\n <!-- saved --><HTML>", "html"),
    ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'>", "html"),
    ("<?xml version='1.0'?><rss>", "feed"), ("<rdf:RDF>", "feed"), ("<feed xmlns='x'>", "feed"),
    ("<TEI xmlns='http://www.tei-c.org/ns/1.0'>", "tei"), ("<?xml version='1.0'?><other/>", "text"),
    ("# A heading\n\n<html> is a tag.", "markdown"), ("<angle> brackets open this text.", "text"),
  ])
  func readersAreChosenByContent(beginning: String, reader: String) {
    #expect(Readers.reader(for: Beginning(beginning.utf8)).id.name == reader)
  }
}
