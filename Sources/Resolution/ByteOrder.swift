/// The order of strings by their bytes: SQLite's own, and one in which a letter composed and
/// decomposed are two.
enum ByteOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// Sorted, each once.
  static func distinct(_ strings: some Sequence<String>) -> [String] {
    var result: [String] = []
    for string in strings.sorted(by: precedes)
    where result.last.map({ !$0.utf8.elementsEqual(string.utf8) }) ?? true {
      result.append(string)
    }
    return result
  }

  /// The string that comes most often; of several the first in order.
  static func mostFrequent(_ strings: some Sequence<String>) -> String? {
    var best: (string: String, count: Int)?
    var current: (string: String, count: Int)?
    for string in strings.sorted(by: precedes) {
      if let run = current, run.string.utf8.elementsEqual(string.utf8) {
        current?.count += 1
      } else {
        current = (string, 1)
      }
      if let run = current, run.count > best?.count ?? 0 { best = run }
    }
    return best?.string
  }
}
