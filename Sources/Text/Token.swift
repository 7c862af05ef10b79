/// A word, number or mark of a text.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Letters, with inner hyphens and apostrophes: "US-led", "don't", "U.S.", "Mr."
    case word
    /// Digits, with inner separators: "2022", "1,000", "3:18", "20th".
    case number
    /// The "'s" of a possessive or a contracted "is".
    case clitic
    /// A quotation mark or apostrophe that stands at the edge of a word.
    case quote
    /// "." "?" "!" "…"
    case terminal
    case comma
    case colon
    case semicolon
    case dash
    case openBracket
    case closeBracket
    case other
  }

  /// Bytes in the text.
  public let start: Int32
  public let end: Int32
  public let kind: Kind
  /// The first letter is upper case.
  public let isCapitalized: Bool
  /// Whitespace stands before the token (or nothing does).
  public let spaceBefore: Bool

  public var bytes: Range<Int> { Int(start)..<Int(end) }
  public var isWordLike: Bool { kind == .word || kind == .number }
}
