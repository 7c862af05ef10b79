import Pages
import Testing

/// A page around an article.
private func page(_ article: String, head: String = "", around: String = "") -> [UInt8] {
  Array(
    """
    <!DOCTYPE html><html lang="en-GB"><head><title>Talks resume - Harbour Gazette</title>\(head)</head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
    <div class="cookie-banner"><p>We use cookies to make this site work, to count visits and to show you
    things that you may like. You can accept all of them or choose.</p><button>Accept</button></div>
    <article><h1>Talks resume</h1>\(article)</article>\(around)
    <footer><p>© 2022 Harbour Gazette. All rights reserved. <a href="/terms">Terms</a></p></footer>
    </body></html>
    """.utf8)
}

private let first =
  "The two delegations met on Tuesday in the old customs house, their first meeting since the spring, and agreed to go on."
private let second =
  "“We have not come here to read out papers,” said the head of the delegation, who declined to give any details of the plan."
private let third =
  "A second round is planned for next week, officials on both sides said, and experts will prepare it over the coming days."
private let story = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"

private func texts(_ page: Page) -> [String] {
  page.paragraphs.map { String(decoding: $0.text, as: UTF8.self) }
}

private func links(_ count: Int) -> String {
  (0..<count).map { "<li><a href=\($0)>Story \($0)</a></li>" }.joined()
}

@Suite struct PageTests {
  @Test func theArticleAndNothingElse() throws {
    let page = try Page(html: page(story))
    #expect(page.title == "Talks resume")
    #expect(page.language == "en-GB")
    #expect(texts(page) == [first, second, third])
  }

  @Test(arguments: [
    "<figure><img src=a><figcaption>The customs house. Photo: A. Person</figcaption></figure>",
    "<div class='related-links'><h3>Related</h3><ul><li><a href=a>Ministers meet again in the north</a></li></ul></div>",
    "<p><a href=b>Read more: what the plan says about the harbour</a></p>",
    "<aside><p>Sign up for our newsletter, which brings the news of the day to you every single morning.</p></aside>",
    "<div class='share-tools'><span>Share</span><span>Tweet</span></div>",
    "<p>Advertisement</p>",
    "<script>document.write('<p>words, many words, and more words</p>')</script>",
    "<p style='display: none'>A paragraph, hidden from all readers, that nobody was ever meant to see here.</p>",
    "<p>Follow us on Twitter and Facebook for more news from around the world.</p>",
  ])
  func betweenParagraphs(_ box: String) throws {
    let page = try Page(html: page("<p>\(first)</p><p>\(second)</p>\(box)<p>\(third)</p>"))
    #expect(texts(page) == [first, second, third])
  }

  @Test(arguments: [
    // A menu, and a message to those without scripts, that are not closed.
    ("<nav><div><ul>\(links(100))</ul>", "<h1>Talks resume</h1>\(story)"),
    ("<noscript><p>Scripts are off.</p><div>\(links(100))", "<h1>Talks resume</h1>\(story)"),
    // A box over the page, as frameworks make them.
    (
      "<div class=modal><div class=modal-body><p>Load our app, which shows you the news of the day.</p></div></div>",
      "<h1>Talks resume</h1>\(story)"
    ),
    // A paragraph behind a wall, of which the page says that it is the article's.
    (
      "<h1>Talks resume</h1><div><p class=lead>\(first)</p>",
      "<p class=regwalled itemprop=articleBody>\(second)</p><p class=regwalled itemprop=articleBody>\(third)</p></div>"
    ),
    // The article in what is called a gallery.
    (
      "<div class=photogallery><h1>Talks resume</h1>\(story)</div>",
      (0..<8).map { "<section><h3>Place \($0)</h3><p>\(first)</p></section>" }.joined()
    ),
    // The headline in a list of what is read most, each item an article.
    (
      "<section><article><h2>Talks resume</h2></article><article><h2>Storms</h2><p>\(links(1))</p></article></section>",
      "<article><h1>Talks resume</h1>\(story)</article>"
    ),
  ])
  func whatMisleads(_ before: String, _ after: String) throws {
    let page = try Page(
      html: Array(
        "<html><head><title>Talks resume</title></head><body>\(before)\(after)</body></html>".utf8))
    #expect(texts(page).prefix(3) == [first, second, third])
  }

