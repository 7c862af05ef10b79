/// Why a text is not CSV.
public struct CSVSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// On which line, from 1: where the row, or the field that does not end, starts.
  public let line: Int

  /// What is wrong and where.
  public var description: String { "\(message) at line \(line)" }
}

/// Rows of CSV, read one after another.
///
/// Lines may end in LF, CRLF or CR; quoted fields may span lines. Blank lines and a byte order
/// mark are passed over. A quotation mark inside an unquoted field stands for itself.
public struct CSVReader {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// The line on which it starts, from 1.
    public let line: Int
    /// Its fields.
    public let fields: [String]
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1

  /// - Parameter separator: an ASCII character other than a quotation mark or a line's end.
  public init(utf8 bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.separator = separator
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// All the rows of a text.
  public static func rows(
    utf8 bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")
  ) throws(CSVSyntaxError) -> [Row] {
    var reader = CSVReader(utf8: bytes, separator: separator)
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// The next row, or nil at the end.
  ///
  /// - Throws: for a quoted field that does not end or is followed by text, or invalid UTF-8;
  ///   reading on after an error is of no use.
  public mutating func next() throws(CSVSyntaxError) -> Row? {
    while takeLineEnd() {}
    guard index < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      if index < bytes.count, bytes[index] == separator {
        index += 1
      } else if index >= bytes.count || takeLineEnd() {
        return Row(line: start, fields: fields)
      } else {
        throw CSVSyntaxError(message: "text after a quoted field", line: line)
      }
    }
  }

  private mutating func field() throws(CSVSyntaxError) -> String {
    let start = line
    let content: [UInt8]
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      content = try quoted()
    } else {
      let first = index
      while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
      content = Array(bytes[first..<index])
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw CSVSyntaxError(message: "invalid UTF-8", line: start)
    }
    return text
  }

  private mutating func quoted() throws(CSVSyntaxError) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let start = line
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        if index >= bytes.count || bytes[index] != quote { return content }
        content.append(quote)
        index += 1
      } else if isLineEnd(bytes[index]) {
        let first = index
        _ = takeLineEnd()
        content.append(contentsOf: bytes[first..<index])
      } else {
        content.append(bytes[index])
        index += 1
      }
    }
    throw CSVSyntaxError(message: "a quoted field does not end", line: start)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Passes over one line's end, counting it.
  private mutating func takeLineEnd() -> Bool {
    guard index < bytes.count, isLineEnd(bytes[index]) else { return false }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
    line += 1
    return true
  }
}
