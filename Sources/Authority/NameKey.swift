/// A name of a table as the sequence of words by which it is found in a text.
package struct NameKey: Hashable {
  /// The words as the table writes them, without a leading article.
  package let words: [String]
  /// The name needs "the" or "this" before it.
  package let needsArticle: Bool
  /// Only the words as spelt will do.
  package let isExact: Bool

  /// Reads a name as the tables write it.
  package init(_ name: String) {
    isExact = Self.isExact(name)
    var parts = Self.split(isExact ? Self.spelling(name) : name)
    needsArticle = parts.count > 1 && (parts[0] == "the" || parts[0] == "The")
    if needsArticle { parts.removeFirst() }
    words = parts
  }

  /// The name has the mark of an exact spelling.
  package static func isExact(_ name: String) -> Bool { name.utf8.first == equals }

  /// The name without the mark of an exact spelling.
  package static func spelling(_ name: String) -> String {
    isExact(name) ? String(name.dropFirst()) : name
  }

  /// A name as a key of a dictionary: folded, without a leading article.
  package static func lookup(_ name: String) -> String {
    let words = split(name)
    let start = words.count > 1 && WordForm.isArticle(words[0]) ? 1 : 0
    return words[start...].map(WordForm.folded).joined(separator: " ")
  }

  /// The words of a name, cut as the tokenizer cuts a text.
  static func split(_ name: String) -> [String] {
    var words: [String] = []
    cut(plainApostrophes(name)) { words.append($0) }
    return words
  }

  /// Hands out the words of a name that has plain apostrophes.
  static func cut(_ name: String, _ body: (String) -> Void) {
    var name = name
    name.withUTF8 { bytes in
      var start = 0
      func cut(to end: Int) {
        if start < end {
          body(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
        }
        start = end
      }
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case space:
          cut(to: index)
          start = index + 1
        case apostrophe where isClitic(bytes[(index + 1)...]): cut(to: index)
        case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "&"),
          UInt8(ascii: "("), UInt8(ascii: ")"):
          cut(to: index)
          cut(to: index + 1)
        default: break
        }
      }
      cut(to: bytes.count)
    }
  }

  private static func plainApostrophes(_ name: String) -> String {
    guard name.utf8.contains(0xE2) else { return name }
    return String(name.map { $0 == "’" ? "'" : $0 })
  }

  /// Whether "s" and the word's end, or the end alone, follows an apostrophe.
  private static func isClitic(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = rest.first, first != space else { return true }
    guard first == UInt8(ascii: "s") else { return false }
    return rest.dropFirst().first.map { $0 == space } ?? true
  }

  private static let space = UInt8(ascii: " ")
  private static let apostrophe = UInt8(ascii: "'")
  private static let equals = UInt8(ascii: "=")
}
