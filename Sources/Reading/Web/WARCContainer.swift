/// Reads web archives: WARC 1.0 and 1.1 (ISO 28500), plain or packed by gzip as one or as many members.
public struct WARCContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "WARC",
    recognisedBy: "the first line of a record, WARC/1.0 or the like",
    takes: [
      ("each page in it", "`response` records with status 200, unpacked; `resource`; `conversion`"),
      ("location", "`name.warc.gz#` and the record's `WARC-Record-ID`, or else its place"),
      ("address", "`WARC-Target-URI`"),
      ("time of retrieval", "`WARC-Date`; it is never taken for the time of publication"),
      ("encoding", "`Content-Type`, unless the page itself says"),
    ],
    remarks: """
      Other records, answers with another status, images, films, fonts, styles and scripts are
      passed over and counted. A record that is damaged is rejected, and the next one is looked
      for; where a file breaks off, what comes before is read.
      """)

  /// The container.
  public init() {}

  /// Takes what begins with a record.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    let bytes = beginning.bytes.drop { $0 == 0x0D || $0 == 0x0A }
    return bytes.starts(with: "WARC/".utf8)
      && bytes.dropFirst(5).first.map { $0 >= 0x30 && $0 <= 0x39 } == true
  }

  /// The pages.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles { WARCFiles(file) }
}

/// The pages of a web archive.
final class WARCFiles: InnerFiles {
  private let records: WebRecords
  private var file: OpenFile { records.file }

  init(_ file: OpenFile) { records = WebRecords(file) }

  var passedOver: [String: Int] { records.passedOver }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    try records.next { () throws(Fault) in
      try record()
    } page: {
      (record, section) throws(Fault) in
      try page(record.header, section, at: record.place)
    }
  }

  /// A record is described by a header like a mail's.
  private func record() throws(Fault) -> Result<WebRecords.Record<HeaderFields>, Rejection>? {
    guard try records.skipNewlines() else { return nil }
    if let stretch = try stray() { return .failure(stretch) }
    if file.bytes.available.isEmpty { return nil }
    let place = file.bytes.offset
    _ = try file.bytes.line()
    guard let header = try file.bytes.header(),
      let length = header.string("content-length").flatMap(Int.init), length >= 0
    else {
      throw Fault(
        .malformed, "the record at byte \(place) has no length; fetch the archive again")
    }
    let name = Self.identifier(header.string("warc-record-id")) ?? String(place)
    return .success(WebRecords.Record(header: header, length: length, place: "#" + name))
  }

  /// Passes over what stands between records, up to the next.
  private func stray() throws(Fault) -> Rejection? {
    let place = file.bytes.offset
    let mark = Array("WARC/1.".utf8)
    if try file.bytes.peek(5).elementsEqual("WARC/".utf8) { return nil }
    var isLineStart = false
    while true {
      let bytes = file.bytes.available
      if let start = bytes.firstRange(of: mark)?.lowerBound {
        isLineStart = start > bytes.startIndex && bytes[start - 1] == 0x0A
        file.bytes.skip(start - bytes.startIndex + (isLineStart ? 0 : 1))
        if isLineStart { break }
        continue
      }
      file.bytes.skip(max(0, bytes.count - mark.count))
      if try !file.bytes.fill() {
        file.bytes.skip(file.bytes.available.count)
        break
      }
    }
    return file.rejection(
      Fault(
        .malformed,
        "\(file.bytes.offset - place) bytes that belong to no record; fetch the archive again"),
      at: "#\(place)", size: file.bytes.offset - place)
  }

  /// `<urn:uuid:...>` without its brackets.
  private static func identifier(_ field: String?) -> String? {
    guard let field else { return nil }
    let name = field.hasPrefix("<") ? field.dropFirst().prefix { $0 != ">" } : field[...]
    return name.isEmpty ? nil : String(name)
  }

  /// The page in a record; nothing if it has none.
  private func page(_ header: HeaderFields, _ section: Section, at place: String) throws(Fault)
    -> OpenFile?
  {
    let type = header.string("warc-type")?.lowercased() ?? ""
    let url = Self.identifier(header.string("warc-target-uri"))
    guard ["response", "resource", "conversion"].contains(type) else {
      return records.passOver(type.isEmpty ? "records without a type" : "\(type) records")
    }
    if header.string("warc-segment-number") != nil {
      throw Fault(.unsupported, "a page in several records; join them first")
    }
    if url?.hasPrefix("metadata:") == true { return records.passOver("notes of the crawler") }
    let origin = Origin(
      url: url.flatMap { $0.contains("://") ? $0 : nil },
      retrieved: header.string("warc-date").flatMap(Self.time))
    let media = MediaType(header.string("content-type") ?? "")
    if type == "response", media.name == "application/http" || media.name.isEmpty {
      return try WebPage.file(
        Lookahead(section), in: file, at: place, origin: origin, passOver: { records.passOver($0) })
    }
    if let kind = WebPage.kindWithoutText(media) { return records.passOver(kind) }
    var known = origin
    known.charset = media.charset
    return file.inner(place, section, origin: known)
  }

  /// A time in ISO 8601 as it is; nothing of what is none.
  private static func time(_ field: String) -> String? {
    let form = field.map { $0.isASCII && $0.isNumber ? "0" : $0 }
    return form.count <= 32 && String(form).hasPrefix("0000-00-00T00:00") ? field : nil
  }
}

/// Pages in answers of servers.
enum WebPage {
  /// The page of an answer; nothing, and the reason told, if it has none.
  static func file(
    _ bytes: Lookahead, in file: OpenFile, at place: String, origin: Origin,
    passOver: (String) -> OpenFile?
  ) throws(Fault) -> OpenFile? {
    guard let answer = try HTTPAnswer(bytes, file.allowance) else {
      throw Fault(.malformed, "no answer of a web server; fetch the page again")
    }
    guard answer.status == 200 || answer.status == 203 else {
      return passOver("answers with status \(answer.status)")
    }
    let media = MediaType(answer.fields.string("content-type") ?? "")
    if let kind = kindWithoutText(media) { return passOver(kind) }
    var known = origin
    known.charset = media.charset
    return file.inner(place, answer.body, origin: known)
  }

  /// What a page is made of beside its text, by the type that is stated.
  static func kindWithoutText(_ media: MediaType) -> String? {
    let (name, group) = (media.name, media.name.prefix { $0 != "/" })
    switch group {
    case "image": return "images"
    case "video", "audio": return "films and sounds"
    case "font": return "fonts"
    default: break
    }
    if name.hasPrefix("application/font") || name.contains("font-") || name.contains("-font") {
      return "fonts"
    }
    if name == "text/css" { return "styles" }
    if name.hasSuffix("javascript") || name.hasSuffix("ecmascript") { return "scripts" }
    return nil
  }
}
