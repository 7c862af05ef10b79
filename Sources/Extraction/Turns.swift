internal import Text

/// Finds the turns of a transcript: "MR. SULLIVAN: ...", "Q ...", "MODERATOR: ..."
struct Turns {
  let text: TokenizedText
  let nouns: NounPhrases

  /// Who speaks in a paragraph of a transcript.
  struct Turn {
    enum Label {
      /// The tokens of the label without its mark.
      case name(Range<Int>)
      /// "Q", "QUESTION"
      case question
      /// "A": whoever is asked.
      case answer

      var isQuestion: Bool {
        if case .question = self { true } else { false }
      }
    }

    let label: Label
    /// The label with its mark.
    let labelRange: Range<Int>
    let isContinued: Bool
    let content: Range<Int>
  }

  /// The turns of the given paragraphs; empty unless at least two paragraphs open with a label. What stands
  /// between them goes on with the turn before, unless most of the text is told: the record of a
  /// conversation may give a few turns word for word.
  func find(in paragraphs: [Range<Int>]) -> [Turn] {
    var labels = paragraphs.map(label)
    var isWhole = true
    let named = paragraphs.map(namedLabel)
    if labels.count(where: { $0 != nil }) > 1, 3 * named.count(where: { $0 != nil }) >= labels.count
    {
      // "CCTV: …", "Lin Jian: …"
      labels = zip(labels, named).map { $0 ?? $1 }
    }
    if labels.filter({ $0 != nil }).count < 2 {
      let count = named.count { $0 != nil }
      guard count >= 2 else { return [] }
      labels = named
      isWhole =
        3 * count >= paragraphs.count && named.contains { $0?.0.isQuestion ?? false }
        || 2 * count >= paragraphs.count
    }
    var turns: [Turn] = []
    var current: (Turn.Label, Range<Int>)?
    var answering: Turn.Label?
    for (paragraph, label) in zip(paragraphs, labels) {
      var label = label
      if case .name? = label?.0 { answering = label?.0 }
      if case .answer? = label?.0, let answering { label?.0 = answering }
      if let label { current = (label.0, label.1) } else if !isWhole { current = nil }
      guard let (speaker, labelRange) = current else { continue }
      let start = label?.2 ?? paragraph.lowerBound
      guard start < paragraph.upperBound, !isStageDirection(start..<paragraph.upperBound) else {
        continue
      }
      turns.append(
        Turn(
          label: speaker, labelRange: labelRange, isContinued: label == nil,
          content: start..<paragraph.upperBound))
    }
    return turns
  }

  /// The label that opens a paragraph, its tokens, and where the words begin.
  private func label(_ paragraph: Range<Int>) -> (Turn.Label, Range<Int>, Int)? {
    let first = paragraph.lowerBound
    let word = text.words[first]
    if word == "Q" || word == "QUESTION" || word == "Question" {
      var start = first + 1
      if start < paragraph.upperBound, [.colon, .terminal].contains(text.tokens[start].kind) {
        start += 1
      }
      guard start < paragraph.upperBound, word == "Q" || start > first + 1 else { return nil }
      return (.question, first..<(first + 1), start)
    }
    if word == "A", first + 2 < paragraph.upperBound, text.tokens[first + 1].kind == .colon {
      return (.answer, first..<(first + 1), first + 2)
    }
    let limit = min(paragraph.upperBound, first + 8)
    guard let colon = (first..<limit).first(where: { text.tokens[$0].kind == .colon }),
      colon > first,
      colon + 1 < paragraph.upperBound,
      (first..<colon).allSatisfy({ isLabelWord($0) })
    else { return nil }
    return (.name(first..<colon), first..<colon, colon + 1)
  }

  /// "Sergey Lavrov: …", "Secretary Kissinger: …", "The President: …", "Question (in French): …"
  private func namedLabel(_ paragraph: Range<Int>) -> (Turn.Label, Range<Int>, Int)? {
    let first = paragraph.lowerBound
    let limit = min(paragraph.upperBound, first + 12)
    guard let colon = (first..<limit).first(where: { text.tokens[$0].kind == .colon }),
      colon > first, colon + 1 < paragraph.upperBound
    else { return nil }
    var end = colon
    // "(retranslated from French)", "(through interpreter)"
    if text.tokens[end - 1].kind == .closeBracket,
      let open = (first..<end).first(where: { text.tokens[$0].kind == .openBracket }), open > first
    {
      end = open
    }
    if end == first + 1, ["question", "journalist", "reporter"].contains(text.lower[first]) {
      return (.question, first..<end, colon + 1)
    }
    // "President of Kazakhstan Kassym-Jomart Tokayev:"; the name goes on to the end of the brackets.
    let isTitled =
      nouns.phrases.phrase(startingAt: first)?.post != nil
      && (nouns.namesByEnd[end] ?? nouns.namesByEnd[colon]) != nil
    let isName =
      isTitled
      || nouns.namesByStart[first].map { [end, colon].contains($0.range.upperBound) } ?? false
    let isOutlet =
      nouns.phrases.phrase(startingAt: first).map {
        $0.outlet != nil && $0.range.upperBound == end
      } ?? false
    if isOutlet { return (.name(first..<end), first..<end, colon + 1) }
    let isPost =
      text.tokens[first].isCapitalized
      && nouns.phrases.phrase(endingAt: end - 1).map {
        $0.post != nil && $0.range.lowerBound - first <= 1
      } ?? false
    return isName || isPost ? (.name(first..<end), first..<end, colon + 1) : nil
  }

  /// Labels are in capitals: "MR. SULLIVAN", "SECRETARY BLINKEN", "Mr. PRICE".
  private func isLabelWord(_ index: Int) -> Bool {
    let word = text.words[index]
    if text.tokens[index].kind == .terminal || text.tokens[index].kind == .openBracket
      || text.tokens[index].kind == .closeBracket
    {
      return true
    }
    guard text.tokens[index].kind == .word else { return false }
    if WordClasses.honorifics.contains(text.lower[index]) { return true }
    return word == word.uppercased() && word.utf8.count > 1
  }

  /// "(Laughter.)", "(In progress)"
  private func isStageDirection(_ range: Range<Int>) -> Bool {
    text.tokens[range.lowerBound].kind == .openBracket
      && (text.tokens[range.upperBound - 1].kind == .closeBracket)
  }
}
