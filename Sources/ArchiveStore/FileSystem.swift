internal import Glibc

/// The little that is asked of the file system.
enum FileSystem {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func remove(_ path: String) { _ = unlink(path) }

  /// Waits five milliseconds for somebody else's lock.
  static func pause() { _ = usleep(5000) }
}
