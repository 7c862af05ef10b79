internal import Formats

/// Reads JSON Lines: one object a line, each an article.
///
/// The text of an article is its title, a blank line and its text; its raw bytes are those of the
/// line; it is known by its address, or else by its file and line.
public struct JSONLinesReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "json-lines", version: 1)

  /// The reader of JSON Lines.
  public init() {}

  /// Each line is a document.
  public var cutsFiles: Bool { true }

  /// Takes a file whose first line, or another one near its beginning, is an object.
  public func accepts(_ beginning: Beginning) -> Bool {
    guard JSONArticle.opensObject(beginning.text) else { return false }
    let lines = beginning.text.split { $0 == 0x0A }
    guard lines.count > 1 || beginning.bytes.count < Beginning.length else { return true }
    return lines.contains { JSONArticle.isObject($0) }
  }

  /// The end of the line.
  public func documentEnd(in buffer: ArraySlice<UInt8>, isLast: Bool) -> Int? {
    if let newline = buffer.firstIndex(of: 0x0A) { return newline + 1 }
    return isLast ? buffer.endIndex : nil
  }

  /// The address that the line gives, or else the place of the line.
  public func location(of document: Document) -> String { JSONArticle.location(of: document) }

  /// The one article of the line.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    [try JSONArticle.read(document, by: id, options: options)]
  }
}

/// Reads a file that is one JSON object, with the same keys as JSON Lines.
public struct JSONReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "json", version: 1)

  /// The reader of JSON objects.
  public init() {}

  /// Takes what begins like an object, or like an array of objects, to say what to do with it.
  public func accepts(_ beginning: Beginning) -> Bool {
    JSONArticle.opensObject(beginning.text) || JSONArticle.opensArray(beginning.text)
  }

  /// The address that the object gives, or else the place of the file.
  public func location(of document: Document) -> String { JSONArticle.location(of: document) }

  /// The one article of the file.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    if JSONArticle.opensArray(Beginning(document.bytes).text) {
      throw document.rejection(
        Fault(.unsupported, "a JSON array; give one object a line (jq -c '.[]' FILE)"))
    }
    return [try JSONArticle.read(document, by: id, options: options)]
  }
}

/// An article in a JSON object.
enum JSONArticle {
  static func opensObject(_ text: [UInt8]) -> Bool { opens(text, "{", ["\"", "}"]) }

  static func opensArray(_ text: [UInt8]) -> Bool { opens(text, "[", ["{"]) }

  static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    (try? JSON.parse(utf8: line))?.object != nil
  }

  private static func opens(_ text: [UInt8], _ first: Unicode.Scalar, _ second: [Unicode.Scalar])
    -> Bool
  {
    let filled = text.lazy.filter { $0 > 0x20 }.prefix(2)
    let characters = filled.map { Unicode.Scalar($0) }
    return characters.first == first && characters.dropFirst().allSatisfy(second.contains)
  }

  static func read(_ document: Document, by reader: ReaderID, options: ReadingOptions)
    throws(Rejection) -> Article
  {
    do throws(Fault) {
      let members = try members(of: document.bytes)
      var metadata = Metadata(kind: "JSON")
      var text: String?
      for member in members {
        guard let field = Metadata.Field(member.key) else { continue }
        if case .text = field {
          guard let string = member.value.string else {
            if member.value.isNull { continue }
            throw Fault(.malformed, "\"\(member.key)\" is not a string")
          }
          text = text ?? string
        } else if let value = scalar(member.value, field) {
          metadata.set(field, key: member.key, value: value)
        }
      }
      guard let text else {
        throw Fault(.malformed, "no text: the object has no \"text\", \"body\" or \"content\"")
      }
      let title = YAMLScalar.trimmed(metadata.title ?? "")
      let whole = title.isEmpty ? text : title + "\n\n" + text
      guard !whole.utf8.contains(0) else {
        throw Fault(.malformed, "the text has a NUL character in it")
      }
      guard whole.unicodeScalars.count <= TextDecoding.maximumCodePoints else {
        throw Fault.tooLong(options)
      }
      let assembly = ArticleAssembly(
        raw: document.bytes, sha256: document.sha256, text: Array(whole.utf8), encoding: .utf8,
        reader: reader, location: metadata.url ?? document.location, metadata: metadata,
        title: title.isEmpty ? nil : 0..<title.utf8.count)
      return try assembly.article(source: document.source, options: options)
    } catch {
      throw document.rejection(error)
    }
  }

  static func location(of document: Document) -> String {
    var metadata = Metadata(kind: "JSON")
    guard let members = try? members(of: document.bytes) else { return document.location }
    for member in members {
      guard let field = Metadata.Field(member.key), case .url = field,
        let value = scalar(member.value, field)
      else { continue }
      metadata.set(field, key: member.key, value: value)
    }
    return metadata.url ?? document.location
  }

  private static func members(of bytes: [UInt8]) throws(Fault) -> [JSON.Member] {
    guard !bytes.isEmpty else { throw Fault(.empty, "nothing in it") }
    let value: JSON
    do {
      value = try JSON.parse(utf8: bytes)
    } catch {
      throw Fault(.malformed, "not JSON: \(error.message) at byte \(error.offset)")
    }
    guard let members = value.object else {
      throw Fault(.malformed, "a JSON value that is no object")
    }
    return members
  }

  /// The string of a field; of `{"name": ...}` the name, of a list the first item.
  private static func scalar(_ value: JSON, _ field: Metadata.Field) -> String? {
    switch value {
    case .string(let string): return YAMLScalar.trimmed(string)
    case .array(let items): return items.first.flatMap { scalar($0, field) }
    case .object: return value["name"]?.string
    case .integer(let number):
      guard case .date = field else { return nil }
      return UnixTime.day(number)
    case .double(let number):
      guard case .date = field, abs(number) < 1e15 else { return nil }
      return UnixTime.day(Int(number))
    case .null, .bool: return nil
    }
  }
}
