internal import Text

/// Finds the turns of a transcript: "MR. SULLIVAN: ...", "Q ...", "MODERATOR: ..."
struct Turns {
  let text: TokenizedText

  /// Who speaks in a paragraph of a transcript.
  struct Turn {
    enum Label {
      /// The tokens of the label without its mark.
      case name(Range<Int>)
      /// "Q", "QUESTION"
      case question
    }

    let label: Label
    /// The label with its mark.
    let labelRange: Range<Int>
    let isContinued: Bool
    let content: Range<Int>
  }

  /// The turns of the given paragraphs; empty unless at least two paragraphs open with a label.
  func find(in paragraphs: [Range<Int>]) -> [Turn] {
    let labels = paragraphs.map(label)
    guard labels.filter({ $0 != nil }).count >= 2 else { return [] }
    var turns: [Turn] = []
    var current: (Turn.Label, Range<Int>)?
    for (paragraph, label) in zip(paragraphs, labels) {
      if let label { current = (label.0, label.1) }
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
    let limit = min(paragraph.upperBound, first + 8)
    guard let colon = (first..<limit).first(where: { text.tokens[$0].kind == .colon }),
      colon > first,
      colon + 1 < paragraph.upperBound,
      (first..<colon).allSatisfy({ isLabelWord($0) })
    else { return nil }
    return (.name(first..<colon), first..<colon, colon + 1)
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
