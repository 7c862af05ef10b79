internal import CLibXML

extension MarkupTree {
  /// Reads HTML as libxml2 does: what is not closed is closed, what is unknown is kept.
  ///
  /// - Parameter html: UTF-8. What the document says of its encoding is passed over.
  /// - Throws: if it is nested too deep or has too many elements.
  public init(html: [UInt8]) throws(MarkupError) {
    guard TreeBuilder.isReady, html.count <= Int(Int32.max) / 4 else {
      throw MarkupError(message: "longer than a page may be")
    }
    guard !html.isEmpty else {
      self.init()
      return
    }
    let builder = TreeBuilder(maximumDepth: MarkupLimits.depthOfPages)
    let isRead = html.withUnsafeBytes { bytes in
      guard
        let parser = htmlCreateMemoryParserCtxt(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      else { return false }
      defer { htmlFreeParserCtxt(parser) }
      var session = TreeBuilder.Session(builder: .passUnretained(builder), parser: parser)
      parser.pointee.sax.pointee = Self.htmlReports
      _ = htmlCtxtUseOptions(
        parser,
        Int32(
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            | HTML_PARSE_NODEFDTD.rawValue))
      _ = xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
      withUnsafeMutablePointer(to: &session) {
        parser.pointee.userData = UnsafeMutableRawPointer($0)
        _ = htmlParseDocument(parser)
        parser.pointee.userData = nil
      }
      return true
    }
    guard isRead else { throw MarkupError(message: "no memory to read the page") }
    self = try builder.finished()
  }

  private static var htmlReports: xmlSAXHandler {
    var reports = xmlSAXHandler()
    reports.startElement = { context, name, attributes in
      guard let (builder, parser) = TreeBuilder.from(context), let name,
        builder.isWithinLimits(parser)
      else { return }
      builder.begin(builder.name(at: name))
      guard var attribute = attributes else { return }
      while let name = attribute[0] {
        let value = attribute[1]
        let length = value.map { Int(xmlStrlen($0)) } ?? 0
        builder.attribute(
          builder.name(at: name), UnsafeBufferPointer(start: value, count: length))
        attribute += 2
      }
    }
    reports.endElement = { context, _ in TreeBuilder.from(context)?.0.end() }
    reports.characters = { context, characters, length in
      TreeBuilder.from(context)?.0.text(
        UnsafeBufferPointer(start: characters, count: Int(length)))
    }
    reports.cdataBlock = reports.characters
    reports.ignorableWhitespace = reports.characters
    reports.initialized = 1
    return reports
  }
}
