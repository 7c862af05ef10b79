internal import Charsets
internal import Markup
internal import Pages

/// Reads feeds: RSS of all versions, RDF and Atom. Each entry is an article.
///
/// The raw bytes of an article are those of its entry, from tag to tag; each entry is read by itself, so
/// that a damaged one costs the others nothing. Its text is its title and its content, or else its
/// description; it is known by its link, or else by its place in the file.
public struct FeedReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "feed", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "Feed (RSS, Atom, RDF)",
    recognisedBy: "the element `rss`, `feed`, `rdf` or `channel`",
    takes: [
      ("each entry", "an article of its own, with the bytes of the entry"),
      ("text", "the title, and the content or else the description"),
      ("published", "the entry's dates"), ("outlet", "the entry's source, else the feed's title"),
      ("address and location", "the entry's link, else `feed.xml#entry-3`"),
      ("author", "the entry's `author` and `dc:creator`"),
      ("language", "the entry's, else the feed's"),
    ])

  /// The reader of feeds.
  public init() {}

  /// Takes what begins with the elements of feeds.
  public func accepts(_ beginning: Beginning) -> Bool {
    guard let root = MarkupRoot(beginning.text) else { return false }
    return ["rss", "feed", "rdf", "channel"].contains(root.name)
  }

  /// The articles of the entries that have text.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      let decoding = try MarkupDecoding(document.bytes, stated: document.origin.charset)
      let cut = FeedCut(document.bytes, decoding)
      guard !cut.entries.isEmpty else { throw Fault(.empty, "a feed without entries") }
      let head = try FeedHead(cut)
      var articles: [Article] = []
      var lastFault = Fault(.empty, "no entry of the feed has text")
      for (index, entry) in cut.entries.enumerated() {
        do throws(Fault) {
          let place = "\(document.location)#entry-\(index + 1)"
          articles.append(
            try article(
              entry, cut, head, place: place, encoding: decoding.encoding, document, options))
        } catch {
          if error.reason != .empty { lastFault = error }
        }
      }
      guard !articles.isEmpty else { throw lastFault }
      return articles
    } catch {
      throw document.rejection(error)
    }
  }

  private func article(
    _ bytes: FeedCut.Entry, _ cut: FeedCut, _ head: FeedHead, place: String,
    encoding: TextEncoding, _ document: Document, _ options: ReadingOptions
  ) throws(Fault) -> Article {
    let entry = FeedEntry(try cut.tree(of: bytes))
    let text = MarkupText(title: entry.title, paragraphs: entry.paragraphs)
    var metadata = Metadata(kind: "feed")
    metadata.title = entry.title
    metadata.url = entry.link
    metadata.outlet = entry.outlet ?? head.title
    metadata.language = entry.language ?? head.language
    metadata.authors = entry.authors
    metadata.setDate(entry.dates.map { ($0.key, $0.value, dayFirst: nil) })
    let assembly = ArticleAssembly(
      document: Document(
        bytes: bytes.raw, location: metadata.url ?? place, reader: self, source: document.source),
      text: text.utf8, encoding: encoding, reader: id, metadata: metadata, title: text.title)
    return try assembly.article(options: options)
  }
}

/// A feed cut into its entries and what stands around them.
struct FeedCut {
  /// One entry.
  struct Entry {
    /// As it is in the file.
    let raw: [UInt8]
    /// The same in UTF-8.
    let text: [UInt8]
  }

  private(set) var entries: [Entry] = []
  /// The feed without its entries, in UTF-8.
  private(set) var rest: [UInt8] = []
  /// The first tag, which declares the namespaces.
  private let opening: [UInt8]
  private let closing: [UInt8]

  init(_ bytes: [UInt8], _ decoding: MarkupDecoding) {
    let root = MarkupRoot(decoding.text)
    opening = Array(root?.tag ?? [])
    closing = Array("</\(root?.spelling ?? "")>".utf8)
    let isWide = decoding.charset.isWide
    // No byte of a longer character is a tag's in the encodings that know ASCII.
    let source = isWide ? decoding.text : bytes
    var end = 0
    for range in Self.ranges(in: source) {
      let slice = Array(source[range])
      rest += source[end..<range.lowerBound]
      end = range.upperBound
      entries.append(
        Entry(
          raw: isWide ? decoding.charset.wide(slice) : slice,
          text: isWide ? slice : decoding.charset.decode(slice).utf8))
    }
    rest += source[end...]
    if !isWide { rest = decoding.charset.decode(rest).utf8 }
  }

