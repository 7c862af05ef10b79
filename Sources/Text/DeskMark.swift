/// What news desks put in front of a headline: "UPDATE 2-", "CORRECTED-EXCLUSIVE-", "(2nd LD)", "URGENT:".
public enum DeskMark {
  /// The token behind the marks that open a paragraph; its first where there are none.
  public static func end(in paragraph: Range<Int>, of text: TokenizedText) -> Int {
    var index = paragraph.lowerBound
    while index < paragraph.upperBound, let next = end(ofMarkAt: index, in: paragraph, of: text) {
      index = next
    }
    return index < paragraph.upperBound ? index : paragraph.lowerBound
  }

  private static func end(ofMarkAt index: Int, in paragraph: Range<Int>, of text: TokenizedText)
    -> Int?
  {
    if text.tokens[index].kind == .openBracket {
      let near = index..<min(index + 5, paragraph.upperBound)
      guard let close = near.first(where: { text.tokens[$0].kind == .closeBracket }),
        near.contains(where: { $0 < close && isWord($0, of: text) })
      else { return nil }
      return close + 1
    }
    guard isWord(index, of: text) else { return nil }
    var next = index + 1
    if next < paragraph.upperBound, text.tokens[next].kind == .number { next += 1 }
    guard next < paragraph.upperBound, [.dash, .colon].contains(text.tokens[next].kind) else {
      return nil
    }
    return next + 1
  }

  private static func isWord(_ token: Int, of text: TokenizedText) -> Bool {
    words.contains { $0.elementsEqual(text.words[token].utf8) }
  }

  /// In capitals, as the desks write them.
  static let words: [[UInt8]] = [
    "UPDATE", "WRAPUP", "EXCLUSIVE", "FACTBOX", "CORRECTED", "CORRECTION", "REFILE", "RPT",
    "URGENT", "ANALYSIS", "INTERVIEW", "TIMELINE", "NEWSMAKER", "INSIGHT", "LEAD", "LD", "BREAKING",
    "FLASH", "SNAP", "BULLETIN", "EXPLAINER", "RECAP", "ADVISORY",
  ].map { Array($0.utf8) }
}
