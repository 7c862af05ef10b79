import Columns
import Glibc
import Search

/// Messages and progress, on standard error.
enum Messages {
  /// Writes a line.
  static func write(_ message: String) {
    _ = writeAll(Array((message + "\n").utf8), to: STDERR_FILENO)
  }

  /// Says that a search over much was slow, and how it is made fast.
  static func writeHint(of result: SearchResult) {
    guard result.total > 10_000 else { return }
    switch result.absence {
    case .missing:
      write(
        "note: there is no file of columns beside the archive; archive rebuild --index makes it")
    case .outdated:
      write(
        "note: the columns beside the archive are older than it is; archive rebuild --index renews them"
      )
    case nil: break
    }
  }

  /// Shows how far a long command has come: in place on a terminal, else a line now and then.
  struct Progress {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let started = ContinuousClock.now
    private var last: ContinuousClock.Instant?
    private var hasLine = false

    /// Shows a message if the command has taken more than a second and the last one is old enough: a
    /// tenth of a second, or ten where no terminal is.
    ///
    /// - Parameter message: says it, with the time that the command has taken.
    mutating func show(_ message: (Duration) -> String) {
      let now = ContinuousClock.now
      guard now - started > .seconds(1) else { return }
      let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
      if let last, now - last < interval { return }
      last = now
      if isTerminal {
        _ = writeAll(Array("\r\u{1B}[K\(message(now - started))".utf8), to: STDERR_FILENO)
        hasLine = true
      } else {
        Messages.write(message(now - started))
      }
    }

    /// Clears the line that was rewritten in place.
    mutating func end() {
      if hasLine { _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
      hasLine = false
    }
  }
}

/// Writes all bytes; false if the other end is gone or the device is full.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      return false
    }
    rest = rest.dropFirst(written)
  }
  return true
}
