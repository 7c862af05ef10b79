/// A post as a text states it, taken apart: "Russia's former ambassador to the US".
public struct StatedPost: Sendable, Hashable {
  /// What stands between a person and the plain holding of a post.
  public enum Qualifier: String, Sendable, CaseIterable {
    case former, acting, designate
  }

  public let post: Post
  /// The state whose post it is, if the words name it.
  public let country: Country?
  /// The state to which an ambassador is sent, if the words name it.
  public let host: Country?
  /// The organisation that the words name.
  public let body: Body?
  public let qualifier: Qualifier?

  /// Nil if the words name no post.
  public init?(_ words: String, in gazetteer: Gazetteer = .shipped) {
    let words = NameKey.split(words)
    var post: Post?
    var country: Country?
    var host: Country?
    var body: Body?
    var qualifier: Qualifier?
    var index = 0
    while index < words.count {
      guard let match = gazetteer.longestMatch(in: words, at: index) else {
        qualifier = qualifier ?? Self.qualifiers[words[index].lowercased()]
        index += 1
        continue
      }
      for entry in match.entries {
        switch entry {
        case .post(let found, let form) where form != .plural:
          // The phrase may itself begin with the qualifier: "acting president".
          let phrase = words[index..<(index + match.length)]
          qualifier = qualifier ?? Self.qualifier(of: phrase)
          post = post ?? found
          if found.body == nil, found.postClass == .ambassador {
            body = body ?? Self.body(in: phrase, gazetteer)
          }
        case .body(let found, nominal: false): body = body ?? found
        default:
          guard let found = entry.country else { break }
          if post != nil, index > 0, Self.isSentTo(words, index) {
            host = host ?? found
          } else if post == nil || index > 0 && Self.owning.contains(words[index - 1].lowercased())
          {
            country = country ?? found
          }
        }
      }
      index += match.length
    }
    guard let post else { return nil }
    self.post = post
    self.country = country ?? post.country
    self.host = host
    self.body = body ?? post.body
    self.qualifier = qualifier
  }

  private static let qualifiers: [String: Qualifier] = [
    "former": .former, "ex": .former, "then": .former, "late": .former, "previous": .former,
    "one-time": .former, "onetime": .former, "acting": .acting, "interim": .acting,
    "caretaker": .acting, "designate": .designate, "elect": .designate, "incoming": .designate,
  ]

  /// "UN" of "UN ambassador".
  private static func body(in phrase: ArraySlice<String>, _ gazetteer: Gazetteer) -> Body? {
    for start in phrase.indices {
      for end in (start + 1)...phrase.endIndex where end - start < phrase.count {
        let words = Array(phrase[start..<end])
        guard let match = gazetteer.longestMatch(in: words, at: 0), match.length == words.count
        else { continue }
        for case .body(let body, nominal: false) in match.entries { return body }
      }
    }
    return nil
  }

  private static let owning: Set<String> = ["of", "for"]

  private static func qualifier(of words: ArraySlice<String>) -> Qualifier? {
    for word in words {
      for part in word.lowercased().split(separator: "-") {
        if let found = qualifiers[String(part)] { return found }
      }
    }
    return nil
  }

  /// "to the US", "in Moscow"
  private static func isSentTo(_ words: [String], _ index: Int) -> Bool {
    let before = words[index - 1].lowercased()
    let preposition = before == "the" && index > 1 ? words[index - 2].lowercased() : before
    return preposition == "to" || preposition == "in"
  }
}
