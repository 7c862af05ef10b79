/// A statement that a search found.
public struct Hit: Sendable {
  /// The row's number, which means nothing outside this file.
  public let id: Int64
  public let key: String
  /// The content with U+0002 before and U+0003 behind each match.
  public let marked: String
  public let content: String
  public let speaker: String?
  public let role: String?
  public let country: String?
  public let kind: String
  public let form: String
  public let act: String?
  public let said: String?
  public let saidBasis: String?
  public let reportedFrom: String?
  public let reportedTo: String?
  public let reportCount: Int
  public let outletCount: Int
  /// Reports that are not copies of each other: all copies and versions of one text count as one.
  public let independentCount: Int
  public let channel: String?
  public let cue: String?
  public let source: String?
  public let via: String?
  /// The outlet of the leading report.
  public let outlet: String?
  public let headline: String?
  public let url: String?
  /// How well the words fit, the lower the better; nil where no words rank the hits.
  public let score: Double?
  /// All outlets that reported it, by date.
  public var outlets: [String] = []
}
