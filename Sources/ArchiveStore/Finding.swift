/// Something in an archive that is not as it should be.
public struct Finding: Hashable, Sendable {
  /// What was checked.
  public enum Check: String, CaseIterable, Sendable {
    /// The file's own structure.
    case file
    /// Tables, indexes, views, and that there is no trigger.
    case schema
    /// References between rows.
    case reference
    /// `data_dictionary` against the schema.
    case dictionary
    /// An article's bytes and text against their hashes.
    case article
    /// Which article is current at a path.
    case location
    /// Places in a text, and the words that are said to stand there.
    case span
    /// Keys made of content.
    case key
    /// A full-text index against its table.
    case fullText = "full text"
    /// What is resolved against what would be resolved anew.
    case derived
  }

  /// What was checked.
  public let check: Check
  /// The table, or other object of the schema.
  public let object: String
  /// The key of the row; empty for the object itself.
  public let key: String
  /// What is wrong with it.
  public let detail: String

  /// A finding.
  public init(_ check: Check, _ object: String, key: String = "", _ detail: String) {
    self.check = check
    self.object = object
    self.key = key
    self.detail = detail
  }
}

extension Finding: CustomStringConvertible {
  /// "span: report 0b2a...: content is not what stands there"
  public var description: String {
    "\(check.rawValue): \(object)\(key.isEmpty ? "" : " " + key): \(detail)"
  }
}
