import FoundationEssentials
import Glibc
import Testing

/// The built program, run as a person runs it.
enum Program {
  struct Result {
    let status: Int32
    let output: String
    let messages: String
  }

  /// The binary beside the test runner.
  static let path: String = {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return runner.deletingLastPathComponent().appending(path: "archive").path
  }()

  /// The checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized.path

  /// Runs a shell command, in which `archive` is the program.
  static func shell(_ command: String, in folder: String = root) throws -> Result {
    let scratch = try Scratch()
    let (output, messages) = (scratch.path("out"), scratch.path("err"))
    let quoted = "'\(path)'"
    let script =
      "cd '\(folder)'; archive() { \(quoted) \"$@\"; }; export NO_COLOR=1; { \(command)\n} >'\(output)' 2>'\(messages)' </dev/null"
    let status = try run("/bin/bash", ["-c", script])
    return Result(status: status, output: try text(output), messages: try text(messages))
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// The exit status of a program.
  static func run(_ path: String, _ arguments: [String]) throws -> Int32 {
    var pid: pid_t = 0
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    try #require(posix_spawn(&pid, path, nil, nil, &argv, environ) == 0)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 { try #require(errno == EINTR) }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}

/// A folder that goes with its owner.
final class Scratch {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }
}

/// Data that the project was judged with; it lies beside the checkout and is no part of it.
enum Shared {
  /// Where it is; nil, with a message, when it is absent. With `CI` set absence is a failure.
  static func path(_ name: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let root = environment["ARCHIVE_SHARED"] ?? Program.root + "/../shared"
    let path = (root.hasPrefix("/") ? root : Program.root + "/" + root) + "/" + name
    if FileManager.default.fileExists(atPath: path) { return path }
    if environment["CI"] != nil { Issue.record("\(path) is missing") }
    print("skipped: \(path) is missing; set ARCHIVE_SHARED")
    return nil
  }
}
