internal import Dates
internal import Text

/// Makes an article of a decoded text and of what the format says about it.
struct ArticleAssembly {
  let raw: [UInt8]
  let sha256: String
  /// UTF-8.
  let text: [UInt8]
  let encoding: TextEncoding
  let reader: ReaderID
  let location: String
  var metadata: Metadata?
  /// Bytes of front matter at the beginning of the text.
  var frontMatterEnd = 0
  /// Bytes of the title, if the format sets it apart from the text.
  var title: Range<Int>?

  func article(source: SourcesTable.Row?, options: ReadingOptions) throws(Fault) -> Article {
    try checkLetters()
    let tokenized = TokenizedText(SourceText(utf8: text))
    let layout = Layout(of: tokenized, frontMatterEnd: frontMatterEnd, title: title)
    let url = metadata?.url ?? source?.url ?? options.url
    let publication = Publication(
      text: tokenized, layout: layout, metadata: metadata, source: source, options: options)
    return Article(
      raw: raw, sha256: sha256, text: tokenized, textSHA256: Digest.sha256(text), reader: reader,
      encoding: encoding, parts: layout.parts, location: location,
      dateline: layout.dateline.map {
        Article.Dateline(
          span: tokenized.span($0.tokens), place: $0.place, date: publication.written,
          agency: OutletEvidence.agency(layout))
      },
      outlet: OutletEvidence.outlet(
        layout: layout, metadata: metadata, source: source, options: options, url: url),
      published: publication.published, url: url,
      language: metadata?.language ?? source?.language ?? options.language,
      warnings: metadata?.warnings ?? [])
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
