internal import CTables
internal import Text

/// What shows in a language whose words a quotation has: its table in `Tables/quotations`.
struct QuotationCues: Sendable {
  /// How sentences are built.
  enum Style: String {
    /// Names begin with capital letters.
    case cased
    /// Nothing sets names apart but where they stand.
    case caseless
    /// The verb of saying comes first: Arabic; or last, behind the quotation: Turkish, Persian.
    case first, last, verblast
    /// Nouns begin with capital letters too.
    case nouns
    /// What tells of the speaker may stand inside the marks, between dashes or commas.
    case dash, comma
    /// Without spaces between words.
    case unspaced, chinese, japanese
  }

  enum Class: String, CaseIterable {
    case style, say, link, title, honorific, pronoun, place, body, opener, stop, particle, per
    /// What begins the name of an institution: "ministry".
    case head
    case surname
    /// Verbs with their pronoun: "a-t-il".
    case sayself
    /// Verbs only in front of a quotation, and only as "the … who said" behind it.
    case saybefore, sayof
  }

  private let phrases: [Class: WordList]
  private let styles: Set<Style>

  /// The table of a language, by its ISO 639 code; nil if the program has none. Read once.
  static func shipped(_ language: String) -> QuotationCues? { tables[language] }

  static let languages = ["ar", "de", "es", "fa", "fr", "ja", "ru", "tr", "uk", "zh"]

  private static let tables: [String: QuotationCues] = Dictionary(
    uniqueKeysWithValues: languages.compactMap { language in
      let table = embedded_quotations(language)
      guard table.length > 0 else { return nil }
      let bytes = UnsafeBufferPointer(start: table.bytes, count: table.length)
      return (language, QuotationCues(parsing: String(decoding: bytes, as: UTF8.self)))
    })

  init(parsing text: String) {
    var phrases: [Class: WordList] = [:]
    var styles: Set<Style> = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let kind = Class(rawValue: String(fields[0])) else { continue }
      let words = fields[1].split(separator: " ").map(String.init)
      if kind == .style {
        styles = Set(words.compactMap(Style.init))
      } else {
        phrases[kind] = WordList(words)
      }
    }
    self.phrases = phrases
    self.styles = styles
  }

  func builds(_ style: Style) -> Bool { styles.contains(style) }

  /// The words of a class, longest first.
  func words(_ kind: Class) -> [String] { phrases[kind]?.all ?? [] }

  /// How many words from a place on are of a class; 0 if none is.
  ///
  /// - Parameter words: normalised.
  func length(_ kind: Class, in words: ArraySlice<String>) -> Int {
    phrases[kind]?.length(in: words) ?? 0
  }

  /// The word is one of a class.
  func has(_ kind: Class, _ word: String) -> Bool {
    length(kind, in: [word]) == 1
  }

  /// A word as tables and texts are compared: in lower case, folded as for search.
  static func normalised(_ word: String) -> String {
    SearchFolding.query(word.lowercased()).text
  }
}

/// Words and phrases of one class.
struct WordList: Sendable {
  /// As written, longest first.
  let all: [String]
  private let phrases: [String: [[String]]]
  private let endings: [String]
  private let beginnings: [String]

  init(_ words: [String]) {
    var phrases: [String: [[String]]] = [:]
    var endings: [String] = []
    var beginnings: [String] = []
    for word in words {
      if word.hasPrefix("*") {
        endings.append(QuotationCues.normalised(String(word.dropFirst())))
      } else if word.hasSuffix("*") {
        beginnings.append(QuotationCues.normalised(String(word.dropLast())))
      } else {
        let parts = word.split(separator: "_").map { QuotationCues.normalised(String($0)) }
        phrases[parts[0], default: []].append(parts)
      }
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.count > $1.count } }
    self.endings = endings
    self.beginnings = beginnings
    all = words.sorted { ($0.count, $1) > ($1.count, $0) }
  }

  func length(in words: ArraySlice<String>) -> Int {
    guard let first = words.first else { return 0 }
    if let phrase = phrases[first]?.first(where: { words.starts(with: $0) }) { return phrase.count }
    return endings.contains(where: first.hasSuffix) || beginnings.contains(where: first.hasPrefix)
      ? 1 : 0
  }
}
