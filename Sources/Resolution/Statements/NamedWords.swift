internal import Authority
internal import Text

/// The words of a report, with those that name a state or an organisation taken for what they name:
/// "Moscow", "the Russians" and, of somebody of Russia, "his country" are one.
enum NamedWords {
  enum Part {
    case words(FoldedWords)
    /// Keys of what a name can mean.
    case name(Set<String>)
  }

  /// - Parameter country: that of the speaker, ISO 3166-1 alpha-2.
  static func parts(of content: String, country: String?) -> [Part] {
    let words = Self.words(of: content)
    let gazetteer = Gazetteer.shipped
    var parts: [Part] = []
    var index = 0
    while index < words.count {
      if let match = gazetteer.longestMatch(in: words, at: index) {
        let keys = Set(match.entries.compactMap(key))
        if !keys.isEmpty {
          parts.append(.name(keys))
          index += match.length
          continue
        }
      }
      if let country, index + 1 < words.count, words[index + 1] == "country",
        possessives.contains(words[index].lowercased())
      {
        parts.append(.name([country]))
        index += 2
        continue
      }
      parts.append(.words(FoldedWords(Folding.folded(words[index]))))
      index += 1
    }
    return parts
  }

  /// States by their codes; their capitals, seats and people with them.
  private static func key(_ entry: Entry) -> String? {
    switch entry {
    case .country(let country), .demonym(let country, _), .capital(let country): country.code
    case .metonym(let metonym): metonym.body?.id ?? metonym.country?.code
    case .body(let body, _): body.id
    case .group, .outlet, .place, .institution, .post, .title: nil
    }
  }

  private static let possessives: Set<String> = ["his", "her", "its", "our", "my", "their"]

  /// Cut at spaces, dashes and slashes, without the marks around a word and the "'s" behind it.
  private static func words(of content: String) -> [String] {
    content.split { $0.isWhitespace || "-–—/…".contains($0) }.compactMap { part in
      var word = part.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      for ending in ["'s", "’s"] where word.hasSuffix(ending) {
        word.removeLast(ending.count)
        break
      }
      return word.isEmpty ? nil : String(word)
    }
  }
}
