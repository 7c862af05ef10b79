internal import Dates

/// Reads a query as a person types it. Nothing that can be typed is an error.
///
/// Words are AND-ed; AND binds closer than OR. Quotation marks of any style make a phrase, to the end
/// if none closes it. A bracket or an operator without its other half counts for nothing.
struct QueryParser {
  private enum Token: Hashable {
    case text(String)
    case quoted(String)
    case field(Field, String, isQuoted: Bool)
    case exact(String)
    case near(String)
    case open, close, and, or, not
  }

  /// Further words are left out, and said so.
  static let mostTerms = 256
  private static let deepest = 48

  private var tokens: [Token] = []
  private var position = 0
  private var depth = 0
  private(set) var hints: [String] = []
  private let today: CalendarDate?

  private init(today: CalendarDate?) { self.today = today }

  static func parse(_ text: String, today: CalendarDate?) -> (query: Query, hints: [String]) {
    var parser = QueryParser(today: today)
    parser.lex(text)
    let query = parser.disjunction()
    return (query ?? .all, parser.hints)
  }

  // MARK: Tokens

  private mutating func lex(_ text: String) {
    let characters = Array(
      text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 })
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if tokens.count >= Self.mostTerms {
        hints.append("only the first \(Self.mostTerms) words of the query are used")
        return
      }
      switch character {
      case let c where c.properties.isWhitespace: index += 1
      case "(":
        tokens.append(.open)
        index += 1
      case ")":
        tokens.append(.close)
        index += 1
      case let c where Self.isMark(c):
        let (inside, end) = quoted(characters, from: index + 1)
        tokens.append(.quoted(inside))
        index = end
      case "-"
      where index + 1 < characters.count && startsTerm(characters[index + 1])
        && (index == 0 || !Self.isWord(characters[index - 1])):
        tokens.append(.not)
        index += 1
      default: index = word(characters, from: index)
      }
    }
  }

  private func startsTerm(_ character: Unicode.Scalar) -> Bool {
    Self.isWord(character) || Self.isMark(character) || character == "("
  }

  static func isMark(_ character: Unicode.Scalar) -> Bool {
    "\"“”„‟«»＂".unicodeScalars.contains(character)
  }

  static func isWord(_ character: Unicode.Scalar) -> Bool {
    character.properties.isAlphabetic || character.properties.numericType != nil
  }

  /// The text up to the next mark, and the index behind it.
  private func quoted(_ characters: [Unicode.Scalar], from start: Int) -> (String, Int) {
    let end = characters[start...].firstIndex(where: Self.isMark) ?? characters.count
    return (Self.string(characters[start..<end]), min(end + 1, characters.count))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return text
  }

  private mutating func word(_ characters: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < characters.count {
      let character = characters[end]
      if character.properties.isWhitespace || character == "(" || character == ")" { break }
      if Self.isMark(character) {
        // field:"several words"
        let name = Self.string(characters[start..<end])
        guard name.hasSuffix(":") else { break }
        let (inside, next) = quoted(characters, from: end + 1)
        if let field = Self.field(name.dropLast()) {
          tokens.append(.field(field, inside, isQuoted: true))
          return next
        }
        if name.lowercased() == "exact:" {
          tokens.append(.exact(inside))
          return next
        }
        break
      }
      end += 1
    }
    let text = Self.string(characters[start..<end])
    if text == "NEAR", end < characters.count, characters[end] == "(",
      let close = characters[end...].firstIndex(of: ")")
    {
      tokens.append(.near(Self.string(characters[(end + 1)..<close])))
      return close + 1
    }
    switch text {
    case "AND": tokens.append(.and)
    case "OR": tokens.append(.or)
    case "NOT": tokens.append(.not)
    default: add(text)
    }
    return max(end, start + 1)
  }

  private mutating func add(_ text: String) {
    if let colon = text.firstIndex(of: ":"), colon > text.startIndex {
      let name = text[..<colon].lowercased()
      let value = String(text[text.index(after: colon)...])
      if let field = Self.field(text[..<colon]), !value.isEmpty {
        tokens.append(.field(field, value, isQuoted: false))
        return
      }
      if name == "exact", !value.isEmpty {
        tokens.append(.exact(value))
        return
      }
      if !value.isEmpty, name.allSatisfy(\.isLetter), name != "http", name != "https" {
        hints.append("there is no field \(name):; searched for the words")
      }
    }
    tokens.append(.text(text))
  }

  // MARK: Tree

  private mutating func disjunction() -> Query? {
    var parts: [Query] = []
    while position < tokens.count {
      if let part = conjunction() { parts.append(part) }
      guard position < tokens.count, tokens[position] == .or else { break }
      position += 1
    }
    switch parts.count {
    case 0: return nil
    case 1: return parts[0]
    default:
      return .or(parts.flatMap { if case .or(let inner) = $0 { inner } else { [$0] } })
    }
  }

  private mutating func conjunction() -> Query? {
    var parts: [Query] = []
    while position < tokens.count {
      switch tokens[position] {
      case .or: return Self.join(parts)
      case .and: position += 1
      case .close:
        if depth > 0 { return Self.join(parts) }
        position += 1
      default: if let part = term() { parts.append(part) }
      }
    }
    return Self.join(parts)
  }

  /// Values of one field are alternatives.
  private static func join(_ parts: [Query]) -> Query? {
    var joined: [Query] = []
    for part in parts.flatMap({ part in if case .and(let inner) = part { inner } else { [part] } })
    {
      if case .field(let field, let values) = part, !field.isDate,
        let index = joined.firstIndex(where: {
          if case .field(field, _) = $0 { true } else { false }
        }), case .field(_, let earlier) = joined[index]
      {
        joined[index] = .field(field, earlier + values.filter { !earlier.contains($0) })
      } else {
        joined.append(part)
      }
    }
    switch joined.count {
    case 0: return nil
    case 1: return joined[0]
    default: return .and(joined)
    }
  }

  private mutating func term() -> Query? {
    let token = tokens[position]
    position += 1
    switch token {
    case .text(let text): return Self.word(text)
    case .quoted(let text): return Self.phrase(text)
    case .exact(let text): return Self.exact(text)
    case .field(let field, let value, let isQuoted): return self.field(field, value, isQuoted)
    case .near(let inside): return Self.near(inside)
    case .open: return group()
    case .not:
      guard position < tokens.count else { return nil }
      switch tokens[position] {
      case .and, .or, .close: return nil
      default: break
      }
      guard depth < Self.deepest else { return nil }
      depth += 1
      defer { depth -= 1 }
      guard let inner = term() else { return nil }
      if case .not(let twice) = inner { return twice }
      return .not(inner)
    case .close, .and, .or: return nil
    }
  }

  private mutating func group() -> Query? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    let inner = disjunction()
    if position < tokens.count, tokens[position] == .close { position += 1 }
    return inner
  }

  private static func word(_ text: String) -> Query? {
    let trimmed = trim(text)
    guard !trimmed.isEmpty else { return nil }
    // What would be read as something else if it stood alone stays between marks.
    if ["AND", "OR", "NOT", "NEAR"].contains(trimmed) || isField(trimmed) {
      return .phrase(trimmed)
    }
    let isPrefix = text.hasSuffix("*") && trimmed.unicodeScalars.allSatisfy(isWord)
    return isPrefix ? .prefix(trimmed) : .word(trimmed)
  }

  private static func isField(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    return field(text[..<colon]) != nil || text[..<colon].lowercased() == "exact"
  }

  /// The field of that name, or of the name that mail programs give it.
  private static func field(_ name: Substring) -> Field? {
    switch name.lowercased() {
    case "older_than": .before
    case "newer_than": .after
    case let name: Field(rawValue: name)
    }
  }

  private static func exact(_ text: String) -> Query? {
    if case .phrase(let words) = phrase(trim(string(text.unicodeScalars.filter { !isMark($0) }))) {
      return .exact(words)
    }
    return nil
  }

  private static func phrase(_ text: String) -> Query? {
    let words = text.split(whereSeparator: \.isWhitespace).filter {
      $0.unicodeScalars.contains(where: isWord)
    }
    return words.isEmpty ? nil : .phrase(words.joined(separator: " "))
  }

  /// Without what stands around a word and is no part of it.
  private static func trim(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: isWord),
      let last = scalars.lastIndex(where: isWord)
    else { return "" }
    return string(scalars[first...last])
  }

  private static func near(_ inside: String) -> Query? {
    // Neither marks nor brackets are within a word.
    let inside = string(inside.unicodeScalars.map { isMark($0) || $0 == "(" ? " " : $0 })
    let comma = inside.lastIndex(of: ",")
    let number = comma.flatMap { Int(inside[inside.index(after: $0)...].filter { $0 != " " }) }
    let listed = number == nil ? inside[...] : inside[..<(comma ?? inside.endIndex)]
    let words = listed.split(whereSeparator: \.isWhitespace).map { trim(String($0)) }
      .filter { !$0.isEmpty }
    let distance = max(0, number ?? 10)
    switch words.count {
    case 0: return nil
    case 1: return word(words[0])
    default: return .near(words, distance: min(distance, 1000))
    }
  }

  private mutating func field(_ field: Field, _ value: String, _ isQuoted: Bool) -> Query? {
    if field.isDate {
      if let bounds = DateBounds(value, today: today) { return .field(field, [.dates(bounds)]) }
      hints.append(
        "\(value) is no date (2022, 2022-Q1, 2022-01-12, 2022-01..2022-03, last month); searched for the words"
      )
      return Self.phrase(value)
    }
    let values = isQuoted ? [value] : value.split(separator: ",").map(String.init)
    let kept = values.map { Self.plain($0) }.filter { !$0.isEmpty }
    return kept.isEmpty ? nil : .field(field, kept.map { .text($0) })
  }

  /// A value with single spaces and without marks.
  private static func plain(_ value: String) -> String {
    string(value.unicodeScalars.filter { !isMark($0) }).split(whereSeparator: \.isWhitespace)
      .filter { $0.unicodeScalars.contains(where: isWord) }.joined(separator: " ")
  }
}
