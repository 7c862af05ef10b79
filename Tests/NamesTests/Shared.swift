import FoundationEssentials
import Testing

/// Data that the project was judged with; it lies beside the checkout and is no part of it.
enum Shared {
  /// The lines of a file; nil, with a message, when it is absent. With `CI` set absence is a
  /// failure.
  static func lines(of name: String) throws -> [String]? {
    let environment = ProcessInfo.processInfo.environment
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let root = environment["ARCHIVE_SHARED"] ?? "../shared"
    let path =
      (root.hasPrefix("/") ? root : checkout.standardized.path + "/" + root) + "/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      if environment["CI"] != nil { Issue.record("\(path) is missing") }
      print("skipped: \(path) is missing; set ARCHIVE_SHARED")
      return nil
    }
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The cells of one line of comma-separated values, none of which has a line break in it.
  static func cells(of line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
