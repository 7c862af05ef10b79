package import Text

extension TextLanguage {
  /// What the headlines and the body of an article tell of its language.
  package init(of text: TokenizedText, parts: [Article.Part]) {
    let read: Set<Article.Part> = [.headline, .subheading, .body]
    self.init(
      of: text, in: zip(parts, text.paragraphs).filter { read.contains($0.0) }.map(\.1))
  }
}
