import Dates
import FoundationEssentials
import Reading
import Testing
import Text

/// A record of a web archive.
func record(
  _ type: String, _ body: [UInt8], media: String = "application/http; msgtype=response",
  url: String? = "https://example.org/a", id: String? = "urn:uuid:1", length: Int? = nil,
  more: String = ""
) -> [UInt8] {
  var head = "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Date: 2022-01-12T10:00:00Z\r\n"
  if let id { head += "WARC-Record-ID: <\(id)>\r\n" }
  if let url { head += "WARC-Target-URI: \(url)\r\n" }
  head += "Content-Type: \(media)\r\n\(more)Content-Length: \(length ?? body.count)\r\n\r\n"
  return Array(head.utf8) + body + Array("\r\n\r\n".utf8)
}

func answer(_ body: [UInt8], _ fields: String = "Content-Type: text/plain", status: Int = 200)
  -> [UInt8]
{
  Array("HTTP/1.1 \(status) OK\r\n\(fields)\r\n\r\n".utf8) + body
}

func answer(_ text: String, _ fields: String = "Content-Type: text/plain", status: Int = 200)
  -> [UInt8]
{
  answer(Array(text.utf8), fields, status: status)
}

@Suite struct WARCTests {
  static let info = record(
    "warcinfo", Array("software: x\r\n".utf8), media: "application/warc-fields")

  @Test func pages() throws {
    let bytes =
      Self.info + record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + record("response", answer("They met."))
      + record("response", answer("x", "Content-Type: image/png"), id: "urn:uuid:2")
      + record("response", answer("x", status: 404), id: "urn:uuid:3")
      + record("revisit", answer(""), id: "urn:uuid:4") + record("metadata", [], id: "urn:uuid:5")
      + record("resource", Array("They spoke.".utf8), media: "text/plain", id: "urn:uuid:6")
      + record("conversion", Array("They left.".utf8), media: "text/plain", id: nil)
    let opened = try Opened(bytes)
    #expect(
      opened.texts.prefix(2) == ["file#urn:uuid:1: They met.", "file#urn:uuid:6: They spoke."])
    #expect(opened.texts.last?.hasSuffix(": They left.") == true)
    #expect(opened.faults == [])
    #expect(
      opened.notes == [
        "file: passed over 1 answers with status 404, 1 images, 1 metadata records, "
          + "1 request records, 1 revisit records, 1 warcinfo records"
      ])
  }

  @Test func whatTheRecordKnows() throws {
    let page = answer(
      [0xCE, 0xED, 0xE8, 0x2E], "Content-Type: text/plain; charset=\"Windows-1251\"")
    let opened = try Opened(
      record("response", page, url: "<https://www.example.org/a>"))
    let article = try #require(try opened.articles().first)
    #expect(article.text.source.string == "Они.")
    #expect(article.encoding.rawValue == "Windows-1251")
    #expect(article.url == "https://www.example.org/a")
    #expect(article.location.hasSuffix("/file#urn:uuid:1"))
    #expect(article.published == nil)
    #expect(opened.documents[0].origin.retrieved == "2022-01-12T10:00:00Z")
  }

  @Test(arguments: [
    (answer("5\r\nThey \r\n4;x=1\r\nmet.\r\n0\r\n\r\n", "Transfer-Encoding: chunked"), "They met."),
    (answer("They met.", "Transfer-Encoding: chunked"), "They met."),
    (answer(gzip("They met."), "Content-Encoding: gzip"), "They met."),
    (answer("They met.", "Content-Encoding: gzip"), "They met."),
    (answer(deflated(Array("They met.".utf8)), "Content-Encoding: deflate"), "They met."),
    (answer(zstd(Array("They met.".utf8)), "Content-Encoding: zstd"), "They met."),
    (
      answer(
        Array("\(String(gzip("They met.").count, radix: 16))\r\n".utf8) + gzip("They met.")
          + Array("\r\n0\r\n\r\n".utf8),
        "Content-Encoding: gzip\r\nTransfer-Encoding: chunked"), "They met."
    ),
    (Array("HTTP/1.0 200\r\n\r\nThey met.".utf8), "They met."),
  ])
  func codings(page: [UInt8], text: String) throws {
    let opened = try Opened(record("response", page))
    #expect(opened.texts == ["file#urn:uuid:1: \(text)"])
  }

  @Test func oneMemberOrMany() throws {
    let records = (0..<30).map {
      record("response", answer("They met \($0)."), id: "urn:uuid:\($0)")
    }
    let one = try Opened(gzip(records.flatMap { $0 }))
    let many = try Opened(records.flatMap { gzip($0) })
    #expect(one.texts.count == 30)
    #expect(one.texts == many.texts)
  }

  @Test func whatComesBeforeABreakIsRead() throws {
    let first = record("response", answer("They met."))
    let second = record("response", answer("They spoke."), id: "urn:uuid:2")
    for cut in 5..<(second.count - 4) {
      let opened = try Opened(first + second.prefix(cut))
      #expect(opened.texts.first == "file#urn:uuid:1: They met.")
      #expect(opened.documents.count == 1)
      #expect(!opened.rejections.isEmpty)
      let packed = try Opened(gzip(first) + gzip(second).dropLast(12))
      #expect(packed.documents.count == 1)
      #expect(!packed.rejections.isEmpty)
    }
  }

  @Test func aWrongLengthHidesNoOtherRecord() throws {
    let opened = try Opened(
      record("response", answer("They met."), length: 20)
        + record("response", answer("They spoke."), id: "urn:uuid:2")
    )
    #expect(opened.texts.last == "file#urn:uuid:2: They spoke.")
    #expect(opened.rejections.contains { $0.detail.contains("belong to no record") })
  }

  @Test(arguments: ["-1", "99999999999999999999", "x", "9223372036854775807"])
  func absurdLengths(length: String) throws {
    let text = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\nThey met."
    let opened = try Opened(Array(text.utf8))
    #expect(opened.documents.isEmpty)
    #expect(!opened.rejections.isEmpty)
  }

  @Test func damagedPagesAreRejectedAlone() throws {
    let opened = try Opened(
      record(
        "response",
        answer(Array(gzip("They met at the lake.").dropLast(9)), "Content-Encoding: gzip"))
        + record("response", Array("nonsense".utf8), id: "urn:uuid:2")
        + record("response", answer("x", "Content-Encoding: br"), id: "urn:uuid:3")
        + record("response", answer("They met."), id: "urn:uuid:4"))
    #expect(opened.texts == ["file#urn:uuid:4: They met."])
    #expect(opened.rejections.count == 3)
  }

  @Test func oldArchives() throws {
    let page = answer("They met.")
    let text =
      "filedesc://x.arc 0.0.0.0 20140216050221 text/plain 9\n1 0 x y\n\n\n"
      + "http://example.org/a b 127.0.0.1 20140216050221 text/html \(page.count)\n"
    let opened = try Opened(Array(text.utf8) + page + Array("\n".utf8))
    #expect(opened.texts.count == 1)
    #expect(opened.documents.first?.origin.url == "http://example.org/a b")
    #expect(opened.documents.first?.origin.retrieved == "2014-02-16T05:02:21Z")
  }
}

