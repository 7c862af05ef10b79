public import Reading

/// Tells what is new or changed in folders since the last look, by the size and time of each file.
///
/// By looking rather than by being told: that works on network drives too, and finds what came while
/// nobody listened.
public struct FolderWatch {
  private var taken: [String: FileStamp] = [:]
  private var seen: [String: FileStamp] = [:]
  /// Names that led to nothing readable, and that was said.
  private var told: Set<String> = []
  private var isFirstLook = true

  /// A watch that has seen nothing yet.
  public init() {}

  /// Of the files that are there now, those to be taken in: at the first look all, later those that are
  /// not as they were when they were taken, and are as they were at the last look. So a file that is
  /// being written is left until it is complete.
  public mutating func take(_ files: ArticleFiles) -> ArticleFiles {
    var now: [String: FileStamp] = [:]
    var complaints: Set<String> = []
    let wanted = files.only { entry in
      guard case .input(let input) = entry else {
        complaints.insert(entry.location)
        return !told.contains(entry.location)
      }
      guard let path = input.path, let stamp = FileStamp(path) else { return false }
      now[path] = stamp
      guard taken[path] != stamp, isFirstLook || seen[path] == stamp else { return false }
      taken[path] = stamp
      return true
    }
    // A file that went away and comes back is looked at anew.
    taken = taken.filter { now[$0.key] != nil }
    seen = now
    told = complaints
    isFirstLook = false
    return wanted
  }

  /// Has files taken again that could not be taken in.
  public mutating func putBack(_ files: ArticleFiles) {
    for case .input(let input) in files.entries {
      if let path = input.path { taken[path] = nil }
    }
  }
}
