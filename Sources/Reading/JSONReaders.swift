internal import Formats

/// Reads JSON Lines: one object a line, each an article.
///
/// The text of an article is its title, a blank line and its text; its raw bytes are those of the
/// line; it is known by its address, or else by its file and line.
public struct JSONLinesReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "json-lines", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "JSON Lines", recognisedBy: "a JSON object on the first line, or on another near it",
    takes: FieldArticle.takes,
    remarks: """
      Each line is an article. It is known by its address, or else as `name.jsonl#L12`. Keys of
      other names are given by `--map`: `--map headline=titre,text=corps.html`.
      """)

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
  /// What is said of it.
  public let format = FormatDescription(
    name: "JSON", recognisedBy: "a brace and a quotation mark", takes: FieldArticle.takes)

  /// The reader of JSON objects.
  public init() {}

  /// Takes what begins like an object.
  public func accepts(_ beginning: Beginning) -> Bool { JSONArticle.opensObject(beginning.text) }

  /// The address that the object gives, or else the place of the file.
  public func location(of document: Document) -> String { JSONArticle.location(of: document) }

  /// The one article of the file.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    [try JSONArticle.read(document, by: id, options: options)]
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
      var article = FieldArticle(kind: "JSON")
      for (key, value) in pairs(try members(of: document.bytes), options.fields) {
        guard let field = options.fields.field(of: key) else { continue }
        if case .text = field {
          guard let string = value.string else {
            if value.isNull { continue }
            throw Fault(.malformed, "\"\(key)\" is not a string")
          }
          article.text = article.text ?? string
        } else if let value = scalar(value, field) {
          article.metadata.set(field, key: key, value: value)
        }
      }
      return try article.article(
        of: document, by: reader,
        noText: "no text: the object has no \"text\", \"body\" or \"content\"; "
          + "name the key that has it, as in --map text=KEY",
        options: options)
    } catch {
      throw document.rejection(error)
    }
  }

  static func location(of document: Document) -> String {
    var metadata = Metadata(kind: "JSON")
    guard let members = try? members(of: document.bytes) else { return document.location }
    for (key, value) in pairs(members, document.fields) {
      guard let field = document.fields.field(of: key), case .url = field,
        let value = scalar(value, field)
      else { continue }
      metadata.set(field, key: key, value: value)
    }
    return metadata.url ?? document.location
  }

  private static func members(of bytes: [UInt8]) throws(Fault) -> [JSON.Member] {
    guard !bytes.isEmpty else { throw Fault(.empty, "nothing in it") }
    let value: JSON
    do {
      value = try JSON.parse(utf8: bytes)
    } catch {
      // JSON escapes them: only wide characters have zeros.
      if bytes.contains(0) {
        throw Fault(.badEncoding, "JSON in UTF-16; convert it first (iconv -t UTF-8 FILE)")
      }
      throw Fault(.malformed, "not JSON: \(error.message) at byte \(error.offset)")
    }
    guard let members = value.object else {
      throw Fault(.malformed, "a JSON value that is no object")
    }
    return members
  }

  /// Keys and values; those of inner objects as `outer.inner`, where the map names any.
  private static func pairs(_ members: [JSON.Member], _ map: FieldMap) -> [(String, JSON)] {
    guard map.isDeep else { return members.map { ($0.key, $0.value) } }
    var pairs: [(String, JSON)] = []
    func add(_ members: [JSON.Member], _ prefix: String, depth: Int) {
      for member in members {
        let key = prefix + member.key
        pairs.append((key, member.value))
        if depth < 8, let inner = member.value.object { add(inner, key + ".", depth: depth + 1) }
      }
    }
    add(members, "", depth: 0)
    return pairs
  }

  /// The string of a field; of `{"name": ...}` the name, of a list the first item, or all authors.
  private static func scalar(_ value: JSON, _ field: Metadata.Field) -> String? {
    switch value {
    case .string(let string): return YAMLScalar.trimmed(string)
    case .array(let items):
      if case .author = field {
        return items.compactMap { scalar($0, field) }.joined(separator: ";")
      }
      return items.first.flatMap { scalar($0, field) }
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
