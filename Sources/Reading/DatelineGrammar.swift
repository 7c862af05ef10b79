internal import Text

/// Recognises the dateline at the beginning of a paragraph.
///
/// `PLACE(, Region)?,? DAY?,? (AGENCY)? MARK` in the orders that agencies use:
/// `LONDON, Jan 12 (Reuters) -`, `MOSCOW, April 4. /TASS/.`, `WASHINGTON (AP) _`,
/// `Moscow, April 04, 2024, The Europe Today:`, `(UrduPoint News / Sputnik - 20th June, 2023)`.
/// What is missing has to be made up for: a name with a dash alone is a dateline only if it names a
/// city.
struct DatelineGrammar {
  /// A dateline and its parts.
  struct Match {
    /// With the closing mark.
    var tokens: Range<Int>
    var place: String?
    /// The tables know the place.
    var isPlaceKnown = false
    var day: DayPhrase?
    /// The agency that is credited, as the dateline writes it.
    var agency: String?
    /// The outlet, where the dateline names it beside or instead of an agency.
    var outlet: String?
    /// The dateline is all of its paragraph.
    var isWholeParagraph = false
  }

  private let text: TokenizedText
  private let start: Int
  private let end: Int
  private let isCut: Bool
  private var position: Int
  private var match: Match
  private var isCity = false
  private var isPlaceUpperCase = false
  private var isAgencyKnown = false
  private var isBracketDated = false
  private var hasSlashes = false

  /// More tokens than a dateline has.
  private static let longest = 32

  static func match(_ paragraph: Range<Int>, of text: TokenizedText) -> Match? {
    var grammar = DatelineGrammar(paragraph, of: text)
    return grammar.run()
  }

  private init(_ paragraph: Range<Int>, of text: TokenizedText) {
    self.text = text
    start = paragraph.lowerBound
    end = min(paragraph.upperBound, paragraph.lowerBound + Self.longest)
    isCut = end < paragraph.upperBound
    position = start
    match = Match(tokens: start..<start)
  }

  private mutating func run() -> Match? {
    place()
    day()
    bracket()
    slashes()
    if match.day == nil { day() }
    credit()
    let closer = closer()
    match.isWholeParagraph = position == end && !isCut
    match.tokens = start..<position
    guard position > start, isDateline(closer) else { return nil }
    return match
  }

  private func isDateline(_ closer: Token.Kind?) -> Bool {
    let hasAgency = match.agency != nil
    let hasPlace = match.place != nil
    if hasSlashes || isBracketDated { return true }
    if let day = match.day {
      if hasAgency { return true }
      if match.isWholeParagraph { return hasPlace || match.outlet != nil }
      return closer != nil && (hasPlace || match.outlet != nil || day.year != nil)
    }
    guard !match.isWholeParagraph else { return false }
    if hasAgency {
      if closer == nil { return isAgencyKnown && hasPlace }
      return isAgencyKnown || hasPlace && (match.isPlaceKnown || isPlaceUpperCase)
    }
    guard hasPlace, let closer, startsSentence(position) else { return false }
    guard isCity || isPlaceUpperCase && isLongName && closer == .dash else { return false }
    return closer == .dash || isPlaceUpperCase
  }

  /// An upper-case word too long to be an acronym.
  private var isLongName: Bool {
    (match.place?.split(separator: " ").map(\.utf8.count).max() ?? 0) > 5
  }

  // MARK: Parts

  private mutating func place() {
    let first = position
    guard let city = name(from: first, atMost: 4) else { return }
    var end = city.upperBound
    var whole = city
    while kind(end) == .other, word(end) == "/", let next = name(from: end + 1, atMost: 4) {
      whole = first..<next.upperBound
      end = next.upperBound
    }
    if kind(end) == .openBracket, word(end) == "[",
      let region = name(from: end + 1, atMost: 3), kind(region.upperBound) == .closeBracket
    {
      end = region.upperBound + 1
    } else if kind(end) == .comma, let region = name(from: end + 1, atMost: 4),
      follows(behindStop(region.upperBound))
    {
      whole = first..<region.upperBound
      end = behindStop(region.upperBound)
      if kind(end) == .comma, let country = name(from: end + 1, atMost: 3),
        follows(country.upperBound)
      {
        whole = first..<country.upperBound
        end = country.upperBound
      }
    }
    guard follows(end) else { return }
    let cityName = text.string(city)
    match.place = PlaceName.cased(text.string(whole))
    match.isPlaceKnown = Known.isPlace(PlaceName.cased(cityName))
    isCity = Known.isCity(PlaceName.cased(cityName))
    isPlaceUpperCase = PlaceName.isUpperCase(cityName)
    position = end
    if kind(position) == .comma { position += 1 }
    if kind(position) == .terminal, dayPhrase(position + 1) != nil || isBracket(position + 1) {
      position += 1
    }
  }

