/// Cuts paragraphs into sentences.
enum Sentences {
  /// Longer ones are cut, so that time stays linear whatever the text.
  static let longest = 1000

  /// The sentences of a paragraph, as ranges of token indexes.
  ///
  /// A quotation is never cut: what is said in it belongs with the words that attribute it.
  /// - Parameter isQuoted: for each token of the text, whether it stands between trusted marks.
  static func ranges(
    in paragraph: Range<Int>, tokens: [Token], isQuoted: [Bool], text: SourceText
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      let token = tokens[index]
      if index - start >= longest {
        sentences.append(start..<index)
        start = index
      }
      guard token.kind == .terminal,
        !isQuoted[index] || closesQuotation(after: index, tokens, paragraph)
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < paragraph.upperBound, !tokens[end].spaceBefore,
        [.quote, .closeBracket, .terminal].contains(tokens[end].kind)
      {
        end += 1
      }
      index = end
      guard end < paragraph.upperBound,
        tokens[end].spaceBefore || end > index + 1 || isGlued(end, tokens)
          || isFullWidth(token, text),
        starts(tokens[end], next: end + 1 < paragraph.upperBound ? tokens[end + 1] : nil, text)
      else { continue }
      if asks(index: index, end: end, tokens, paragraph, text) { continue }
      sentences.append(start..<end)
      start = end
    }
    if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    return sentences
  }

  /// The full stop is the last thing before the closing mark.
  private static func closesQuotation(after index: Int, _ tokens: [Token], _ paragraph: Range<Int>)
    -> Bool
  {
    index + 1 < paragraph.upperBound && tokens[index + 1].kind == .quote
      && !tokens[index + 1].spaceBefore
  }

  /// '"Will they?" the minister asked.': a short clause behind a quoted question belongs to it.
  private static func asks(
    index: Int, end: Int, _ tokens: [Token], _ paragraph: Range<Int>, _ text: SourceText
  ) -> Bool {
    guard end > paragraph.lowerBound, tokens[end - 1].kind == .quote,
      let mark = tokens[paragraph.lowerBound..<end].last(where: { $0.kind == .terminal }),
      text.bytes[Int(mark.start)] != 0x2E
    else { return false }
    let limit = min(paragraph.upperBound, end + 9)
    guard let stop = (end..<limit).first(where: { tokens[$0].kind == .terminal }) else {
      return false
    }
    return (end..<stop).allSatisfy { tokens[$0].kind != .quote }
  }

  /// "stage.As": copy that lost its space.
  private static func isGlued(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .word && tokens[index].isCapitalized
  }

  /// "。", "！", "？": no space follows them.
  private static func isFullWidth(_ token: Token, _ text: SourceText) -> Bool {
    let byte = text.bytes[Int(token.start)]
    return byte == 0xE3 || byte == 0xEF
  }

  private static func starts(_ token: Token, next: Token?, _ text: SourceText) -> Bool {
    switch token.kind {
    case .word: token.isCapitalized || !hasCase(token, text)
    case .number, .openBracket, .dash, .other: true
    case .quote: next.map { $0.isCapitalized || $0.kind != .word } ?? false
    default: false
    }
  }

  private static func hasCase(_ token: Token, _ text: SourceText) -> Bool {
    text.bytes[Int(token.start)] < 0x80
  }
}
