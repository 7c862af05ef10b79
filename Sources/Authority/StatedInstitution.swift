/// A ministry or office as a text names it, if the words name nothing else: "the Russian Foreign
/// Ministry", "Foreign Ministry of Japan".
public struct StatedInstitution: Sendable, Hashable {
  public let institution: Institution
  public let country: Country?

  /// Nil if the words name no institution, or more than one and its country.
  public init?(_ words: String, in gazetteer: Gazetteer = .shipped) {
    let words = NameKey.split(words)
    var institution: Institution?
    var country: Country?
    var index = 0
    while index < words.count {
      guard let match = gazetteer.longestMatch(in: words, at: index) else {
        guard Self.small.contains(words[index].lowercased()) else { return nil }
        index += 1
        continue
      }
      if let found = match.entries.compactMap(\.institution).first {
        guard institution == nil else { return nil }
        institution = found
      } else if let found = match.entries.compactMap(\.country).first {
        guard country == nil || country == found else { return nil }
        country = found
      } else {
        return nil
      }
      index += match.length
    }
    guard let institution else { return nil }
    self.institution = institution
    self.country = country
  }

  private static let small: Set<String> = ["the", "of", "for", "in", "'s", "'", "s", "'s"]
}

extension Entry {
  fileprivate var institution: Institution? {
    if case .institution(let institution) = self { institution } else { nil }
  }
}
