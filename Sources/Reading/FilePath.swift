/// Paths as articles are known by: absolute, without "." and "..".
enum FilePath {
  /// The absolute form of a path; links stay as they are.
  static func standardized(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : FileSystem.currentDirectory() + "/" + path
    var parts: [Substring] = []
    for part in absolute.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  static func join(_ directory: String, _ name: String) -> String {
    directory == "/" ? "/" + name : directory + "/" + name
  }
}
