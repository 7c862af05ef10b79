/// An input that is no article, with the reason and what to do about it.
public struct Rejection: Error, Hashable, Sendable {
  /// Why an input was rejected. The raw values are stored and stay as they are.
  public enum Reason: String, CaseIterable, Sendable {
    /// There is no such file.
    case notFound = "not_found"
    /// The system refuses to give the bytes.
    case unreadable
    /// No letter in it.
    case empty
    /// Not text.
    case binary
    /// More than an article may have.
    case tooLong = "too_long"
    /// The bytes are text in no encoding that is read.
    case badEncoding = "bad_encoding"
    /// A text format that no reader reads.
    case unsupported
    /// Front matter, JSON or another wrapping with an error in it.
    case malformed
    /// The program is at fault: what it found does not fit the text.
    case defect
  }

  /// The path, the URL or `path#L12` of the input.
  public let location: String
  /// SHA-256 of the bytes, if they were read.
  public let sha256: String?
  /// The number of bytes, if known.
  public let size: Int?
  /// Why, in one of a few fixed words.
  public let reason: Reason
  /// Why and what to do, for people.
  public let detail: String

  /// An input that is no article.
  public init(location: String, sha256: String?, size: Int?, reason: Reason, detail: String) {
    self.location = location
    self.sha256 = sha256
    self.size = size
    self.reason = reason
    self.detail = detail
  }
}

/// What is wrong with bytes, before it is known whose they are.
struct Fault: Error {
  let reason: Rejection.Reason
  let detail: String

  init(_ reason: Rejection.Reason, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }
}
