import Ingest
import Reading
import Testing

@Suite struct FolderWatchTests {
  private func names(_ files: ArticleFiles) -> [String] {
    files.entries.map { String($0.location.split(separator: "/").last ?? "") }
  }

  @Test func takesAllAtFirstAndThenWhatHasChanged() throws {
    let folder = try Folder()
    try folder.fill(2)
    var watch = FolderWatch()
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == ["0.txt", "1.txt"])
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == [])
    try folder.write("1.txt", "Talks at the lake went on for longer than that, a minister said.")
    try folder.write("new.txt", "They met.")
    // What changes is left until it is as it was a look before.
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == [])
    try folder.write("new.txt", "They met again.")
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == ["1.txt"])
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == ["new.txt"])
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == [])
  }

  @Test func aFileThatCouldNotBeTakenInIsTakenAgain() throws {
    let folder = try Folder()
    try folder.fill(1)
    var watch = FolderWatch()
    let files = watch.take(try ArticleFiles([folder.path]))
    watch.putBack(files)
    #expect(names(watch.take(try ArticleFiles([folder.path]))) == ["0.txt"])
  }

  @Test func saysOnceWhatCannotBeRead() throws {
    let folder = try Folder()
    var watch = FolderWatch()
    let missing = folder.path + "/missing.txt"
    #expect(watch.take(try ArticleFiles([missing])).entries.count == 1)
    #expect(watch.take(try ArticleFiles([missing])).entries.isEmpty)
    try folder.write("missing.txt", "They met.")
    #expect(watch.take(try ArticleFiles([missing])).entries.isEmpty)
    #expect(names(watch.take(try ArticleFiles([missing]))) == ["missing.txt"])
  }
}

@Suite struct ProgressTests {
  @Test(arguments: [
    (12, 640, 250, 1000, 6.0, "12 of 40 files, 640 articles, 106 a second, 18 s left: a.txt"),
    (1, 3, 0, 1000, 2.0, "1 of 40 files, 3 articles, 1.5 a second: a.txt"),
    (1, 20, 10, 1000, 10.0, "1 of 40 files, 20 articles, 2 a second, 17 min left: a.txt"),
    (
      1, 100_000, 100, 1000, 2400.0,
      "1 of 40 files, 100000 articles, 41 a second, 6 h 0 min left: a.txt"
    ),
  ])
  func tellsRateAndTheTimeLeft(
    files: Int, articles: Int, bytes: Int, total: Int, seconds: Double, line: String
  ) {
    let progress = IngestProgress(
      files: files, totalFiles: 40, articles: articles, bytes: bytes, totalBytes: total,
      location: "a.txt")
    #expect(progress.line(after: .seconds(seconds)) == line)
  }

  @Test func bytesOfTheInputAreTold() async throws {
    let folder = try Folder()
    try folder.fill(3)
    var seen: [(Int, Int?)] = []
    try await folder.ingest(progress: { seen.append(($0.bytes, $0.totalBytes)) })
    let total = try #require(seen.last?.1)
    #expect(seen.map(\.0) == [total / 3, total / 3 * 2, total])
    #expect(seen.allSatisfy { $0.1 == total })
  }
}
