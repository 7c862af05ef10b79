/// What a server has answered, as a crawl keeps it.
struct HTTPAnswer {
  let status: Int
  let fields: HeaderFields
  let body: any ByteSource

  /// Nothing if the bytes are no answer.
  init?(_ bytes: Lookahead, _ allowance: Allowance) throws(Fault) {
    guard try bytes.peek(5).elementsEqual("HTTP/".utf8), let line = try bytes.line(),
      let status = line.split(separator: 0x20).dropFirst().first.flatMap({
        Int(String(decoding: $0, as: UTF8.self))
      })
    else { return nil }
    self.status = status
    // A header of nothing but its first line.
    if try bytes.peek(2).starts(with: [0x0D, 0x0A]) {
      bytes.skip(2)
      fields = HeaderFields([])
    } else {
      guard let fields = try bytes.header() else { return nil }
      self.fields = fields
    }
    var body = bytes
    if Self.codings(fields, "transfer-encoding").contains("chunked"), try Self.isChunked(body) {
      body = Lookahead(ChunkedSource(body))
    }
    for coding in Self.codings(fields, "content-encoding").reversed() {
      body = try Self.unpacked(body, coding, allowance)
    }
    self.body = body
  }

  private static func codings(_ fields: HeaderFields, _ name: String) -> [String] {
    let list = fields.string(name)?.lowercased() ?? ""
    return list.split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// Crawlers unpack what they keep and leave the field that says it is packed: the bytes decide.
  private static func unpacked(_ body: Lookahead, _ coding: String, _ allowance: Allowance)
    throws(Fault) -> Lookahead
  {
    let beginning = Array(try body.peek(4))
    switch coding {
    case "gzip", "x-gzip":
      guard beginning.starts(with: [0x1F, 0x8B]) else { return body }
      return Lookahead(InflateSource(body, .gzip, allowance))
    case "deflate":
      guard beginning.count >= 2 else { return body }
      let isWrapped =
        beginning[0] & 0x0F == 8 && (Int(beginning[0]) << 8 | Int(beginning[1])) % 31 == 0
      if !isWrapped, beginning[0] == UInt8(ascii: "<") { return body }
      return Lookahead(InflateSource(body, isWrapped ? .zlib : .none, allowance))
    case "zstd":
      guard beginning.elementsEqual([0x28, 0xB5, 0x2F, 0xFD]) else { return body }
      return Lookahead(ZstdSource(body, allowance))
    case "identity": return body
    default:
      if beginning.first == UInt8(ascii: "<") || beginning.isEmpty { return body }
      throw Fault(.unsupported, "the page is packed as \"\(coding)\", which is not read")
    }
  }

  /// Whether the body begins with the length of a chunk.
  private static func isChunked(_ body: Lookahead) throws(Fault) -> Bool {
    let line = try body.peek(20).prefix { $0 != 0x0D && $0 != 0x0A && $0 != 0x3B }
    return !line.isEmpty && ChunkedSource.length(line) != nil
  }
}

/// The content of chunks, each behind its length.
final class ChunkedSource: ByteSource {
  private let source: Lookahead
  private var rest = 0
  private var isFinished = false

  init(_ source: Lookahead) { self.source = source }

  /// Hexadecimal digits.
  static func length(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = HeaderFields.trimmed(line.prefix { $0 != 0x3B })
    guard digits.count <= 12, !digits.isEmpty else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 < 0 ? nil : $0 }
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    if isFinished { return false }
    if rest == 0 {
      var line = try source.line()
      // The newline behind the chunk before.
      if line?.isEmpty == true { line = try source.line() }
      guard let line, let length = Self.length(line[...]) else {
        throw Fault(.malformed, "the page's chunks are damaged; fetch it again")
      }
      rest = length
      if length == 0 {
        isFinished = true
        return false
      }
    }
    let before = buffer.count
    guard try source.read(into: &buffer, count: min(rest, count)) else {
      throw Fault(.malformed, "the page breaks off; fetch it again")
    }
    rest -= buffer.count - before
    return true
  }
}
