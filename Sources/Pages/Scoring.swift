internal import Markup

/// Finds the element that holds the article, by how much running text stands in and near it.
///
/// The points are those of mozilla/readability (`Readability.js`, `_grabArticle`): each paragraph
/// gives
/// some to the elements around it, fewer the further out; names of classes and links weigh in.
struct Scoring {
  private let outline: PageOutline
  private var scores: [Double]
  private var isScored: [Bool]
  /// Characters and characters of links in each element.
  let lengths: [Int]
  let linked: [Int]

  init(_ outline: PageOutline) {
    self.outline = outline
    let count = outline.tree.count
    scores = Array(repeating: 0, count: count)
    isScored = Array(repeating: false, count: count)
    lengths = outline.sums(\.length)
    linked = outline.sums(\.linked)
    for block in outline.blocks where block.length >= 25 { add(block) }
    for node in scores.indices where isScored[node] { scores[node] *= 1 - linkDensity(node) }
  }

  func linkDensity(_ node: Int) -> Double {
    lengths[node] == 0 ? 0 : Double(linked[node]) / Double(lengths[node])
  }

  private mutating func add(_ block: PageOutline.Block) {
    let tree = outline.tree
    let points = 1.0 + Double(block.commas + 1) + min(Double(block.length / 100), 3)
    // Text that stands in a container of other blocks counts as a paragraph in it.
    var ancestor = isParagraph(block.container) ? tree.parent(block.container) : block.container
    var level = 0
    while ancestor > 0, level < 5 {
      if !isScored[ancestor] {
        isScored[ancestor] = true
        scores[ancestor] = Self.base(tree.name(ancestor)) + weight(ancestor)
      }
      scores[ancestor] += points / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
      ancestor = tree.parent(ancestor)
      level += 1
    }
  }

  private func isParagraph(_ node: Int) -> Bool {
    switch outline.tree.name(node) {
    case .p, .pre, .td, .h1, .h2, .h3, .h4, .h5, .h6: true
    default: outline.tree.children(of: node).allSatisfy { !Elements.isBlock(outline.tree.name($0)) }
    }
  }

  /// What the names of an element's class and id say of it.
  func weight(_ node: Int) -> Double {
    let hints = outline.hints[node]
    var weight = 0.0
    if hints.contains(.negative) { weight -= 25 }
    if hints.contains(.positive) { weight += 25 }
    if hints.contains(.body) { weight += 15 }
    if Elements.isStatedBody(node, outline.tree) { weight += 10 }
    return weight
  }

  private static func base(_ name: Name) -> Double {
    switch name {
    case .div, .article, .main, .section: 5
    case .pre, .td, .blockquote: 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
    default: 0
    }
  }

  // MARK: The best element

  /// The elements that hold the article, in order; none if no text was found.
  func article() -> [Int] {
    let tree = outline.tree
    let candidates = scores.indices.filter { isScored[$0] }.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    guard var top = candidates.first else { return [] }
    let best = candidates.prefix(5)
    let rivals = best.dropFirst().filter { scores[$0] >= scores[top] * 0.75 && scores[top] > 0 }
    if rivals.count >= 2 {
      // Several columns of one article: the element that holds three of them.
      var parent = tree.parent(top)
      while parent > 0, tree.name(parent) != .body {
        if rivals.count(where: { isAncestor(parent, of: $0) }) >= 2 {
          top = parent
          break
        }
        parent = tree.parent(parent)
      }
    }
    var last = score(top)
    let third = last / 3
    var parent = tree.parent(top)
    while parent > 0, tree.name(parent) != .body {
      if isScored[parent] {
        if score(parent) < third { break }
        if score(parent) > last {
          top = parent
          break
        }
        last = score(parent)
      }
      parent = tree.parent(parent)
    }
    parent = tree.parent(top)
    while parent > 0, tree.name(parent) != .body, tree.name(parent) != .html, isOnlyChild(top) {
      top = parent
      parent = tree.parent(top)
    }
    top = widened(top)
    // What the page says itself counts where the points have led to something else.
    if let stated = statedBody, !(top..<tree.end(top)).contains(stated) { top = widened(stated) }
    return withSiblings(top)
  }

