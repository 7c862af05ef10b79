internal import Reading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

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
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
  }

  /// How many bytes an input has; nothing for standard input.
  static func size(_ entry: ArticleFiles.Entry) -> Int? {
    guard case .input(let input) = entry else { return 0 }
    return input.path.map { FileStamp($0)?.size ?? 0 }
  }
}
