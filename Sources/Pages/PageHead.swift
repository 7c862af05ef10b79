internal import Formats
internal import Markup

/// What a page says of itself, in the order in which its witnesses are believed: JSON-LD, `meta`
/// and
/// Open Graph, microdata, `time`, and the title of the window.
struct PageHead {
  private let tree: MarkupTree
  private let linked: LinkedData
  /// By the name or property, in lower case; the first one counts.
  private var meta: [String: String] = [:]
  private var properties: [String: Int] = [:]
  private var canonicalLink: String?
  private var windowTitle: String?
  private var times: [Int] = []
  /// Short texts in elements that are called after a day of publication, each once.
  private var stamps: [String] = []
  private var headings: [Int] = []
  private(set) var languageOfPage: String?

  init(_ tree: MarkupTree) {
    self.tree = tree
    linked = LinkedData(tree)
    var isInHead = true
    for node in 0..<tree.count {
      switch tree.name(node) {
      case .html: languageOfPage = languageOfPage ?? tree.string(.lang, of: node)
      case .body: isInHead = false
      case .meta: takeMeta(node, isInHead: isInHead)
      case .link: takeLink(node)
      case .title where windowTitle == nil && (isInHead || tree.name(tree.parent(node)) != .svg):
        windowTitle = Self.clean(tree.allText(in: node))
      case .time: times.append(node)
      case .h1, .h2: headings.append(node)
      default: break
      }
      if let names = tree.value(.`class`, of: node), names.count < 120,
        ClassHints.isStamp(names)
      {
        takeStamp(node)
      }
      takeProperty(node)
    }
  }

  /// Microdata, or RDFa in the words of schema.org.
  private mutating func takeProperty(_ node: Int) {
    let name =
      tree.string(.itemprop, of: node)?.lowercased()
      ?? tree.string(.property, of: node).flatMap { name in
        name.hasPrefix("schema:") ? name.dropFirst(7).lowercased() : nil
      }
    if let name, properties[name] == nil { properties[name] = node }
  }

  private mutating func takeStamp(_ node: Int) {
    guard stamps.count < 8, tree.end(node) - node < 8,
      let text = Self.clean(tree.allText(in: node)), text.utf8.count < 60,
      text.contains(where: \.isNumber), !stamps.contains(text)
    else { return }
    stamps.append(text)
  }

  private mutating func takeMeta(_ node: Int, isInHead: Bool) {
    guard let content = tree.string(.content, of: node).flatMap(Self.clean) else { return }
    let keys = [
      tree.string(.property, of: node), tree.string(.name, of: node),
      isInHead ? tree.string(.itemprop, of: node) : nil,
    ]
    for key in keys.compactMap({ $0?.lowercased() }) {
      for part in key.split(separator: " ") {
        let name = String(part).replacing(".", with: ":")
        if meta[name] == nil { meta[name] = content }
      }
    }
    if tree.string(.httpEquiv, of: node)?.lowercased() == "content-language" {
      meta["content-language"] = content
    }
  }

  private mutating func takeLink(_ node: Int) {
    guard canonicalLink == nil, tree.string(.rel, of: node)?.lowercased() == "canonical" else {
      return
    }
    canonicalLink = tree.string(.href, of: node)
  }

  private func first(_ keys: [String]) -> (key: String, value: String)? {
    for key in keys { if let value = meta[key] { return (key, value) } }
    return nil
  }

  // MARK: What it says

  var articleBody: String? { linked.body }

  /// The headline, without what the window's title adds to it.
  var title: String? {
    let linked = linked.titles.compactMap(Self.clean)
    let headings = headings.compactMap { Self.clean(tree.allText(in: $0)) }
    // Of two titles, one that the page shows is its headline.
    let shown = Set(headings.map(Headline.letters))
    if let stated = linked.first(where: { shown.contains(Headline.letters($0)) }) ?? linked.first {
      return stated
    }
    let keys = [
      "parsely-title", "dc:title", "dcterm:title", "dcterms:title", "og:title",
      "weibo:article:title",
      "weibo:webpage:title", "title", "twitter:title",
    ]
    if let stated = first(keys)?.value { return stated }
    return WindowTitle.headline(windowTitle, headings: headings)
  }

