import CZlib
import Dates
import Glibc
import Reading
import Text

/// What libFuzzer calls: the bytes go through a reader, and whatever they are, the outcome is
/// articles whose spans lie in their text, or rejections that say why.
///
/// `FUZZ_FORMAT` names one of `Format`s cases.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var options = ReadingOptions(maximumBytes: 1 << 20)
  options.unpacking.freeBytes = 1 << 20
  options.unpacking.heldBytes = 1 << 20
  options.unpacking.bytes = 8 << 20
  options.unpacking.files = 1_000
  var stream = DocumentStream(format.file(of: bytes), location: "/input", options: options)
  while let next = stream.next() {
    switch next {
    case .failure(let rejection): check(rejection)
    case .success(let document):
      // Another program reads PDF: that takes a hundred times as long.
      guard document.reader.id.name != "pdf" || format == .pdf else { continue }
      do throws(Rejection) {
        for article in try document.articles(options: options) { check(article) }
      } catch {
        check(error)
      }
    }
  }
  return 0
}

private func check(_ rejection: Rejection) {
  precondition(!rejection.detail.isEmpty && !rejection.location.isEmpty)
}

private func check(_ article: Article) {
  let text = article.text
  let count = text.source.codePointCount
  precondition(article.parts.count == text.paragraphs.count)
  for token in text.tokens {
    precondition(token.start <= token.end && Int(token.end) <= text.source.bytes.count)
  }
  precondition(String(validating: text.source.bytes, as: UTF8.self) != nil)
  for span in [article.headline, article.dateline?.span].compactMap({ $0 }) {
    precondition(span.start <= span.end && span.end <= count)
    _ = text.source.string(span)
  }
  if let published = article.published { precondition(!published.basis.isEmpty) }
  precondition(!article.location.isEmpty)
}

/// A format, by whose first bytes the random ones are taken for it, so that few runs are lost on others.
private enum Format: String, CaseIterable {
  case any, gzip, zstd, zip, tar, warc, arc, mail, mbox, json, table, text, markdown, html, feed,
    tei
  case docx, pdf
  case jsonArray = "json-array"

  func file(of bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .any, .tar, .text: bytes
    case .gzip: [0x1F, 0x8B, 8] + bytes
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD] + bytes
    case .zip: [0x50, 0x4B, 3, 4] + bytes
    case .warc: "WARC/1.0\r\n".utf8 + bytes
    case .arc: "filedesc:".utf8 + bytes
    case .mail: "From: a@b.org\nMessage-ID: <1>\n".utf8 + bytes
    case .mbox: "From a@b Wed Jan 12 10:00:00 2022\nFrom: a\n".utf8 + bytes
    case .json: "{\"text\": ".utf8 + bytes
    case .jsonArray: "[{".utf8 + bytes
    case .table: "title,date,text\n".utf8 + bytes
    case .markdown: "---\ntitle: x\n".utf8 + bytes
    case .html: "<!DOCTYPE html>".utf8 + bytes
    case .feed: "<rss>".utf8 + bytes
    case .tei: "<TEI>".utf8 + bytes
    case .docx: Self.office(Array("<w:document>".utf8 + bytes))
    case .pdf: "%PDF-1.4\n".utf8 + bytes
    }
  }

  /// A ZIP archive with one part, the document, as it stands.
  private static func office(_ document: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let name = Array("word/document.xml".utf8)
    let size = number(document.count, 4)
    let check = number(Int(crc32_z(0, document, document.count)), 4)
    let sizes: [UInt8] = check + size + size + number(name.count, 2)
    let start: [UInt8] = [0x50, 0x4B, 3, 4, 20] + number(0, 9)
    let entry: [UInt8] = start + sizes + number(0, 2) + name + document
    let listed: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20] + number(0, 9)
    let directory: [UInt8] = listed + sizes + number(0, 16) + name
    let counts: [UInt8] = number(0, 4) + number(1, 2) + number(1, 2)
    let places: [UInt8] = number(directory.count, 4) + number(entry.count, 4) + number(0, 2)
    return entry + directory + [0x50, 0x4B, 5, 6] + counts + places
  }
}

private func + (start: String.UTF8View, rest: [UInt8]) -> [UInt8] { Array(start) + rest }

private let format: Format = {
  let name = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? "any"
  guard let format = Format(rawValue: name) else {
    let names = Format.allCases.map(\.rawValue).sorted().joined(separator: ", ")
    fatalError("FUZZ_FORMAT is one of \(names)")
  }
  return format
}()
