/// Reads the day in a short line of a page: "Veröffentlicht am 2. November 2021, 10:15 Uhr", "15 августа
/// 2016", "Lübeck, 31.03.2003".
public enum DayLine {
  /// The one day that a line names; nothing if it names none or several, or when something was changed and
  /// not when it was published.
  ///
  /// - Parameter dayFirst: whether "04.02.2022" and "04/02/2022" are of February. If that is not known, they
  ///   are no days.
  public static func day(in line: String, dayFirst: Bool?) -> CalendarDate? {
    let pieces = Array(Self.pieces(of: line).prefix { !isOfChange($0) })
    var found: CalendarDate?
    var position = 0
    while position < pieces.count {
      guard let (day, end) = day(in: pieces, at: position, dayFirst) else {
        position += 1
        continue
      }
      if isEndOfStretch(pieces, position) { return nil }
      if let found, found != day { return nil }
      found = day
      position = end
    }
    return found
  }

  /// Whether numbers with the day in front are usual where a language is spoken.
  ///
  /// - Parameter language: a BCP 47 tag.
  /// - Returns: nothing for English without a region, and that of the United States and Canada.
  public static func isDayFirst(language: String?) -> Bool? {
    guard let language else { return nil }
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    guard parts.first == "en" else { return parts.isEmpty ? nil : true }
    return parts.dropFirst().contains { ["gb", "ie", "au", "nz", "in", "pk", "ng"].contains($0) }
      ? true : nil
  }

  /// Whether a day ends a stretch whose beginning may be shorter: "12.–14.02.2022", "3 March - 5 April 2022".
  private static func isEndOfStretch(_ pieces: [Piece], _ position: Int) -> Bool {
    guard position > 1, case .mark(let mark) = pieces[position - 1], strokes.contains(mark) else {
      return false
    }
    return switch pieces[position - 2] {
    case .number: true
    case .word(let word): MonthNames.numbers[word] != nil
    case .mark(let before): before == "." || strokes.contains(before) && mark == "-"
    }
  }

  // MARK: Pieces

  private enum Piece: Equatable {
    case number(Int, digits: Int)
    /// In lower case.
    case word(String)
    case mark(Character)
  }

  private static let strokes: Set<Character> = ["-", "–", "—", "/"]

