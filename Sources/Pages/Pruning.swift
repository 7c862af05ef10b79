internal import Markup

/// Takes away what is no part of any article.
///
/// A hint alone drops nothing large: what holds a good part of the page's running text stays,
/// whatever it is called.
struct Pruning {
  private let outline: PageOutline
  /// Running text in each element, in characters.
  private let prose: [Int]

  init(_ outline: PageOutline) {
    self.outline = outline
    prose = outline.sums { $0.length >= 80 && $0.freedom > 0.5 ? $0.length : 0 }
  }

  /// The elements to drop, before it is known where the article is.
  func outside() -> [Int] {
    let tree = outline.tree
    var dropped: [Int] = []
    var node = 1
    while node < tree.count {
      if outline.isDropped[node] || tree.name(node) != .text && isOutside(node) {
        if !outline.isDropped[node] { dropped.append(node) }
        node = tree.end(node)
      } else {
        node += 1
      }
    }
    return dropped
  }

  private func isOutside(_ node: Int) -> Bool {
    let name = outline.tree.name(node)
    if name == .html || name == .body || name == .a || name == .article || name == .main {
      return false
    }
    let hints = outline.hints[node]
    let share = prose[0] == 0 ? 0 : Double(prose[node]) / Double(prose[0])
    let rest = prose[0] - prose[node]
    if hints.contains(.comments) { return rest >= 250 }
    if hints.contains(.gallery), rest >= 500, share < 0.7 || hints.isDisjoint(with: .body),
      !holdsHeadline(node)
    {
      return true
    }
    if name == .figure { return share < 0.3 && !holdsText(node) }
    let isBeside =
      name == .footer || name == .aside
      || outline.tree.string(.role, of: node).map { Self.roles.contains($0.lowercased()) } ?? false
    if isBeside { return share < 0.3 || share < 0.7 && rest >= 500 }
    if hints.contains(.notice), share < 0.5, hints.isDisjoint(with: .body) { return true }
    if share >= 0.3 { return false }
    if hints.contains(.aside), share < 0.2 { return true }
    if hints.contains(.hidden), share < 0.1 { return true }
    return hints.contains(.unlikely) && hints.isDisjoint(with: [.perhaps, .body])
      && !outline.isInside(.table, node)
  }

  /// Items that invite to other articles: three or more alike, each with a title that is a link and
  /// little text.
  func teasers() -> [Int] {
    let tree = outline.tree
    let titles = outline.sums { $0.freedom < 0.3 && (15...250).contains($0.length) ? 1 : 0 }
    let lengths = outline.sums(\.length)
    let paragraphs = outline.sums { $0.isProse ? 1 : 0 }
    var dropped: [Int] = []
    for node in 1..<max(1, tree.count)
    where titles[node] >= 3 && tree.name(node) != .text && tree.name(node) != .tr {
      let items = tree.children(of: node).filter { lengths[$0] > 0 && tree.name($0) != .text }
      let teasers = items.filter {
        titles[$0] > 0 && lengths[$0] < 700 && paragraphs[$0] <= 2 && opensWithLink($0)
      }
      guard teasers.count >= 3, teasers.count * 10 >= items.count * 6,
        prose[0] - teasers.reduce(0, { $0 + prose[$1] }) >= 100
      else { continue }
      dropped += teasers
    }
    return dropped
  }

  /// Whether the first heading or paragraph in an element is a link, as the title of a teaser is.
  private func opensWithLink(_ node: Int) -> Bool {
    let blocks = outline.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].nodes.lowerBound < node { low = middle + 1 } else { high = middle }
    }
    let first = blocks[low...].first {
      $0.length >= 15 && $0.freedom < 0.3 || $0.isProse
        || Elements.isHeading(outline.tree.name($0.container)) && $0.length >= 15
    }
    return first.map { $0.freedom < 0.3 } ?? false
  }

  /// What readers wrote: three or more items alike, each of which can be answered.
  func comments() -> [Int] {
    let tree = outline.tree
    var writer = PageText(outline)
    let replies = outline.sums {
      $0.length < 60 && $0.freedom < 0.5 && Phrases.isReply(writer.text(of: $0)) ? 1 : 0
    }
    guard replies[0] >= 3 else { return [] }
    return (1..<tree.count).flatMap { node -> [Int] in
      guard replies[node] >= 3 else { return [] }
      let items = tree.children(of: node).filter { replies[$0] > 0 }
      let comments = items.reduce(0) { $0 + prose[$1] }
      return items.count >= 3 && prose[0] - comments >= 100 ? items : []
    }
  }

  /// Boxes most of whose text asks for consent or money.
  func notices() -> [Int] {
    let tree = outline.tree
    var writer = PageText(outline)
    var asks = Array(repeating: false, count: tree.count)
    for block in outline.blocks where block.length > 20 && block.length < 1500 {
      asks[block.nodes.lowerBound] = Phrases.isNotice(writer.text(of: block))
    }
    guard asks.contains(true) else { return [] }
    let asking = outline.sums { asks[$0.nodes.lowerBound] ? $0.length : 0 }
    let lengths = outline.sums(\.length)
    var dropped: [Int] = []
    var node = 1
    while node < tree.count {
      let isBox = Elements.isBlock(tree.name(node)) && tree.name(node) != .body
      if isBox, asking[node] > 0, asking[node] * 2 > lengths[node],
        lengths[0] - lengths[node] >= 250
      {
        dropped.append(node)
        node = tree.end(node)
      } else {
        node += 1
      }
    }
    return dropped
  }

  /// What has the page's headline in it has its article, too.
  private func holdsHeadline(_ node: Int) -> Bool {
    (node..<outline.tree.end(node)).contains { outline.tree.name($0) == .h1 }
  }

  /// A figure that is a table, a quotation or a listing.
  private func holdsText(_ figure: Int) -> Bool {
    (figure..<outline.tree.end(figure)).contains {
      [.table, .blockquote, .pre].contains(outline.tree.name($0))
    }
  }

  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search",
    "contentinfo", "toolbar", "tablist",
  ]
}
