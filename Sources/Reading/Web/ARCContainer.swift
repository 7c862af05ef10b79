/// Reads ARC files, the web archives of the time before WARC.
public struct ARCContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "ARC",
    recognisedBy: "`filedesc:` at its beginning",
    takes: [
      ("each page in it", "answers with status 200, unpacked"),
      ("location", "`name.arc#` and the record's place in bytes"),
      ("address", "the first field of a record's line"),
      ("time of retrieval", "its third field; it is never taken for the time of publication"),
    ])

  /// The container.
  public init() {}

  /// Takes what begins with the description of the file.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    beginning.bytes.starts(with: "filedesc:".utf8)
  }

  /// The pages.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles { ARCFiles(file) }
}

/// The pages of an ARC file.
final class ARCFiles: InnerFiles {
  private let records: WebRecords

  init(_ file: OpenFile) { records = WebRecords(file) }

  var passedOver: [String: Int] { records.passedOver }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    let records = records
    return try records.next { () throws(Fault) in
      try record()
    } page: {
      (record, section) throws(Fault) in
      let fields = record.header
      // The first record tells of the file itself.
      if fields.first?.hasPrefix("filedesc:") == true { return nil }
      let origin = Origin(
        url: fields.dropLast(4).joined(separator: " "),
        retrieved: Self.time(fields[fields.count - 3]))
      return try WebPage.file(
        Lookahead(section), in: records.file, at: record.place, origin: origin,
        passOver: { records.passOver($0) })
    }
  }

  /// A record is described by a line of fields.
  private func record() throws(Fault) -> Result<WebRecords.Record<[Substring]>, Rejection>? {
    guard try records.skipNewlines() else { return nil }
    let bytes = records.file.bytes
    let place = bytes.offset
    // The address may have spaces in it; the four fields behind it have none.
    let fields = String(decoding: try bytes.line() ?? [], as: UTF8.self).split(separator: " ")
    guard fields.count >= 5, let length = fields.last.flatMap({ Int($0) }), length >= 0 else {
      throw Fault(.malformed, "the record at byte \(place) has no length; fetch the file again")
    }
    return .success(WebRecords.Record(header: fields, length: length, place: "#\(place)"))
  }

  /// `20140216050221` as `2014-02-16T05:02:21Z`.
  private static func time(_ digits: Substring) -> String? {
    let digits = Array(digits)
    guard digits.count == 14, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
  }
}
