internal import Text

/// A headline beside that of another article.
struct Headline {
  /// How two headlines stand to each other.
  enum Relation {
    case same
    /// They differ in their dates only: "Public Schedule – July 1", "… July 2".
    case dated
    /// They begin alike and go on with other names: "Call with Foreign Minister Rau", "… Kuleba".
    case series
    case other
  }

  /// Each word folded, and whether it is a name or number.
  private let words: [(fold: String, isName: Bool)]

  init(_ text: String?) {
    var words = (text ?? "").split(whereSeparator: \.isWhitespace).compactMap { word in
      let fold = Folding.folded(String(word))
      let first = word.unicodeScalars.first {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      return fold.isEmpty
        ? nil
        : (
          fold: fold,
          isName: first.map { $0.properties.isUppercase || $0.properties.numericType != nil }
            ?? false
        )
    }
    // "UPDATE 2-Talks end" is a version of "Talks end".
    if words.count > 2, words[0].fold == "update" {
      words.removeFirst()
      let parts = words[0].fold.split(separator: " ", maxSplits: 1)
      if let number = parts.first, number.allSatisfy(\.isNumber) {
        words[0].fold = parts.count == 2 ? String(parts[1]) : ""
      }
      words.removeAll { $0.fold.isEmpty }
    }
    self.words = words
  }

  var isEmpty: Bool { words.isEmpty }
  var fold: String { words.map(\.fold).joined(separator: " ") }

  func relation(to other: Headline) -> Relation {
    if isEmpty || other.isEmpty { return .other }
    let (mine, others) = (words.map(\.fold), other.words.map(\.fold))
    if mine == others { return .same }
    let unnumbered = mine.filter { !Self.tellsTime($0) }
    if unnumbered.count >= 2, mine.contains(where: Self.times.contains),
      unnumbered == others.filter({ !Self.tellsTime($0) })
    {
      return .dated
    }
    let common = zip(mine, others).prefix { $0 == $1 }.count
    guard common >= 3 else { return .other }
    let isSeries =
      hasName(behind: common, missingIn: Set(others))
      && other.hasName(behind: common, missingIn: Set(mine))
    return isSeries ? .series : .other
  }

  private func hasName(behind start: Int, missingIn others: Set<String>) -> Bool {
    words[start...].contains { $0.isName && !others.contains($0.fold) }
  }

  private static func tellsTime(_ word: String) -> Bool {
    word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } || times.contains(word)
  }

  private static let times: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov",
    "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
