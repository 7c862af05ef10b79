internal import Text

/// An agency that is credited outside the dateline: "Source: TASS", "By Jane Doe, Reuters", "… they said. (AFP)",
/// "Meridian News Agency (MNA)".
enum AgencyCredit {
  static func agency(in text: TokenizedText, _ layout: Layout) -> String? {
    if let name = layout.credit?.name { return Known.outlet(named: name) ?? name }
    let last = layout.parts.indices.last { layout.parts[$0] == .body }
    for (index, part) in layout.parts.enumerated() {
      let paragraph = text.paragraphs[index]
      switch part {
      case .byline, .boilerplate:
        if paragraph.count <= longest, let agency = agency(in: paragraph, of: text) {
          return agency
        }
      default: continue
      }
    }
    guard let last, last > 0 else { return nil }
    let paragraph = text.paragraphs[last]
    if paragraph.count <= longest, opensCredit(paragraph, of: text) {
      return agency(in: paragraph, of: text)
    }
    return closing(paragraph, of: text)
  }

  /// Tokens of the longest line that is taken for a credit.
  private static let longest = 24

  /// "With files from Reuters", "Source: TASS", "– AFP", "Reuters"
  private static func opensCredit(_ paragraph: Range<Int>, of text: TokenizedText) -> Bool {
    let words = text.lower[paragraph]
    return text.tokens[paragraph.lowerBound].kind == .dash || paragraph.count <= 3
      || openings.contains { words.starts(with: $0) }
  }

  private static let openings = [
    ["with", "files", "from"], ["with", "material", "from"], ["with", "reporting", "by"],
    ["with", "inputs", "from"], ["source", ":"], ["from", ":"], ["by"],
  ]

  /// "(Reuters)" or "– AFP" behind the last sentence.
  private static func closing(_ paragraph: Range<Int>, of text: TokenizedText) -> String? {
    var end = paragraph.upperBound
    if text.tokens[end - 1].kind == .terminal { end -= 1 }
    guard end > paragraph.lowerBound else { return nil }
    let isBracketed = text.tokens[end - 1].kind == .closeBracket
    let open: Token.Kind = isBracketed ? .openBracket : .dash
    let name = paragraph.lowerBound..<(isBracketed ? end - 1 : end)
    guard let mark = name.last(where: { text.tokens[$0].kind == open }),
      name.upperBound - mark <= 6,
      mark > paragraph.lowerBound, mark + 1 < name.upperBound,
      isBracketed || text.tokens[mark - 1].kind == .terminal
    else { return nil }
    return Known.agency(named: text.string((mark + 1)..<name.upperBound))
  }

  /// The first agency of the table that a line names.
  private static func agency(in line: Range<Int>, of text: TokenizedText) -> String? {
    for start in line where text.tokens[start].isCapitalized || text.lower[start] == "dpa" {
      for length in (1...4).reversed() where start + length <= line.upperBound {
        if let agency = Known.agency(named: text.string(start..<(start + length))) { return agency }
      }
    }
    return nil
  }
}
