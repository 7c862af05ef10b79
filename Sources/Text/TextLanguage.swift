/// What language a text is in, as far as its letters and commonest words tell.
public struct TextLanguage: Hashable, Sendable {
  /// The ISO 639 code: "ru"; nil rather than a guess.
  public let tag: String?
  /// "detected: 61 of 200 words"
  public let basis: String
  /// Too little tells the language, and nothing speaks against English.
  public let isPerhapsEnglish: Bool
  /// The ISO 15924 code of the script that most of it is in; nil without letters.
  public let script: String?

  /// More words tell no more.
  private static let mostWords = 400
  /// The share of words that must tell of a language: in running text a third or more do.
  private static let leastShare = 0.08
  /// By how much the first language must lead the second.
  private static let leastLead = 1.35
  private static let leastPoints = 2.0
  /// A text of no more words may have none of the commonest.
  private static let fewWords = 50

  /// - Parameter paragraphs: the tokens to look at.
  public init(of text: TokenizedText, in paragraphs: [Range<Int>]) {
    let table = LanguageTable.shipped
    var wordCount = 0
    var scripts: [String: Int] = [:]
    var points = [Double](repeating: 0, count: table.entries.count)
    var hits = [Int](repeating: 0, count: table.entries.count)
    for token in paragraphs.joined() where text.tokens[token].kind == .word {
      if wordCount == Self.mostWords { break }
      wordCount += 1
      let word = text.lower[token]
      // Words without spaces are stretches of many characters.
      let counted = word.unicodeScalars.prefix(200)
      var told: [Int] = []
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        scripts["Latn", default: 0] += word.utf8.count
      } else {
        for letter in counted {
          scripts[Script.code(of: String(letter)), default: 0] += 1
          if let languages = table.letters[letter] { told += languages }
        }
      }
      let languages = table.words[word] ?? []
      for language in languages {
        points[language] += 1 / Double(languages.count)
        hits[language] += 1
      }
      for language in Set(told) where !languages.contains(language) {
        points[language] += 1
        hits[language] += 1
      }
    }
    scripts["Zyyy"] = nil
    let letters = scripts.values.reduce(0, +)
    let kana = scripts["Jpan"] ?? 0
    let han = (scripts["Hani"] ?? 0) + kana
    if han * 2 > letters {
      script = "Hani"
      isPerhapsEnglish = false
      // A Japanese sentence without kana is a rarity; a Chinese one may quote a name in them.
      let isJapanese = kana * 8 > han
      tag = isJapanese ? "ja" : kana * 50 > han ? nil : "zh"
      basis = "detected: \(kana) of \(han) characters are kana"
      return
    }
    let main = scripts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let main, main.value * 2 > letters else {
      (script, tag, basis, isPerhapsEnglish) = (nil, nil, "no script prevails", letters == 0)
      return
    }
    script = main.key
    let rivals = table.entries.indices.filter { table.entries[$0].script == main.key }
      .sorted { (points[$0], $1) > (points[$1], $0) }
    guard let best = rivals.first else {
      (tag, basis, isPerhapsEnglish) = (nil, "a script of no known language", false)
      return
    }
    if rivals.count == 1 {
      (tag, basis, isPerhapsEnglish) = (table.entries[best].tag, "detected by its script", false)
      return
    }
    let isTold =
      points[best] >= max(Self.leastPoints, Self.leastShare * Double(wordCount))
      && points[best] >= Self.leastLead * points[rivals[1]]
    tag = isTold ? table.entries[best].tag : nil
    basis =
      isTold ? "detected: \(hits[best]) of \(wordCount) words" : "too little tells the language"
    let english = rivals.first { table.entries[$0].tag == "en" }
    let isShort = points[best] < Self.leastPoints && wordCount < Self.fewWords
    isPerhapsEnglish =
      tag == "en"
      || !isTold
        && (english.map { isShort || points[$0] * Self.leastLead >= points[best] } ?? false)
  }

  /// The language of an article: what is stated of it, or else what its text tells.
  ///
  /// - Parameters:
  ///   - stated: a BCP 47 tag: "en-GB".
  ///   - source: who states it.
  ///   - isTemplate: the text's own letters are believed before that source: the template of a page says
  ///     English over whatever stands in it.
  public func given(
    _ stated: String?, by source: String, isTemplate: Bool = false
  ) -> (tag: String?, basis: String?) {
    guard let stated = stated.map(Self.canonical), !stated.isEmpty else {
      return (tag, tag == nil ? nil : basis)
    }
    guard contradicts(stated) else { return (stated, "stated by \(source)") }
    if isTemplate { return (tag, "\(basis), though \(source) states \(stated)") }
    return (stated, "stated by \(source), though the text is in letters of another language")
  }

  /// Whether a language is written in another script than the text.
  public func contradicts(_ stated: String) -> Bool {
    let stated = Self.primary(stated)
    guard !Self.ofSeveralScripts.contains(stated), let script,
      let own = LanguageTable.shipped.script(of: stated)
    else { return false }
    return own != script
  }

  /// Languages of the table that are written in more than the script that it has for them.
  private static let ofSeveralScripts: Set<String> = ["az", "kk", "sr"]

  /// A tag in the case that RFC 5646, 2.1.1, recommends: "en-GB" for "EN_gb", "zh-Hant".
  static func canonical(_ tag: String) -> String {
    let parts = tag.split { $0 == "-" || $0 == "_" }
    return parts.enumerated().map { index, part in
      switch part.utf8.count {
      case 2 where index > 0: part.uppercased()
      case 4 where index > 0: part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }.joined(separator: "-")
  }

  /// Whether the program knows anything of a language, by its ISO 639 code.
  public static func isKnown(_ language: String) -> Bool {
    LanguageTable.shipped.script(of: language) != nil
  }

  /// The language of a tag without region and script: "en" of "en-GB".
  public static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }
}