  /// When it was published: what says so, and what it says, the best witness first.
  var published: [Page.Stated] {
    var stated: [Page.Stated] = []
    func add(_ witness: String, _ value: String?) {
      if let value { stated.append(Page.Stated(witness: witness, value: value)) }
    }
    add("JSON-LD datePublished", linked.published)
    for key in Self.dateKeys { add("meta \(key)", meta[key]) }
    for property in ["datepublished", "datecreated"] {
      // A year alone is that of a work that is cited.
      let value = properties[property].flatMap { date(of: $0) }.flatMap {
        $0.utf8.count > 4 ? $0 : nil
      }
      add("itemprop \(property)", value)
    }
    let marked = times.filter { node in
      tree.value(.pubdate, of: node) != nil
        || ClassHints.names(tree, node).contains {
          $0.contains("publish") || $0.contains("entry-date")
        }
    }
    // Several times without a mark are those of other articles.
    for node in marked.isEmpty && times.count <= 3 ? times : marked { add("time", date(of: node)) }
    if stamps.count <= 2 { for stamp in stamps { add("line", stamp) } }
    add("address", canonical.flatMap(Self.day(inAddress:)))
    return stated
  }

  /// The day in ".../2022/01/12/talks", ".../2022/jan/12/talks", ".../2022-01-12-talks".
  static func day(inAddress address: String) -> String? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let parts = address.split { $0 == "/" || $0 == "-" || $0 == "_" }.map(String.init)
    for (index, year) in parts.enumerated().dropFirst(2) where index + 2 < parts.count {
      guard year.utf8.count == 4, let number = Int(year), (1990...2100).contains(number),
        let day = Int(parts[index + 2]), (1...31).contains(day), parts[index + 2].utf8.count <= 2
      else { continue }
      let word = parts[index + 1].lowercased()
      guard
        let month = months.firstIndex(of: word).map({ $0 + 1 })
          ?? (word.utf8.count == 2 ? Int(word) : nil),
        (1...12).contains(month)
      else { continue }
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    return nil
  }

  private static let dateKeys = [
    "article:published_time", "parsely-pub-date", "og:published_time", "og:article:published_time",
    "datepublished", "sailthru:date", "cxenseparse:recs:publishtime", "publish-date",
    "publish_date", "publishdate", "publication_date", "publicationdate", "pubdate",
    "dc:date:issued", "dcterms:issued", "dcterms:created", "dc:date:created", "dcterms:date",
    "dc:date", "article:published", "article:created", "article_date_original",
    "originalpublicationdate", "date:published", "published-date", "date", "bt:pubdate",
    "displaydate", "ptime", "pdate", "created", "article:post_date", "article:publishdate",
    "citation_publication_date", "citation_date",
  ]

  private func date(of node: Int) -> String? {
    let stated =
      tree.string(.datetime, of: node) ?? tree.string(.content, of: node)
      // hCalendar: "<abbr class='published' title='2017-09-09T10:52:00+02:00'>10:52</abbr>"
      ?? tree.string(.title, of: node).flatMap { $0.prefix(4).allSatisfy(\.isNumber) ? $0 : nil }
      ?? tree.allText(in: node)
    return Self.clean(stated)
  }

  var authors: [String] {
    var names = linked.authors
    if names.isEmpty {
      let keys = [
        "dc:creator", "dcterms:creator", "author", "parsely-author", "article:author",
        "sailthru:author", "byl",
      ]
      names = first(keys).map { [$0.value] } ?? []
    }
    return names.compactMap(Self.clean).filter { !$0.contains("://") }.map {
      $0.hasPrefix("By ") || $0.hasPrefix("by ") ? String($0.dropFirst(3)) : $0
    }
  }

  var outlet: (witness: String, name: String)? {
    if let name = linked.publisher.flatMap(Self.clean), !name.contains("://") {
      return ("JSON-LD publisher", name)
    }
    return first([
      "og:site_name", "application-name", "dc:publisher", "publisher", "copyright-holder",
    ])
    .map { ("meta \($0.key)", $0.value) }.flatMap { $0.1.contains("://") ? nil : $0 }
  }

