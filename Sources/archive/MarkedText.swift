import Formats

/// A content with the matches of a search marked in it, set in lines.
struct MarkedText {
  struct Piece {
    let text: String
    let isMatch: Bool

    init(_ text: String, _ isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  private let pieces: [Piece]

  /// - Parameters:
  ///   - marked: the content, with U+0002 before and U+0003 behind each match.
  ///   - isQuoted: the words were quoted, and stand in quotation marks.
  init(_ marked: String, isQuoted: Bool) {
    let pieces = Self.pieces(of: marked)
    self.pieces = isQuoted ? [Piece("“", false)] + pieces + [Piece("”", false)] : pieces
  }

  private static func pieces(of marked: String) -> [Piece] {
    var pieces: [Piece] = []
    var isMatch = false
    var rest = marked[...]
    while !rest.isEmpty {
      let end = rest.utf8.firstIndex { $0 == 2 || $0 == 3 } ?? rest.endIndex
      if end > rest.startIndex { pieces.append(Piece(singleLine(String(rest[..<end])), isMatch)) }
      if end == rest.endIndex { break }
      isMatch = rest.utf8[end] == 2
      rest = rest[rest.utf8.index(after: end)...]
    }
    return pieces
  }

  /// The text in lines of a width in a terminal's columns, each behind a margin.
  func lines(width: Int, margin: String, style: Style) -> String {
    var text = margin
    var length = 0
    var (word, size) = ("", 0)
    func endWord() {
      if word.isEmpty { return }
      if length > 0, length + size + 1 > width {
        text += "\n" + margin
        length = 0
      }
      if length > 0 {
        text += " "
        length += 1
      }
      text += word
      length += size
      (word, size) = ("", 0)
    }
    for piece in excerpt {
      var rest = piece.text[...]
      while true {
        let end = rest.utf8.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
        if end > rest.startIndex {
          let part = String(rest[..<end])
          word += piece.isMatch ? style.highlight(part) : part
          size += DisplayWidth.of(part)
        }
        if end == rest.endIndex { break }
        endWord()
        rest = rest[rest.utf8.index(after: end)...]
      }
    }
    endWord()
    return text
  }

  /// The longest content that is shown whole, in characters; of a longer one the part around the
  /// first match.
  private static let longest = 420

  private var excerpt: [Piece] {
    // No character is shorter than a byte.
    if pieces.reduce(0, { $0 + $1.text.utf8.count }) <= Self.longest { return pieces }
    let total = pieces.reduce(0) { $0 + $1.text.count }
    guard total > Self.longest else { return pieces }
    var before = 0
    for piece in pieces {
      if piece.isMatch { break }
      before += piece.text.count
    }
    if before == total { before = 0 }
    let start = max(0, min(before - Self.longest / 3, total - Self.longest))
    var result: [Piece] = start > 0 ? [Piece("… ", false)] : []
    var position = 0
    for piece in pieces {
      let end = position + piece.text.count
      let from = max(position, start)
      let to = min(end, start + Self.longest)
      if from < to {
        let cut = piece.text.dropFirst(from - position).prefix(to - from)
        result.append(Piece(String(cut), piece.isMatch))
      }
      position = end
    }
    if start + Self.longest < total { result.append(Piece(" …", false)) }
    return result
  }
}
