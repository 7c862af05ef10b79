/// A half-open range `[start, end)` of Unicode code points in an article's text.
///
/// Code points are the one unit in which spans leave the program: `substr(text, start + 1, end - start)`
/// in SQL and `text[start:end]` in Python cut the same characters.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// Code points before the span.
  public let start: Int
  /// Code points before its end.
  public let end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Length in code points.
  public var count: Int { end - start }

  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
