extension JSON {
  /// The value on one line.
  public var compact: String {
    var output: [UInt8] = []
    write(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value on several lines, indented by two blanks; no newline at the end.
  public var pretty: String {
    var output: [UInt8] = []
    writePretty(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the value on one line, as UTF-8.
  public func write(into output: inout [UInt8]) {
    switch self {
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        element.write(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      var isFirst = true
      for member in members {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        JSON.write(member.key, into: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    default: writeScalar(into: &output)
    }
  }

  /// Appends the value on several lines, as UTF-8, the inner ones indented.
  ///
  /// - Parameter level: how deep the value itself lies; its first line is not indented.
  public func writePretty(into output: inout [UInt8], level: Int = 0) {
    switch self {
    case .array(let elements) where !elements.isEmpty:
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSON.startLine(at: level + 1, in: &output)
        element.writePretty(into: &output, level: level + 1)
      }
      JSON.startLine(at: level, in: &output)
      output.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSON.startLine(at: level + 1, in: &output)
        JSON.write(member.key, into: &output)
        output.append(contentsOf: ": ".utf8)
        member.value.writePretty(into: &output, level: level + 1)
      }
      JSON.startLine(at: level, in: &output)
      output.append(UInt8(ascii: "}"))
    default: write(into: &output)
    }
  }

  /// Appends a string in quotation marks, as UTF-8.
  ///
  /// Only what must be escaped is: quotation marks, backslashes, control characters.
  public static func write(_ string: String, into output: inout [UInt8]) {
    var string = string
    string.withUTF8 { bytes in
      output.append(UInt8(ascii: "\""))
      var start = 0
      for index in bytes.indices where isEscaped(bytes[index]) {
        output.append(contentsOf: bytes[start..<index])
        escape(bytes[index], into: &output)
        start = index + 1
      }
      output.append(contentsOf: bytes[start...])
      output.append(UInt8(ascii: "\""))
    }
  }

  private func writeScalar(into output: inout [UInt8]) {
    switch self {
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    // Swift prints the shortest digits that give the same number back.
    case .double(let value) where value.isFinite: output.append(contentsOf: "\(value)".utf8)
    case .string(let value): JSON.write(value, into: &output)
    default: output.append(contentsOf: "null".utf8)
    }
  }

  private static func startLine(at level: Int, in output: inout [UInt8]) {
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    default:
      let digits = Array("0123456789abcdef".utf8)
      output.append(contentsOf: "u00".utf8)
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
  }
}

extension JSON: CustomStringConvertible {
  /// The value on one line.
  public var description: String { compact }
}
