/// The files to read: those that were named and those in the directories that were named.
///
/// Directories are walked in the order of their names' bytes. Hidden files, `sources.csv` and
/// databases in them are passed over, links to directories are not followed, pipes and devices are
/// rejected; what is named itself is always tried.
public struct ArticleFiles: Sendable {
  /// One input.
  public struct Input: Sendable {
    /// The absolute path; nothing for standard input.
    public let path: String?
    /// What `sources.csv` says of it.
    public let source: SourcesTable.Row?
  }

  /// An input, or why a name leads to none.
  public enum Entry: Sendable {
    /// Something to read.
    case input(Input)
    /// A name that leads to nothing readable.
    case rejection(Rejection)

    /// For messages.
    public var location: String {
      switch self {
      case .input(let input): input.path ?? "standard input"
      case .rejection(let rejection): rejection.location
      }
    }
  }

  /// In the order in which they are read.
  public private(set) var entries: [Entry] = []
  /// Of the tables `sources.csv` that were read.
  public private(set) var warnings: [String] = []

  private var tables: [String: SourcesTable?] = [:]
  private var seen: Set<String> = []

  /// Looks for the files.
  /// - Parameter paths: files, directories, `-` for standard input.
  public init(_ paths: [String]) throws(SourcesTable.Failure) {
    for path in paths {
      if path == "-" {
        if seen.insert(path).inserted { entries.append(.input(Input(path: nil, source: nil))) }
        continue
      }
      let absolute = FilePath.standardized(path)
      do {
        let status = try FileSystem.status(absolute)
        switch status.kind {
        case .directory: try walk(absolute, root: absolute)
        case .file, .other: try add(absolute, root: FilePath.directory(of: absolute))
        }
      } catch let failure as FileSystem.Failure {
        reject(absolute, failure)
      } catch let failure as SourcesTable.Failure {
        throw failure
      } catch {
        reject(absolute, reason: .unreadable, detail: "\(error)")
      }
    }
  }

  /// Some of the files, with what `sources.csv` says of them.
  public func only(_ isWanted: (Entry) -> Bool) -> ArticleFiles {
    var some = self
    some.entries = entries.filter(isWanted)
    return some
  }

  private mutating func walk(_ directory: String, root: String) throws(SourcesTable.Failure) {
    let listing: (names: [String], damaged: [String])
    do {
      listing = try FileSystem.names(in: directory)
    } catch {
      reject(directory, error)
      return
    }
    for name in listing.damaged where !name.hasPrefix(".") {
      reject(
        FilePath.join(directory, name), reason: .unreadable,
        detail: "the file's name is not UTF-8; rename the file")
    }
    for name in listing.names where !Self.isPassedOver(name) {
      let path = FilePath.join(directory, name)
      do {
        switch try FileSystem.status(path).kind {
        case .directory: if !FileSystem.isLink(path) { try walk(path, root: root) }
        case .file: try add(path, root: root)
        case .other:
          reject(
            path, reason: .unreadable,
            detail: "a pipe, socket or device in a folder; hand it in by its name to read it")
        }
      } catch let failure as FileSystem.Failure {
        reject(path, failure)
      } catch let failure as SourcesTable.Failure {
        throw failure
      } catch {
        reject(path, reason: .unreadable, detail: "\(error)")
      }
    }
  }

  private static func isPassedOver(_ name: String) -> Bool {
    if name.hasPrefix(".") || name == SourcesTable.fileName { return true }
    let endings = [
      ".db", ".db-wal", ".db-shm", ".db-journal", ".sqlite", ".sqlite3", ".sqlite-wal",
      ".sqlite-shm", ".sqlite-journal",
    ]
    return endings.contains(where: name.lowercased().hasSuffix)
  }

  private mutating func add(_ path: String, root: String) throws(SourcesTable.Failure) {
    guard seen.insert(path).inserted else { return }
    entries.append(.input(Input(path: path, source: try source(of: path, root: root))))
  }

  private mutating func reject(_ path: String, _ failure: FileSystem.Failure) {
    if failure.isMissing {
      let isLink = FileSystem.isLink(path)
      reject(
        path, reason: .notFound,
        detail: isLink ? "a link that leads nowhere" : "no such file or directory")
    } else {
      reject(path, reason: .unreadable, detail: failure.message)
    }
  }

  private mutating func reject(_ path: String, reason: Rejection.Reason, detail: String) {
    guard seen.insert(path).inserted else { return }
    entries.append(
      .rejection(
        Rejection(location: path, sha256: nil, size: nil, reason: reason, detail: detail)))
  }

  // MARK: sources.csv

  /// The row of a file in the table beside it, or in one further up to the root of the walk.
  private mutating func source(of path: String, root: String) throws(SourcesTable.Failure)
    -> SourcesTable.Row?
  {
    var directory = FilePath.directory(of: path)
    while true {
      let relative = path.dropFirst(directory == "/" ? 1 : directory.utf8.count + 1)
      if let row = try table(in: directory)?.rows[String(relative)] { return row }
      guard directory != root, directory.hasPrefix(root), directory != "/" else { return nil }
      directory = FilePath.directory(of: directory)
    }
  }

  private mutating func table(in directory: String) throws(SourcesTable.Failure) -> SourcesTable? {
    if let known = tables[directory] { return known }
    let path = FilePath.join(directory, SourcesTable.fileName)
    let stream: ByteStream
    do {
      stream = try FileSystem.open(path)
    } catch {
      tables[directory] = .some(nil)
      if error.isMissing { return nil }
      throw SourcesTable.Failure(path: path, line: nil, message: error.message)
    }
    let bytes: [UInt8]
    do {
      bytes = try stream.all(limit: 64 << 20, tooLong: Fault(.tooLong, "longer than any table"))
    } catch {
      throw SourcesTable.Failure(path: path, line: nil, message: error.detail)
    }
    let table = try SourcesTable(bytes, path: path)
    warnings += table.warnings
    tables[directory] = table
    return table
  }
}
