/// A hyphenated word with names in it: "Russia-US", "Sino-American", "US-led", "anti-Russian".
public struct Compound: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Names only: "Russia-US", "NATO-Russia".
    case pair
    /// A word before the name: "anti-Russian", "pro-Western". Says nothing of who acts.
    case prefixed
    /// A word after the name: "US-led", "Moscow-based".
    case suffixed
  }

  public let kind: Kind
  /// The word that is no name, in small letters: "anti", "led".
  public let affix: String?
  /// What each name can denote, in order.
  public let parts: [[Entry]]

  /// The countries of the parts, in order, each once.
  public var countries: [Country] {
    var result: [Country] = []
    for entry in parts.joined() {
      if let country = entry.country, !result.contains(country) { result.append(country) }
    }
    return result
  }

  /// The bodies of the parts, in order, each once.
  public var bodies: [Body] {
    var result: [Body] = []
    for case .body(let body, _) in parts.joined() where !result.contains(body) {
      result.append(body)
    }
    return result
  }
}
