import Dates
import Formats
import Glibc

/// Standard output: data and nothing else.
final class Output {
  private var buffer: [UInt8] = []
  /// Whether a person looks at it.
  let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Colours and bold type, if the terminal and the environment want them.
  var style: Style { Style(isTerminal: isTerminal, environment: environment) }

  /// The terminal's columns; nil when the output goes elsewhere.
  var width: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    try flushIfFull()
  }

  func writeLine(_ text: String = "") throws { try write(text + "\n") }

  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    try flushIfFull()
  }

  private func flushIfFull() throws {
    if buffer.count > 65_536 { try flush() }
  }

  /// Hands everything to the system. A full disk is an error; a closed pipe ends the program.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard writeAll(buffer, to: STDOUT_FILENO) else {
      throw InputError("cannot write the output: \(String(cString: strerror(errno)))")
    }
  }
}

/// Something that the person at the keyboard can put right.
struct InputError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The day that the clock shows here.
func today() -> CalendarDate? {
  var seconds = time(nil)
  var parts = tm()
  localtime_r(&seconds, &parts)
  return CalendarDate(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}

/// Now, as archives note it: UTC in ISO 8601 with Z.
func now() -> String {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  var buffer = [CChar](repeating: 0, count: 32)
  let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
