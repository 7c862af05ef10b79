/// A stretch of text between quotation marks.
///
/// Indexes are token indexes in the `TokenizedText` that it was found in.
public struct Quotation: Hashable, Sendable {
  /// The opening mark.
  public let open: Int
  /// The closing mark; nil when the text has none, in which case `content` ends with its paragraph.
  public let close: Int?
  /// What stands between the marks, which are not part of it.
  public let content: Range<Int>
  /// The marks are inside another quotation.
  public let isNested: Bool
  /// The quotation goes on in the next paragraph, which opens with a mark again.
  public let continuesInNext: Bool
  /// The quotation goes on from the paragraph before.
  public let continuesPrevious: Bool

  /// The marks can be trusted: closed, or left open because the next paragraph opens again.
  public var isBounded: Bool { close != nil || continuesInNext }

  /// The tokens from mark to mark.
  public var extent: Range<Int> { open..<(close.map { $0 + 1 } ?? content.upperBound) }
}