  /// The element, or one around it that holds much more of the same running text and little else:
  /// articles are cut into sections, with a box or a picture between them.
  private func widened(_ top: Int) -> Int {
    let tree = outline.tree
    let prose = outline.blocks.filter { $0.isProse }
    let inside = prose.filter { $0.container >= top && $0.container < tree.end(top) }
    let names = Dictionary(grouping: inside) { tree.name($0.container) }
      .mapValues { $0.reduce(0) { $0 + $1.length } }
    guard let usual = names.max(by: { ($0.value, $1.key.index) < ($1.value, $0.key.index) })?.key
    else { return top }
    var best = top
    var bestProse = inside.reduce(0) { $0 + $1.length }
    var ancestor = tree.parent(top)
    while ancestor > 0, tree.name(ancestor) != .html, !isStatedBody(best) {
      let more = prose.filter {
        $0.container >= ancestor && $0.container < tree.end(ancestor)
          && tree.name($0.container) == usual
      }.reduce(0) { $0 + $1.length }
      let gain = more - bestProse
      let cost = lengths[ancestor] - lengths[best] - gain
      if holdsAnotherArticle(ancestor, beside: best) { break }
      if gain * 5 > bestProse, gain > 2 * cost {
        best = ancestor
        bestProse = more
      }
      ancestor = tree.parent(ancestor)
    }
    return best
  }

  /// The one element that the page says the text of its article is in, if much of the running text is.
  private var statedBody: Int? {
    let stated = lengths.indices.filter {
      isStatedBody($0) && !outline.isDropped[$0] && outline.tree.name($0) != .p
    }
    guard let first = stated.first, stated.allSatisfy({ $0 == first || isAncestor(first, of: $0) })
    else { return nil }
    let prose = outline.blocks.filter(\.isProse)
    let inside = prose.filter { $0.container >= first && $0.container < outline.tree.end(first) }
    return inside.reduce(0) { $0 + $1.length } * 3 > prose.reduce(0) { $0 + $1.length }
      ? first : nil
  }

  /// The page itself says that this is the text of its article.
  private func isStatedBody(_ node: Int) -> Bool {
    Elements.isStatedBody(node, outline.tree) && lengths[node] > 500
  }

  /// Whether an element holds an article or a headline that is not in an element inside of it.
  private func holdsAnotherArticle(_ outer: Int, beside inner: Int) -> Bool {
    let tree = outline.tree
    var isFirst = true
    for node in (outer + 1)..<tree.end(outer) {
      if node == inner { isFirst = false }
      if node >= inner && node < tree.end(inner) { continue }
      let name = tree.name(node)
      if name == .article, !isAncestor(node, of: inner), lengths[node] > 400 { return true }
      if name == .h1, !isFirst, !outline.isDropped[node] { return true }
    }
    return false
  }

  private func score(_ node: Int) -> Double { isScored[node] ? scores[node] : 0 }

  private func isAncestor(_ node: Int, of other: Int) -> Bool {
    node < other && other < outline.tree.end(node)
  }

  private func isOnlyChild(_ node: Int) -> Bool {
    let tree = outline.tree
    return tree.children(of: tree.parent(node)).allSatisfy {
      $0 == node || tree.name($0) == .text || outline.isDropped[$0] || lengths[$0] == 0
    }
  }

  private func withSiblings(_ top: Int) -> [Int] {
    let tree = outline.tree
    let parent = tree.parent(top)
    guard parent >= 0 else { return [top] }
    let threshold = max(10, score(top) * 0.2)
    let ownClass = tree.value(.`class`, of: top)
    return tree.children(of: parent).filter { sibling in
      if sibling == top { return true }
      guard tree.name(sibling) != .text, !outline.isDropped[sibling] else { return false }
      var score = score(sibling)
      if let ownClass, !ownClass.isEmpty, tree.value(.`class`, of: sibling) == ownClass {
        score += self.score(top) * 0.2
      }
      if isScored[sibling], score >= threshold { return true }
      guard tree.name(sibling) == .p else { return false }
      let length = lengths[sibling]
      let density = linkDensity(sibling)
      return length > 80 && density < 0.25
        || length > 0 && length <= 80 && density == 0
          && outline.blocks.contains { $0.container == sibling && $0.endsSentence }
    }
  }
}
