internal import Text

/// The stretches that are parsed as one: sentences, also those inside quotation marks.
public enum Segments {
  /// Longer ones are cut, so that time stays linear whatever the text.
  public static let longest = 250

  /// Ranges of token indexes that cover a paragraph.
  public static func ranges(in paragraph: Range<Int>, _ traits: TokenTraits) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      guard traits.kind[index] == .terminal || index - start >= longest else {
        index += 1
        continue
      }
      var end = index + 1
      while end < paragraph.upperBound,
        traits.kind[end] == .terminal || traits.kind[end] == .closeBracket
          || traits.kind[end] == .quote && !traits.spaceBefore[end]
      {
        end += 1
      }
      index = end
      // "Will he go?" he asked.
      if end < paragraph.upperBound, traits.kind[end] == .word, !traits.isCapitalized[end],
        end - start < longest
      {
        continue
      }
      if end < paragraph.upperBound, traits.kind[end] == .comma, end - start < longest { continue }
      result.append(start..<end)
      start = end
    }
    if start < paragraph.upperBound { result.append(start..<paragraph.upperBound) }
    return result
  }
}
