internal import Charsets

/// The lines `Name: value` in front of a mail, an HTTP answer or a WARC record; what is indented
/// belongs to the line before.
struct HeaderFields {
  /// In the order of the header; names in lower case.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// - Parameter lines: the header without the empty line at its end.
  init(_ lines: ArraySlice<UInt8>) {
    for var line in lines.split(separator: 0x0A, omittingEmptySubsequences: true) {
      if line.last == 0x0D { line = line.dropLast() }
      let isContinued = line.first == 0x20 || line.first == 0x09
      if isContinued, !fields.isEmpty {
        // White space where the line was folded stays one space.
        fields[fields.count - 1].value += [0x20] + Self.trimmed(line)
      } else if let colon = line.firstIndex(of: 0x3A), colon > line.startIndex {
        fields.append(
          (
            name: String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self).lowercased(),
            value: Array(Self.trimmed(line[(colon + 1)...]))
          ))
      }
    }
  }

  /// The bytes of the first field of a name in lower case.
  func bytes(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The first field of a name in lower case; nothing if it is empty.
  func string(_ name: String) -> String? {
    guard let bytes = bytes(name), !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var rest = bytes.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }
}

extension Lookahead {
  /// Takes the lines up to an empty one, and that too.
  /// - Parameter limit: how many bytes at most.
  /// - Returns: nothing if no empty line comes within the limit; then nothing is taken.
  func header(limit: Int = 1 << 18) throws(Fault) -> HeaderFields? {
    var searched = 0
    while true {
      let bytes = available
      var index = bytes.startIndex + searched
      while let newline = bytes[index...].firstIndex(of: 0x0A) {
        var next = newline + 1
        if next < bytes.endIndex, bytes[next] == 0x0D { next += 1 }
        if next >= bytes.endIndex {
          index = newline
          break
        }
        if bytes[next] == 0x0A {
          let fields = HeaderFields(bytes[..<newline])
          skip(next + 1 - bytes.startIndex)
          return fields
        }
        index = newline + 1
      }
      searched = index - bytes.startIndex
      if bytes.count > limit { return nil }
      if try !fill() { return nil }
    }
  }

  /// Takes one line with its end.
  /// - Returns: the line without its end; nothing if there is none within the limit.
  func line(limit: Int = 1 << 16) throws(Fault) -> [UInt8]? {
    while true {
      if let newline = available.firstIndex(of: 0x0A) {
        var line = Array(available[..<newline])
        skip(line.count + 1)
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      guard available.count <= limit, try fill() else { return nil }
    }
  }
}

/// The type of some content, and what is said of it: `text/html; charset=utf-8`.
struct MediaType {
  /// In lower case: "text/html".
  let name: String
  /// By name in lower case.
  let parameters: [String: String]

  init(_ field: String) {
    let parts = Self.parts(field)
    name = parts.first.map { $0.lowercased().filter { $0 != " " } } ?? ""
    parameters = Self.parameters(parts.dropFirst())
  }

  var charset: String? { parameters["charset"] }

  /// What a semicolon divides, outside quotation marks, without white space around it.
  static func parts(_ field: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in field.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), isQuoted {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append(YAMLScalar.trimmed(String(decoding: part, as: UTF8.self)))
        part = []
        continue
      }
      part.append(byte)
    }
    return parts + [YAMLScalar.trimmed(String(decoding: part, as: UTF8.self))]
  }

  /// The parameters; those of RFC 2231, which may be cut in pieces and name their encoding, whole.
  static func parameters(_ parts: some Sequence<String>) -> [String: String] {
    var plain: [String: String] = [:]
    var pieces: [String: [(number: Int, value: String, isEncoded: Bool)]] = [:]
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = YAMLScalar.trimmed(String(part[..<equals])).lowercased()
      let value = unquoted(YAMLScalar.trimmed(String(part[part.index(after: equals)...])))
      let names = key.split(separator: "*", omittingEmptySubsequences: false)
      guard names.count > 1, let name = names.first else {
        if plain[key] == nil { plain[key] = value }
        continue
      }
      pieces[String(name), default: []].append(
        (Int(names[1]) ?? 0, value, key.hasSuffix("*")))
    }
    for (name, list) in pieces {
      plain[name] = joined(list.sorted { $0.number < $1.number })
    }
    return plain
  }

  private static func joined(_ pieces: [(number: Int, value: String, isEncoded: Bool)]) -> String {
    var charset = "utf-8"
    var bytes: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      var value = piece.value[...]
      if index == 0, piece.isEncoded {
        let marks = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        if marks.count == 3 {
          if !marks[0].isEmpty { charset = String(marks[0]) }
          value = marks[2]
        }
      }
      bytes += piece.isEncoded ? percentDecoded(value) : Array(value.utf8)
    }
    return String(decoding: Charset(label: charset)?.decode(bytes).utf8 ?? bytes, as: UTF8.self)
  }

  private static func percentDecoded(_ value: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(hexadecimal: rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func unquoted(_ value: String) -> String {
    guard value.hasPrefix("\"") else { return value }
    var text = ""
    var isEscaped = false
    for character in value.unicodeScalars.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
        continue
      } else if character == "\"" {
        break
      }
      text.unicodeScalars.append(character)
    }
    return text
  }
}

extension UInt8 {
  /// Two hexadecimal digits.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 2, let high = digits.first.flatMap(Self.digit),
      let low = digits.last.flatMap(Self.digit)
    else { return nil }
    self = high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