  /// Behind the stop of an abbreviated region: "THURMONT, Md., Sept. 8".
  private func behindStop(_ index: Int) -> Int {
    kind(index) == .terminal && kind(index + 1) == .comma ? index + 1 : index
  }

  /// Whether a dateline can go on (or end) at a token after the place.
  private func follows(_ index: Int) -> Bool {
    guard index < end else { return !isCut }
    switch kind(index) {
    case .terminal: return dayPhrase(index + 1) != nil || isBracket(index + 1)
    case .comma, .dash, .colon, .openBracket: return true
    default: return dayPhrase(index) != nil || word(index) == "/"
    }
  }

  private mutating func day() {
    guard let phrase = dayPhrase(position) else { return }
    match.day = phrase
    position = phrase.tokens.upperBound
    time()
    if kind(position) == .terminal, word(position + 1) == "/" || isBracket(position + 1) {
      position += 1
    }
    if kind(position) == .comma, isBracket(position + 1) || word(position + 1) == "/" {
      position += 1
    }
  }

  /// "10:15 GMT" after the day.
  private mutating func time() {
    var index = position
    if kind(index) == .comma { index += 1 }
    guard kind(index) == .number, let clock = word(index), clock.contains(":") else { return }
    index += 1
    while let zone = word(index), ClockTime.words.contains(zone.lowercased()) { index += 1 }
    position = index
  }

  private mutating func bracket() {
    guard isBracket(position) else { return }
    var close = position + 1
    while close < end, kind(close) != .closeBracket { close += 1 }
    guard close < end, close > position + 1, close - position <= 16 else { return }
    let content = (position + 1)..<close
    let phrase = DayPhrase.first(in: content, of: text)
    if let phrase {
      let names = self.names(in: content.lowerBound..<phrase.tokens.lowerBound)
      guard !names.isEmpty || match.place != nil else { return }
      if match.day == nil { match.day = phrase }
      isBracketDated = !names.isEmpty
      if names.count > 1 { match.outlet = Known.outlet(named: names[0]) ?? names[0] }
      if let last = names.last { credit(agency: last) }
    } else {
      let names = self.names(in: content)
      guard !names.isEmpty, content.count <= 9,
        content.allSatisfy({ kind($0) != .terminal && kind($0) != .quote }),
        !Known.isPlace(text.string(content))
      else { return }
      credit(agency: names.count == 1 ? names[0] : names.joined(separator: "/"))
    }
    position = close + 1
    if kind(position) == .comma, match.day == nil, dayPhrase(position + 1) != nil {
      position += 1
    }
  }

  /// "/TASS/."
  private mutating func slashes() {
    guard word(position) == "/", let agency = name(from: position + 1, atMost: 4),
      word(agency.upperBound) == "/"
    else { return }
    credit(agency: text.string(agency))
    hasSlashes = true
    position = agency.upperBound + 1
    if kind(position) == .terminal { position += 1 }
  }

  /// ", The Europe Today" between the day and the mark.
  private mutating func credit() {
    guard match.day != nil, match.agency == nil else { return }
    var index = position
    guard kind(index) == .comma || kind(index) == .dash || word(index) == "|" else { return }
    index += 1
    guard let name = name(from: index, atMost: 6) else { return }
    index = name.upperBound
    guard kind(index) == .colon || kind(index) == .dash || index == end && !isCut else { return }
    if kind(position) == .dash, kind(index) != .dash, index < end { return }
    let credited = text.string(name)
    match.outlet = Known.outlet(named: credited) ?? credited
    match.agency = credited
    position = index
  }

