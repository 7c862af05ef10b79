internal import Markup
internal import Pages

/// Reads TEI: texts that scholars have encoded, and minutes of parliaments.
///
/// The text of an article is its title and its paragraphs. Who speaks stands in capitals in front of the
/// words, as in transcripts: `MRS DOE: I thank the House.` What encoders have added (notes, gaps,
/// marks of pages) is left out.
public struct TEIReader: Reader {
  /// The name and version of the rules.
  public let id = ReaderID(name: "tei", version: 1)
  /// What is said of it.
  public let format = FormatDescription(
    name: "TEI", recognisedBy: "the element `TEI`, `TEI.2` or `teiCorpus`",
    takes: [
      ("text", "the title and the paragraphs; who speaks stands in capitals before the words"),
      ("headline", "the title in the header"), ("published", "the dates in the header"),
      ("outlet", "the publisher in the header"), ("language", "`xml:lang`"),
    ])

  /// The reader of TEI.
  public init() {}

  /// Takes what begins with the elements of TEI.
  public func accepts(_ beginning: Beginning) -> Bool {
    guard let root = MarkupRoot(beginning.text) else { return false }
    return ["tei", "tei.2", "teicorpus"].contains(root.name)
  }

  /// The one article of the document.
  public func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article] {
    do throws(Fault) {
      let decoding = try MarkupDecoding(document.bytes, stated: document.origin.charset)
      let tree: MarkupTree
      do {
        tree = try MarkupTree(xml: decoding.text, prefixes: ["http://www.tei-c.org/ns/1.0": ""])
      } catch {
        throw Fault(.malformed, "a document with \(error.message)")
      }
      if let damage = tree.damage {
        throw Fault(.malformed, "not well-formed XML: \(damage); repair it first (xmllint FILE)")
      }
      let header = TEIHeader(tree)
      let text = MarkupText(title: header.title, paragraphs: TEIText(tree).paragraphs)
      var metadata = Metadata(kind: "TEI header")
      metadata.title = header.title
      metadata.outlet = header.publisher
      metadata.language = header.language
      metadata.setDate(header.dates.map { ($0.key, $0.value, dayFirst: nil) })
      let assembly = ArticleAssembly(
        document: document, text: text.utf8, encoding: decoding.encoding, reader: id,
        metadata: metadata, title: text.title)
      return [try assembly.article(options: options)]
    } catch {
      throw document.rejection(error)
    }
  }
}

/// What the header of a TEI document says.
private struct TEIHeader {
  private(set) var title: String?
  private(set) var publisher: String?
  private(set) var language: String?
  /// The day of the source first, that of the encoding last.
  private(set) var dates: [(key: String, value: String)] = []

  init(_ tree: MarkupTree) {
    let root = tree.first(.tei) ?? tree.children(of: 0).first { tree.name($0) != .text } ?? 0
    let header = tree.first(.teiHeader, in: root) ?? root
    language =
      tree.string(.xmlLang, of: root)
      ?? tree.first(.language, in: header).flatMap { tree.string(.ident, of: $0) }
    if let statement = tree.first(.titleStmt, in: header) {
      let titles = tree.children(of: statement).filter { tree.name($0) == .title }
      let own = titles.filter { tree.string(.xmlLang, of: $0) ?? language == language }
      title = (own.first ?? titles.first).flatMap { Self.line(tree, $0) }
    }
    let source = tree.first(.sourceDesc, in: header)
    let setting = tree.first(.setting, in: header)
    let creation = tree.first(.creation, in: header)
    let publication = tree.first(.publicationStmt, in: header)
    for (place, name) in [
      (source, "sourceDesc"), (setting, "setting"), (creation, "creation"),
      (publication, "publicationStmt"),
    ] {
      guard let place, let date = tree.first(.date, in: place) else { continue }
      if let value = tree.string(.when, of: date) ?? tree.string(.from, of: date)
        ?? Self.line(tree, date)
      {
        dates.append((key: "\(name) date", value: value))
      }
    }
    for place in [source, publication] where publisher == nil {
      publisher = place.flatMap { tree.first(.publisher, in: $0) }.flatMap { Self.line(tree, $0) }
    }
  }

