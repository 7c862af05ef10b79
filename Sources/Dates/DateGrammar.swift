import Text

/// Finds the temporal expressions among the atoms of one sentence.
struct DateGrammar {
  typealias Meaning = TemporalExpression.Meaning
  typealias Reference = TemporalExpression.Reference
  typealias Unit = TemporalExpression.Unit
  typealias PartialDate = TemporalExpression.PartialDate

  /// An expression: the atoms from where it was looked for up to `end`.
  struct Match {
    var meaning: Meaning
    var end: Int
    var isApproximate = false
    /// Tells of the time of something, and dates no statement: "third-quarter", "the 1996 campaign".
    var isModifier = false
  }

  let atoms: [DateAtom]
  /// Where the last expression ended, and whether it was a month or a year: "in 2014 and 2015".
  var previousEnd = -1
  var previousMeaning: Meaning?

  init(_ atoms: [DateAtom]) { self.atoms = atoms }

  /// All expressions, as ranges of atoms.
  mutating func matches() -> [(range: Range<Int>, match: Match)] {
    var found: [(range: Range<Int>, match: Match)] = []
    var index = 0
    while index < atoms.count {
      if let match = match(at: index), match.end > index {
        found.append((index..<match.end, match))
        previousEnd = match.end
        previousMeaning = match.meaning
        index = match.end
      } else {
        index += 1
      }
    }
    return found
  }

  private func match(at index: Int) -> Match? {
    switch atoms[index].kind {
    case .date(let date): Match(meaning: .day(date), end: index + 1)
    case .weekday(let weekday): self.weekday(weekday, at: index)
    case .month: range(at: index) ?? dated(at: index) ?? month(at: index)
    case .number:
      range(at: index) ?? dated(at: index) ?? listed(at: index)
        ?? elapsed(at: index)
        ?? century(at: index) ?? year(at: index) ?? nominalYear(at: index)
    case .word(let word): phrase(word, at: index)
    case .decade: decade(at: index)
    case .hyphen, .mark: nil
    }
  }

  // MARK: Reading atoms

  func kind(_ index: Int) -> DateAtom.Kind? {
    atoms.indices.contains(index) ? atoms[index].kind : nil
  }

  func word(_ index: Int) -> String? {
    if case .word(let word)? = kind(index) { word } else { nil }
  }

  func isMark(_ mark: Token.Kind, _ index: Int) -> Bool { kind(index) == .mark(mark) }

  func month(_ index: Int) -> Int? {
    if case .month(let month, _)? = kind(index) { month } else { nil }
  }

  func dayNumber(_ index: Int) -> Int? {
    guard case .number(let number, _, let digits)? = kind(index), digits <= 2,
      (1...31).contains(number)
    else { return nil }
    return number
  }

  func yearNumber(_ index: Int) -> Int? {
    guard case .number(let number, false, 4)? = kind(index), (1500...2099).contains(number) else {
      return nil
    }
    return number
  }

  /// The atom does not make a time of day of the number before it: "on January 12, 1600 GMT".
  func mayFollowDatedYear(_ index: Int) -> Bool {
    guard let word = word(index) else { return true }
    return !DateWords.clockZones.contains(word)
  }

  /// The atom does not make a count of the number before it: "in 2000 villages".
  func mayFollowYear(_ index: Int, strict: Bool) -> Bool {
    switch kind(index) {
    case .word(let word):
      if DateWords.clockZones.contains(word) { return false }
      if word == "percent" || word == "per" { return false }
      return DateWords.afterYears.contains(word) || !strict && atoms[index].isCapitalized
    case .number: return false
    case .mark(.other): return false
    default: return true
    }
  }

  /// A number "to", "-" or, after "between", "and" another: the atom after the joining one.
  func afterJoint(_ index: Int, from start: Int) -> Int? {
    switch kind(index) {
    case .hyphen: return index + 1
    case .word("to"), .word("through"), .word("until"), .word("till"): return index + 1
    case .word("and"): return word(start - 1) == "between" ? index + 1 : nil
    default: return nil
    }
  }
}
