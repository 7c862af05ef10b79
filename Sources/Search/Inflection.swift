internal import Text

/// The forms that a word takes: in English plurals and the endings of verbs, in Russian and Ukrainian the
/// endings of nouns, adjectives and the past, in Arabic and Persian what is written together with a word.
///
/// It says what may be a form, not what is: what no text has counts for nothing. A stemmer would do more,
/// and too much for people who cite: "policy" is not "police", nor is "news" new.
enum Inflection {
  /// Words that look like a form of another one and are not.
  private static let ownWords: [String] = [
    "news", "goods", "customs", "arms", "means", "series", "species", "politics", "economics",
    "physics", "always", "perhaps", "across", "united", "evening", "according", "during",
    "outstanding", "hundred", "kindred", "sacred", "beijing", "pending", "regarding", "concerning",
    "morning", "something", "nothing", "anything", "everything", "ceiling", "thing", "spring",
    "string", "bring", "king", "ring", "wing", "sing", "need", "seed", "feed", "speed", "breed",
    "indeed", "exceed", "proceed", "succeed", "less", "does", "this", "thus", "lens",
    "christmas", "texas", "paris", "brussels", "athens", "wales", "netherlands", "philippines",
  ]

  /// The other forms that a word may have; none for short words and those of other scripts.
  static func forms(of word: String) -> [String] {
    let word = SearchFolding.query(word.lowercased()).text
    switch Script.code(of: word) {
    case "Latn":
      // Accents make no difference to an index; whatever else is no letter makes it several words.
      return word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        ? english(Folding.folded(word)) : []
    case "Cyrl": return SlavicForms.of(word)
    case "Arab": return ArabicForms.of(word)
    default: return []
    }
  }

  /// - Parameter word: in lower case.
  private static func english(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.allSatisfy({ 97...122 ~= $0 }), !ownWords.contains(word)
    else { return [] }
    var forms: [String] = []
    for base in bases(letters) {
      for form in [base] + inflected(base) where form.count >= 3 {
        let text = String(decoding: form, as: UTF8.self)
        if text != word, !ownWords.contains(text), !forms.contains(text) { forms.append(text) }
      }
    }
    return forms
  }

  /// What a form may be a form of.
  private static func bases(_ word: [UInt8]) -> [[UInt8]] {
    if let stem = word.without("ies") ?? word.without("ied"), stem.count >= 3 {
      return [stem.with("y")]
    }
    if let stem = word.without("s"), !stem.endsInAny(["s", "u", "i"]) {
      if let short = word.without("es"), short.isHissing { return [short, stem] }
      return [stem]
    }
    if let stem = word.without("ed") ?? word.without("ing"), stem.count >= 3, stem.hasVowel {
      let short = stem.withoutDoubling.map { [$0] } ?? []
      // "ing" and "ed" may belong to the word itself.
      return [word] + ([stem, stem.with("e")] + short).filter { $0.count >= 4 }
    }
    return [word]
  }

  /// The forms of a word.
  private static func inflected(_ word: [UInt8]) -> [[UInt8]] {
    if let stem = word.without("y"), stem.last.map({ !$0.isVowel }) ?? false {
      return [stem.with("ies"), stem.with("ied"), word.with("ing")]
    }
    let plural = word.with(word.isHissing ? "es" : "s")
    if word.endsInAny(["ee"]) { return [plural, word.with("d"), word.with("ing")] }
    if let stem = word.without("e") { return [plural, word.with("d"), stem.with("ing")] }
    let plain = [word.with("ed"), word.with("ing")]
    guard word.endsInShortSyllable, let last = word.last else { return [plural] + plain }
    let doubled = [(word + [last]).with("ed"), (word + [last]).with("ing")]
    // "stop" doubles; "refer" does, "visit" does not: only what is written tells.
    return [plural] + (word.count > 4 ? plain : []) + doubled
  }
}

extension [UInt8] {
  fileprivate func endsInAny(_ endings: [String]) -> Bool {
    endings.contains { suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  fileprivate func without(_ ending: String) -> [UInt8]? {
    endsInAny([ending]) ? Array(dropLast(ending.utf8.count)) : nil
  }

  fileprivate func with(_ ending: String) -> [UInt8] { self + Array(ending.utf8) }

  fileprivate var hasVowel: Bool { contains { $0.isVowel || $0 == UInt8(ascii: "y") } }

  /// Takes "es" in the plural.
  fileprivate var isHissing: Bool { endsInAny(["s", "x", "z", "ch", "sh", "o"]) }

  /// "stopp" gives "stop".
  fileprivate var withoutDoubling: [UInt8]? {
    guard count >= 4, let last, last == self[count - 2], !last.isVowel else { return nil }
    return Array(dropLast())
  }

  /// A consonant, a vowel, a consonant, as in "stop" and "refer".
  fileprivate var endsInShortSyllable: Bool {
    guard count >= 3, let last, !last.isVowel, !"wxy".utf8.contains(last) else { return false }
    return self[count - 2].isVowel && !self[count - 3].isVowel
  }
}

extension UInt8 {
  fileprivate var isVowel: Bool { "aeiou".utf8.contains(self) }
}
