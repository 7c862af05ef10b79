/// An article whose parts stand under names: a JSON object, a row of a table.
struct FieldArticle {
  var metadata: Metadata
  var text: String?

  init(kind: String) { metadata = Metadata(kind: kind) }

  static let takes: [(what: String, from: String)] =
    [
      ("text", "the headline, a blank line, and `text`, `body` or `content`"),
      ("headline", "`title` or `headline`"),
    ] + Metadata.fieldNames(in: "")

  /// The article: its text is the title, a blank line, and the text.
  /// - Parameter noText: what is said where there is no text.
  func article(
    of document: Document, by reader: ReaderID, noText: String, options: ReadingOptions
  ) throws(Fault) -> Article {
    guard let text else { throw Fault(.malformed, noText) }
    let title = YAMLScalar.trimmed(metadata.title ?? "")
    let whole = title.isEmpty ? text : title + "\n\n" + text
    guard !whole.utf8.contains(0) else {
      throw Fault(.malformed, "the text has a NUL character in it")
    }
    guard whole.unicodeScalars.count <= TextDecoding.maximumCodePoints else {
      throw Fault.tooLong(options.maximumBytes)
    }
    let assembly = ArticleAssembly(
      document: document, text: Array(whole.utf8), encoding: .utf8, reader: reader,
      location: metadata.url, metadata: metadata,
      title: title.isEmpty ? nil : 0..<title.utf8.count)
    return try assembly.article(options: options)
  }
}
