internal import Markup

/// Writes the text of a block as a reader sees it.
///
/// White space is one blank, as on the screen; what is out of sight is left out: marks of width
/// zero, soft hyphens. Characters of the numbers 128 to 159 mean those of Windows-1252, as in
/// browsers.
struct PageText {
  private let tree: MarkupTree
  private let isDropped: [Bool]
  private var bytes: [UInt8] = []
  private var isPreformatted = false

  init(_ outline: PageOutline) {
    tree = outline.tree
    isDropped = outline.isDropped
  }

  /// The text of the nodes of a block, without blanks around it.
  mutating func text(of block: PageOutline.Block) -> [UInt8] {
    bytes = []
    isPreformatted = isInPre(block.container)
    var quotations: [Int] = []
    var node = block.nodes.lowerBound
    while node < block.nodes.upperBound {
      while let end = quotations.last, end <= node {
        bytes += "”".utf8
        quotations.removeLast()
      }
      if isDropped[node] {
        node = tree.end(node)
        continue
      }
      switch tree.name(node) {
      case .text: append(tree.text(node))
      case .br: lineBreak()
      case .td, .th: blank()
      case .q:
        bytes += "“".utf8
        quotations.append(tree.end(node))
      default: break
      }
      node += 1
    }
    for _ in quotations { bytes += "”".utf8 }
    trimEnd()
    return bytes
  }

  private func isInPre(_ node: Int) -> Bool {
    var node = node
    while node > 0 {
      if tree.name(node) == .pre { return true }
      node = tree.parent(node)
    }
    return false
  }

  private mutating func blank() {
    if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
  }

  private mutating func lineBreak() {
    trimEnd()
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  private mutating func trimEnd() {
    while true {
      if let last = bytes.last, last <= 0x20 {
        bytes.removeLast()
      } else if bytes.count > 1, bytes[bytes.count - 1] == 0xA0, bytes[bytes.count - 2] == 0xC2 {
        bytes.removeLast(2)
      } else {
        return
      }
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        switch byte {
        case 0x0A where isPreformatted: lineBreak()
        case ...0x20, 0x7F: blank()
        case 0xC2 where index + 1 < text.count:
          index += 1
          let next = text[index]
          if next == 0xAD {
            break
          } else if next == 0xA0, bytes.isEmpty || bytes.last == 0x0A {
            break
          } else if next < 0xA0, let character = Self.windows[Int(next & 0x1F)] {
            bytes += character
          } else if next >= 0xA0 {
            bytes.append(byte)
            bytes.append(next)
          }
        case 0xE2
        where index + 2 < text.count && text[index + 1] == 0x80
          && text[index + 2] == 0x8B:
          index += 2
        case 0xE3
        where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80:
          blank()
          index += 2
        case 0xEF
        where index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF:
          index += 2
        default: bytes.append(byte)
        }
        index += 1
      }
    }
  }

  private static let windows: [[UInt8]?] =
    ("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ").unicodeScalars.map {
      $0.value == 0 ? nil : Array(String($0).utf8)
    }
}