  /// The entry as a document, in the namespaces of the feed.
  func tree(of entry: Entry) throws(Fault) -> MarkupTree {
    do {
      return try MarkupTree(xml: opening + entry.text + closing, prefixes: Self.prefixes)
    } catch {
      throw Fault(.malformed, "an entry with \(error.message)")
    }
  }

  static let prefixes = [
    "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss": "", "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "", "http://www.w3.org/1999/xhtml": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms", "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media", "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
  ]

  /// Where the entries are, each from its first tag to the end of its last.
  private static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: (start: Int, name: [UInt8])?
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      let tail = text[start...]
      if tail.starts(with: "<!--".utf8) {
        index = text.end(of: "-->", from: start + 4) ?? text.count
        continue
      }
      if tail.starts(with: "<![CDATA[".utf8) {
        index = text.end(of: "]]>", from: start + 9) ?? text.count
        continue
      }
      let end = text.end(of: ">", from: start) ?? text.count
      index = max(end, start + 1)
      let isClosing = start + 1 < text.count && text[start + 1] == UInt8(ascii: "/")
      let name = Array(
        tail.dropFirst(isClosing ? 2 : 1).prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        })
      if let entry = open {
        if isClosing, name == entry.name {
          ranges.append(entry.start..<end)
          open = nil
        } else if !isClosing, name == entry.name {
          // The one before was not closed.
          ranges.append(entry.start..<start)
          open = (start, name)
        }
      } else if !isClosing, isEntry(name) {
        if end > start + 1, end <= text.count, text[end - 2] == UInt8(ascii: "/") {
          ranges.append(start..<end)
        } else {
          open = (start, name)
        }
      }
    }
    if let open { ranges.append(open.start..<text.count) }
    return ranges
  }

  private static func isEntry(_ name: [UInt8]) -> Bool {
    let local = name.split(separator: UInt8(ascii: ":")).last ?? []
    return local.elementsEqual("item".utf8) || local.elementsEqual("entry".utf8)
  }
}

/// What a feed says of itself.
struct FeedHead {
  let title: String?
  let language: String?

  init(_ cut: FeedCut) throws(Fault) {
    let tree: MarkupTree
    do {
      tree = try MarkupTree(xml: cut.rest, prefixes: FeedCut.prefixes)
    } catch {
      throw Fault(.malformed, "a feed with \(error.message)")
    }
    let root = tree.children(of: 0).first { tree.name($0) != .text } ?? 0
    let channel = tree.first(.channel) ?? root
    func child(_ name: Name) -> String? {
      tree.children(of: channel).first { tree.name($0) == name }
        .flatMap { FeedEntry.line(tree, $0) }
    }
    title = child(.title) ?? child(.dcTitle)
    language =
      child(.language) ?? child(.dcLanguage) ?? tree.string(.xmlLang, of: channel)
      ?? tree.string(.xmlLang, of: root)
  }
}

/// What an entry of a feed says.
struct FeedEntry {
  let title: String?
  let link: String?
  let outlet: String?
  let language: String?
  /// Who wrote it.
  let authors: [String]
  /// The names of the fields with the dates in them, the day of publication first.
  let dates: [(key: String, value: String)]
  let paragraphs: [Page.Paragraph]

