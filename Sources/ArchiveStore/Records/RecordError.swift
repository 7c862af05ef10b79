/// A line that cannot be imported.
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// What is wrong with it.
  public let detail: String

  public var description: String { "line \(line): \(detail); nothing was imported" }
}
