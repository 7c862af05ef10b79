public import Markup

/// A piece of a page that is text and nothing else, such as the content of a feed's entry.
public struct PageFragment: Sendable {
  /// All that is shown of it.
  public let paragraphs: [Page.Paragraph]

  /// - Parameter html: UTF-8.
  /// - Throws: if it is nested too deep or has too many elements.
  public init(html: [UInt8]) throws(MarkupError) {
    self.init(try MarkupTree(html: html), in: 0)
  }

  /// The text in an element with the names of HTML.
  public init(_ tree: MarkupTree, in node: Int) {
    self.init(PageOutline(tree, hints: false), in: node)
  }

  init(_ outline: PageOutline, in node: Int) {
    let tree = outline.tree
    var writer = PageText(outline)
    paragraphs = outline.blocks.compactMap { block in
      guard node <= block.nodes.lowerBound, block.nodes.lowerBound < tree.end(node) else {
        return nil
      }
      let text = writer.text(of: block)
      if text.isEmpty { return nil }
      return Page.Paragraph(
        text: text, isHeading: Elements.isHeading(tree.name(block.container)))
    }
  }
}
