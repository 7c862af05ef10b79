import Text

/// A token, or a part of one such as "29-May", as the grammar of dates sees it.
struct DateAtom {
  enum Kind: Equatable {
    case number(Int, isOrdinal: Bool, digits: Int)
    case date(CalendarDate)
    case month(Int, isShort: Bool)
    case weekday(Weekday)
    /// "1990s", or "80s" without a century.
    case decade(century: Int?, tens: Int)
    /// In lower case.
    case word(String)
    /// Between two dates: a dash, or the hyphen inside a token.
    case hyphen
    case mark(Token.Kind)
  }

  let kind: Kind
  /// The token it is, or is a part of.
  let token: Int
  let isCapitalized: Bool
  let spaceBefore: Bool
}

extension DateAtom {
  /// The atoms of a range of tokens.
  static func atoms(of text: TokenizedText, in range: Range<Int>) -> [DateAtom] {
    var atoms: [DateAtom] = []
    atoms.reserveCapacity(range.count + 4)
    for index in range {
      let token = text.tokens[index]
      func add(_ kind: Kind, isCapitalized: Bool, spaceBefore: Bool) {
        atoms.append(
          DateAtom(
            kind: kind, token: index, isCapitalized: isCapitalized, spaceBefore: spaceBefore))
      }
      switch token.kind {
      case .word, .number:
        let kinds = parts(of: text.words[index], lower: text.lower[index])
        for (number, kind) in kinds.enumerated() {
          add(
            kind, isCapitalized: token.isCapitalized, spaceBefore: number == 0 && token.spaceBefore)
        }
      case .dash: add(.hyphen, isCapitalized: false, spaceBefore: token.spaceBefore)
      default: add(.mark(token.kind), isCapitalized: false, spaceBefore: token.spaceBefore)
      }
    }
    return atoms
  }

  private static func parts(of word: String, lower: String) -> [Kind] {
    guard word.utf8.contains(0x2D) else { return [kind(of: word, lower: lower)] }
    if word.utf8.count >= 10, let date = DateParsing.isoDay(word) { return [.date(date)] }
    let pieces = word.split(separator: "-", omittingEmptySubsequences: false)
    let kinds = pieces.map { kind(of: String($0), lower: $0.lowercased()) }
    let isDated = kinds.dropFirst().allSatisfy {
      switch $0 {
      case .number, .month, .decade: true
      default: false
      }
    }
    guard isDated, let first = kinds.first else { return [.word(lower)] }
    switch first {
    case .word(let word) where kinds.count == 2 && DateWords.prefixes.contains(word): return kinds
    case .number where kinds.count == 2, .month where kinds.count == 2:
      return [kinds[0], .hyphen, kinds[1]]
    default: return [.word(lower)]
    }
  }

  private static func kind(of word: String, lower: String) -> Kind {
    guard let first = word.utf8.first else { return .word("") }
    if first >= 0x30, first <= 0x39 {
      if let number = CalendarDigits.number(word), word.utf8.count <= 4 {
        return .number(number, isOrdinal: false, digits: word.utf8.count)
      }
      if word.utf8.count <= 4, ["st", "nd", "rd", "th"].contains(lower.suffix(2)),
        let number = CalendarDigits.number(word.dropLast(2))
      {
        return .number(number, isOrdinal: true, digits: word.utf8.count - 2)
      }
      return decade(lower) ?? .word(lower)
    }
    // Months and days bear a capital in English; "may" and "march" without one are verbs.
    guard first >= 0x41, first <= 0x5A, lower.utf8.count >= 3, lower.utf8.count <= 9 else {
      return .word(lower)
    }
    if let month = DateWords.months[lower] { return .month(month, isShort: false) }
    if let weekday = DateWords.weekdays[lower] { return .weekday(weekday) }
    let bare = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    if let month = DateWords.shortMonths[bare] { return .month(month, isShort: true) }
    return .word(lower)
  }

  private static func decade(_ word: String) -> Kind? {
    guard word.hasSuffix("0s"), word.utf8.count == 3 || word.utf8.count == 5,
      let number = CalendarDigits.number(word.dropLast())
    else { return nil }
    let century = word.utf8.count == 5 ? number / 100 : nil
    guard century.map({ (15...20).contains($0) }) ?? true else { return nil }
    return .decade(century: century, tens: number % 100 / 10)
  }
}
