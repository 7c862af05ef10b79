import Text

/// What the words around a date say about it: before or after the writing.
struct ClauseDirection {
  typealias Direction = TemporalExpression.Direction

  let text: TokenizedText
  let sentence: Range<Int>

  /// The nearest cue before the expression, else the first after it.
  func direction(of expression: Range<Int>) -> Direction? {
    if isEarliest(expression.lowerBound) { return .future }
    if isDeadline(expression.lowerBound) {
      return cueAfter(expression.upperBound) == .past ? nil : .future
    }
    // "They will discuss Wednesday's ruling": the verb is not the ruling's.
    let isPossessive =
      expression.upperBound < sentence.upperBound
      && text.tokens[expression.upperBound].kind == .clitic
    if isPossessive { return isAhead(before: expression.lowerBound) ? .future : nil }
    return cueBefore(expression.lowerBound) ?? cueAfter(expression.upperBound)
  }

  private func word(_ index: Int) -> String {
    sentence.contains(index) ? text.lower[index] : ""
  }

  // MARK: Beside the expression

  /// "as soon as Tuesday"
  private func isEarliest(_ start: Int) -> Bool {
    word(start - 1) == "as" && ["soon", "early", "late"].contains(word(start - 2))
  }

  /// "a plan to end it by May"
  private func isAfterInfinitive(_ start: Int) -> Bool {
    (max(sentence.lowerBound, start - Self.reach)..<start).contains { isInfinitive($0) }
  }

  /// "to" and a verb, as far as can be told without a list of verbs.
  private func isInfinitive(_ index: Int) -> Bool {
    guard word(index) == "to", sentence.contains(index + 1),
      text.tokens[index + 1].kind == .word, !text.tokens[index + 1].isCapitalized
    else { return false }
    return !Self.determiners.contains(word(index + 1)) && !word(index + 1).hasSuffix("ing")
  }

  /// "until Tuesday", "until 9 a.m. Tuesday", "through January", "to end it by May".
  private func isDeadline(_ start: Int) -> Bool {
    if word(start - 1) == "through" || word(start - 1) == "by" && isAfterInfinitive(start) {
      return true
    }
    return (1...4).contains { ["until", "till"].contains(word(start - $0)) }
  }

  /// "ahead of Wednesday's talks"
  private func isAhead(before start: Int) -> Bool {
    word(start - 2) == "ahead" && word(start - 1) == "of"
  }

  // MARK: Before it

  private func cueBefore(_ start: Int) -> Direction? {
    var isAfterComma = false
    var index = start - 1
    while index >= max(sentence.lowerBound, start - Self.reach) {
      switch text.tokens[index].kind {
      case .semicolon, .quote: return nil
      case .comma:
        // "They agreed, and on Friday left", "They agreed and, on Friday, left"
        let joints: Set = ["and", "but", "while", "whereas"]
        if joints.contains(word(index + 1)) || joints.contains(word(index - 1)) { return nil }
        isAfterComma = true
      case .word:
        if word(index) == "followed", word(index + 1) == "by" { return nil }
        if let cue = cueBefore(at: index, isAfterComma: isAfterComma) { return cue }
      default: break
      }
      index -= 1
    }
    return nil
  }

  private func cueBefore(at index: Int, isAfterComma: Bool) -> Direction? {
    let word = text.lower[index]
    if Self.auxiliaries.contains(word) || word.hasSuffix("'ll") { return .future }
    if Self.arranged.contains(word) {
      let isOver = ["had", "previously", "originally"].contains {
        $0 == self.word(index - 1) || $0 == self.word(index - 2)
      }
      return isOver ? .past : .future
    }
    switch word {
    case "ahead": return self.word(index + 1) == "of" && !isAfterComma ? .future : nil
    case "before": return self.word(index + 1) == "the" && !isAfterComma ? .future : nil
    case "going": return self.word(index + 1) == "to" ? .future : nil
    case "set":
      if ["on", "in", "at"].contains(self.word(index + 1)) { return .past }
      return self.word(index + 1) == "to" ? .future : nil
    case "expects", "expect", "hopes", "intends", "aims": return .future
    case _ where Self.resolved.contains(word) && isInfinitive(index + 1): return .future
    case "plans", "planning", "plan", "upcoming", "forthcoming": return .future
    case "to": return Self.bareVerbs.contains(self.word(index + 1)) ? .future : nil
    default: return isPast(word, at: index) ? .past : nil
    }
  }

  // MARK: After it

  private func cueAfter(_ end: Int) -> Direction? {
    var index = end
    while index < min(sentence.upperBound, end + Self.reach) {
      switch text.tokens[index].kind {
      case .semicolon, .quote: return nil
      case .word:
        let word = text.lower[index]
        if ["will", "won't", "shall"].contains(word) || word.hasSuffix("'ll") { return .future }
        if Self.arranged.contains(word) {
          if ["is", "are"].contains(self.word(index - 1)) { return .future }
        } else if word == "plans", self.word(index + 1) == "to" {
          return .future
        } else if isPast(word, at: index) {
          return .past
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Verbs

  /// "released", "held"; not of "will be released".
  private func isPast(_ word: String, at index: Int) -> Bool {
    if self.word(index - 1) == "be" { return false }
    if Self.pastWords.contains(word) { return true }
    guard word.hasSuffix("ed"), word.utf8.count >= 5, !word.utf8.contains(0x2D),
      !text.tokens[index].isCapitalized, !word.hasPrefix("un"),
      !word.hasSuffix("eed") || word == "agreed",
      !Self.otherWordsInEd.contains(word)
    else { return false }
    // "the proposed talks"
    return !["the", "a", "an", "to"].contains(self.word(index - 1))
  }

  /// So many tokens are looked through on each side.
  private static let reach = 14

  /// "decided to admit": what is resolved on lies ahead.
  private static let resolved: Set<String> = [
    "decided", "agreed", "supposed", "pledged", "vowed", "promised", "likely",
  ]

  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "your", "all", "both", "some", "any", "each", "every", "no", "one", "two", "three", "him",
    "them", "us", "me", "it",
  ]

  private static let auxiliaries: Set<String> = ["will", "won't", "shall", "would"]

  /// "scheduled for Monday", "due on Monday"
  private static let arranged: Set<String> = ["scheduled", "due", "expected", "slated", "planned"]

  private static let pastWords: Set<String> = [
    "said", "told", "met", "held", "was", "were", "had", "has", "did", "took", "came", "went",
    "led", "gave", "began", "made", "left", "flew", "saw", "spoke", "wrote", "won", "lost", "sent",
    "found", "became", "rose", "fell", "brought", "struck", "broke", "hit", "shot", "fought",
    "fled",
    "been", "wasn't", "weren't", "didn't", "hadn't", "follow", "follows",
  ]

  private static let bareVerbs: Set<String> = [
    "meet", "hold", "visit", "begin", "start", "attend", "travel", "discuss", "take", "open",
    "vote", "arrive", "be", "sign", "address", "deliver", "host", "go", "resume", "convene",
    "launch", "gather", "speak", "decide", "return", "leave", "fly", "join", "present",
  ]

  private static let otherWordsInEd: Set<String> = ["hundred", "sacred", "kindred"]
}
