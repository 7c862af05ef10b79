/// Opens a mail: the message, and after it what is attached to it.
public struct MailContainer: Container {
  /// What is said of it stands with its reader.
  public let format = FormatDescription(
    name: "Attachments of a mail", recognisedBy: "the mail they are in",
    takes: [("each attachment", "parts with a file's name, or with the disposition `attachment`")],
    remarks: "Images, films, sounds and signatures are passed over and counted.")

  /// The container.
  public init() {}

  /// Takes what begins with the header of a mail.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    MailHeader.isMail(beginning.bytes[...])
  }

  /// The message and what is attached.
  public func open(_ file: OpenFile, options: ReadingOptions) throws(Rejection) -> any InnerFiles {
    let limit = file.allowance.limits.heldBytes
    do throws(Fault) {
      return MailFiles(file, try file.bytes.all(limit: limit, tooLong: Fault.tooLong(limit)))
    } catch {
      throw file.rejection(error)
    }
  }
}

/// Opens a mailbox: many mails in one file, each behind a line `From `.
public struct MailboxContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "Mailbox (mbox)", recognisedBy: "a line `From ` with a time, and a mail behind it",
    takes: [
      ("each mail in it", "up to the next such line behind an empty one; `>From ` is `From `"),
      ("location", "`name.mbox#` and the `Message-ID`, or else the mail's place in bytes"),
    ])

  /// The container.
  public init() {}

  /// Takes what begins with such a line and a mail.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    guard let end = beginning.bytes.firstIndex(of: 0x0A),
      MailboxFiles.isDivider(beginning.bytes[..<end])
    else { return false }
    return MailHeader.hasField(beginning.bytes[(end + 1)...])
  }

  /// The mails.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles {
    MailboxFiles(file)
  }
}

/// The fields at the beginning of a mail.
enum MailHeader {
  /// Whether text begins with the header of a mail: press releases begin with "From:", too.
  static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard hasField(bytes) else { return false }
    var names: Set<String> = []
    for var line in bytes.prefix(65_536).split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard hasField(line) else { return false }
      names.insert(String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self).lowercased())
    }
    return names.contains("from")
      && !names.isDisjoint(with: ["message-id", "mime-version", "received", "return-path"])
  }

  /// Whether text begins with a field: letters, digits and hyphens before a colon.
  static func hasField(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(80).prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
    return !name.isEmpty && bytes[name.endIndex...].first == 0x3A
      && name.allSatisfy { byte in
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (0x30...0x39).contains(byte)
          || byte == 0x2D || byte == 0x5F
      }
  }
}

/// A message and its attachments.
final class MailFiles: InnerFiles {
  private let file: OpenFile
  private let bytes: [UInt8]
  private var attachments: [MailPart]?
  private var names: [String: Int] = [:]
  private(set) var passedOver: [String: Int] = [:]

  init(_ file: OpenFile, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    guard attachments != nil else {
      let mail = MailPart(bytes)
      attachments = mail.attachments.reversed()
      // A mail that only brings a file has no text of its own.
      if mail.textParts.isEmpty, !mail.attachments.isEmpty { return try next() }
      return .success(file.inner("", MemorySource(bytes), reader: MailReader()))
    }
    while let part = attachments?.popLast() {
      if let kind = WebPage.kindWithoutText(part.type) ?? Self.kindWithoutText(part.type) {
        passedOver[kind, default: 0] += 1
        continue
      }
      do throws(Fault) {
        try file.allowance.countFile()
      } catch {
        throw file.rejection(error)
      }
      var origin = Origin()
      origin.charset = part.type.charset
      return .success(
        file.inner("!/" + place(of: part), MemorySource(part.content), origin: origin))
    }
    return nil
  }

  private func place(of part: MailPart) -> String {
    let stated = InnerName.text(Array((part.fileName ?? "").utf8)[...])
    let name = stated.isEmpty ? part.type.name.replacing("/", with: "-") : stated
    let count = names[name, default: 0] + 1
    names[name] = count
    return count == 1 ? name : "\(name) (\(count))"
  }

  private static func kindWithoutText(_ type: MediaType) -> String? {
    switch type.name {
    case "application/pgp-signature", "application/pkcs7-signature",
      "application/x-pkcs7-signature":
      "signatures"
    case "text/calendar", "application/ics": "calendar entries"
    case "text/vcard", "text/x-vcard": "visiting cards"
    default: nil
    }
  }
}

/// The mails of a mailbox.
final class MailboxFiles: InnerFiles {
  private let file: OpenFile

  init(_ file: OpenFile) { self.file = file }

  /// Whether a line stands between two mails: "From ", an address, and a time.
  static func isDivider(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < 1_000 else { return false }
    return zip(line.dropFirst(), line.dropFirst(2)).contains { first, second in
      first == UInt8(ascii: ":") && (0x30...0x39).contains(second)
    }
  }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      return try mail()
    } catch {
      throw file.rejection(error)
    }
  }

  private func mail() throws(Fault) -> Result<OpenFile, Rejection>? {
    while let newlines = try? file.bytes.peek(1), newlines.first == 0x0A { file.bytes.skip(1) }
    if try file.bytes.peek(1).isEmpty { return nil }
    let place = file.bytes.offset
    let limit = file.allowance.limits.heldBytes
    var bytes: [UInt8] = []
    var isFirst = true
    var isAfterEmptyLine = false
    var size = 0
    while let (line, length) = try lineAhead() {
      let content = line.last == 0x0D ? line.dropLast() : line
      if isFirst {
        isFirst = false
        if Self.isDivider(content) {
          file.bytes.skip(length)
          continue
        }
      }
      if isAfterEmptyLine, Self.isDivider(content),
        MailHeader.hasField(try file.bytes.peek(length + 80).dropFirst(length))
      {
        break
      }
      isAfterEmptyLine = content.isEmpty
      size += length
      if size <= limit {
        let isQuoted =
          line.first == UInt8(ascii: ">")
          && line.drop { $0 == UInt8(ascii: ">") }
            .starts(with: "From ".utf8)
        bytes += try file.bytes.peek(length).dropFirst(isQuoted ? 1 : 0)
      }
      file.bytes.skip(length)
    }
    try file.allowance.countFile()
    let name = HeaderFields(Self.head(bytes)).string("message-id").map {
      $0.filter { $0 != "<" && $0 != ">" && $0 != " " }
    }
    let location = "#" + (name.flatMap { $0.isEmpty ? nil : $0 } ?? String(place))
    if size > limit {
      return .failure(file.rejection(Fault.tooLong(limit), at: location, size: size))
    }
    return .success(file.inner(location, MemorySource(bytes)))
  }

  /// The next line, and how many bytes it has with its end; of a line that is longer than a mail may
  /// be only a part.
  private func lineAhead() throws(Fault) -> (line: ArraySlice<UInt8>, length: Int)? {
    var searched = 0
    while true {
      let bytes = file.bytes.available
      if let newline = bytes.dropFirst(searched).firstIndex(of: 0x0A) {
        return (bytes[..<newline], newline + 1 - bytes.startIndex)
      }
      searched = bytes.count
      if bytes.count > 1 << 20 { return (bytes, bytes.count) }
      if try !file.bytes.fill() { return bytes.isEmpty ? nil : (bytes, bytes.count) }
    }
  }

  private static func head(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let end =
      bytes.firstRange(of: [0x0A, 0x0A])?.lowerBound
      ?? bytes.firstRange(of: [0x0A, 0x0D, 0x0A])?.lowerBound
    return bytes[..<min(end ?? 65_536, bytes.count)]
  }
}
