/// The fields between two lines of "---" at the beginning of a Markdown file.
///
/// Of YAML it reads what front matter is made of: plain and quoted scalars, lists in brackets or one
/// item a line, blocks after `|` and `>`, comments. Maps inside a field are passed over.
struct FrontMatter {
  /// What a key stands for.
  enum Value: Hashable {
    case scalar(String)
    case list([String])
    /// A map inside the field; not read.
    case nested

    /// The one string that it means: of a list the first item.
    var string: String? {
      switch self {
      case .scalar(let string): string
      case .list(let items): items.first
      case .nested: nil
      }
    }
  }

  struct Field: Hashable {
    let key: String
    let value: Value
    let line: Int
  }

  /// In the order of the file.
  let fields: [Field]
  /// The bytes of the front matter with both its fences.
  let end: Int

  /// Nothing if the text does not begin with front matter.
  init?(in text: [UInt8]) throws(Fault) {
    guard text.starts(with: "---".utf8) else { return nil }
    var lines = FrontMatterLines(text)
    guard let fence = lines.next(), Self.isFence(fence) else { return nil }
    var content: [FrontMatterLine] = []
    var isClosed = false
    while let line = lines.next() {
      if Self.isFence(line) || line.text == "..." {
        isClosed = true
        break
      }
      content.append(line)
      if content.count == 1_000 { break }
    }
    let first = content.first { !$0.isBlank && !$0.isComment }
    guard let first, YAMLScalar.key(of: first.text) != nil else { return nil }
    guard isClosed else {
      throw Fault(
        .malformed, "front matter, line 1: it has no end; put a line of \"---\" after the fields")
    }
    end = lines.position
    fields = try Self.fields(content)
  }

  /// What the fields say of the article.
  var metadata: Metadata {
    var metadata = Metadata(kind: "front matter", isByHand: true)
    for field in fields {
      guard let known = Metadata.Field(field.key), let value = field.value.string else { continue }
      metadata.set(known, key: field.key, value: value)
    }
    return metadata
  }

  private static func isFence(_ line: FrontMatterLine) -> Bool {
    line.indentation == 0 && line.text == "---"
  }

  private static func fields(_ lines: [FrontMatterLine]) throws(Fault) -> [Field] {
    var fields: [Field] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.isBlank || line.isComment { continue }
      guard line.indentation == 0, let (key, rest) = YAMLScalar.key(of: line.text) else {
        throw Self.fault(line.number, "\"\(line.text)\" is no \"key: value\"")
      }
      guard !fields.contains(where: { $0.key == key }) else {
        throw Self.fault(line.number, "\"\(key)\" is there a second time")
      }
      var more: [FrontMatterLine] = []
      while index < lines.count {
        let next = lines[index]
        let isItem = next.text == "-" || next.text.hasPrefix("- ")
        let belongs =
          next.isBlank || next.indentation > 0 || isItem && (rest.isEmpty || !more.isEmpty)
        guard belongs else { break }
        more.append(next)
        index += 1
      }
      let value = try Self.value(rest, more, line: line.number)
      fields.append(Field(key: key, value: value, line: line.number))
    }
    return fields
  }

  private static func value(_ rest: String, _ more: [FrontMatterLine], line: Int) throws(Fault)
    -> Value
  {
    let filled = more.filter { !$0.isBlank && !$0.isComment }
    if let style = rest.first, style == "|" || style == ">", rest.count <= 3 {
      let separator = style == "|" ? "\n" : " "
      return .scalar(more.filter { !$0.isBlank }.map(\.text).joined(separator: separator))
    }
    if rest.isEmpty, let first = filled.first {
      if first.text == "-" || first.text.hasPrefix("- ") { return try list(filled) }
      return .nested
    }
    if rest.hasPrefix("[") {
      let all = ([rest] + filled.map(\.text)).joined(separator: " ")
      return .list(try YAMLScalar.items(of: all, line: line))
    }
    if rest.hasPrefix("{") { return .nested }
    let joined = ([rest] + filled.map(\.text)).joined(separator: " ")
    return .scalar(try YAMLScalar.value(of: joined, line: line))
  }

  private static func list(_ lines: [FrontMatterLine]) throws(Fault) -> Value {
    let depth = lines.first?.indentation ?? 0
    var items: [String] = []
    for line in lines {
      if line.indentation > depth { continue }
      guard line.text == "-" || line.text.hasPrefix("- ") else {
        throw fault(line.number, "\"\(line.text)\" stands among the items of a list")
      }
      items.append(try YAMLScalar.value(of: String(line.text.dropFirst(2)), line: line.number))
    }
    return .list(items)
  }

  static func fault(_ line: Int, _ message: String) -> Fault {
    Fault(.malformed, "front matter, line \(line): \(message)")
  }
}

/// A line of front matter.
struct FrontMatterLine {
  /// From 1.
  let number: Int
  /// Spaces before the first character.
  let indentation: Int
  /// The line without white space around it.
  let text: String

  var isBlank: Bool { text.isEmpty }
  var isComment: Bool { text.hasPrefix("#") }
}

/// Walks over the lines of a text.
struct FrontMatterLines {
  private let bytes: [UInt8]
  private var number = 0
  /// The offset after the last line's newline.
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> FrontMatterLine? {
    guard position < bytes.count else { return nil }
    number += 1
    let rest = bytes[position...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = bytes[position..<end]
    position = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    let content = line.drop { $0 == 0x20 || $0 == 0x09 }
    var high = content.endIndex
    while high > content.startIndex, content[high - 1] == 0x20 || content[high - 1] == 0x09 {
      high -= 1
    }
    return FrontMatterLine(
      number: number, indentation: content.startIndex - line.startIndex,
      text: String(decoding: content[..<high], as: UTF8.self))
  }
}
