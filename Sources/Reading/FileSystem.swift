internal import Glibc

/// All that reading does to the file system: it looks, lists and reads.
enum FileSystem {
  enum Kind { case file, directory, other }

  struct Failure: Error {
    let code: Int32

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var message: String { String(cString: strerror(code)) }
  }

  /// What is at a path, following links, and how many bytes a file has.
  static func status(_ path: String) throws(Failure) -> (kind: Kind, size: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure(code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return (.file, Int(status.st_size))
    case S_IFDIR: return (.directory, 0)
    default: return (.other, 0)
    }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a directory in the order of their bytes; those that are no UTF-8 as they can be
  /// shown.
  static func names(in directory: String) throws(Failure) -> (names: [String], damaged: [String]) {
    guard let stream = opendir(directory) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    var damaged: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      if let valid = String(validating: name, as: UTF8.self) {
        if valid != ".", valid != ".." { names.append(valid) }
      } else {
        damaged.append(String(decoding: name, as: UTF8.self))
      }
      errno = 0
    }
    guard errno == 0 else { throw Failure(code: errno) }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    damaged.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (names, damaged)
  }

  static func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  static func open(_ path: String) throws(Failure) -> ByteStream {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    return ByteStream(descriptor: descriptor, closes: true)
  }

  static func standardInput() -> ByteStream { ByteStream(descriptor: 0, closes: false) }
}

extension FileSystem.Failure {
  /// What is told of it to people.
  var fault: Fault {
    isMissing ? Fault(.notFound, "no such file or directory") : Fault(.unreadable, message)
  }
}

/// An open file that is read from its beginning to its end or, if it is one on disk, at any place.
final class ByteStream: ByteSource, ByteStore {
  private let descriptor: Int32
  private let closes: Bool
  /// Bytes of a file on disk; 0 for what has no end that is known, such as a pipe.
  let count: Int
  /// A file on disk, which can be read at any place.
  let isOnDisk: Bool

  init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
    var status = stat()
    isOnDisk = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    count = isOnDisk ? Int(status.st_size) : 0
  }

  deinit {
    if closes { close(descriptor) }
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    let chunk = try chunk(count) { storage, count in
      Glibc.read(descriptor, storage, count)
    }
    buffer += chunk
    return !chunk.isEmpty
  }

  func bytes(at offset: Int, count: Int) throws(Fault) -> [UInt8] {
    guard offset >= 0, count > 0 else { return [] }
    var bytes: [UInt8] = []
    while bytes.count < count {
      let place = offset + bytes.count
      let next = try chunk(min(count - bytes.count, 1 << 20)) { pread(descriptor, $0, $1, place) }
      if next.isEmpty { break }
      bytes += next
    }
    return bytes
  }

  /// What one call of the system gives.
  private func chunk(_ count: Int, _ call: (UnsafeMutableRawPointer?, Int) -> Int) throws(Fault)
    -> [UInt8]
  {
    while true {
      var code: Int32 = 0
      var received = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: count) { storage, initialized in
        received = call(storage.baseAddress, count)
        code = errno
        initialized = max(0, received)
      }
      if received >= 0 { return chunk }
      if code != EINTR { throw FileSystem.Failure(code: code).fault }
    }
  }
}
