/// A text cut into paragraphs, sentences and tokens, with its quotations.
public struct TokenizedText: Sendable {
  public let source: SourceText
  public let tokens: [Token]
  /// Ranges of token indexes.
  public let paragraphs: [Range<Int>]
  /// Ranges of token indexes, in order; each lies in one paragraph.
  public let sentences: [Range<Int>]
  /// In order of their opening marks.
  public let quotations: [Quotation]
  /// Each token's characters, typographic apostrophes made plain.
  public let words: [String]
  /// `words` in lower case.
  public let lower: [String]

  public init(_ source: SourceText) {
    var tokens: [Token] = []
    var paragraphs: [Range<Int>] = []
    for range in Paragraphs.ranges(in: source) {
      let start = tokens.count
      tokens += Tokenizer.tokens(of: source, in: range)
      if tokens.count > start { paragraphs.append(start..<tokens.count) }
    }
    let quotations = QuotationMarks.quotations(in: source, tokens: tokens, paragraphs: paragraphs)
    self.source = source
    self.tokens = tokens
    self.paragraphs = paragraphs
    self.quotations = quotations
    var isQuoted = [Bool](repeating: false, count: tokens.count)
    for quotation in quotations where quotation.isBounded && !quotation.isNested {
      for token in quotation.content { isQuoted[token] = true }
    }
    sentences = paragraphs.flatMap {
      Sentences.ranges(in: $0, tokens: tokens, isQuoted: isQuoted, text: source)
    }
    words = tokens.map { Self.plain(source.string($0.bytes)) }
    lower = words.map { $0.lowercased() }
  }

  private static func plain(_ word: String) -> String {
    guard word.utf8.contains(0xE2) else { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }

  /// The code points from the first to the last token of a range, which must not be empty.
  public func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(
      source.codePoint(atByte: Int(tokens[range.lowerBound].start)),
      source.codePoint(atByte: Int(tokens[range.upperBound - 1].end)))
  }

  /// The characters from the first to the last token of a range.
  public func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return source.string(
      Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
  }

  /// Whether a token counts something off: "10th", "7925th".
  public func isOrdinal(_ token: Int) -> Bool {
    let word = lower[token]
    return word.first?.isNumber ?? false && ["th", "st", "nd", "rd"].contains(word.suffix(2))
  }

  /// The sentences of a range of tokens, cut at its ends.
  public func sentences(in range: Range<Int>) -> [Range<Int>] {
    sentences[sentences.partitioningIndex { $0.upperBound > range.lowerBound }...]
      .prefix { $0.lowerBound < range.upperBound }
      .map { $0.clamped(to: range) }.filter { !$0.isEmpty }
  }

  /// The number of the sentence that a token stands in.
  public func sentence(at token: Int) -> Int? { Self.number(of: token, in: sentences) }

  /// The number of the paragraph that a token stands in.
  public func paragraph(at token: Int) -> Int? { Self.number(of: token, in: paragraphs) }

  private static func number(of token: Int, in ranges: [Range<Int>]) -> Int? {
    let number = ranges.partitioningIndex { $0.upperBound > token }
    return number < ranges.count && ranges[number].contains(token) ? number : nil
  }

  /// The number of the first quotation that opens at a token or behind it.
  public func firstQuotation(openingFrom token: Int) -> Int {
    quotations.partitioningIndex { $0.open >= token }
  }

  /// The tokens that lie wholly inside a range of bytes.
  public func tokens(inBytes range: Range<Int>) -> Range<Int> {
    let lower = tokens.partitioningIndex { Int($0.start) >= range.lowerBound }
    let upper = tokens.partitioningIndex { Int($0.end) > range.upperBound }
    return lower..<max(lower, upper)
  }
}