  /// The address that the page calls its own.
  var canonical: String? {
    for address in [canonicalLink, meta["og:url"], linked.url] {
      if let address, address.hasPrefix("http://") || address.hasPrefix("https://") {
        return address
      }
    }
    return nil
  }

  var language: String? {
    let stated = [
      languageOfPage, linked.language, meta["content-language"], meta["og:locale"],
      meta["dc:language"],
    ]
    for case let language? in stated {
      let tag = language.replacing("_", with: "-")
      let isTag =
        tag.utf8.count >= 2 && tag.utf8.count <= 35
        && tag.utf8.allSatisfy {
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39)
        }
      if isTag { return tag }
    }
    return nil
  }

  /// With single blanks, and references that were written twice over resolved; nothing if blank.
  static func clean(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.contains("&") { words = EscapedCharacters.resolved(words) }
    return words.isEmpty ? nil : words
  }
}

extension ClassHints {
  /// Whether an element is called after a day, and not that of a change.
  static func isDay(_ tree: MarkupTree, _ node: Int) -> Bool {
    guard tree.end(node) - node < 8, let value = tree.value(.`class`, of: node), value.count < 120
    else { return false }
    let words = String(decoding: value, as: UTF8.self).lowercased().split { " -_".contains($0) }
    return words.contains { days.contains(String($0)) } && !words.contains("modified")
  }

  private static let days: Set<String> = [
    "date", "datum", "fecha", "datetime", "pubdate", "published", "publishdate", "publishingdate",
  ]

  /// The names in an element's class, in lower case.
  static func names(_ tree: MarkupTree, _ node: Int) -> [String] {
    (tree.string(.`class`, of: node) ?? "").lowercased().split(separator: " ").map(String.init)
  }
}

/// Characters that were escaped twice: "&amp;quot;" in the source.
enum EscapedCharacters {
  static func resolved(_ text: String) -> String {
    guard let tree = try? MarkupTree(html: Array(("<p>" + text.replacing("<", with: "&lt;")).utf8))
    else { return text }
    return tree.allText(in: 0)
  }
}

/// The headline in the title of a window: "Talks resume - Harbour Gazette".
enum WindowTitle {
  private static let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»"]

  private static func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }

  /// A heading of the page that a title has whole, with more before or behind a mark.
  static func heading(in title: String, _ headings: [String]) -> String? {
    headings.first { heading in
      guard words(heading) > 1, let place = title.firstRange(of: heading) else { return false }
      let (before, after) = (title[..<place.lowerBound], title[place.upperBound...])
      let marks = [before.last { !$0.isWhitespace }, after.first { !$0.isWhitespace }]
      return marks != [nil, nil] && marks.allSatisfy { $0.map(separators.contains) ?? true }
        && before.last?.isWhitespace ?? true && after.first?.isWhitespace ?? true
    }
  }

  /// As mozilla/readability takes it (`_getArticleTitle`).
  static func headline(_ title: String?, headings: [String]) -> String? {
    guard let original = title, !original.isEmpty else { return headings.first }
    var current = original
    if let heading = heading(in: original, headings) { return heading }
    let characters = Array(original)
    let marks = characters.indices.filter {
      separators.contains(characters[$0]) && $0 > 0 && characters[$0 - 1] == " "
        && $0 + 1 < characters.count
        && characters[$0 + 1] == " "
    }
    var hadHierarchy = false
    if let last = marks.last {
      hadHierarchy = marks.contains { ["\\", "/", ">", "»"].contains(characters[$0]) }
      current = String(characters[..<last])
      if words(current) < 3, let first = marks.first {
        current = String(characters[(first + 1)...])
      }
    } else if original.contains(": ") {
      if headings.contains(original) == false, let colon = original.lastIndex(of: ":") {
        current = String(original[original.index(after: colon)...])
        if words(current) < 3, let first = original.firstIndex(of: ":") {
          current = String(original[original.index(after: first)...])
        } else if let first = original.firstIndex(of: ":"), words(String(original[..<first])) > 5 {
          current = original
        }
      }
    } else if original.count > 150 || original.count < 15, let first = headings.first {
      current = first
    }
    current = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let count = words(current)
    if count <= 4, !hadHierarchy || count != words(original.filter { !separators.contains($0) }) - 1
    {
      current = original
    }
    return current.isEmpty ? nil : current
  }
}
