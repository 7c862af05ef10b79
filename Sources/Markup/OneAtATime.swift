internal import Synchronization

/// libxml2 is entered by one thread at a time.
///
/// It asks at run time whether the program has threads, by the names of their functions, which a program that
/// is one static file need not have: there it keeps what it knows, the last error among it, in places that all
/// threads share.
enum OneAtATime {
  private static let door = Mutex(())

  /// Hands bytes to a parser.
  static func parse(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    door.withLock { _ in bytes.withUnsafeBytes(body) }
  }
}
