/// Which keys or columns hold what, where they have names of their own: `headline=title,text=body`.
public struct FieldMap: Hashable, Sendable {
  /// Why a text is no such map.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence for people.
    public let description: String
  }

  private var fields: [String: Metadata.Field] = [:]

  /// Nothing but the names that are known.
  public init() {}

  /// Reads `FIELD=KEY,FIELD=KEY`; a key inside an object is `outer.inner`.
  public init(_ text: String) throws(Failure) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1).map { YAMLScalar.trimmed(String($0)) }
      guard sides.count == 2, let field = Metadata.Field(sides[0]) else {
        throw Failure(
          description: "\"\(part)\" is no FIELD=KEY; the fields are headline, text, published, "
            + "outlet, url, author, language")
      }
      guard fields.updateValue(field, forKey: sides[1]) == nil else {
        throw Failure(description: "\"\(sides[1])\" stands for two fields")
      }
    }
  }

  /// What a key holds; a field that the map gives to one key is not looked for under another.
  func field(of key: String) -> Metadata.Field? {
    if let field = fields[key] { return field }
    guard let known = Metadata.Field(key), !fields.values.contains(known) else { return nil }
    return known
  }

  /// Whether keys inside objects are named.
  var isDeep: Bool { fields.keys.contains { $0.contains(".") } }
}
