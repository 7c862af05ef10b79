internal import Markup

/// A page as blocks of running text, each with the element that it stands in, and what can be
/// counted of it.
struct PageOutline {
  let tree: MarkupTree
  /// Elements that are passed over with all that is in them.
  private(set) var isDropped: [Bool]
  private(set) var hints: [ClassHints]
  private(set) var blocks: [Block] = []

  /// Text between the beginnings and ends of elements that stand on lines of their own.
  struct Block {
    /// The innermost element on lines of its own that the text is in.
    let container: Int
    /// The nodes with the text.
    var nodes: Range<Int>
    /// Characters, of Chinese and Japanese twice as many, white space counted once.
    var length = 0
    /// Of these, how many are links.
    var linked = 0
    /// Commas of any script.
    var commas = 0
    /// Marks that end sentences.
    var stops = 0
    /// The text ends as a sentence does.
    var endsSentence = false

    /// Sentences, and not many links among them.
    var isProse: Bool { length >= 80 && freedom > 0.6 && stops > 0 }

    /// How much of the text is no link, 0 to 1.
    var freedom: Double { length == 0 ? 0 : 1 - Double(linked) / Double(length) }
  }

  /// - Parameter hints: whether the names of classes are looked at.
  init(_ tree: MarkupTree, hints wantsHints: Bool = true) {
    self.tree = tree
    isDropped = Array(repeating: false, count: tree.count)
    hints = Array(repeating: [], count: tree.count)
    var seen: [ArraySlice<UInt8>: ClassHints] = [:]
    func hint(_ value: ArraySlice<UInt8>) -> ClassHints {
      if let known = seen[value] { return known }
      let hints = ClassHints(value)
      seen[value] = hints
      return hints
    }
    let heedsLabels = !Self.labelsHideMost(tree)
    var node = 1
    while node < tree.count {
      let name = tree.name(node)
      if name == .text {
        node += 1
        continue
      }
      if Elements.isDropped(name) && !Self.holdsThePage(node, tree) || Self.isHidden(node, tree)
        || heedsLabels && Self.isLabelledHidden(node, tree)
      {
        isDropped[node] = true
        node = tree.end(node)
        continue
      }
      guard wantsHints else {
        node += 1
        continue
      }
      if let value = tree.value(.`class`, of: node) { hints[node].formUnion(hint(value)) }
      if let value = tree.value(.id, of: node) { hints[node].formUnion(hint(value)) }
      if Elements.isStatedBody(node, tree) { hints[node].insert(.body) }
      node += 1
    }
    findBlocks()
  }

  /// Whether a menu or a message to those without scripts was never closed, so that the page's article is in it,
  /// too.
  private static func holdsThePage(_ node: Int, _ tree: MarkupTree) -> Bool {
    let name = tree.name(node)
    guard name == .nav || name == .noscript || name == .menu, tree.end(node) - node > 100 else {
      return false
    }
    return (node..<tree.end(node)).contains {
      tree.name($0) == .main || tree.name($0) == .article || tree.name($0) == .h1
    }
  }

  private static func isHidden(_ node: Int, _ tree: MarkupTree) -> Bool {
    let name = tree.name(node)
    if name == .html || name == .body { return false }
    if tree.value(.hidden, of: node) != nil { return true }
    guard let style = tree.value(.style, of: node), style.count < 4096 else { return false }
    let rules = String(decoding: style.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return rules.contains("display:none") || rules.contains("visibility:hidden")
  }

  private static func isLabelledHidden(_ node: Int, _ tree: MarkupTree) -> Bool {
    tree.value(.ariaHidden, of: node).map { $0.elementsEqual("true".utf8) } ?? false
  }

  /// Whether most of the page is labelled as hidden, as behind a dialog that was open when it was
  /// saved.
  private static func labelsHideMost(_ tree: MarkupTree) -> Bool {
    var hidden = 0
    var shown = 0
    var hiddenEnd = 0
    var node = 1
    while node < tree.count {
      let name = tree.name(node)
      if name == .text {
        if node < hiddenEnd {
          hidden += tree.text(node).count
        } else {
          shown += tree.text(node).count
        }
      } else if Elements.isDropped(name) || isHidden(node, tree) {
        node = tree.end(node)
        continue
      } else if node >= hiddenEnd, isLabelledHidden(node, tree) {
        hiddenEnd = tree.end(node)
      }
      node += 1
    }
    return hidden > shown * 2 && shown < 2500
  }

  // MARK: Blocks

  /// Drops more elements and finds the blocks of what is left.
  mutating func drop(_ nodes: some Sequence<Int>) {
    var changes = false
    for node in nodes where !isDropped[node] {
      isDropped[node] = true
      changes = true
    }
    if changes { findBlocks() }
  }

  private mutating func findBlocks() {
    var finder = BlockFinder(tree)
    var node = 0
    while node < tree.count {
      if isDropped[node] {
        node = tree.end(node)
        continue
      }
      finder.visit(node)
      node += 1
    }
    blocks = finder.finished()
  }

  /// The sum of a value of the blocks in each element.
  func sums(_ value: (Block) -> Int) -> [Int] {
    var sums = Array(repeating: 0, count: tree.count)
    for block in blocks { sums[block.container] += value(block) }
    for node in stride(from: tree.count - 1, to: 0, by: -1) where sums[node] != 0 {
      sums[tree.parent(node)] += sums[node]
    }
    return sums
  }

  /// Whether a node is in an element of a name.
  func isInside(_ name: Name, _ node: Int) -> Bool {
    var node = node
    while node > 0 {
      if tree.name(node) == name { return true }
      node = tree.parent(node)
    }
    return false
  }
}

/// Finds blocks in one pass over the nodes.
private struct BlockFinder {
  private let tree: MarkupTree
  private var blocks: [PageOutline.Block] = []
  /// The open elements that stand on lines of their own.
  private var open: [Int] = []
  private var current: PageOutline.Block?
  private var linkEnd = 0
  private var breaks = 0
  private var hasSpace = true
  private let cells: CellTables

