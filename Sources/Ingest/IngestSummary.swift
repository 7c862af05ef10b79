public import Reading

/// What a run did.
public struct IngestSummary: Sendable {
  /// Articles that were unknown.
  public var added = 0
  /// Articles that supersede another content of the same path.
  public var newVersions = 0
  /// Articles that were known under another path.
  public var furtherLocations = 0
  /// Articles that were known, under the same path.
  public var alreadyPresent = 0
  /// Reports found in the articles that were unknown.
  public var reports = 0
  /// New articles in which nothing was looked for, by their languages; "unknown" for none.
  public var unread: [String: Int] = [:]
  /// What was rejected, in the order of the input, whether noted before or not.
  public var rejected: [Rejection] = []
  /// What was passed over: columns of `sources.csv`, dates that are none.
  public var warnings: [String] = []
  /// The run was cancelled before all input was read.
  public var wasCancelled = false
  /// How long it took.
  public var duration: Duration = .zero

  /// Nothing done yet.
  public init() {}

  /// All articles that the archive holds now, of those that were handed in.
  public var articles: Int { added + newVersions + furtherLocations + alreadyPresent }
  /// Whether the archive holds anything that it did not hold before; new notes of rejected input
  /// do not count.
  public var hasChanged: Bool { added + newVersions + furtherLocations > 0 }
}

/// How far a run has come.
public struct IngestProgress: Sendable {
  /// Files read so far, the one in hand included.
  public var files: Int
  /// Files in all.
  public var totalFiles: Int
  /// Articles stored or found present so far.
  public var articles: Int
  /// Bytes of the input read so far.
  public var bytes: Int
  /// Bytes in all; nothing where standard input is among the input.
  public var totalBytes: Int?
  /// The path or address in hand.
  public var location: String

  /// A state of a run.
  public init(
    files: Int, totalFiles: Int, articles: Int, bytes: Int, totalBytes: Int?, location: String
  ) {
    self.files = files
    self.totalFiles = totalFiles
    self.articles = articles
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.location = location
  }
}

extension IngestProgress {
  /// "12 of 40 files, 640 articles, 110 a second, 2 min left: PATH"
  ///
  /// - Parameter elapsed: since the run began.
  public func line(after elapsed: Duration) -> String {
    let seconds = max(elapsed / .seconds(1), 0.001)
    let rate = Double(articles) / seconds
    var parts = [
      "\(files) of \(totalFiles) files", "\(articles) articles",
      "\(rate < 10 ? Double(Int(rate * 10)) / 10 : Double(Int(rate))) a second"
        .replacing(".0 a", with: " a"),
    ]
    // With less than a hundredth done nobody can tell.
    if let totalBytes, bytes > 0, bytes >= totalBytes / 100 {
      let rest = seconds * Double(max(0, totalBytes - bytes)) / Double(bytes)
      parts.append(Self.time(Int(rest.rounded(.up))) + " left")
    }
    return parts.joined(separator: ", ") + ": \(location)"
  }

  private static func time(_ seconds: Int) -> String {
    switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6000: "\((seconds + 30) / 60) min"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}

extension IngestSummary {
  /// Adds what a later run did.
  public mutating func add(_ other: IngestSummary) {
    added += other.added
    newVersions += other.newVersions
    furtherLocations += other.furtherLocations
    alreadyPresent += other.alreadyPresent
    reports += other.reports
    rejected += other.rejected
    warnings += other.warnings
    wasCancelled = wasCancelled || other.wasCancelled
    duration += other.duration
  }
}

/// Why a run ended before its end. What was stored before stays.
public enum IngestError: Error, CustomStringConvertible {
  /// A table `sources.csv` has an error; nothing was stored.
  case sources(SourcesTable.Failure)
  /// The archive could not be written while an article was in hand.
  case archive(location: String, underlying: any Error)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .sources(let failure): "\(failure)"
    case .archive(let location, let underlying): "while storing \(location): \(underlying)"
    }
  }
}
