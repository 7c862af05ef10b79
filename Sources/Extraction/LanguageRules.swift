internal import Reading
internal import Text

/// How an article is read, by its language.
enum LanguageRules {
  /// English.
  case all
  /// A language that has a table of cues.
  case quotations(QuotationCues)
  /// Any other.
  case none

  static func of(_ article: Article) -> LanguageRules {
    guard let language = article.language else {
      let paragraphs = zip(article.parts, article.text.paragraphs)
        .filter { $0.0 == .body || $0.0 == .headline }.map(\.1)
      return TextLanguage(of: article.text, in: paragraphs).isPerhapsEnglish ? .all : .none
    }
    let tag = TextLanguage.primary(language)
    if tag == "en" { return .all }
    return QuotationCues.shipped(tag).map(LanguageRules.quotations) ?? .none
  }
}
