public import Dates

/// What the user states about all the articles that are read, and how much is read at most.
public struct ReadingOptions: Sendable {
  /// Who published the articles; overrules what they say themselves.
  public var outlet: String?
  /// When they were published, for articles that do not say so themselves.
  public var date: EDTF?
  /// The address of the one article that is read.
  public var url: String?
  /// BCP 47 language tag, for articles that do not state it themselves.
  public var language: String?
  /// The longest article that is read.
  public var maximumBytes: Int
  /// What keys and columns of other names hold.
  public var fields = FieldMap()
  /// How much is unpacked from one input at most.
  public var unpacking = UnpackingLimits()

  /// Options of a run.
  public init(
    outlet: String? = nil, date: EDTF? = nil, url: String? = nil, language: String? = nil,
    maximumBytes: Int = 20_000_000
  ) {
    self.outlet = outlet
    self.date = date
    self.url = url
    self.language = language
    self.maximumBytes = maximumBytes
  }
}
