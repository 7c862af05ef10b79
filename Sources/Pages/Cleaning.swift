internal import Markup

/// Takes away what stands inside of an article without being part of it: lists of links, boxes,
/// galleries, forms.
///
/// The rules and their numbers are those of mozilla/readability (`_cleanConditionally`), evaluated
/// from the innermost element outwards.
struct Cleaning {
  private let outline: PageOutline
  private let scoring: Scoring
  private var lengths: [Int]
  private var linked: [Int]
  private var commas: [Int]
  private var lists: [Int]
  private var headings: [Int]
  private var counts: [Counts]

  private struct Counts {
    var paragraphs = 0
    var images = 0
    var items = 0
    var fields = 0

    static func + (_ one: Counts, _ other: Counts) -> Counts {
      Counts(
        paragraphs: one.paragraphs + other.paragraphs, images: one.images + other.images,
        items: one.items + other.items, fields: one.fields + other.fields)
    }

    static func - (_ one: Counts, _ other: Counts) -> Counts {
      Counts(
        paragraphs: one.paragraphs - other.paragraphs, images: one.images - other.images,
        items: one.items - other.items, fields: one.fields - other.fields)
    }
  }

  init(_ outline: PageOutline, _ scoring: Scoring) {
    self.outline = outline
    self.scoring = scoring
    lengths = scoring.lengths
    linked = scoring.linked
    commas = outline.sums(\.commas)
    let tree = outline.tree
    lists = outline.sums { block in
      tree.name(block.container) == .li || outline.isInside(.li, block.container)
        ? block.length : 0
    }
    headings = outline.sums { Elements.isHeading(tree.name($0.container)) ? $0.length : 0 }
    counts = Array(repeating: Counts(), count: tree.count)
    for node in stride(from: tree.count - 1, to: 0, by: -1) {
      switch tree.name(node) {
      case .p: counts[node].paragraphs += 1
      case .img, .picture: counts[node].images += 1
      case .li: counts[node].items += 1
      case .input, .textarea, .select: counts[node].fields += 1
      case .text: continue
      default: break
      }
      let parent = tree.parent(node)
      counts[parent] = counts[parent] + counts[node]
    }
  }

  /// The elements to drop inside of an article's elements.
  mutating func inside(_ roots: [Int]) -> [Int] {
    var dropped: [Int] = []
    let tree = outline.tree
    let whole = roots.reduce(0) { $0 + lengths[$1] }
    for root in roots {
      for node in stride(from: tree.end(root) - 1, to: root, by: -1) {
        guard !outline.isDropped[node], isBox(tree.name(node)), lengths[node] > 0,
          lengths[node] * 2 < whole || roots.count == 1, isClutter(node)
        else { continue }
        dropped.append(node)
        remove(node)
      }
    }
    return dropped
  }

  private func isBox(_ name: Name) -> Bool {
    switch name {
    case .table, .ul, .ol, .div, .form, .fieldset, .section, .dl, .aside, .article, .header,
      .figure:
      true
    default: false
    }
  }

  private mutating func remove(_ node: Int) {
    let (length, links, marks, list, heading, count) =
      (lengths[node], linked[node], commas[node], lists[node], headings[node], counts[node])
    var ancestor = node
    while ancestor >= 0 {
      lengths[ancestor] -= length
      linked[ancestor] -= links
      commas[ancestor] -= marks
      lists[ancestor] -= list
      headings[ancestor] -= heading
      counts[ancestor] = counts[ancestor] - count
      ancestor = outline.tree.parent(ancestor)
    }
  }

  private func isClutter(_ node: Int) -> Bool {
    let tree = outline.tree
    let weight = scoring.weight(node)
    let length = lengths[node]
    if weight < 0, length < 1500 { return true }
    guard commas[node] < 10 else { return false }
    let density = length == 0 ? 0 : Double(linked[node]) / Double(length)
    let name = tree.name(node)
    let isList =
      name == .ul || name == .ol || length > 0 && Double(lists[node]) / Double(length) > 0.9
    let count = counts[node]
    let isInFigure = outline.isInside(.figure, node)
    if count.images > 1, count.paragraphs * 2 < count.images, !isInFigure, !isList { return true }
    if !isList, count.items - 100 > count.paragraphs { return true }
    if count.fields > count.paragraphs / 3, count.fields > 0 { return true }
    if !isList, Double(headings[node]) < 0.9 * Double(length), length < 25,
      count.images == 0 || count.images > 2, !isInFigure
    {
      // Words in small boxes of their own: a date, a name, a tool.
      return !isRunningText(node)
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    return isList && density > 0.5
  }

  /// Text that is a part of sentences around it.
  private func isRunningText(_ node: Int) -> Bool {
    outline.blocks.contains {
      $0.container == node && $0.endsSentence
    }
  }
}
