/// Scalars of front matter: plain, 'single' and "double" quoted.
enum YAMLScalar {
  /// The key of a line and what stands after its colon.
  static func key(of line: String) -> (key: String, rest: String)? {
    let characters = Array(line.unicodeScalars)
    guard let first = characters.first else { return nil }
    var key = ""
    var index = 0
    if first == "\"" || first == "'" {
      guard let close = characters.dropFirst().firstIndex(of: first) else { return nil }
      key = string(characters[1..<close])
      index = close + 1
    } else {
      guard first.properties.isAlphabetic || first == "_" else { return nil }
      while index < characters.count, isKeyCharacter(characters[index]) { index += 1 }
      key = string(characters[..<index])
    }
    while index < characters.count, characters[index] == " " { index += 1 }
    guard index < characters.count, characters[index] == ":" else { return nil }
    let after = characters[(index + 1)...]
    guard after.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    return (key, trimmed(string(commentDropped(after))))
  }

  /// The value that a scalar writes.
  static func value(of scalar: String, line: Int) throws(Fault) -> String {
    let characters = Array(trimmed(scalar).unicodeScalars)
    guard let first = characters.first else { return "" }
    guard first == "\"" || first == "'" else {
      let plain = trimmed(string(commentDropped(characters[...])))
      return plain == "~" || plain == "null" ? "" : plain
    }
    var reader = QuotedScalar(characters, line: line)
    let value = try reader.read()
    let rest = trimmed(string(characters[reader.position...]))
    guard rest.isEmpty || rest.hasPrefix("#") else {
      throw FrontMatter.fault(line, "\"\(rest)\" stands after the closing quotation mark")
    }
    return value
  }

  /// The items of a list in brackets.
  static func items(of list: String, line: Int) throws(Fault) -> [String] {
    let characters = Array(trimmed(list).unicodeScalars)
    var items: [String] = []
    var plain = String.UnicodeScalarView()
    var hasItem = false
    var index = 1
    while index < characters.count {
      let character = characters[index]
      if character == "]" {
        if hasItem || !trimmed(String(plain)).isEmpty { items.append(trimmed(String(plain))) }
        return items
      }
      if character == "," {
        items.append(trimmed(String(plain)))
        plain = .init()
        hasItem = false
      } else if character == "\"" || character == "'", trimmed(String(plain)).isEmpty, !hasItem {
        var reader = QuotedScalar(characters, position: index, line: line)
        plain = try reader.read().unicodeScalars
        hasItem = true
        index = reader.position
        continue
      } else {
        plain.append(character)
      }
      index += 1
    }
    throw FrontMatter.fault(line, "the list has no \"]\"")
  }

  private static func isKeyCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar == "_" || scalar == "-" || scalar == "." || scalar == " "
  }

  /// What stands before " #", outside of quotation marks.
  private static func commentDropped(_ characters: ArraySlice<Unicode.Scalar>)
    -> ArraySlice<Unicode.Scalar>
  {
    let content = characters.drop { $0 == " " || $0 == "\t" }
    if let first = content.first, first == "\"" || first == "'" || first == "[" { return content }
    for index in content.indices where content[index] == "#" {
      if index == content.startIndex || content[index - 1] == " " || content[index - 1] == "\t" {
        return content[..<index]
      }
    }
    return content
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// Reads one quoted scalar.
struct QuotedScalar {
  private let characters: [Unicode.Scalar]
  private let line: Int
  /// After the closing mark, once it is read.
  private(set) var position: Int

  init(_ characters: [Unicode.Scalar], position: Int = 0, line: Int) {
    self.characters = characters
    self.position = position
    self.line = line
  }

  mutating func read() throws(Fault) -> String {
    let mark = characters[position]
    position += 1
    var value = String.UnicodeScalarView()
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == mark {
        guard mark == "'", position < characters.count, characters[position] == "'" else {
          return String(value)
        }
        value.append("'")
        position += 1
      } else if mark == "\"", character == "\\" {
        value.append(try escaped())
      } else {
        value.append(character)
      }
    }
    throw FrontMatter.fault(line, "the quotation mark \(mark) is not closed")
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    guard position < characters.count else {
      throw FrontMatter.fault(line, "nothing follows the backslash")
    }
    let character = characters[position]
    position += 1
    switch character {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "0": return "\u{FFFD}"
    case "x": return try scalar(digits: 2)
    case "u": return try scalar(digits: 4)
    case "U": return try scalar(digits: 8)
    case "\"", "\\", "/", " ": return character
    default: throw FrontMatter.fault(line, "\"\\\(character)\" means nothing")
    }
  }

  private mutating func scalar(digits: Int) throws(Fault) -> Unicode.Scalar {
    let end = position + digits
    guard end <= characters.count,
      let value = UInt32(
        String(String.UnicodeScalarView(characters[position..<end])), radix: 16),
      let scalar = Unicode.Scalar(value), value != 0
    else { throw FrontMatter.fault(line, "an escaped character needs \(digits) digits") }
    position = end
    return scalar
  }
}
