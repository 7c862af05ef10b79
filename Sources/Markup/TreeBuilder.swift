internal import CLibXML
internal import CMarkup

/// Makes a tree of what libxml2 reports as it reads.
final class TreeBuilder {
  private(set) var tree = MarkupTree()
  /// The open elements, from the document on.
  private var open: [Int32] = [0]
  private var namesByPointer: [UnsafeRawPointer: Name] = [:]
  private let maximumDepth: Int
  /// What stopped the reading.
  private(set) var error: MarkupError?

  /// libxml2 prepares its tables once, before it is used on several cores.
  static let isReady: Bool = {
    cmarkup_shut_doors()
    xmlInitParser()
    return true
  }()

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  func begin(_ name: Name) {
    tree.nodes.append(
      MarkupTree.Node(
        name: name, parent: open[open.count - 1], end: 0, attributes: noAttributes, text: 0..<0))
    open.append(Int32(tree.nodes.count - 1))
  }

  private var noAttributes: Range<Int32> {
    let end = Int32(tree.attributes.count)
    return end..<end
  }

  func attribute(_ name: Name, _ value: UnsafeBufferPointer<UInt8>) {
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: value)
    tree.attributes.append(
      MarkupTree.Attribute(name: name, value: start..<Int32(tree.bytes.count)))
    let node = tree.nodes.count - 1
    tree.nodes[node].attributes =
      tree.nodes[node].attributes.lowerBound..<Int32(tree.attributes.count)
  }

  func end() {
    guard open.count > 1, let node = open.popLast() else { return }
    tree.nodes[Int(node)].end = Int32(tree.nodes.count)
  }

  func text(_ characters: UnsafeBufferPointer<UInt8>) {
    guard !characters.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: characters)
    let end = Int32(tree.bytes.count)
    let last = tree.nodes.count - 1
    let parent = open[open.count - 1]
    if tree.nodes[last].name == .text, tree.nodes[last].parent == parent,
      tree.nodes[last].text.upperBound == start
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<end
      return
    }
    tree.nodes.append(
      MarkupTree.Node(
        name: .text, parent: parent, end: Int32(tree.nodes.count + 1), attributes: noAttributes,
        text: start..<end))
  }

  /// Names that libxml2 keeps have one address each while it reads.
  func name(at pointer: UnsafePointer<UInt8>) -> Name {
    if let known = namesByPointer[pointer] { return known }
    let name = tree.names.name(String(cString: pointer))
    namesByPointer[pointer] = name
    return name
  }

  func name(_ spelling: String) -> Name { tree.names.name(spelling) }

  /// Whether reading goes on; a document past the limits is stopped.
  func isWithinLimits(_ context: xmlParserCtxtPtr) -> Bool {
    guard error == nil else { return false }
    if open.count > maximumDepth {
      error = MarkupError(message: "elements nested deeper than \(maximumDepth)")
    } else if tree.nodes.count > MarkupLimits.nodes {
      error = MarkupError(message: "more than \(MarkupLimits.nodes) elements")
    } else {
      return true
    }
    xmlStopParser(context)
    return false
  }

  /// The tree, with all elements closed.
  func finished() throws(MarkupError) -> MarkupTree {
    if let error { throw error }
    while open.count > 1 { end() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    return tree
  }

  static func session(_ context: UnsafeMutableRawPointer?) -> Session? {
    context?.assumingMemoryBound(to: Session.self).pointee
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> (TreeBuilder, xmlParserCtxtPtr)? {
    session(context).map { ($0.builder.takeUnretainedValue(), $0.parser) }
  }

  /// What libxml2 hands back with each report.
  struct Session {
    let builder: Unmanaged<TreeBuilder>
    let parser: xmlParserCtxtPtr
    /// For addresses of namespaces, what stands in front of the names in them.
    var prefixes: [String: String] = [:]

    func name(
      _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?,
      _ address: UnsafePointer<UInt8>?
    ) -> Name {
      let builder = builder.takeUnretainedValue()
      let known = address.flatMap { prefixes[String(cString: $0)] }
      let front = known ?? prefix.map { String(cString: $0) } ?? ""
      if front.isEmpty { return builder.name(at: local) }
      return builder.name(front + ":" + String(cString: local))
    }
  }
}
