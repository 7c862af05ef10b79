/// A mail, or a part of one: fields, and content or further parts (RFC 2045 and 2046).
struct MailPart {
  let fields: HeaderFields
  let type: MediaType
  /// The name of the file that it is, if it is one.
  let fileName: String?
  let isAttachment: Bool
  /// Without the transfer encoding; empty where there are parts.
  let content: [UInt8]
  let parts: [MailPart]

  /// Parts in parts farther down are content.
  private static let maximumDepth = 20
  /// More parts than any mail has.
  private static let maximumParts = 1_000

  init(_ bytes: [UInt8]) {
    var count = 0
    self.init(bytes[...], defaultType: "text/plain", depth: 0, count: &count)
  }

  private init(_ bytes: ArraySlice<UInt8>, defaultType: String, depth: Int, count: inout Int) {
    count += 1
    let (head, body) = Self.split(bytes)
    let fields = HeaderFields(head)
    self.fields = fields
    let stated = fields.bytes("content-type").map { String(decoding: $0, as: UTF8.self) }
    type = MediaType(stated.flatMap { $0.contains("/") ? $0 : nil } ?? defaultType)
    let disposition = MediaType(fields.string("content-disposition") ?? "")
    let name = disposition.parameters["filename"] ?? type.parameters["name"]
    fileName = name.map { EncodedWords.text(Array($0.utf8)) }
    isAttachment = disposition.name == "attachment"
    guard type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"],
      !boundary.isEmpty, depth < Self.maximumDepth
    else {
      content = TransferEncoding.decoded(body, fields.string("content-transfer-encoding"))
      parts = []
      return
    }
    let inner = type.name == "multipart/digest" ? "message/rfc822" : "text/plain"
    var parts: [MailPart] = []
    for part in Self.pieces(of: body, boundary: Array(boundary.utf8)) {
      guard count < Self.maximumParts else { break }
      parts.append(MailPart(part, defaultType: inner, depth: depth + 1, count: &count))
    }
    self.parts = parts
    content = []
  }

  /// The header and what follows the empty line behind it.
  private static func split(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[start..<end]
      let next = min(end + 1, bytes.endIndex)
      if line.isEmpty || line.elementsEqual([0x0D]) { return (bytes[..<start], bytes[next...]) }
      start = next
    }
    return (bytes, bytes[bytes.endIndex...])
  }

  /// What stands between lines of `--boundary`; what is before the first and behind the last is no
  /// part of the mail.
  private static func pieces(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = [0x2D, 0x2D] + boundary
    var pieces: [ArraySlice<UInt8>] = []
    var pieceStart: Int?
    var start = body.startIndex
    while start < body.endIndex {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[start..<end]
      let next = min(end + 1, body.endIndex)
      if line.starts(with: mark) {
        let rest = HeaderFields.trimmed(line.dropFirst(mark.count))
        if rest.isEmpty || rest.elementsEqual([0x2D, 0x2D]) {
          if let pieceStart { pieces.append(withoutNewline(body[pieceStart..<start])) }
          pieceStart = rest.isEmpty ? next : nil
          if pieces.count > maximumParts { break }
        }
      }
      start = next
    }
    // A mail that breaks off has no last line.
    if let pieceStart, pieceStart < body.endIndex { pieces.append(body[pieceStart...]) }
    return pieces
  }

  /// The newline before a boundary belongs to the boundary.
  private static func withoutNewline(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    if bytes.last == 0x0A { bytes = bytes.dropLast() }
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    return bytes
  }
}

extension MailPart {
  /// The parts that are read as the mail's text, in their order: of alternatives the plain text, or
  /// else the page.
  var textParts: [MailPart] {
    if isAttachment { return [] }
    switch type.name {
    case "multipart/alternative":
      let candidates = parts.map(\.textParts).filter { !$0.isEmpty }
      return candidates.first { $0.allSatisfy { $0.type.name == "text/plain" && !$0.isBlank } }
        ?? candidates.last ?? []
    case "multipart/related":
      return parts.first?.textParts ?? []
    case "text/plain", "text/html", "application/xhtml+xml":
      return fileName == nil ? [self] : []
    default:
      return parts.flatMap(\.textParts)
    }
  }

  /// The parts that are files by themselves.
  var attachments: [MailPart] {
    if !parts.isEmpty { return parts.flatMap(\.attachments) }
    let isFile = isAttachment || fileName != nil || type.name == "message/rfc822"
    return isFile ? [self] : []
  }

  private var isBlank: Bool { content.allSatisfy { $0 <= 0x20 } }
}
