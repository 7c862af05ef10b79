/// Where and why a text is not JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// Where, in bytes from the start of the text.
  public let offset: Int
  /// On which line, from 1.
  public let line: Int

  /// An error at a place.
  public init(message: String, offset: Int, line: Int) {
    self.message = message
    self.offset = offset
    self.line = line
  }

  /// What is wrong and where.
  public var description: String { "\(message) at byte \(offset), line \(line)" }
}