  init(_ tree: MarkupTree) {
    let root = tree.children(of: 0).first { tree.name($0) != .text } ?? 0
    let entry = tree.children(of: root).first { tree.name($0) != .text } ?? root
    let fields = tree.children(of: entry).filter { tree.name($0) != .text }
    func first(_ names: [Name]) -> Int? {
      for name in names {
        if let field = fields.first(where: { tree.name($0) == name }) { return field }
      }
      return nil
    }
    title = first([.title, .dcTitle, .mediaTitle]).flatMap { Self.line(tree, $0) }
    link = Self.link(tree, fields, entry)
    let source = first([.source])
    outlet = source.flatMap { source in
      let title = tree.children(of: source).first { tree.name($0) == .title }
      return Self.line(tree, title ?? source)
    }
    let language =
      tree.string(.xmlLang, of: entry) ?? first([.dcLanguage]).map { tree.allText(in: $0) }
    self.language = language.flatMap { $0.isEmpty ? nil : $0 }
    authors = fields.filter { tree.name($0) == .author || tree.name($0) == .dcCreator }
      .compactMap { Self.person(tree, $0) }
    let stamps: [Name] = [
      .published, .issued, .dctermsIssued, .pubDate, .dcDate, .dctermsCreated, .created, .updated,
      .modified, .dctermsModified,
    ]
    dates = stamps.flatMap { name in
      fields.filter { tree.name($0) == name }.map {
        (tree.spelling($0), YAMLScalar.trimmed(tree.allText(in: $0)))
      }
    }
    let texts: [Name] = [
      .contentEncoded, .content, .body, .description, .summary, .dcDescription, .itunesSummary,
      .mediaDescription,
    ]
    var paragraphs: [Page.Paragraph] = []
    for name in texts where paragraphs.isEmpty {
      for field in fields where tree.name(field) == name && paragraphs.isEmpty {
        paragraphs = Self.paragraphs(tree, field)
      }
    }
    if paragraphs.count == 1, title.map({ Array($0.utf8) == paragraphs[0].text }) ?? false {
      paragraphs = []
    }
    if title == nil, paragraphs.isEmpty {
      paragraphs = fields.compactMap { Self.line(tree, $0) ?? tree.string(.href, of: $0) }
        .map { Page.Paragraph(text: Array($0.utf8), isHeading: false) }
    }
    self.paragraphs = paragraphs
  }

  /// A field as a single line.
  static func line(_ tree: MarkupTree, _ field: Int) -> String? {
    let words = paragraphs(tree, field).map { String(decoding: $0.text, as: UTF8.self) }
      .joined(separator: " ").split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The name in Atom's `<author><name>`, in "jane@example.org (Jane Doe)" of RSS, or by itself.
  private static func person(_ tree: MarkupTree, _ field: Int) -> String? {
    let name = tree.children(of: field).first { tree.name($0) == .name }
    guard let text = line(tree, name ?? field) else { return nil }
    guard text.contains("@"), let open = text.firstIndex(of: "(") else { return text }
    return String(text[open...].dropFirst().prefix { $0 != ")" })
  }

  private static func link(_ tree: MarkupTree, _ fields: [Int], _ entry: Int) -> String? {
    var links: [String?] = []
    for field in fields where tree.name(field) == .link {
      let rel = tree.string(.rel, of: field) ?? "alternate"
      if rel == "alternate" { links.append(tree.string(.href, of: field)) }
      links.append(tree.allText(in: field))
    }
    for field in fields where tree.name(field) == .guid || tree.name(field) == .id {
      if tree.string(.isPermaLink, of: field) != "false" { links.append(tree.allText(in: field)) }
    }
    links.append(tree.string(.rdfAbout, of: entry))
    return links.compactMap { $0.map(YAMLScalar.trimmed) }.first {
      $0.hasPrefix("http://") || $0.hasPrefix("https://")
    }
  }

  /// Whether the text is Base64: so it says, or its type is that of no text.
  private static func isPacked(_ tree: MarkupTree, _ field: Int) -> Bool {
    if tree.string(.mode, of: field) == "base64" { return true }
    guard let type = tree.string(.type, of: field)?.lowercased(), type.contains("/") else {
      return false
    }
    return !type.hasPrefix("text/") && !type.hasSuffix("xml")
      && tree.string(.mode, of: field) == nil
  }

  private static func paragraphs(_ tree: MarkupTree, _ field: Int) -> [Page.Paragraph] {
    let hasElements = tree.children(of: field).contains { tree.name($0) != .text }
    if !hasElements, isPacked(tree, field) { return [] }
    if hasElements { return PageFragment(tree, in: field).paragraphs }
    let text = tree.allText(in: field)
    let type = tree.string(.type, of: field)?.lowercased()
    if type == "text" || type == "text/plain" {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? [] : [Page.Paragraph(text: Array(words.utf8), isHeading: false)]
    }
    return (try? PageFragment(html: Array(text.utf8)))?.paragraphs ?? []
  }
}