  @Test(arguments: [
    "Harbour Gazette | Talks resume at sea", "Talks resume at sea - Harbour Gazette",
    "World » Talks resume at sea | Harbour Gazette",
  ])
  func theHeadingInTheTitleOfTheWindow(_ title: String) throws {
    let page = try Page(
      html: Array(
        """
        <html><head><title>\(title)</title></head><body><article><h1>Talks resume at sea</h1>\(story)
        </article></body></html>
        """.utf8))
    #expect(page.title == "Talks resume at sea")
  }

  /// Beside the headline, in an element that is called after a day.
  @Test(arguments: [
    (
      "<p><a href=/world>World</a> <span class=date>2 May 2022, 3:51 pm</span> by the newsroom of the Gazette</p>",
      ["2 May 2022, 3:51 pm"]
    ),
    (
      "<div class=meta><em class='headline-date x'>May 2nd 2022</em>, four minutes, forty comments, share</div>",
      ["May 2nd 2022"]
    ),
    (
      "<p>The <em class=date-modified>2 May 2022</em> edition of the paper has all that we know of it</p>",
      []
    ),
    (
      "<p>The <em class=candidate>2 May 2022</em> edition of the paper has all that we know of it</p>",
      []
    ),
  ])
  func aDayBesideTheHeadline(_ line: String, _ days: [String]) throws {
    #expect(try Page(html: page(line + story)).published.map(\.value) == days)
  }

  @Test(arguments: [
    (
      "<abbr class=published itemprop=datePublished title='2022-01-12T10:52:00+02:00'>10:52</abbr>",
      "2022-01-12T10:52:00+02:00"
    ),
    (
      "<span property='schema:dateCreated' content='2022-01-12T10:52:00+00:00'>noon</span>",
      "2022-01-12T10:52:00+00:00"
    ),
    ("<ol><li>A cited work<meta itemprop=datePublished content=1988></li></ol>", nil),
  ])
  func microdata(_ markup: String, _ day: String?) throws {
    #expect(try Page(html: page(story + markup)).published.first?.value == day)
  }

  @Test(arguments: [
    ("article-date", "2 May 2022"), ("teaser__pubdate", nil), ("related-article-date", nil),
  ])
  func daysOfOtherArticles(_ name: String, _ day: String?) throws {
    let page = try Page(html: page(story, around: "<em class=\(name)>2 May 2022</em>"))
    #expect(page.published.first?.value == day)
  }

  @Test func aHeadlineFarBehindTheText() throws {
    let page = try Page(
      html: Array(
        """
        <html><head><title>Talks resume</title></head><body><div><p>5 May 2022</p>\(story)</div>
        <ul>\(links(80))</ul><h1>Talks resume</h1></body></html>
        """.utf8))
    #expect(texts(page) == [first, second, third])
  }

  @Test(arguments: [
    "Inspectors asked for unlimited access to the harbour, which either side may cancel at any time under the treaty.",
    "The bill lets a company keep personal data without consent, cookies among it, its critics in parliament say.",
    "“By signing up to the pact we have bound ourselves,” the minister told reporters in the customs house.",
  ])
  func wordsOfNoticesInTheNews(_ paragraph: String) throws {
    let page = try Page(
      html: page("<p>\(first)</p><p>\(paragraph)</p><p>\(second)</p><p>\(third)</p>"))
    #expect(texts(page) == [first, paragraph, second, third])
  }

  @Test func teasersAndCommentsBehindTheArticle() throws {
    let teaser =
      "<li><h3><a href=x>Another story of the day that is told</a></h3><p>It has a text of its own, long enough to look like a paragraph, and yet it belongs to another article.</p></li>"
    let comment =
      "<div class='comment-body'><p>I do not agree with any of this, to be honest, and I have said so many times before, as you may know.</p></div>"
    let around =
      "<ul class=stream>\(String(repeating: teaser, count: 5))</ul><div id=comments>\(String(repeating: comment, count: 9))</div>"
    #expect(texts(try Page(html: page(story, around: around))) == [first, second, third])
  }

  @Test func headings() throws {
    let page = try Page(html: page("<p>\(first)</p><h2>What comes next</h2><p>\(third)</p>"))
    #expect(page.paragraphs.map(\.isHeading) == [false, true, false])
  }

  @Test func breaksAndOldMarks() throws {
    let page = try Page(
      html: page(
        "<div>\(first)<br><br>&#147;No,&#148; he said, and left the room&#133; <br>\(third)</div>"))
    #expect(texts(page) == [first, "“No,” he said, and left the room…\n\(third)"])
  }

  @Test func quotationElementsShowTheirMarks() throws {
    let page = try Page(html: page("<p>\(first)</p><p>He said <q>no</q> to it, and \(third)</p>"))
    #expect(texts(page)[1].hasPrefix("He said “no” to it"))
  }

