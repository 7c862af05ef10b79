import Foundation
import Pages
import Testing

/// Pages of our own writing in the manners of news sites and ministries, each with the lines of its article
/// in a file beside it.
@Suite struct SavedPagesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test func thereAreSome() { #expect(Self.names.count >= 16) }

  @Test(arguments: names)
  func theArticleAndNothingElse(_ name: String) throws {
    let html = try Data(contentsOf: Self.folder.appending(path: name + ".html"))
    let expected = try String(
      contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8)
    let page = try Page(html: Array(html))
    let found = page.paragraphs.map { String(decoding: $0.text, as: UTF8.self) }
    #expect(Self.words(found.joined(separator: "\n")) == Self.words(expected))
  }

  /// Lines count for nothing where a page breaks them by itself.
  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  @Test(arguments: [
    ("hashed-classes", "Tue 11 Jan 2022 18.04 GMT"), ("divs-and-breaks", "January 11, 2022"),
    ("russian", "11 января 2022, 18:04"), ("ministry", "Published on 11 January 2022, 18:04"),
  ])
  func theDayBesideTheHeadline(_ name: String, day: String) throws {
    let html = try Data(contentsOf: Self.folder.appending(path: name + ".html"))
    #expect(try Page(html: Array(html)).published.map(\.value) == [day])
  }
}
