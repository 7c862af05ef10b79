/// A document of elements and text as a flat list of nodes, in the order of the document.
///
/// Node 0 is the document itself. What is inside of a node stands right behind it, up to its `end`,
/// so that a pass over a subtree is a loop over numbers, however deep the document is nested.
public struct MarkupTree: Sendable {
  /// In the order of the document.
  public internal(set) var nodes: [Node] = [
    Node(name: .document, parent: -1, end: 1, attributes: 0..<0, text: 0..<0)
  ]
  /// Text and the values of attributes, one after another, in UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// Why the document is not well-formed, for XML; nil for HTML, which is read as it comes.
  public internal(set) var damage: String?
  var attributes: [Attribute] = []
  var names = NameTable()

  /// An element or a stretch of text.
  public struct Node: Sendable {
    /// What it is called; `.text` for text.
    public var name: Name
    /// The element that it is in.
    public var parent: Int32
    /// Behind the last node that is in it.
    public internal(set) var end: Int32
    var attributes: Range<Int32>
    var text: Range<Int32>
  }

  struct Attribute: Sendable {
    var name: Name
    var value: Range<Int32>
  }

  /// How many nodes there are.
  public var count: Int { nodes.count }

  /// What a node is called.
  public func name(_ node: Int) -> Name { nodes[node].name }

  /// Behind the last node that is in a node.
  public func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The element that a node is in; -1 for the document.
  public func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

  /// A node's name as the document has it.
  public func spelling(_ node: Int) -> String { names.spelling(nodes[node].name) }

  /// The bytes of a text node.
  public func text(_ node: Int) -> ArraySlice<UInt8> {
    let range = nodes[node].text
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The bytes of an attribute's value, if the element has it.
  public func value(_ name: Name, of node: Int) -> ArraySlice<UInt8>? {
    let range = nodes[node].attributes
    for index in Int(range.lowerBound)..<Int(range.upperBound)
    where attributes[index].name == name {
      let value = attributes[index].value
      return bytes[Int(value.lowerBound)..<Int(value.upperBound)]
    }
    return nil
  }

  /// An attribute's value, if the element has it.
  public func string(_ name: Name, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The nodes directly in a node.
  public func children(of node: Int) -> Children { Children(tree: self, of: node) }

  /// All text in a node, as it stands.
  public func allText(in node: Int) -> String {
    var text: [UInt8] = []
    for index in node..<end(node) where nodes[index].name == .text {
      text += self.text(index)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first element of a name in a node.
  public func first(_ name: Name, in node: Int = 0) -> Int? {
    (node..<end(node)).first { nodes[$0].name == name }
  }

  /// The nodes directly in a node.
  public struct Children: Sequence, IteratorProtocol {
    private let tree: MarkupTree
    private var position: Int
    private let end: Int

    init(tree: MarkupTree, of node: Int) {
      self.tree = tree
      position = node + 1
      end = tree.end(node)
    }

    /// The next node directly in the node.
    public mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = tree.end(position) }
      return position
    }
  }
}

/// Why a document is not read.
public struct MarkupError: Error, Hashable, Sendable {
  /// What is wrong, for people.
  public let message: String
}

/// How large a document may be.
enum MarkupLimits {
  /// Elements of a page inside one another. Browsers stop at 512.
  static let depthOfPages = 512
  /// Elements of XML inside one another. libxml2 stops at 256, and goes on as if nothing were there.
  static let depth = 250
  /// Elements and stretches of text; a page has a few thousand.
  static let nodes = 4_000_000
}
