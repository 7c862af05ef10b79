/// Why a file could not be used as an archive.
public enum ArchiveError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// It is no database, or another program's.
  case notAnArchive(path: String, detail: String)
  /// It was made by a later version of the program.
  case newer(path: String, version: Int, known: Int)
  /// It was made by an earlier version and is open for reading only.
  case older(path: String, version: Int, known: Int)
  /// It holds nothing yet and is open for reading only.
  case empty(path: String)
}

extension ArchiveError: CustomStringConvertible {
  /// One sentence for people, with what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such archive; ingest articles to make one"
    case .notAnArchive(let path, let detail):
      "\(path) is not an archive: \(detail); nothing was changed"
    case .newer(let path, let version, let known):
      "\(path) has schema version \(version), but this program knows only \(known): "
        + "use a newer program"
    case .older(let path, let version, let known):
      "\(path) has schema version \(version) of \(known): ingest anything to bring it up to date"
    case .empty(let path):
      "\(path) is empty; ingest articles to fill it"
    }
  }
}
