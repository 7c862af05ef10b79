import Dates
import Glibc
import Reading
import Text

/// What libFuzzer calls: the bytes go through a reader, and whatever they are, the outcome is
/// articles whose spans lie in their text, or rejections.
///
/// `FUZZ_FORMAT` names one of `formats`; by its signature in front the bytes are taken for that
/// format, so that few runs are lost on others.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  var options = ReadingOptions(maximumBytes: 1 << 20)
  options.unpacking.freeBytes = 1 << 20
  options.unpacking.heldBytes = 1 << 20
  options.unpacking.bytes = 8 << 20
  options.unpacking.files = 1_000
  var stream = DocumentStream(signature + bytes, location: "/input", options: options)
  while let next = stream.next() {
    guard case .success(let document) = next, document.reader.id.name != "pdf" else { continue }
    do throws(Rejection) {
      for article in try document.articles(options: options) { check(article) }
    } catch {
      precondition(!error.detail.isEmpty)
    }
  }
  return 0
}

private func check(_ article: Article) {
  let count = article.text.source.codePointCount
  precondition(article.parts.count == article.text.paragraphs.count)
  if let headline = article.headline { precondition(headline.end <= count) }
  if let dateline = article.dateline { precondition(dateline.span.end <= count) }
  if let published = article.published { precondition(!published.basis.isEmpty) }
  precondition(!article.location.isEmpty)
}

/// What stands in front of the bytes, by the name of the format.
private let formats: [String: [UInt8]] = [
  "any": [],
  "gzip": [0x1F, 0x8B, 8],
  "zstd": [0x28, 0xB5, 0x2F, 0xFD],
  "zip": [0x50, 0x4B, 3, 4],
  "tar": [],
  "warc": Array("WARC/1.0\r\n".utf8),
  "arc": Array("filedesc:".utf8),
  "mail": Array("From: a@b.org\nMessage-ID: <1>\n".utf8),
  "mbox": Array("From a@b Wed Jan 12 10:00:00 2022\nFrom: a\n".utf8),
  "json": Array("{\"text\": ".utf8),
  "json-array": Array("[{".utf8),
  "table": Array("title,date,text\n".utf8),
  "text": [],
  "markdown": Array("---\ntitle: x\n".utf8),
]

private let signature: [UInt8] = {
  let name = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? "any"
  guard let signature = formats[name] else {
    fatalError("FUZZ_FORMAT is one of \(formats.keys.sorted().joined(separator: ", "))")
  }
  return signature
}()
