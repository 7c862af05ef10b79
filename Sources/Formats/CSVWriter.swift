/// Rows as RFC 4180 has them, fields quoted only where needed.
public struct CSVWriter: Sendable {
  /// What ends a row.
  public enum LineEnding: String, Sendable {
    /// U+000A, as most programs on Unix write it.
    case lineFeed = "\n"
    /// U+000D U+000A, as the RFC has it.
    case carriageReturnLineFeed = "\r\n"
  }

  private let separator: UInt8
  private let lineEnding: LineEnding

  /// - Parameter separator: an ASCII character other than a quotation mark or a line's end.
  public init(separator: UInt8 = UInt8(ascii: ","), lineEnding: LineEnding = .lineFeed) {
    self.separator = separator
    self.lineEnding = lineEnding
  }

  /// Appends a row, as UTF-8.
  public func write(_ fields: [String], into output: inout [UInt8]) {
    // A lone empty field would be a blank line, which readers pass over.
    if fields == [""] { output.append(contentsOf: "\"\"".utf8) }
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(separator) }
      write(field, into: &output)
    }
    output.append(contentsOf: lineEnding.rawValue.utf8)
  }

  private func write(_ field: String, into output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let bytes = field.utf8
    let startsOrEndsBlank = bytes.first == 0x20 || bytes.last == 0x20
    // At the start of a file this would be taken for a byte order mark.
    let startsWithMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let isPlain = !bytes.contains {
      $0 == separator || $0 == quote || $0 == 0x0A || $0 == 0x0D
    }
    if isPlain && !startsOrEndsBlank && !startsWithMark {
      output.append(contentsOf: bytes)
      return
    }
    output.append(quote)
    for byte in bytes {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }
}