  @Test func witnessesOfTheDay() throws {
    let linked =
      #"<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Talks resume in the north", "#
      + #""datePublished": "2022-01-12T10:00:00Z", "author": [{"name": "Ann Other"}], "publisher": {"name": "Harbour Gazette"}}]}</script>"#
    let meta = #"<meta property="article:published_time" content="2022-01-13">"#
    let page = try Page(
      html: page(
        story, head: linked + meta + "<link rel=canonical href='https://example.org/talks'>"))
    #expect(page.title == "Talks resume in the north")
    #expect(page.published.map(\.value) == ["2022-01-12T10:00:00Z", "2022-01-13"])
    #expect(page.published.first?.witness == "JSON-LD datePublished")
    #expect(page.authors == ["Ann Other"])
    #expect(page.outlet?.value == "Harbour Gazette")
    #expect(page.canonical == "https://example.org/talks")
  }

  @Test(arguments: [
    ("Talks resume in the north", "Talks resume", "Talks resume"),
    ("a meeting of two delegations", "Talks — resume!", "Talks — resume!"),
    ("Talks resume in the north", "Harbour", "Talks resume in the north"),
  ])
  func ofTwoTitlesTheOneThatIsShown(headline: String, name: String, title: String) throws {
    let linked =
      #"<script type="application/ld+json">{"@type": "Article", "headline": "\#(headline)", "#
      + #""name": "\#(name)"}</script>"#
    #expect(try Page(html: page(story, head: linked)).title == title)
  }

  @Test(arguments: [
    ("Envoys meet in Oslo - Harbour Gazette", "Envoys meet in Oslo", "Envoys meet in Oslo"),
    ("Envoys meet | World | Gazette", "Envoys meet", "Envoys meet"),
    ("Oslo - Harbour Gazette", "Oslo", "Oslo - Harbour Gazette"),
    (
      "Talks in Oslo-based office fail - Gazette", "Talks in Oslo",
      "Talks in Oslo-based office fail"
    ),
  ])
  func aHeadingSaysWhatOfTheTitleIsTheHeadline(title: String, heading: String, headline: String)
    throws
  {
    let page = try Page(
      html: Array("<title>\(title)</title><h1>\(heading)</h1><p>They met.</p>".utf8))
    #expect(page.title == headline)
  }

  @Test(arguments: [
    ("https://example.org/2022/01/12/talks", "2022-01-12"),
    ("https://example.org/world/2022/jan/3/talks", "2022-01-03"),
    ("https://example.org/2022-01-12-talks", "2022-01-12"),
    ("https://example.org/1012/01/12/talks", nil), ("https://example.org/2022/13/12/talks", nil),
    ("https://example.org/2022/talks", nil),
  ])
  func theDayInTheAddress(address: String, day: String?) throws {
    let page = try Page(html: page(story, head: "<link rel=canonical href='\(address)'>"))
    #expect(page.published.last?.value == day)
  }

  @Test func aLineWithTheDay() throws {
    let page = try Page(html: page("<span class=article-date>12 January 2022</span>" + story))
    #expect(page.published.map(\.value) == ["12 January 2022"])
    #expect(texts(page) == [first, second, third])
  }

  @Test func aPullQuoteIsNotSaidTwice() throws {
    let words = second.dropFirst(3).prefix(44)
    let page = try Page(
      html: page("<p>\(first)</p><blockquote>\(words)</blockquote><p>\(second)</p><p>\(third)</p>"))
    #expect(texts(page) == [first, second, third])
  }

  @Test func theBodyThatThePageStatesFillsAGap() throws {
    let body = [first, second, third].joined(separator: "\\n\\n").replacing("\"", with: "")
    let linked =
      #"<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "\#(body)"}</script>"#
    let page = try Page(html: page("<p>\(first)</p><p>Subscribe to read on.</p>", head: linked))
    #expect(texts(page) == [first, second, third])
  }

  @Test(arguments: [
    "", "<", "<p>", "<html></html>", "<title>Only a title</title>", "<p>short</p>",
    String(repeating: "<p>", count: 50_000),
    String(repeating: "<a href=x>link </a>", count: 20_000),
    String(repeating: "<table><tr><td>", count: 150) + "word",
    #"<script type="application/ld+json">{"@type":"NewsArticle","headline":[[["#,
  ])
  func strangePagesEndWell(_ html: String) throws {
    _ = try Page(html: Array(html.utf8))
  }
}
