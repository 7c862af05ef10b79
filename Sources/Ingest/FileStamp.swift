internal import Reading

internal import Glibc

/// What the file system says of a file's content without reading it: another stamp, another content.
struct FileStamp: Hashable {
  let inode: UInt64
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  /// Nothing if there is no file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    let time = status.st_mtim
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
  }

  /// How many bytes an input has; nothing for standard input.
  static func size(_ entry: ArticleFiles.Entry) -> Int? {
    guard case .input(let input) = entry else { return 0 }
    return input.path.map { FileStamp($0)?.size ?? 0 }
  }
}