  private mutating func closer() -> Token.Kind? {
    // "NEW DELHI, May 28. The Prime Minister"
    if kind(position) == .terminal, word(position) == ".", match.day != nil, isPlaceUpperCase,
      isCity, startsSentence(position + 1)
    {
      position += 1
      return .terminal
    }
    guard let kind = kind(position), kind == .dash || kind == .colon else { return nil }
    let isGlued =
      position + 1 < end && !text.tokens[position].spaceBefore
      && !text.tokens[position + 1].spaceBefore
    if isGlued, word(position) == "-" { return nil }
    position += 1
    return kind
  }

  private mutating func credit(agency: String) {
    isAgencyKnown = Known.outlet(named: agency) != nil
    match.agency = agency
  }

  // MARK: Tokens

  private func kind(_ index: Int) -> Token.Kind? { index < end ? text.tokens[index].kind : nil }

  private func word(_ index: Int) -> String? { index < end ? text.words[index] : nil }

  private func isBracket(_ index: Int) -> Bool {
    kind(index) == .openBracket && word(index) == "("
  }

  private func dayPhrase(_ index: Int) -> DayPhrase? {
    index < end ? DayPhrase(at: index, in: text, before: end) : nil
  }

  private func startsSentence(_ index: Int) -> Bool {
    guard index < end else { return false }
    let token = text.tokens[index]
    return token.isCapitalized || token.kind == .quote || token.kind == .number
  }

  /// Capitalised words in a row, particles among them.
  private func name(from first: Int, atMost limit: Int) -> Range<Int>? {
    var index = first
    while index < end, index - first < limit, kind(index) == .word {
      let token = text.tokens[index]
      let lower = text.lower[index]
      if !token.isCapitalized {
        guard index > first, Self.particles.contains(lower) else { break }
      } else if dayPhrase(index) != nil || index == first && isOpening(index) {
        break
      }
      index += 1
    }
    while index > first, !text.tokens[index - 1].isCapitalized { index -= 1 }
    return index > first ? first..<index : nil
  }

  private func isOpening(_ index: Int) -> Bool {
    Self.openings.contains(text.lower[index]) && !(word(index + 1)?.lowercased() == "hague")
      && index == start || DayPhrase.weekdays.contains(text.lower[index])
  }

  /// Names apart by a stroke or a comma; empty if there is anything else.
  private func names(in range: Range<Int>) -> [String] {
    var names: [String] = []
    var first = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound
      guard
        isEnd || kind(index) == .dash || kind(index) == .comma || word(index) == "/"
          || word(index) == "|"
      else {
        guard kind(index) == .word || kind(index) == .number || word(index) == "&" else {
          return []
        }
        continue
      }
      if first < index {
        guard text.tokens[first].isCapitalized || kind(first) == .number else { return [] }
        names.append(text.string(first..<index))
      }
      first = index + 1
    }
    return names
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "la", "le", "del", "den", "of", "and", "al", "el", "am", "on", "upon",
  ]

  /// Words that open sentences, not datelines.
  private static let openings: Set<String> = [
    "on", "in", "at", "the", "a", "an", "by", "from", "after", "before", "as", "since", "until",
    "for", "with", "while", "when", "if", "this", "that", "he", "she", "it", "they", "we", "i",
    "but", "and", "q", "question", "answer", "moderator",
  ]
}

/// Names of places as datelines write them.
enum PlaceName {
  /// The name with its upper-case words made "Moscow", "New Delhi"; abbreviations stay.
  static func cased(_ name: String) -> String {
    guard isUpperCase(String(name.prefix { $0 != "," })) else { return name }
    var result = ""
    var word = ""
    func flush() {
      let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      let keeps = !isPlain || !isUpperCase(word) || abbreviations.contains(word)
      if !result.isEmpty, particles.contains(word) {
        result += word.lowercased()
      } else {
        result += keeps ? word : word.prefix(1) + word.dropFirst().lowercased()
      }
      word = ""
    }
    for character in name {
      if character.isLetter || character == "." || character == "'" || character == "’" {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// Whether the letters, of which there are several, are upper case.
  static func isUpperCase(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy { !$0.properties.isLowercase }
  }

  private static let particles: Set<String> = ["DE", "DA", "DO", "DEL", "OF", "AND", "ON", "UPON"]
  private static let abbreviations: Set<String> = [
    "UN", "UK", "US", "USA", "UAE", "DC", "EU", "NY",
  ]
}

/// Words of times of day.
enum ClockTime {
  static let words: Set<String> = [
    "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "cet", "cest", "bst",
    "msk", "et", "ist", "hrs", "hours", "local", "time", "z", "noon",
  ]
}