/// The samples of warcio's own tests.
@Suite struct WARCSampleTests {
  /// The folder of the samples; nil, with a message, when it is absent. With `CI` set absence is a
  /// failure.
  static func folder() -> String? {
    let environment = ProcessInfo.processInfo.environment
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let root = environment["ARCHIVE_SHARED"] ?? "../shared"
    let path =
      (root.hasPrefix("/") ? root : checkout.standardized.path + "/" + root)
      + "/corpora/feeds-warc/warcio"
    if FileManager.default.fileExists(atPath: path) { return path }
    if environment["CI"] != nil { Issue.record("\(path) is missing") }
    print("skipped: \(path) is missing; set ARCHIVE_SHARED")
    return nil
  }

  /// Pages and rejections of each.
  @Test(arguments: [
    ("example.warc", 1, 0), ("example.warc.gz", 1, 0), ("example-trunc.warc", 0, 2),
    ("example-iana.org-chunked.warc", 1, 0), ("example-resource.warc.gz", 1, 0),
    ("example-bad-non-chunked.warc.gz", 1, 0), ("example-wrong-chunks.warc.gz", 1, 0),
    ("example-wget-bad-target-uri.warc.gz", 1, 0), ("post-test.warc.gz", 3, 0),
    ("example-space-in-target-uri.warc.gz", 0, 0), ("example.arc", 1, 0), ("example.arc.gz", 1, 0),
    ("example-space-in-url.arc", 0, 2), ("example-digest.warc", 0, 0), ("bad.arc", 0, 1),
  ])
  func pages(name: String, pages: Int, rejections: Int) throws {
    guard let folder = Self.folder() else { return }
    var counts = (pages: 0, rejections: 0)
    var found: [String] = []
    for case .input(let input) in try ArticleFiles([folder + "/" + name]).entries {
      var stream = DocumentStream(input, options: ReadingOptions())
      while let next = stream.next() {
        switch next {
        case .success(let document):
          counts.pages += 1
          found.append(document.location)
        case .failure(let rejection):
          counts.rejections += 1
          found.append("\(rejection.location): \(rejection.detail)")
        }
      }
      found += stream.notes
    }
    #expect(counts == (pages, rejections), "\(found)")
  }
}
