/// Reads plain text. What no other reader takes comes here, and is rejected here if it is no text.
public struct PlainTextReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "text", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "Plain text",
    recognisedBy: "nothing: what no other reader takes, and is text, comes here",
    takes: [
      ("text", "the whole file"),
      ("headline", "a first line by itself that is no sentence"),
      ("published", "the dateline, a line with a date, or a date in the headline"),
      ("outlet", "the dateline, a line under the headline, the credit line"),
    ],
    remarks: """
      A byte order mark says how it is encoded; else it is UTF-8 or, where it is not, Windows-1252.
      What is no text is rejected with its name and what to do about it.
      """)

  /// The reader of plain text.
  public init() {}

  /// Takes anything.
  public func accepts(_ beginning: Beginning) -> Bool { true }

  /// The one article of the document.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    [try TextArticle.read(document, by: id, options: options, readsFrontMatter: false)]
  }
}

/// Reads Markdown, with front matter or without.
public struct MarkdownReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "markdown", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "Markdown", recognisedBy: "front matter between lines of `---`, or a heading after `#`",
    takes: [
      ("text", "the whole file, front matter included"),
      ("headline", "the first heading"),
    ] + Metadata.fieldNames(in: "the front matter's") + [
      ("what front matter does not say", "the text, as in plain text")
    ])

  /// The reader of Markdown.
  public init() {}

  /// Takes text with front matter or with a heading after "#".
  public func accepts(_ beginning: Beginning) -> Bool {
    guard FileSignature.fault(of: beginning.bytes[...]) == nil, !beginning.text.contains(0) else {
      return false
    }
    var lines = FrontMatterLines(beginning.text)
    var isFirst = true
    var opensFrontMatter = false
    while let line = lines.next() {
      if isFirst {
        opensFrontMatter = line.indentation == 0 && line.text == "---"
        isFirst = false
      } else if opensFrontMatter, !line.isBlank, !line.isComment {
        if line.indentation == 0, YAMLScalar.key(of: line.text) != nil { return true }
        opensFrontMatter = false
      }
      if isHeading(line) { return true }
    }
    return false
  }

  private func isHeading(_ line: FrontMatterLine) -> Bool {
    guard line.indentation < 4, line.text.hasPrefix("#") else { return false }
    let rest = line.text.drop { $0 == "#" }
    return line.text.count - rest.count <= 6 && rest.first == " "
      && rest.contains(where: \.isLetter)
  }

  /// The one article of the document.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    [try TextArticle.read(document, by: id, options: options, readsFrontMatter: true)]
  }
}

/// What plain text and Markdown have in common: the file is the text.
enum TextArticle {
  static func read(
    _ document: Document, by reader: ReaderID, options: ReadingOptions, readsFrontMatter: Bool
  ) throws(Rejection) -> Article {
    do throws(Fault) {
      if let fault = FileSignature.fault(of: document.bytes[...]) { throw fault }
      let decoding = try TextDecoding(document.bytes, stated: document.origin.charset)
      let frontMatter = readsFrontMatter ? try FrontMatter(in: decoding.text) : nil
      let assembly = ArticleAssembly(
        document: document, text: decoding.text, encoding: decoding.encoding, reader: reader,
        metadata: frontMatter?.metadata, frontMatterEnd: frontMatter?.end ?? 0)
      return try assembly.article(options: options)
    } catch {
      throw document.rejection(error)
    }
  }
}
