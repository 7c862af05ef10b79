internal import Dates
internal import Markup
internal import Pages
internal import Text

/// Reads saved web pages: the text of the article, without what stands around it.
///
/// The text of an article is its headline and its paragraphs, with blank lines between them.
public struct HTMLReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "html", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "Web page (HTML)",
    recognisedBy: "the document type, or the elements that pages begin with",
    takes: [
      ("text", "the headline and the main text, without navigation, teasers and notices"),
      ("headline", "JSON-LD, `meta`, Open Graph; else the window's `title` without its ends"),
      (
        "published",
        "JSON-LD, `meta`, microdata, `time`, a line that is called after the day, the address; "
          + "else the text, as in plain text"
      ),
      ("outlet", "JSON-LD, `og:site_name`; else the address's host"),
      ("author", "JSON-LD, `meta`; else the line under the headline"),
      ("address", "`link rel=canonical`, `og:url`; else where a crawl has it from"),
      ("language", "`lang`"),
      ("encoding", "a byte order mark, the bytes, the crawl's header, the page's own word"),
    ])

  /// The reader of web pages.
  public init() {}

  /// Takes what declares itself to be HTML or begins with the elements that pages begin with: a script, a style
  /// or a server's warning may stand in front of a page.
  public func accepts(_ beginning: Beginning) -> Bool {
    guard let root = MarkupRoot(beginning.text) else { return false }
    return root.documentType == "html" || Self.roots.contains(root.name)
  }

  /// Most of them are those by which browsers know a page (WHATWG MIME Sniffing, 7.1).
  private static let roots: Set<String> = [
    "html", "head", "body", "meta", "title", "script", "iframe", "style", "h1", "div", "font",
    "table",
    "a", "b", "br", "p",
  ]

  /// The one article of the page.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      let decoding = try MarkupDecoding(document.bytes, stated: document.origin.charset)
      let page: Page
      do {
        page = try Page(html: decoding.text)
      } catch {
        throw Fault(.malformed, "a page with \(error.message); it is no article")
      }
      guard !page.paragraphs.isEmpty else {
        throw Fault(
          .empty, "a page without running text; if it has an article, save that as text")
      }
      let text = MarkupText(title: page.title, paragraphs: page.paragraphs)
      let assembly = ArticleAssembly(
        document: document, text: text.utf8, encoding: decoding.encoding, reader: id,
        metadata: Metadata(page, besides: text), title: text.title)
      return [try assembly.article(options: options)]
    } catch {
      throw document.rejection(error)
    }
  }
}

/// The text of an article that was taken out of markup: the headline, then paragraphs, with blank
/// lines between them.
struct MarkupText {
  private(set) var utf8: [UInt8] = []
  /// Bytes of the headline.
  private(set) var title: Range<Int>?

  init(title: String?, paragraphs: [Page.Paragraph]) {
    if let title, !title.isEmpty {
      utf8 = Array(title.utf8)
      self.title = 0..<utf8.count
    }
    for paragraph in paragraphs {
      if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
      utf8 += paragraph.text
    }
  }

  /// What it tells of its language.
  var language: String? {
    let text = TokenizedText(SourceText(utf8: utf8))
    return TextLanguage(of: text, in: [text.tokens.indices]).tag
  }
}

extension Metadata {
  /// What a page says of its article.
  ///
  /// - Parameter text: tells the language in which it writes "04.02.2022", where the page does not.
  init(_ page: Page, besides text: MarkupText) {
    self.init(kind: "page")
    title = page.title
    outlet = page.outlet?.value
    url = page.canonical
    language = page.language
    authors = page.authors
    let dayFirst =
      page.published.contains(where: \.isForReaders)
      ? DayLine.isDayFirst(language: page.language ?? text.language) : nil
    setDate(
      page.published.map {
        (key: $0.witness, value: $0.value, dayFirst: $0.isForReaders ? dayFirst : nil)
      })
    takeLocalDay(of: page)
  }

  /// A moment in universal time may be of the day before or after where the page was published: the day in its
  /// address is that of the place.
  private mutating func takeLocalDay(of page: Page) {
    guard let date, let day = date.edtf.day,
      ["Z\"", "+00:00\"", "+0000\""].contains(where: date.basis.hasSuffix),
      let address = page.published.first(where: { $0.witness == "address" })?.value,
      let local = DayLine.day(in: address, dayFirst: nil),
      abs(day.days(to: local)) == 1, let edtf = EDTF.day(local)
    else { return }
    self.date = ResolvedDate(
      edtf: edtf, basis: "\(kind) \"address: \(address)\", which elsewhere is \(date.basis)")
  }

  /// Takes the first date that can be read; if there is none, a warning names the first one.
  ///
  /// - Parameter stated: whether "04.02.2022" is of February beside each, where that is known.
  mutating func setDate(_ stated: [(key: String, value: String, dayFirst: Bool?)]) {
    var tried = Metadata(kind: kind)
    for (key, value, dayFirst) in stated where tried.date == nil {
      tried.set(.date, key: key, value: value, dayFirst: dayFirst)
    }
    date = tried.date
    if date == nil { warnings += tried.warnings.prefix(1) }
  }
}
