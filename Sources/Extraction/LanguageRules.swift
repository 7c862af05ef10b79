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
    let detected = article.textLanguage ?? TextLanguage(of: article.text, parts: article.parts)
    // A statement that says nothing ("English"), or is plainly wrong, counts for no more than none.
    let stated = article.language.map(TextLanguage.primary)
      .flatMap { TextLanguage.isKnown($0) && !detected.contradicts($0) ? $0 : nil }
    guard let tag = stated ?? detected.tag else {
      return detected.isPerhapsEnglish ? .all : .none
    }
    if tag == "en" { return .all }
    return QuotationCues.shipped(tag).map(LanguageRules.quotations) ?? .none
  }
}
