internal import CSQLite
internal import Synchronization

/// Stops what a database is doing, from any thread: for Ctrl-C and the like.
///
/// It takes a lock, so it is not for use inside a POSIX signal handler itself. It may outlive the
/// database; it then does nothing.
public final class Interrupter: Sendable {
  private let address: Mutex<UInt>

  init(_ handle: OpaquePointer) { address = Mutex(UInt(bitPattern: handle)) }

  /// Makes every running statement of the database fail with `SQLiteError.interrupt`, a write
  /// rolling back. Statements that start later run normally.
  public func interrupt() {
    address.withLock { address in
      if let handle = OpaquePointer(bitPattern: address) { sqlite3_interrupt(handle) }
    }
  }

  /// Called before the handle is closed.
  func forget() { address.withLock { $0 = 0 } }
}
