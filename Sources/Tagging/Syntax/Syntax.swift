/// Parts of speech and dependencies of a text. Indexes are those of its tokens.
public struct Syntax: Sendable {
  public internal(set) var tag: [UInt8]
  /// The word that each depends on; -1 for the head of a segment.
  public internal(set) var head: [Int32]
  public internal(set) var relation: [UInt8]
  /// Which relations a word has among its dependents: a set of `Relation` bits.
  public internal(set) var dependents: [UInt32]
  /// The nearest word above that may report speech; -1 for none.
  public internal(set) var governor: [Int32]
  /// The dependent of the governor that is above the word, or the word itself; -1 for none.
  public internal(set) var governed: [Int32]

  init(count: Int) {
    tag = [UInt8](repeating: 0, count: count)
    head = [Int32](repeating: -1, count: count)
    relation = tag
    dependents = [UInt32](repeating: 0, count: count)
    governor = head
    governed = head
  }

  /// A syntax whose parts of speech, heads and relations are known.
  public init(tag: [UInt8], head: [Int32], relation: [UInt8], _ traits: TokenTraits) {
    self.init(count: tag.count)
    self.tag = tag
    self.head = head
    self.relation = relation
    derive(traits)
  }

  public func partOfSpeech(_ token: Int) -> PartOfSpeech {
    PartOfSpeech(rawValue: tag[token]) ?? .other
  }

  public func relation(of token: Int) -> Relation { Relation(rawValue: relation[token]) ?? .other }

  /// Works out what follows from heads and relations.
  mutating func derive(_ traits: TokenTraits) {
    for token in head.indices where head[token] >= 0 {
      dependents[Int(head[token])] |= 1 << UInt32(relation[token])
    }
    for token in head.indices {
      var word = token
      var steps = 0
      while head[word] >= 0, steps < 30 {
        let above = Int(head[word])
        if traits.cue[above] != 0, partOfSpeech(above).isVerb,
          traits.quote[above] != 1 || traits.quote[token] != 0
        {
          governor[token] = Int32(above)
          governed[token] = Int32(word)
          break
        }
        word = above
        steps += 1
      }
    }
  }
}