  /// Words, numbers and marks, without white space.
  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line[...]
    while let first = rest.first {
      let run: Substring
      if first.isWholeNumber, first.wholeNumberValue != nil {
        run = rest.prefix { $0.isWholeNumber }
        let digits = run.compactMap(\.wholeNumberValue)
        let value = digits.count <= 9 ? digits.reduce(0) { $0 * 10 + $1 } : 0
        pieces.append(.number(value, digits: digits.count))
      } else if first.isLetter {
        run = rest.prefix { $0.isLetter }
        pieces.append(.word(run.lowercased()))
      } else {
        run = rest.prefix(1)
        if !first.isWhitespace { pieces.append(.mark(first)) }
      }
      rest = rest[run.endIndex...]
    }
    return pieces
  }

  /// What stands behind it is no day of publication.
  private static func isOfChange(_ piece: Piece) -> Bool {
    guard case .word(let word) = piece else { return false }
    return ofChange.contains(word)
  }

  private static let ofChange: Set<String> = [
    "updated", "update", "modified", "edited", "reviewed", "since", "until", "expires", "joined",
    "registered", "copyright", "aktualisiert", "aktualisierung", "stand", "geändert", "änderung",
    "bearbeitet", "registriert", "seit", "bis", "mis", "maj", "modifié", "jusqu", "depuis",
    "actualizado", "actualizada", "actualización", "modificado", "hasta", "atualizado",
    "atualização", "aggiornato", "aggiornamento", "bijgewerkt", "gewijzigd", "uppdaterad",
    "aktualizacja", "güncelleme", "güncellendi", "güncellenme", "обновлено", "обновлён", "изменено",
    "оновлено", "змінено",
  ]

  // MARK: Days

  private static func day(
    in pieces: [Piece], at start: Int, _ dayFirst: Bool?
  ) -> (CalendarDate, end: Int)? {
    var reader = Cursor(pieces: pieces, position: start)
    if let first = reader.number(of: 1...2) {
      var numeric = reader
      if let day = numeric.dayOrMonth(first, dayFirst) { return (day, numeric.position) }
      reader.skip { $0 == .mark(".") || ordinals.contains($0) }
      reader.skip { $0 == .word("de") || $0 == .word("of") }
      guard let month = reader.month() else { return nil }
      reader.skip { $0 == .mark(".") || $0 == .mark(",") }
      reader.skip { ["de", "del", "of"].map(Piece.word).contains($0) }
      guard let year = reader.number(of: 4...4) else { return nil }
      return CalendarDate(year: year, month: month, day: first).map { ($0, reader.position) }
    }
    if let year = reader.number(of: 4...4) {
      let signs: [(Character, Character)] = [("-", "-"), ("/", "/"), (".", "."), ("年", "月")]
      for (first, second) in signs {
        var numeric = reader
        if numeric.take(first), let month = numeric.number(of: 1...2), numeric.take(second),
          let day = numeric.number(of: 1...2)
        {
          return CalendarDate(year: year, month: month, day: day).map { ($0, numeric.position) }
        }
      }
      return nil
    }
    guard let month = reader.month() else { return nil }
    reader.skip { $0 == .mark(".") }
    guard let day = reader.number(of: 1...2) else { return nil }
    reader.skip(where: ordinals.contains)
    reader.skip { $0 == .mark(",") }
    reader.skipClock()
    guard let year = reader.number(of: 4...4) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, reader.position) }
  }

  private static let ordinals: [Piece] = ["st", "nd", "rd", "th", "er", "º", "o", "ª"].map(
    Piece.word)

  private struct Cursor {
    let pieces: [Piece]
    var position: Int

    private var piece: Piece? { position < pieces.count ? pieces[position] : nil }

    mutating func number(of digits: ClosedRange<Int>) -> Int? {
      guard case .number(let number, let count)? = piece, digits.contains(count) else { return nil }
      position += 1
      return number
    }

    mutating func month() -> Int? {
      guard case .word(let word)? = piece, let month = MonthNames.numbers[word] else { return nil }
      position += 1
      return month
    }

    mutating func take(_ sign: Character) -> Bool {
      guard piece == .mark(sign) || piece == .word(String(sign)) else { return false }
      position += 1
      return true
    }

    mutating func skip(where isSkipped: (Piece) -> Bool) {
      if let piece, isSkipped(piece) { position += 1 }
    }

    /// "14:57:21 CEST" between a day and its year.
    mutating func skipClock() {
      var ahead = self
      guard ahead.number(of: 1...2) != nil, ahead.take(":"), ahead.number(of: 2...2) != nil else {
        return
      }
      if ahead.take(":"), ahead.number(of: 2...2) == nil { return }
      if case .word(let zone)? = ahead.piece, zone.utf8.count <= 5 { ahead.position += 1 }
      self = ahead
    }

    /// The rest of "04.02.2022", "4. 2. 2022", "25/12/2022" behind the first number.
    mutating func dayOrMonth(_ first: Int, _ dayFirst: Bool?) -> CalendarDate? {
      for sign: Character in [".", "/", "-"] {
        var ahead = self
        guard ahead.take(sign), let second = ahead.number(of: 1...2), ahead.take(sign),
          let year = ahead.number(of: 4...4)
        else { continue }
        let inOrder = CalendarDate(year: year, month: second, day: first)
        let reversed = CalendarDate(year: year, month: first, day: second)
        self = ahead
        if dayFirst == true || reversed == nil || reversed == inOrder { return inOrder }
        return dayFirst == false || inOrder == nil ? reversed : nil
      }
      return nil
    }
  }
}