  private static func line(_ tree: MarkupTree, _ node: Int) -> String? {
    let words = tree.allText(in: node).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

/// The paragraphs of a TEI document.
private struct TEIText {
  private(set) var paragraphs: [Page.Paragraph] = []
  private let tree: MarkupTree
  private var current: [UInt8] = []
  /// Who speaks next.
  private var label: String?
  private let people: [String: String]

  init(_ tree: MarkupTree) {
    self.tree = tree
    people = Self.people(tree)
    for node in 0..<tree.count where tree.name(node) == .body { read(node) }
  }

  private mutating func read(_ body: Int) {
    var ends: [(end: Int, isHeading: Bool)] = []
    var node = body + 1
    while node < tree.end(body) {
      while let last = ends.last, last.end <= node {
        close(isHeading: last.isHeading)
        ends.removeLast()
      }
      switch tree.name(node) {
      case .text: append(tree.text(node))
      case .note, .fw, .gap, .vocal, .kinesic, .incident, .desc, .stage, .teiHeader:
        node = tree.end(node)
        continue
      case .speaker:
        label = words(tree.allText(in: node)).map(Self.label)
        node = tree.end(node)
        continue
      case .u:
        close(isHeading: false)
        label = tree.string(.who, of: node).flatMap(name).map(Self.label)
        ends.append((tree.end(node), false))
      case .p, .ab, .seg, .lg, .item, .opener, .closer, .salute, .signed, .dateline, .byline, .row,
        .div, .sp, .quote, .trailer, .table, .list:
        close(isHeading: false)
        ends.append((tree.end(node), false))
      case .head:
        close(isHeading: false)
        ends.append((tree.end(node), true))
      case .l, .lb: lineBreak()
      case .cell: append([0x20])
      default: break
      }
      node += 1
    }
    while let last = ends.popLast() { close(isHeading: last.isHeading) }
    close(isHeading: false)
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte > 0x20 {
        current.append(byte)
      } else if let last = current.last, last != 0x20, last != 0x0A {
        current.append(0x20)
      }
    }
  }

  private mutating func lineBreak() {
    while current.last == 0x20 { current.removeLast() }
    if let last = current.last, last != 0x0A { current.append(0x0A) }
  }

  private mutating func close(isHeading: Bool) {
    while let last = current.last, last <= 0x20 { current.removeLast() }
    guard !current.isEmpty else { return }
    if let label, !isHeading {
      current = Array("\(label): ".utf8) + current
      self.label = nil
    }
    paragraphs.append(Page.Paragraph(text: current, isHeading: isHeading))
    current = []
  }

  // MARK: Who speaks

  /// In capitals and without a mark behind it, as transcripts have it.
  private static func label(_ name: String) -> String {
    var name = name.uppercased()
    while let last = name.last, ":.,– ".contains(last) { name.removeLast() }
    return name
  }

  private func words(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The name that the header gives for a reference; else the reference, taken apart: "#DoeJane".
  private func name(_ reference: String) -> String? {
    guard let first = reference.split(separator: " ").first else { return nil }
    let key = String(first.drop { $0 == "#" })
    if let known = people[key] { return known }
    var parts = ""
    var previous: Character?
    for character in key.split(separator: ":").last ?? "" {
      if "_-.".contains(character) {
        parts.append(" ")
      } else {
        if let previous, previous.isLowercase, character.isUppercase { parts.append(" ") }
        if !character.isNumber { parts.append(character) }
      }
      previous = character
    }
    return words(parts)
  }

  private static func people(_ tree: MarkupTree) -> [String: String] {
    var people: [String: String] = [:]
    for node in 0..<tree.count where tree.name(node) == .person {
      guard let key = tree.string(.xmlId, of: node), let name = tree.first(.persName, in: node)
      else { continue }
      let given = (name..<tree.end(name)).filter { tree.name($0) == .forename }
      let family = (name..<tree.end(name)).filter { tree.name($0) == .surname }
      let parts = given.isEmpty && family.isEmpty ? [name] : given + family
      people[key] = parts.flatMap {
        tree.allText(in: $0).split(whereSeparator: \.isWhitespace).map(String.init)
      }.joined(separator: " ")
    }
    return people
  }
}
