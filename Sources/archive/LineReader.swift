import Glibc

/// The lines of a file, or of standard input for "-", read as they are asked for.
final class LineReader {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ path: String) throws {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InputError("cannot read \(path): \(String(cString: strerror(errno)))")
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Hands the next line, without its line feed, to `body`.
  ///
  /// - Returns: false after the last one.
  func next(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        try hand(start..<end, to: body)
        start = end + 1
        return true
      }
      searched = buffer.count - start
      if isAtEnd {
        if start == buffer.count { return false }
        try hand(start..<buffer.count, to: body)
        start = buffer.count
        return true
      }
      try fill()
    }
  }

  private func lineFeed(from place: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, place < bytes.count,
        let found = memchr(base + place, 0x0A, bytes.count - place)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func hand(
    _ range: Range<Int>, to body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Reads on; what was handed out goes.
  private func fill() throws {
    buffer.removeSubrange(..<start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputError("cannot read \(path): \(String(cString: strerror(errno)))")
      }
      isAtEnd = count == 0
      buffer += chunk[..<count]
      return
    }
  }
}
