import Dates
import Reading
import Testing
import Text

@Suite struct FeedReaderTests {
  @Test func rss() throws {
    let feed = """
      <?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Harbour Gazette</title><language>en</language>
      <item><title>Talks &amp; more</title><link>https://gazette.example/1</link>
      <pubDate>Wed, 12 Jan 2022 10:00:00 +0000</pubDate><description>Short.</description>
      <c:encoded><![CDATA[<p>They met.</p><p>They &ldquo;parted&rdquo;.</p>]]></c:encoded></item>
      <item><title>Second</title><description>&lt;b&gt;Bold&lt;/b&gt; words.</description></item>
      </channel></rss>
      """
    let found = try articles(Array(feed.utf8))
    #expect(found.count == 2)
    #expect(found[0].text.source.string == "Talks & more\n\nThey met.\n\nThey “parted”.")
    #expect(found[0].location == "https://gazette.example/1")
    #expect(found[0].published?.edtf.description == "2022-01-12")
    #expect(found[0].outlet?.name == "Harbour Gazette")
    #expect(found[0].language == "en")
    #expect(String(decoding: found[0].raw, as: UTF8.self).hasPrefix("<item><title>Talks &amp;"))
    #expect(found[1].text.source.string == "Second\n\nBold words.")
    #expect(found[1].location == "/news/item.txt#entry-2")
    #expect(found[0].sha256 != found[1].sha256)
  }

  @Test func atom() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Quai</title><entry>
      <title type="html">Un &amp;lt;mot&amp;gt;</title><link rel="self" href="https://q.example/self"/>
      <link href="https://q.example/1"/><updated>2022-01-13T00:00:00Z</updated>
      <published>2022-01-12T00:00:00Z</published><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><p>Ils ont <em>parlé</em>.</p></div></content></entry></feed>
      """
    let article = try #require(try articles(Array(feed.utf8)).first)
    #expect(article.text.source.string == "Un <mot>\n\nIls ont parlé.")
    #expect(article.url == "https://q.example/1")
    #expect(article.published?.edtf.description == "2022-01-12")
    #expect(article.language == "fr")
  }

  @Test func rdf() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Wire</title><items/></channel>
      <item rdf:about="https://w.example/1"><title>One</title><dc:date>2022-01-12</dc:date></item></rdf:RDF>
      """
    let article = try #require(try articles(Array(feed.utf8)).first)
    #expect(article.outlet?.name == "Wire")
    #expect(article.url == "https://w.example/1")
    #expect(article.published?.edtf.description == "2022-01-12")
  }

  @Test func aDamagedEntryCostsTheOthersNothing() throws {
    let feed = """
      <rss><channel><item><title>One</title></item><item><title>Two & <b>three</title>
      <item><title>Four</title></item>
      """
    #expect(try articles(Array(feed.utf8)).map(\.text.source.string).count == 3)
  }

  @Test func anEntryWithoutTitleIsWhatItsFieldsSay() throws {
    let feed = "<rss><item><link>https://x.example/1</link><author>Ann Other</author></item></rss>"
    let article = try #require(try articles(Array(feed.utf8)).first)
    #expect(article.text.source.string == "https://x.example/1\n\nAnn Other")
    #expect(article.url == "https://x.example/1")
  }

  @Test func contentThatIsNoTextIsNotRead() throws {
    let feed = """
      <feed><entry><title>One</title><content type="image/png">aVZCT1J3</content>
      <summary>Words.</summary></entry></feed>
      """
    #expect(try articles(Array(feed.utf8)).first?.text.source.string == "One\n\nWords.")
  }

  @Test func wideFeedsKeepTheirBytes() throws {
    let feed = "<rss><channel><item><title>Día</title></item></channel></rss>"
    let bytes = wide(feed)
    let article = try #require(try articles(bytes).first)
    #expect(article.text.source.string == "Día")
    #expect(bytes.indices.contains { bytes[$0...].starts(with: article.raw) })
  }

  @Test(arguments: [
    ("<rss><channel><title>No entries</title></channel></rss>", Rejection.Reason.empty),
    ("<rss><item><enclosure/></item></rss>", .empty),
    ("<feed><entry>" + String(repeating: "<a>", count: 1000) + "</entry></feed>", .malformed),
  ])
  func rejected(_ text: String, reason: Rejection.Reason) {
    #expect(rejection(text)?.reason == reason)
  }
}

@Suite struct TEIReaderTests {
  @Test func minutesAreATranscript() throws {
    let text = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>
      <title>Sitting of 12 January</title></titleStmt><publicationStmt><publisher>Archive</publisher>
      <date when="2024-05-01"/></publicationStmt><sourceDesc><bibl><publisher>House of Reeds</publisher>
      <date when="2022-01-12">12.1.2022</date></bibl></sourceDesc></fileDesc><profileDesc><particDesc>
      <listPerson><person xml:id="p1"><persName><surname>Doe</surname><forename>Jane</forename></persName>
      </person></listPerson></particDesc></profileDesc></teiHeader><text><body><div>
      <note type="time">The sitting opens.</note><u who="#p1"><seg>I thank the House.</seg>
      <seg>We will vote <gap/>today.</seg></u><u who="#RoeRichard"><seg>I object.</seg>
      <vocal><desc>Laughter</desc></vocal></u></div></body></text></TEI>
      """
    let article = try article(text)
    #expect(
      article.text.source.string
        == "Sitting of 12 January\n\nJANE DOE: I thank the House.\n\nWe will vote today.\n\nROE RICHARD: I object."
    )
    #expect(article.published?.edtf.description == "2022-01-12")
    #expect(article.outlet?.name == "House of Reeds")
    #expect(article.language == "en")
  }

  @Test func plays() throws {
    let text = """
      <TEI><text><body><sp><speaker>First Envoy.</speaker><l>No ship</l><l>has come.</l></sp>
      <sp><speaker>Second Envoy</speaker><p>None <stage>exit</stage>will.</p></sp></body></text></TEI>
      """
    #expect(
      try article(text).text.source.string
        == "FIRST ENVOY: No ship\nhas come.\n\nSECOND ENVOY: None will.")
  }

  @Test func damageIsRejectedWithItsLine() {
    let found = rejection("<TEI><text>\n<body><p>words</body></text></TEI>")
    #expect(found?.reason == .malformed)
    #expect(found?.detail.contains("line 2") == true)
  }
}
