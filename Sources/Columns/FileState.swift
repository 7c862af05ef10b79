internal import Glibc

/// What the head of a database file says of its content, without which a write by another program would
/// go unnoticed.
///
/// The change counter stands still while a file is in WAL mode: such a file has no state that can be
/// trusted. See <https://www.sqlite.org/fileformat2.html>, 1.3.
public struct FileState: Hashable, Sendable {
  /// Bytes 24 to 27: goes up with every transaction.
  let changeCounter: UInt32
  /// Bytes 40 to 43: goes up with every change of the schema.
  let schemaCookie: UInt32

  init(changeCounter: UInt32, schemaCookie: UInt32) {
    self.changeCounter = changeCounter
    self.schemaCookie = schemaCookie
  }

  /// The state of a file; nil if it is in WAL mode, has a journal beside it, or cannot be read.
  public init?(ofDatabaseAt path: String) {
    for companion in ["-wal", "-journal"] {
      var status = stat()
      if stat(path + companion, &status) == 0, status.st_size > 0 { return nil }
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard read(file, &bytes, bytes.count) == bytes.count else { return nil }
    let writeVersion = bytes[18]
    guard writeVersion == 1 else { return nil }
    func number(_ start: Int) -> UInt32 {
      bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    self.init(changeCounter: number(24), schemaCookie: number(40))
  }
}
