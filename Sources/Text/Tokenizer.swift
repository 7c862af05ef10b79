/// Cuts text into tokens. Offsets are bytes; whitespace is skipped and remembered.
struct Tokenizer {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var tokens: [Token] = []
  private var spaceBefore = true

  /// The tokens of `range` of `text`.
  static func tokens(of text: SourceText, in range: Range<Int>) -> [Token] {
    var tokenizer = Tokenizer(bytes: text.bytes, position: range.lowerBound, end: range.upperBound)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: [UInt8], position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
    tokens.reserveCapacity((end - position) / 5)
  }

  // MARK: Scalars

  /// The scalar that starts at `index` and its length in bytes.
  private func scalar(at index: Int) -> (value: UInt32, length: Int) {
    guard index < end else { return (0, 0) }
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= end else { return (0xFFFD, end - index) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  private static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value >= 0x2000 && value < 0x2E80 { return false }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isAlphabetic
      || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func isUppercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  private static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }

  // MARK: Running

  private mutating func run() {
    while position < end {
      let (value, length) = scalar(at: position)
      if Self.isSpace(value) {
        position += length
        spaceBefore = true
      } else if Self.isLetter(value) || Self.isDigit(value) {
        word()
      } else {
        mark(value, length)
      }
    }
  }

  private mutating func emit(_ kind: Token.Kind, from start: Int, capitalized: Bool = false) {
    tokens.append(
      Token(
        start: Int32(start), end: Int32(position), kind: kind, isCapitalized: capitalized,
        spaceBefore: spaceBefore))
    spaceBefore = false
  }

  private mutating func word() {
    let start = position
    let (first, _) = scalar(at: start)
    let startsWithDigit = Self.isDigit(first)
    var onlyInitials = true
    while position < end {
      let (value, length) = scalar(at: position)
      if Self.isLetter(value) || Self.isDigit(value) {
        let partStart = position
        while position < end {
          let (inner, innerLength) = scalar(at: position)
          guard Self.isLetter(inner) || Self.isDigit(inner) else { break }
          position += innerLength
        }
        if position - partStart > 1 { onlyInitials = false }
        continue
      }
      let (next, nextLength) = scalar(at: position + length)
      let nextIsWord = Self.isLetter(next) || Self.isDigit(next)
      if value == 0x200C || value == 0x200D, nextIsWord {
        // Persian parts the pieces of a word by a joiner without width.
        position += length
      } else if Self.isApostrophe(value), nextIsWord {
        if next | 0x20 == 0x73, !isWordScalar(at: position + length + nextLength) { break }
        position += length
      } else if value == 0x2D || value == 0x2010 || value == 0x2011, nextIsWord {
        if isDeskMark(from: start, startsWithDigit) { break }
        position += length
        onlyInitials = false
      } else if value == 0x2E, nextIsWord, onlyInitials || startsWithDigit && Self.isDigit(next) {
        position += length
      } else if value == 0x2C || value == 0x3A, startsWithDigit, Self.isDigit(next) {
        position += length
      } else if value == 0x3A, next == 0x2F, isLink(from: start) {
        while position < end, !Self.isSpace(scalar(at: position).value) {
          position += max(1, scalar(at: position).length)
        }
      } else if value == 0x2E, !startsWithDigit, takesFullStop(start, onlyInitials: onlyInitials) {
        position += length
        break
      } else {
        break
      }
    }
    emit(
      startsWithDigit ? .number : .word, from: start, capitalized: Self.isUppercase(first))
    clitic()
  }

  /// "EXCLUSIVE-Turkey", "UPDATE 2-Turkey": what stands in front of the hyphen is no part of the word.
  private func isDeskMark(from start: Int, _ startsWithDigit: Bool) -> Bool {
    let word = bytes[start..<position]
    if startsWithDigit {
      guard word.count < 3, let last = tokens.last else { return false }
      let before = bytes[Int(last.start)..<Int(last.end)]
      return DeskMark.words.contains { $0.elementsEqual(before) }
    }
    guard word.count > 2, bytes[start + 1] < 0x61 else { return false }
    return DeskMark.words.contains { $0.elementsEqual(word) }
  }

  private func isWordScalar(at index: Int) -> Bool {
    let value = scalar(at: index).value
    return index < end && (Self.isLetter(value) || Self.isDigit(value))
  }

  private func isLink(from start: Int) -> Bool {
    bytes[start..<position].elementsEqual("http".utf8)
      || bytes[start..<position].elementsEqual("https".utf8)
  }

  /// Whether the full stop after the word is part of it: "U.S.", "J.", "Mr."
  private func takesFullStop(_ start: Int, onlyInitials: Bool) -> Bool {
    if onlyInitials {
      let (first, length) = scalar(at: start)
      if start + length < position { return true }
      return Self.isUppercase(first) && first != 0x49
    }
    guard position - start <= 5 else { return false }
    var word = String(decoding: bytes[start..<position], as: UTF8.self)
    if word.utf8.count > 1, word == word.uppercased() {
      word = word.prefix(1) + word.dropFirst().lowercased()
    }
    if word == "No" || word == "Nos" { return digitFollows(position + 1) }
    return Self.abbreviations.contains(word)
  }

  private func digitFollows(_ index: Int) -> Bool {
    var index = index
    while index < end, Self.isSpace(scalar(at: index).value) { index += scalar(at: index).length }
    return Self.isDigit(scalar(at: index).value)
  }

  private mutating func clitic() {
    let (value, length) = scalar(at: position)
    guard Self.isApostrophe(value) else { return }
    let (next, nextLength) = scalar(at: position + length)
    guard next | 0x20 == 0x73, !isWordScalar(at: position + length + nextLength) else { return }
    let start = position
    position += length + nextLength
    emit(.clitic, from: start)
  }

  private mutating func mark(_ value: UInt32, _ length: Int) {
    let start = position
    position += length
    switch value {
    case 0x27, 0x60:
      if scalar(at: position).value == value { position += 1 }
      emit(.quote, from: start)
    case 0x22, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02:
      emit(.quote, from: start)
    case 0x2E:
      while scalar(at: position).value == 0x2E, position < end { position += 1 }
      emit(.terminal, from: start)
    case 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x61F: emit(.terminal, from: start)
    case 0x2C, 0x60C, 0x3001, 0xFF0C: emit(.comma, from: start)
    case 0x3A, 0xFF1A: emit(.colon, from: start)
    case 0x3B, 0x61B: emit(.semicolon, from: start)
    case 0x2D:
      while scalar(at: position).value == 0x2D, position < end { position += 1 }
      emit(.dash, from: start)
    case 0x5F where scalar(at: position).value != 0x5F: emit(.dash, from: start)
    case 0x2012...0x2015: emit(.dash, from: start)
    case 0x28, 0x5B, 0x7B: emit(.openBracket, from: start)
    case 0x29, 0x5D, 0x7D: emit(.closeBracket, from: start)
    default: emit(.other, from: start)
    }
  }

  /// Words whose full stop ends no sentence.
  static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr",
    "Adm", "Sgt", "Brig", "Sen", "Rep", "Gov", "Amb", "Jr", "Sr", "St", "Mt", "Ft", "vs", "Vs",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Msgr", "Fr", "Pres", "Dep", "Sec", "Min", "Atty", "Supt", "approx", "est", "cf",
  ]
}
