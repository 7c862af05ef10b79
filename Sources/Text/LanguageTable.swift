internal import CTables

/// The languages that the program tells apart, as `Tables/languages.tsv` has them.
struct LanguageTable: Sendable {
  struct Entry: Sendable {
    let tag: String
    /// ISO 15924
    let script: String
  }

  let entries: [Entry]
  /// The languages that have a word, as places in `entries`.
  let words: [String: [Int]]
  /// The languages that a letter tells.
  let letters: [Unicode.Scalar: [Int]]

  /// The table, read once.
  static let shipped: LanguageTable = {
    let table = embedded_languages()
    let text = UnsafeBufferPointer(start: table.bytes, count: table.length)
    return LanguageTable(parsing: String(decoding: text, as: UTF8.self))
  }()

  init(parsing text: String) {
    var entries: [Entry] = []
    var words: [String: [Int]] = [:]
    var letters: [Unicode.Scalar: [Int]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 4 else { continue }
      for word in fields[2].split(separator: " ") {
        words[String(word), default: []].append(entries.count)
      }
      for letter in fields[3].unicodeScalars { letters[letter, default: []].append(entries.count) }
      entries.append(Entry(tag: String(fields[0]), script: String(fields[1])))
    }
    self.entries = entries
    self.words = words
    self.letters = letters
  }

  /// The script of a language, by its primary subtag: "ru".
  func script(of tag: String) -> String? { entries.first { $0.tag == tag }?.script }
}
