internal import Dates
internal import Text

/// Makes an article of a decoded text and of what the format says about it.
struct ArticleAssembly {
  let document: Document
  /// UTF-8.
  let text: [UInt8]
  let encoding: TextEncoding
  let reader: ReaderID
  /// How the article is known, if not by the document's place.
  var location: String?
  var metadata: Metadata?
  /// Bytes of front matter at the beginning of the text.
  var frontMatterEnd = 0
  /// Bytes of the title, if the format sets it apart from the text.
  var title: Range<Int>?

  func article(options: ReadingOptions) throws(Fault) -> Article {
    try checkLetters()
    let tokenized = TokenizedText(SourceText(utf8: text))
    let layout = Layout(of: tokenized, frontMatterEnd: frontMatterEnd, title: title)
    let source = document.source
    let url = metadata?.url ?? document.origin.url ?? source?.url ?? options.url
    let publication = Publication(
      text: tokenized, layout: layout, metadata: metadata, source: source, options: options)
    let detected = TextLanguage(of: tokenized, parts: layout.parts)
    let language = language(detected, source, options)
    let outlet = OutletEvidence.outlet(
      layout: layout, metadata: metadata, source: source, options: options, url: url)
    return Article(
      raw: document.bytes, sha256: document.sha256, text: tokenized,
      textSHA256: Digest.sha256(text), reader: reader,
      encoding: encoding, parts: layout.parts, location: location ?? document.location,
      dateline: layout.dateline.map {
        Article.Dateline(
          span: tokenized.span($0.tokens), place: $0.place, date: publication.written,
          agency: OutletEvidence.agency(layout))
      },
      outlet: outlet,
      published: publication.published, url: url,
      language: language.tag, languageBasis: language.basis, textLanguage: detected,
      credit: AgencyCredit.agency(in: tokenized, layout),
      authors: Authors.named(metadata?.authors ?? [], else: layout.authors, outlet: outlet?.name),
      retrieved: document.origin.retrieved,
      warnings: metadata?.warnings ?? [])
  }

  /// What is stated of the language wins over what the text tells, but a page's template over its letters.
  private func language(
    _ detected: TextLanguage, _ source: SourcesTable.Row?, _ options: ReadingOptions
  ) -> (tag: String?, basis: String?) {
    if let metadata, let stated = metadata.language {
      return detected.given(stated, by: metadata.kind, isTemplate: !metadata.isByHand)
    }
    if let stated = source?.language { return detected.given(stated, by: "sources.csv") }
    return detected.given(options.language, by: "--lang")
  }

  private func checkLetters() throws(Fault) {
    let content = text[frontMatterEnd...]
    let hasASCII = content.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    if hasASCII { return }
    let scalars = String(decoding: content, as: UTF8.self).unicodeScalars
    if scalars.contains(where: \.properties.isAlphabetic) { return }
    throw Fault(
      .empty, content.isEmpty ? "nothing in it" : "no letter in it; there is nothing to read")
  }
}
