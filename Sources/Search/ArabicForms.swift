/// What Arabic and Persian write together with a word, and what Persian joins or parts at will.
enum ArabicForms {
  /// And, so, with, for, as, and the article, alone and together.
  private static let prefixes = ["ال", "و", "ب", "ل", "ف", "وال", "بال", "لل", "كال", "فال"]
  /// Persian: the plural, with what may follow it; the comparative; the personal endings.
  private static let suffixes = [
    "ها", "هاي", "هايي", "هايش", "تر", "ترين", "اي", "اند", "ام", "ايم",
  ]
  private static let article = "ال"
  private static let verbal = ["مي", "نمي"]
  private static let joiner: Character = "\u{200C}"

  /// - Parameter word: folded.
  static func of(_ word: String) -> [String] {
    if word.contains(joiner) {
      // Parted it is two words for the index; joined it is one.
      return [word.filter { $0 != joiner }]
    }
    guard word.unicodeScalars.allSatisfy(\.properties.isAlphabetic), word.count > 2 else {
      return []
    }
    let bare =
      word.hasPrefix(article) && word.count > 4 ? String(word.dropFirst(article.count)) : nil
    var forms = bare.map { [$0] } ?? []
    for prefix in prefixes { forms.append(prefix + (bare ?? word)) }
    forms += suffixes.map { word + $0 }
    for prefix in verbal where word.hasPrefix(prefix) && word.count > prefix.count + 1 {
      forms.append("\(prefix) \(word.dropFirst(prefix.count))")
    }
    for suffix in suffixes where word.hasSuffix(suffix) && word.count > suffix.count + 2 {
      forms.append("\(word.dropLast(suffix.count)) \(suffix)")
    }
    return forms.filter { $0 != word }
  }
}
