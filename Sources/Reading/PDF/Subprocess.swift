internal import Glibc
internal import Synchronization

/// Another program that turns bytes into bytes, within bounds.
enum Subprocess {
  struct Outcome {
    let status: Int32
    let output: [UInt8]
  }

  enum Failure: Error {
    case notInstalled
    /// It was ended: too much time, or too much output.
    case tooLong(String)
    case failed(String)
  }

  /// Runs a program that is looked for as a shell does.
  ///
  /// Its input is a file without a name, so that the program can go back in it and that neither side
  /// waits for the other. Messages of the program are not kept.
  static func run(
    _ arguments: [String], input: [UInt8], maximumSeconds: Int, maximumOutput: Int
  ) throws(Failure) -> Outcome {
    let source = try file(of: input)
    defer { close(source) }
    let (process, result) = try start(arguments, input: source)
    defer { close(result) }
    var output: [UInt8] = []
    let fault = collect(result, into: &output, maximumSeconds, maximumOutput)
    if fault != nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let fault { throw .tooLong(fault) }
    // Ended by a signal.
    guard status & 0x7F == 0 else { return Outcome(status: -1, output: []) }
    let code = status >> 8 & 0xFF
    if code == 127 { throw .notInstalled }
    return Outcome(status: code, output: output)
  }

  /// So many files without a name have been made.
  private static let files = Atomic<Int>(0)

  /// In memory: nothing is written to disk.
  private static func file(of bytes: [UInt8]) throws(Failure) -> Int32 {
    let number = files.wrappingAdd(1, ordering: .relaxed).newValue
    let name = "/archive-\(getpid())-\(number)"
    let descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw .failed(message(errno)) }
    shm_unlink(name)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let reason = message(errno)
        close(descriptor)
        throw .failed(reason)
      }
      rest = rest.dropFirst(written)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  /// One program is started at a time: no other may inherit the end of its pipe.
  private static let starting = Mutex<Void>(())

  private static func start(_ arguments: [String], input: Int32) throws(Failure) -> (
    process: pid_t, output: Int32
  ) {
    try starting.withLock { _ throws(Failure) in
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .failed(message(errno)) }
      defer { close(ends[1]) }
      _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
      _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
      do throws(Failure) {
        return (try spawn(arguments, input: input, output: ends[1]), ends[0])
      } catch {
        close(ends[0])
        throw error
      }
    }
  }

  private static func spawn(_ arguments: [String], input: Int32, output: Int32) throws(Failure)
    -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for word in words + environment { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], &actions, nil, &words, &environment)
    if code == ENOENT { throw .notInstalled }
    guard code == 0 else { throw .failed(message(code)) }
    return process
  }

  /// Reads what the program writes.
  /// - Returns: which bound was passed, if one was.
  private static func collect(
    _ descriptor: Int32, into output: inout [UInt8], _ maximumSeconds: Int, _ maximumOutput: Int
  ) -> String? {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(maximumSeconds)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = (end - clock.now) / .milliseconds(1)
      guard left > 0 else { return "\(maximumSeconds) seconds" }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(min(left, 60_000))) > 0 else { continue }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      output += chunk[..<count]
      if output.count > maximumOutput { return "\(maximumOutput) bytes" }
    }
  }

  private static func message(_ code: Int32) -> String { String(cString: strerror(code)) }
}
