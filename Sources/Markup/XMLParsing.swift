internal import CLibXML

extension MarkupTree {
  /// Reads XML; of a document that is not well-formed, what can be had, with `damage` saying why.
  ///
  /// No entity is expanded but the characters that HTML names, nothing is fetched, and what a
  /// document type declares is passed over.
  ///
  /// - Parameters:
  ///   - xml: UTF-8. What the document says of its encoding is passed over.
  ///   - prefixes: for addresses of namespaces, what stands in front of the names in them. Names in
  ///     other namespaces keep the prefix that the document has.
  /// - Throws: if it is nested too deep or has too many elements.
  public init(xml: [UInt8], prefixes: [String: String] = [:]) throws(MarkupError) {
    guard TreeBuilder.isReady, xml.count <= Int(Int32.max) / 4 else {
      throw MarkupError(message: "longer than a document may be")
    }
    let source = XMLSource(xml).bytes
    guard !source.isEmpty else {
      self.init()
      damage = "nothing in it"
      return
    }
    let builder = TreeBuilder(maximumDepth: MarkupLimits.depth)
    var damage: String?
    let isRead = source.withUnsafeBytes { bytes in
      guard
        let parser = xmlCreateMemoryParserCtxt(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      else { return false }
      defer { xmlFreeParserCtxt(parser) }
      var session = TreeBuilder.Session(
        builder: .passUnretained(builder), parser: parser, prefixes: prefixes)
      parser.pointee.sax.pointee = Self.xmlReports
      _ = xmlCtxtUseOptions(
        parser,
        Int32(
          XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            | XML_PARSE_NOCDATA.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue))
      _ = xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
      withUnsafeMutablePointer(to: &session) {
        parser.pointee.userData = UnsafeMutableRawPointer($0)
        _ = xmlParseDocument(parser)
        parser.pointee.userData = nil
      }
      if parser.pointee.wellFormed == 0 {
        let error = parser.pointee.lastError
        let message =
          error.message.map { String(cString: $0).split(separator: "\n").first.map(String.init) }
          ?? nil
        damage = "line \(error.line): \(message ?? "not well-formed")"
      }
      return true
    }
    guard isRead else { throw MarkupError(message: "no memory to read the document") }
    self = try builder.finished()
    self.damage = damage
  }

  private static var xmlReports: xmlSAXHandler {
    var reports = xmlSAXHandler()
    reports.startElementNs = {
      context, local, prefix, address, _, _, count, _, attributes in
      guard let session = TreeBuilder.session(context), let local,
        let (builder, parser) = TreeBuilder.from(context), builder.isWithinLimits(parser)
      else { return }
      builder.begin(session.name(local, prefix, address))
      guard let attributes else { return }
      for index in 0..<Int(count) {
        let fields = attributes + index * 5
        guard let local = fields[0], let start = fields[3], let end = fields[4] else { continue }
        builder.attribute(
          session.name(local, fields[1], fields[2]),
          UnsafeBufferPointer(start: start, count: max(0, end - start)))
      }
    }
    reports.endElementNs = { context, _, _, _ in TreeBuilder.from(context)?.0.end() }
    reports.characters = { context, characters, length in
      TreeBuilder.from(context)?.0.text(
        UnsafeBufferPointer(start: characters, count: Int(length)))
    }
    reports.cdataBlock = reports.characters
    reports.ignorableWhitespace = reports.characters
    reports.initialized = UInt32(XML_SAX2_MAGIC)
    return reports
  }
}

/// XML as it is handed to the parser: without document type, without characters that XML forbids,
/// and with the number of each character that is called by a name.
///
/// A parser that goes on behind an error drops the characters called by names; and without
/// declarations there is nothing to expand.
struct XMLSource {
  private(set) var bytes: [UInt8] = []

  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count + source.count / 16)
    var index = 0
    while index < source.count, source[index] <= 0x20 { index += 1 }
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "<"):
        if let end = Self.verbatim(at: index, in: source) {
          bytes += source[index..<end].lazy.filter(Self.isAllowed)
          index = end
        } else if let end = Self.documentType(at: index, in: source) {
          index = end
        } else {
          bytes.append(byte)
          index += 1
        }
      case UInt8(ascii: "&"):
        index = reference(at: index, in: source)
      default:
        if Self.isAllowed(byte) { bytes.append(byte) }
        index += 1
      }
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The end of a comment, of a section of plain characters or of an instruction.
  private static func verbatim(at index: Int, in source: [UInt8]) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where source[index...].starts(with: opening.utf8) {
      return source.end(of: closing, from: index + opening.utf8.count)
    }
    return nil
  }

  private static func documentType(at index: Int, in source: [UInt8]) -> Int? {
    guard source[index...].starts(with: "<!DOCTYPE".utf8) else { return nil }
    var depth = 0
    var mark: UInt8?
    var index = index
    while index < source.count {
      let byte = source[index]
      if let open = mark {
        if byte == open { mark = nil }
      } else if source[index...].starts(with: "<!--".utf8) {
        guard let end = source.end(of: "-->", from: index + 4) else { return nil }
        index = end
        continue
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mark = byte
      } else if byte == UInt8(ascii: "<") {
        depth += 1
      } else if byte == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return nil
  }

  /// Writes what begins with "&" as a number where it is a name, and as "&amp;" where it is none.
  private mutating func reference(at index: Int, in source: [UInt8]) -> Int {
    let limit = min(source.count, index + 34)
    var end = index + 1
    while end < limit, Self.isNameByte(source[end]) { end += 1 }
    if end < limit, source[end] == UInt8(ascii: ";"), end > index + 1 {
      let name = source[(index + 1)..<end]
      if name.first == UInt8(ascii: "#") {
        if Self.isNumber(name.dropFirst()) {
          bytes += source[index...end]
          return end + 1
        }
      } else if let point = Self.character(named: name) {
        bytes += "&#\(point);".utf8
        return end + 1
      }
    }
    bytes += "&#38;".utf8
    return index + 1
  }

  private static func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: digits, as: UTF8.self)
    let number = text.hasPrefix("x") ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
    return number.flatMap(Unicode.Scalar.init).map {
      $0.value >= 0x20 || [0x09, 0x0A, 0x0D].contains($0.value)
    } ?? false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "#")
  }

  private static func character(named name: ArraySlice<UInt8>) -> UInt32? {
    switch String(decoding: name, as: UTF8.self) {
    case "apos": return 0x27
    case let name: return htmlEntityLookup(name).map { UInt32($0.pointee.value) }
    }
  }
}

extension [UInt8] {
  /// Behind the next occurrence of a mark.
  func end(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    guard let first = mark.first else { return nil }
    var index = start
    while index + mark.count <= count {
      if self[index] == first, self[index..<(index + mark.count)].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }
}
