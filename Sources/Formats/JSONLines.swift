/// The values of a text in JSON Lines: one a line, blank lines passed over.
///
/// A bad line does not stop the rest.
public struct JSONLines: Sequence {
  /// What a line holds.
  public struct Line {
    /// Its number, from 1.
    public let number: Int
    /// Its place in the text, in bytes.
    public let bytes: Range<Int>
    /// The value, or why it is none; the error counts bytes and lines in the whole text.
    public let value: Result<JSON, JSONSyntaxError>
  }

  private let bytes: [UInt8]

  /// The lines of some UTF-8.
  public init(utf8 bytes: [UInt8]) { self.bytes = bytes }

  /// Reads line by line.
  public func makeIterator() -> some IteratorProtocol<Line> {
    var start = 0
    var number = 0
    return AnyIterator {
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let line = start..<end
        start = end + 1
        number += 1
        let isBlank = bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        if !isBlank { return Line(number: number, bytes: line, value: parse(line, number)) }
      }
      return nil
    }
  }

  private func parse(_ line: Range<Int>, _ number: Int) -> Result<JSON, JSONSyntaxError> {
    do throws(JSONSyntaxError) {
      return .success(try JSON.parse(utf8: bytes[line]))
    } catch {
      return .failure(
        JSONSyntaxError(
          message: error.message, offset: error.offset + line.lowerBound, line: number))
    }
  }
}
