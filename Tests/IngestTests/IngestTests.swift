import ArchiveStore
import Extraction
import Ingest
import Reading
import SQLite
import Synchronization
import Testing
import Text

@Suite struct IngestTests {
  static let articles = "SELECT path || ' ' || version FROM location ORDER BY path, version"

  @Test func aSecondRunChangesNothing() async throws {
    let folder = try Folder()
    try folder.fill(9)
    try folder.write("empty.txt", "")
    let first = try await folder.ingest()
    #expect(first.added == 9)
    #expect(first.reports == 9)
    #expect(first.hasChanged)
    #expect(first.rejected.map(\.reason) == [.empty])
    let calls = Mutex(0)
    let second = try await folder.ingest(extract: { _ in
      calls.withLock { $0 += 1 }
      return Extract()
    })
    #expect(second.added == 0)
    #expect(second.alreadyPresent == 9)
    #expect(!second.hasChanged)
    #expect(second.rejected.count == 1)
    #expect(calls.withLock(\.self) == 0)
    #expect(try folder.rows("SELECT count(*) FROM run") == ["1"])
  }

  @Test func whoWroteAPageAndWhenItWasFetched() async throws {
    let folder = try Folder()
    let page =
      "<html><head><meta name=author content='Ann Other'></head><body><h1>Talks at the lake</h1>"
      + "<p>They met at the lake on Tuesday, a minister said, and will meet again.</p></body></html>"
    func record(_ day: String) -> String {
      let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
      return
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/\(day)\r\n"
        + "WARC-Date: \(day)\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
    }
    try folder.write(
      "crawl.warc",
      record("2022-01-12T10:00:00Z") + record("2022-02-01T10:00:00Z") + record("yesterday"))
    try await folder.ingest()
    #expect(try folder.rows("SELECT author FROM article") == ["Ann Other"])
    let fetched = "SELECT coalesce(retrieved_at, 'unknown') FROM location ORDER BY id"
    #expect(
      try folder.rows(fetched) == ["2022-01-12T10:00:00Z", "2022-02-01T10:00:00Z", "unknown"])
    #expect(try folder.rows("SELECT count(*) FROM article WHERE published_edtf IS NULL") == ["1"])
  }

  @Test func aChangedFileIsANewVersion() async throws {
    let folder = try Folder()
    try folder.fill(2)
    try await folder.ingest()
    try folder.write("1.txt", "Talks at the lake\n\nThey met again, a minister said.\n")
    let summary = try await folder.ingest()
    #expect(summary.newVersions == 1)
    #expect(summary.alreadyPresent == 1)
    #expect(
      try folder.rows(Self.articles) == [
        "\(folder.path)/0.txt 1", "\(folder.path)/1.txt 1", "\(folder.path)/1.txt 2",
      ])
    #expect(
      try folder.rows("SELECT count(*) FROM article WHERE superseded_by_id IS NOT NULL") == ["1"])
  }

  @Test func sameContentAtTwoPlaces() async throws {
    let folder = try Folder()
    try folder.write("a.txt", "They met at the lake.")
    try folder.write("b.txt", "They met at the lake.")
    let summary = try await folder.ingest()
    #expect(summary.added == 1)
    #expect(summary.furtherLocations == 1)
    #expect(try folder.rows("SELECT count(*) FROM article") == ["1"])
    #expect(try folder.rows("SELECT count(*) FROM location") == ["2"])
  }

  @Test func rejectionsAreKeptAndStopNothing() async throws {
    let folder = try Folder()
    try folder.write("a.txt", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01])
    try folder.write("b.txt", "They met at the lake.")
    try folder.write(
      "c.jsonl", "{\"text\": \"They met.\"}\n{\"text\": 7}\n{\"text\": \"Again.\"}\n")
    let summary = try await folder.ingest([folder.path, folder.path + "/missing.txt"])
    #expect(summary.added == 3)
    #expect(summary.rejected.map(\.reason) == [.binary, .malformed, .notFound])
    #expect(
      try folder.rows(
        "SELECT reason || ' ' || replace(path, '\(folder.path)', '') FROM rejected ORDER BY id")
        == ["binary /a.txt", "malformed /c.jsonl#L2"])
  }

  @Test func addressesAreLocations() async throws {
    let folder = try Folder()
    let line = { (text: String) in "{\"url\": \"https://example.org/1\", \"text\": \"\(text)\"}\n" }
    try folder.write("a.jsonl", line("They met."))
    try await folder.ingest()
    try folder.write("a.jsonl", line("They met.") + line("They met again."))
    let summary = try await folder.ingest()
    #expect(summary.alreadyPresent == 1)
    #expect(summary.newVersions == 1)
    #expect(
      try folder.rows(Self.articles) == ["https://example.org/1 1", "https://example.org/1 2"])
  }

  @Test(arguments: [1, 2, 8])
  func orderAndWorkersDoNotMatter(workers: Int) async throws {
    let one = try Folder()
    try one.fill(40)
    try await one.ingest(workers: workers)
    let stored = try one.rows("SELECT sha256 FROM article ORDER BY id")
    // In the order of the walk: "0.txt", "1.txt", "10.txt", ...
    let names = (0..<40).map { "\($0).txt" }.sorted()
    let expected = try names.map { name in
      try one.rows(
        "SELECT a.sha256 FROM article a JOIN location l ON l.article_id = a.id "
          + "WHERE l.path = '\(one.path)/\(name)'")[0]
    }
    #expect(stored == expected)
  }

  @Test func theOrderOfFilesDoesNotMatter() async throws {
    let folder = try Folder()
    try folder.fill(12)
    let names = (0..<12).map { "\(folder.path)/\($0).txt" }
    try await folder.ingest(names)
    let forward = try folder.canonical()
    #expect(forward.count > 24)
    let other = Folder.beside(folder)
    try await other.ingest(names.reversed(), workers: 1)
    #expect(try other.canonical() == forward)
  }

  @Test func progressTellsAllFiles() async throws {
    let folder = try Folder()
    try folder.fill(5)
    var seen: [Int] = []
    try await folder.ingest(progress: { progress in
      #expect(progress.totalFiles == 5)
      seen.append(progress.files)
    })
    #expect(seen == [1, 2, 3, 4, 5])
  }

  @Test func cancelledRunIsTruthfulAndCompletedByTheNext() async throws {
    let folder = try Folder()
    try folder.fill(20)
    var done = 0
    let summary = try await folder.ingest(progress: { _ in done += 1 }, isCancelled: { done >= 7 })
    #expect(summary.wasCancelled)
    #expect(summary.added == 7)
    #expect(try folder.rows("SELECT count(*) FROM article") == ["7"])
    let rest = try await folder.ingest()
    #expect(!rest.wasCancelled)
    #expect(rest.added == 13)
    #expect(rest.alreadyPresent == 7)
  }

  @Test func badSourcesStoreNothing() async throws {
    let folder = try Folder()
    try folder.fill(1)
    try folder.write("sources.csv", "file,date\n0.txt,soonish\n")
    await #expect(throws: IngestError.self) { try await folder.ingest() }
    #expect(try folder.rows("SELECT count(*) FROM article") == ["0"])
  }

  @Test func sourcesSupplyWhatIsMissing() async throws {
    let folder = try Folder()
    try folder.fill(1)
    try folder.write("sources.csv", "file,outlet,date,x\n0.txt,Lake Gazette,2024-04-06,\n")
    let summary = try await folder.ingest()
    #expect(summary.warnings.count == 1)
    #expect(
      try folder.rows(
        "SELECT o.name || ' ' || a.published_edtf FROM article a JOIN outlet o ON o.id = a.outlet_id"
      )
        == ["Lake Gazette 2024-04-06"])
  }

  @Test func aDefectOfTheExtractorIsARejection() async throws {
    let folder = try Folder()
    try folder.fill(3)
    let summary = try await folder.ingest(extract: { article in
      var extract = Folder.firstParagraph(article)
      if article.location.hasSuffix("1.txt") { extract.reports[0].speaker = 9 }
      return extract
    })
    #expect(summary.added == 2)
    #expect(summary.rejected.map(\.reason) == [.defect])
  }

  @Test func aFailureOfTheArchiveNamesTheArticle() async throws {
    let folder = try Folder()
    try folder.fill(3)
    let archive = try Archive(folder.archivePath, .writing(create: true))
    try archive.database.execute(
      """
      CREATE TRIGGER full BEFORE INSERT ON article WHEN (SELECT count(*) FROM article) = 1
      BEGIN SELECT RAISE(ABORT, 'no space'); END
      """)
    let run = Run(
      in: archive, startedAt: "2024-01-01T00:00:00Z", programVersion: "1", extractor: "test 1")
    let ingest = Ingest(
      into: archive, run: run, options: IngestOptions(workers: 2), extract: Folder.firstParagraph)
    do {
      _ = try await ingest.ingest([folder.path])
      Issue.record("no error")
    } catch {
      guard case .archive(let location, _) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(location == folder.path + "/1.txt")
    }
    #expect(try archive.database.int("SELECT count(*) FROM article") == 1)
  }
}
