import Foundation
import Reading
import Testing

/// A folder that is gone after the test.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String = "They met at the lake.\n") throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }
}

@Suite struct ArticleFilesTests {
  func locations(_ folder: Folder, _ paths: [String]) throws -> [String] {
    try ArticleFiles(paths).entries.map {
      $0.location.replacing(folder.path, with: "")
    }
  }

  @Test func walkInOrderOfBytes() throws {
    let folder = try Folder()
    for name in [
      "b.txt", "a/z.txt", "a/B.txt", "a.txt", "Z.md", "é.txt", ".hidden", ".git/x.txt",
      "a/.DS_Store",
      "sources.csv", "archive.db", "archive.db-wal", "old.sqlite",
    ] {
      try folder.write(name, name == "sources.csv" ? "file\n" : "They met.\n")
    }
    try folder.link("loop", to: folder.path)
    try folder.link("c.txt", to: "b.txt")
    #expect(
      try locations(folder, [folder.path]) == [
        "/Z.md", "/a/B.txt", "/a/z.txt", "/a.txt", "/b.txt", "/c.txt", "/é.txt",
      ])
  }

  @Test func namedFilesAreTried() throws {
    let folder = try Folder()
    try folder.write(".hidden")
    try folder.write("a/b.txt")
    let paths = ["/.hidden", "/a/../a/./b.txt", "/a/b.txt", "/a"].map { folder.path + $0 }
    #expect(try locations(folder, paths) == ["/.hidden", "/a/b.txt"])
  }

  @Test func whatIsNotThereIsRejected() throws {
    let folder = try Folder()
    try folder.link("gone.txt", to: "nowhere")
    let entries = try ArticleFiles([folder.path + "/missing.txt", folder.path]).entries
    let reasons = entries.map { entry -> Rejection.Reason? in
      if case .rejection(let rejection) = entry { rejection.reason } else { nil }
    }
    #expect(reasons == [.notFound, .notFound])
  }

  @Test func standardInput() throws {
    let entries = try ArticleFiles(["-", "-"]).entries
    #expect(entries.map(\.location) == ["standard input"])
  }

  @Test func rowsOfSources() throws {
    let folder = try Folder()
    try folder.write("a.txt")
    try folder.write("in/b.txt")
    try folder.write("in/c.txt")
    try folder.write("sources.csv", "file,outlet\na.txt,One\nin/b.txt,Two\nin/c.txt,Three\n")
    try folder.write("in/sources.csv", "file,outlet,more\nc.txt,Nearer,x\n")
    let files = try ArticleFiles([folder.path])
    let outlets = files.entries.map { entry -> String? in
      if case .input(let input) = entry { input.source?.outlet } else { nil }
    }
    #expect(outlets == ["One", "Two", "Nearer"])
    #expect(files.warnings.count == 1)
    let single = try ArticleFiles([folder.path + "/a.txt"])
    if case .input(let input)? = single.entries.first {
      #expect(input.source?.outlet == "One")
    } else {
      Issue.record("no input")
    }
  }

  @Test func badSourcesStopTheWalk() throws {
    let folder = try Folder()
    try folder.write("a.txt")
    try folder.write("sources.csv", "file,date\na.txt,soonish\n")
    let failure = #expect(throws: SourcesTable.Failure.self) {
      try ArticleFiles([folder.path])
    }
    #expect(failure?.line == 2)
  }
}