  init(_ tree: MarkupTree) {
    self.tree = tree
    cells = CellTables(tree)
  }

  mutating func visit(_ node: Int) {
    while let last = open.last, tree.end(last) <= node {
      close()
      open.removeLast()
    }
    let name = tree.name(node)
    if name == .text {
      if open.isEmpty { open.append(0) }
      text(node)
    } else if name == .br {
      breaks += 1
      hasSpace = true
      if breaks > 1 { close() }
    } else if name == .a {
      linkEnd = max(linkEnd, tree.end(node))
    } else if Elements.isBlock(name), !cells.isInline(node) {
      close()
      open.append(node)
    } else if cells.isInline(node) {
      hasSpace = true
    }
  }

  mutating func finished() -> [PageOutline.Block] {
    close()
    return blocks
  }

  private mutating func close() {
    breaks = 0
    hasSpace = true
    guard let block = current else { return }
    current = nil
    if block.length > 0 { blocks.append(block) }
  }

  private mutating func text(_ node: Int) {
    let bytes = tree.text(node)
    guard let container = open.last else { return }
    var block = current ?? PageOutline.Block(container: container, nodes: node..<node)
    var length = 0
    var filled = false
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if byte <= 0x20 {
          if !hasSpace { length += 1 }
          hasSpace = true
          continue
        }
        hasSpace = false
        filled = true
        switch byte {
        case 0x80...0xBF: continue
        case 0xE3...0xED: length += 2
        default: length += 1
        }
        switch byte {
        case UInt8(ascii: ","): block.commas += 1
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): block.stops += 1
        default: break
        }
      }
      Self.wideMarks(bytes, &block)
    }
    if filled {
      breaks = 0
      block.endsSentence = Self.endsSentence(bytes)
    }
    guard filled || current != nil else { return }
    block.nodes = block.nodes.lowerBound..<(node + 1)
    block.length += length
    if node < linkEnd { block.linked += length }
    current = block
  }

  /// The comma of Arabic and the commas and stops of East Asia.
  private static func wideMarks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: inout PageOutline.Block
  ) {
    var index = 0
    while index + 1 < bytes.count {
      switch bytes[index] {
      case 0xD8 where bytes[index + 1] == 0x8C: block.commas += 1
      case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        if bytes[index + 2] == 0x81 { block.commas += 1 }
        if bytes[index + 2] == 0x82 { block.stops += 1 }
      case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
        if bytes[index + 2] == 0x8C { block.commas += 1 }
      default: break
      }
      index += 1
    }
  }

  /// Whether the last letters are a stop, with quotation marks and brackets behind it.
  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tail = String(decoding: bytes.suffix(24), as: UTF8.self)
    for scalar in tail.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？", "؟", "۔": return true
      case "\"", "'", "”", "’", "»", "«", "“", ")", "]", "」", "』", "）": continue
      default: if scalar.properties.isWhitespace { continue } else { return false }
      }
    }
    return false
  }
}

/// Tells tables of data, whose rows are lines, from tables that lay out a page.
private struct CellTables {
  private var rows: Set<Int> = []
  private let tree: MarkupTree

  init(_ tree: MarkupTree) {
    self.tree = tree
    for table in 0..<tree.count where tree.name(table) == .table {
      if isData(table) { rows.insert(table) }
    }
  }

  /// A cell that is part of its row's line.
  func isInline(_ node: Int) -> Bool {
    guard !rows.isEmpty, tree.name(node) == .td || tree.name(node) == .th else { return false }
    var parent = tree.parent(node)
    while parent > 0 {
      if tree.name(parent) == .table { return rows.contains(parent) }
      parent = tree.parent(parent)
    }
    return false
  }

  private func isData(_ table: Int) -> Bool {
    var cells = 0
    var rows = 0
    for node in (table + 1)..<max(table + 1, tree.end(table)) {
      switch tree.name(node) {
      case .td, .th: cells += 1
      case .tr: rows += 1
      case .table, .p, .div, .ul, .ol, .h1, .h2, .h3, .blockquote, .section, .article, .br:
        return false
      case .text: if tree.text(node).count > 200 { return false }
      default: break
      }
    }
    return rows > 1 && cells > rows
  }
}
