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
  private let file: OpenFile
  private var section: Section?
  private(set) var passedOver: [String: Int] = [:]

  init(_ file: OpenFile) { self.file = file }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      while true {
        try section?.finish()
        section = nil
        guard let place = try beginRecord() else { return nil }
        // The address may have spaces in it; the four fields behind it have none.
        let line = String(decoding: try file.bytes.line() ?? [], as: UTF8.self)
        let fields = line.split(separator: " ")
        guard fields.count >= 5, let length = fields.last.flatMap({ Int($0) }), length >= 0 else {
          throw Fault(.malformed, "the record at byte \(place) has no length; fetch the file again")
        }
        let section = Section(
          of: file.bytes, count: length,
          cutOff: Fault(.malformed, "the archive breaks off; fetch it again"))
        self.section = section
        if line.hasPrefix("filedesc:") { continue }
        try file.allowance.countFile()
        let origin = Origin(
          url: fields.dropLast(4).joined(separator: " "),
          retrieved: Self.time(fields[fields.count - 3]))
        do throws(Fault) {
          let page = try WebPage.file(
            Lookahead(section), in: file, at: "#\(place)", origin: origin,
            passOver: { kind in
              passedOver[kind, default: 0] += 1
              return nil
            })
          if let page { return .success(page) }
        } catch {
          return .failure(file.rejection(error, at: "#\(place)"))
        }
      }
    } catch {
      throw file.rejection(error)
    }
  }

  /// The place of the next record, behind the newlines between records.
  private func beginRecord() throws(Fault) -> Int? {
    while true {
      file.bytes.skip(file.bytes.available.prefix { $0 == 0x0A || $0 == 0x0D }.count)
      if !file.bytes.available.isEmpty { return file.bytes.offset }
      if try !file.bytes.fill() { return nil }
    }
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
