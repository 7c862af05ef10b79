internal import Markup
internal import Pages

/// Reads documents of Word and its like (DOCX): Office Open XML in a ZIP archive.
///
/// The text of an article is that of the document's paragraphs, with blank lines between them. What
/// is marked as deleted, notes and fields' instructions are left out.
public struct DOCXReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "docx", version: 1)

  /// What is said of the format to people.
  public let format = FormatDescription(
    name: "DOCX",
    recognisedBy: "the signature of a ZIP archive whose first entry is one of an office document",
    takes: [
      (
        "headline",
        "the first paragraph in the style `Title`; the title in `docProps/core.xml` if one of the "
          + "first paragraphs is it"
      ),
      (
        "text",
        "the paragraphs of `word/document.xml`, cells of tables among them; headings by their style"
      ),
      ("language", "`dc:language` in `docProps/core.xml`"),
    ],
    remarks: """
      When the file was made and by whom says nothing of when and by whom its text was published:
      the day is taken from the text. Deletions, notes and comments are left out.
      """)

  /// The reader of DOCX.
  public init() {}

  /// Takes ZIP archives that begin as office documents do.
  public func accepts(_ beginning: Beginning) -> Bool {
    ZIPContainer.firstName(beginning.bytes).map(ZIPContainer.isOfOfficeDocument) ?? false
  }

  /// The one article of the document.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      let archive = try ZIPArchive(document.bytes)
      let allowance = Allowance(UnpackingLimits())
      allowance.count(read: document.bytes.count)
      func part(_ name: String) throws(Fault) -> MarkupTree? {
        guard
          let bytes = try archive.bytes(
            named: name, limit: options.maximumBytes * 4, allowance: allowance)
        else { return nil }
        let text = try MarkupDecoding(bytes).text
        do {
          return try MarkupTree(xml: text, prefixes: Self.prefixes)
        } catch {
          throw Fault(.malformed, "\(name) in it is a document with \(error.message)")
        }
      }
      guard let main = try part("word/document.xml") else {
        throw Fault(
          .unsupported, "an office document without `word/document.xml`; export it as text")
      }
      if let damage = main.damage { throw Fault(.malformed, "word/document.xml: \(damage)") }
      let core = try part("docProps/core.xml")
      let styles = try part("word/styles.xml").map(DOCXStyles.init) ?? DOCXStyles()
      let text = DOCXText(main, styles, statedTitle: core.flatMap { Self.field(.dcTitle, $0) })
      var metadata = Metadata(kind: "document properties")
      metadata.title = text.title
      metadata.language = core.flatMap { Self.field(.dcLanguage, $0) }
      let written = MarkupText(title: text.title, paragraphs: text.paragraphs)
      let assembly = ArticleAssembly(
        document: document, text: written.utf8, encoding: .utf8, reader: id, metadata: metadata,
        title: written.title)
      return [try assembly.article(options: options)]
    } catch {
      throw document.rejection(error)
    }
  }

  private static func field(_ name: Name, _ tree: MarkupTree) -> String? {
    let words = tree.first(name).map { tree.allText(in: $0).split(whereSeparator: \.isWhitespace) }
    return words.flatMap { $0.isEmpty ? nil : $0.joined(separator: " ") }
  }

  static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
  ]
}

/// What the styles of a document are for.
private struct DOCXStyles {
  private var titles: Set<String> = ["Title"]
  private var headings: Set<String> = []

  init() {}

  init(_ tree: MarkupTree) {
    for node in 0..<tree.count where tree.name(node) == .wStyle {
      guard let id = tree.string(.wStyleId, of: node),
        let name = tree.first(.wName, in: node).flatMap({ tree.string(.wVal, of: $0) })?
          .lowercased()
      else { continue }
      if name == "title" { titles.insert(id) }
      if name.hasPrefix("heading") { headings.insert(id) }
    }
  }

  func isTitle(_ style: String) -> Bool { titles.contains(style) }

  func isHeading(_ style: String) -> Bool {
    headings.contains(style) || style.lowercased().hasPrefix("heading")
  }
}

/// The paragraphs of a document.
private struct DOCXText {
  private(set) var title: String?
  private(set) var paragraphs: [Page.Paragraph] = []

  init(_ tree: MarkupTree, _ styles: DOCXStyles, statedTitle: String?) {
    var ends: [Int] = []
    var lines: [(style: String, text: [UInt8])] = []
    var open: [(style: String, text: [UInt8])] = []
    var node = 1
    func close() {
      ends.removeLast()
      if let line = open.popLast() { lines.append(line) }
    }
    while node < tree.count {
      while let end = ends.last, end <= node { close() }
      switch tree.name(node) {
      case .wDel, .wMoveFrom, .wInstrText, .mcFallback:
        node = tree.end(node)
        continue
      case .wP:
        ends.append(tree.end(node))
        open.append(("", []))
      case .wPStyle:
        if !open.isEmpty { open[open.count - 1].style = tree.string(.wVal, of: node) ?? "" }
      case .wT:
        if !open.isEmpty { open[open.count - 1].text += tree.allText(in: node).utf8 }
      case .wTab:
        if !open.isEmpty, tree.name(tree.parent(node)) == .wR {
          open[open.count - 1].text.append(0x20)
        }
      case .wBr, .wCr:
        if !open.isEmpty { open[open.count - 1].text.append(0x0A) }
      case .wNoBreakHyphen:
        if !open.isEmpty { open[open.count - 1].text += "‑".utf8 }
      default: break
      }
      node += 1
    }
    while !ends.isEmpty { close() }
    for (index, line) in lines.enumerated() {
      let text = YAMLScalar.trimmed(String(decoding: line.text, as: UTF8.self))
      if text.isEmpty { continue }
      if title == nil, styles.isTitle(line.style) || index < 5 && text == statedTitle {
        title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        continue
      }
      paragraphs.append(
        Page.Paragraph(text: Array(text.utf8), isHeading: styles.isHeading(line.style)))
    }
  }
}
