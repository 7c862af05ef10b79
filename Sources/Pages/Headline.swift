internal import Markup

/// Where a page shows the headline of its article, and what that tells of the text around it.
struct Headline {
  private let outline: PageOutline
  /// The heading.
  let node: Int
  /// All that say the same.
  private let alike: [Int]

  /// Nothing where no heading is the title.
  init?(_ title: String?, in outline: PageOutline) {
    let letters = title.map(Self.letters) ?? ""
    guard !letters.isEmpty else { return nil }
    let tree = outline.tree
    let headings = (1..<max(1, tree.count)).filter {
      tree.name($0) == .h1 || tree.name($0) == .h2
    }
    let shown = headings.filter { !outline.isDropped[$0] }.map {
      (node: $0, text: PageHead.clean(tree.allText(in: $0)) ?? "")
    }
    var alike = shown.filter { Self.letters($0.text) == letters }.map(\.node)
    // The title may have the outlet's name beside it.
    if alike.isEmpty,
      let heading = title.flatMap({ WindowTitle.heading(in: $0, shown.map(\.text)) })
    {
      alike = shown.filter { $0.text == heading }.map(\.node)
    }
    // Lists of what is read most have it as well, in smaller headings.
    guard let node = alike.first(where: { tree.name($0) == .h1 }) ?? alike.first else { return nil }
    self.outline = outline
    self.node = node
    self.alike = alike
  }

  /// Letters and digits alone, in lower case.
  static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Further articles on the page, each in an `article` of its own, as where pages go on with the next story
  /// when one has been read.
  func furtherArticles() -> [Int] {
    let tree = outline.tree
    return (1..<tree.count).compactMap { other -> Int? in
      guard tree.name(other) == .h1 || tree.name(other) == .h2, !alike.contains(other) else {
        return nil
      }
      let own = ancestors(of: node)
      let others = ancestors(of: other)
      var depth = 0
      while depth < own.count, depth < others.count, own[depth] == others[depth] { depth += 1 }
      guard depth < own.count, depth < others.count else { return nil }
      let areArticles = [own, others].allSatisfy {
        $0[depth...].contains { tree.name($0) == .article }
      }
      let further = others[depth]
      return areArticles && !alike.contains { (further..<tree.end(further)).contains($0) }
        ? further : nil
    }
  }

  /// The elements around a node, the outermost first, without the node itself.
  private func ancestors(of node: Int) -> [Int] {
    var ancestors: [Int] = []
    var parent = outline.tree.parent(node)
    while parent > 0 {
      ancestors.append(parent)
      parent = outline.tree.parent(parent)
    }
    return ancestors.reversed()
  }

  /// The paragraph between the headline and the text that says what the article is about; nothing where a
  /// picture comes first.
  func lead(before text: Int) -> PageOutline.Block? {
    let tree = outline.tree
    guard node < text else { return nil }
    let picture = (node..<text).first {
      [.img, .figure, .picture, .video, .iframe].contains(tree.name($0))
    }
    var writer = PageText(outline)
    return outline.blocks.first { block in
      let place = block.nodes.lowerBound
      guard place >= tree.end(node), place < picture ?? text, (60...500).contains(block.length),
        block.freedom > 0.8
      else { return false }
      let line = String(decoding: writer.text(of: block), as: UTF8.self)
      return !Phrases.isByline(line) && !Phrases.isBoilerplate(line) && !Phrases.hasYear(line)
    }
  }
}
