public import Dates
public import Text

/// What an archive keeps of an article: enough to find anew what is said in it, without its file.
public struct StoredArticle: Sendable {
  public var raw: [UInt8]
  public var sha256: String
  public var text: String
  public var textSHA256: String
  public var reader: ReaderID
  public var encoding: TextEncoding
  public var location: String
  /// In code points of the text.
  public var headline: TextSpan?
  public var dateline: Article.Dateline?
  public var outlet: Article.Outlet?
  public var published: ResolvedDate?
  public var url: String?
  /// As it was stated; nil where it is to be detected.
  public var language: String?
  public var languageBasis: String?
  /// The agency that it credits, in its dateline or elsewhere.
  public var agency: String?

  public init(
    raw: [UInt8], sha256: String, text: String, textSHA256: String, reader: ReaderID,
    encoding: TextEncoding, location: String, headline: TextSpan?, dateline: Article.Dateline?,
    outlet: Article.Outlet?, published: ResolvedDate?, url: String?, language: String?,
    languageBasis: String?, agency: String? = nil
  ) {
    self.raw = raw
    self.sha256 = sha256
    self.text = text
    self.textSHA256 = textSHA256
    self.reader = reader
    self.encoding = encoding
    self.location = location
    self.headline = headline
    self.dateline = dateline
    self.outlet = outlet
    self.published = published
    self.url = url
    self.language = language
    self.languageBasis = languageBasis
    self.agency = agency
  }

  /// The article: its text is cut and laid out by the present rules; who published it, and when, stays as
  /// it was read.
  public var article: Article {
    let tokenized = TokenizedText(SourceText(text))
    let layout = Layout(of: tokenized, frontMatterEnd: frontMatterEnd, title: title(in: tokenized))
    let detected = TextLanguage(of: tokenized, parts: layout.parts)
    let found = detected.given(nil, by: "")
    return Article(
      raw: raw, sha256: sha256, text: tokenized, textSHA256: textSHA256, reader: reader,
      encoding: encoding, parts: layout.parts, location: location, dateline: dateline,
      outlet: outlet, published: published, url: url, language: language ?? found.tag,
      languageBasis: language == nil ? found.basis ?? languageBasis : languageBasis,
      textLanguage: detected,
      credit: agency ?? AgencyCredit.agency(in: tokenized, layout))
  }

  private var frontMatterEnd: Int {
    guard reader.name == MarkdownReader().id.name else { return 0 }
    return (try? FrontMatter(in: Array(text.utf8)))?.end ?? 0
  }

  /// The bytes of a headline that the format sets apart; in text alone the layout finds it.
  private func title(in text: TokenizedText) -> Range<Int>? {
    if [PlainTextReader().id.name, MarkdownReader().id.name].contains(reader.name) { return nil }
    return headline.map {
      text.source.byte(atCodePoint: $0.start)..<text.source.byte(atCodePoint: $0.end)
    }
  }
}
