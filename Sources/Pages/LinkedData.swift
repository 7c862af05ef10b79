internal import Formats
internal import Markup

/// What a page's JSON-LD says of its article.
struct LinkedData {
  /// What it calls the article: the headline, then the name. Encyclopaedias put a description of the
  /// subject in the first.
  private(set) var titles: [String] = []
  private(set) var body: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var url: String?

  init(_ tree: MarkupTree) {
    for node in 0..<tree.count where tree.name(node) == .script {
      guard let type = tree.string(.type, of: node)?.lowercased(),
        type.hasPrefix("application/ld+json")
      else { continue }
      let text = tree.allText(in: node)
      guard text.utf8.count < 4_000_000, let value = Self.parse(text) else { continue }
      take(value, depth: 0)
    }
  }

  /// JSON as pages have it: in comments, with line breaks inside of strings.
  private static func parse(_ text: String) -> JSON? {
    var bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }[...]
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>")] {
      bytes = bytes.drop { $0 == 0x20 }
      while bytes.last == 0x20 { bytes.removeLast() }
      if bytes.starts(with: opening.utf8) { bytes = bytes.dropFirst(opening.utf8.count) }
      if bytes.suffix(closing.utf8.count).elementsEqual(closing.utf8) {
        bytes = bytes.dropLast(closing.utf8.count)
      }
    }
    while let last = bytes.last, last == 0x20 || last == UInt8(ascii: ";") { bytes.removeLast() }
    return try? JSON.parse(utf8: bytes)
  }

  private mutating func take(_ value: JSON, depth: Int) {
    guard depth < 8 else { return }
    if let items = value.array {
      for item in items { take(item, depth: depth + 1) }
      return
    }
    guard value.object != nil else { return }
    if let graph = value["@graph"] { take(graph, depth: depth + 1) }
    if Self.types(of: value).contains(where: Self.isArticle) {
      read(value)
    } else if let main = value["mainEntity"] ?? value["mainEntityOfPage"], main.object != nil {
      take(main, depth: depth + 1)
    }
  }

  private mutating func read(_ article: JSON) {
    if titles.isEmpty {
      titles = [article["headline"], article["name"]].compactMap { Self.string($0) }
    }
    published = published ?? Self.string(article["datePublished"])
    modified = modified ?? Self.string(article["dateModified"])
    publisher = publisher ?? Self.name(article["publisher"])
    language = language ?? Self.name(article["inLanguage"])
    url = url ?? Self.string(article["url"])
    if authors.isEmpty { authors = Self.names(article["author"] ?? article["creator"]) }
    if let text = Self.string(article["articleBody"]), text.utf8.count > (body?.utf8.count ?? 0) {
      body = text
    }
  }

  private static func types(of value: JSON) -> [String] {
    guard let type = value["@type"] else { return [] }
    return type.array?.compactMap(\.string) ?? type.string.map { [$0] } ?? []
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type.hasSuffix("Report")
      || type == "Article" || type == "Report" || type == "OpinionNewsArticle" || type == "Review"
      || type == "ReviewNewsArticle" || type == "BackgroundNewsArticle"
  }

  private static func string(_ value: JSON?) -> String? {
    switch value {
    case .string(let text): text.isEmpty ? nil : text
    case .array(let items): items.first.flatMap { string($0) }
    default: nil
    }
  }

  private static func name(_ value: JSON?) -> String? { names(value).first }

  private static func names(_ value: JSON?) -> [String] {
    switch value {
    case .string(let text): text.isEmpty ? [] : [text]
    case .array(let items): items.flatMap { names($0) }
    case .object: string(value?["name"]).map { [$0] } ?? []
    default: []
    }
  }
}
