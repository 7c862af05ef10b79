import ArchiveStore
import Extraction
import Foundation
import Ingest
import Reading
import SQLite
import Testing
import Text

/// A folder with articles and an archive, gone after the test.
final class Folder {
  let path: String
  let archivePath: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID())")
    path = url.path() + "/news"
    archivePath = url.path() + "/archive.db"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private init(path: String, archivePath: String) {
    self.path = path
    self.archivePath = archivePath
  }

  /// The same articles with another archive.
  static func beside(_ folder: Folder) -> Folder {
    Folder(path: folder.path, archivePath: folder.archivePath + ".2")
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(filePath: path).deletingLastPathComponent())
  }

  func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func fill(_ count: Int) throws {
    for number in 0..<count {
      try write(
        "\(number).txt",
        "Talks at lake number \(number)\n\nThey met, a minister of country \(number) said.\n")
    }
  }

  /// Ingests and closes the archive.
  @discardableResult
  func ingest(
    _ paths: [String]? = nil, options: ReadingOptions = ReadingOptions(), workers: Int = 3,
    extract: @escaping @Sendable (Article) -> Extract = Folder.firstParagraph,
    progress: (IngestProgress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) async throws -> IngestSummary {
    let archive = try Archive(archivePath, .writing(create: true))
    let run = Run(
      in: archive, startedAt: "2024-01-01T00:00:00Z", programVersion: "1", extractor: "test 1")
    let ingest = Ingest(
      into: archive, run: run, options: IngestOptions(reading: options, workers: workers),
      extract: extract)
    let summary = try await ingest.ingest(
      paths ?? [path], progress: progress, isCancelled: isCancelled)
    _ = try ingest.finish(at: "2024-01-01T00:00:01Z")
    return summary
  }

  /// One report: the last paragraph, of a minister.
  @Sendable static func firstParagraph(_ article: Article) -> Extract {
    var extract = Extract()
    guard let paragraph = article.text.paragraphs.last else { return extract }
    extract.actors = [Actor(kind: .person, name: "Minister")]
    var report = Report(
      kind: .indirect, form: .attributed, content: [article.text.span(paragraph)], confidence: 0.5)
    report.speaker = 0
    extract.reports = [report]
    return extract
  }

  /// The rows of a query, fields joined by a stroke.
  func rows(_ sql: String) throws -> [String] {
    let database = try Database(.readOnly(archivePath))
    return try database.map(sql) { row throws(SQLiteError) in row.text(0) }
  }

  /// The lines of the archive's canonical export.
  func canonical() throws -> [String] {
    var lines: [String] = []
    try CanonicalExport(Archive(archivePath, .reading)).forEachLine { line in
      lines.append(String(decoding: line, as: UTF8.self))
    }
    return lines
  }
}
