/// Parts of speech: the tags of the Penn Treebank, the rare ones folded together.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case other
  case noun
  case pluralNoun
  case name
  case verb
  case pastVerb
  case gerund
  case participle
  case presentVerb
  case thirdPersonVerb
  case modal
  case preposition
  case determiner
  case adjective
  case comparison
  case adverb
  case comparedAdverb
  case conjunction
  case number
  case pronoun
  case possessivePronoun
  case to
  case whDeterminer
  case whPronoun
  case whAdverb
  case possessiveMark
  case particle
  case existential
  case predeterminer
  case mark

  /// The tag of the Penn Treebank that a part of speech stands for.
  public init(penn tag: String) {
    self = Self.penn[tag] ?? .other
  }

  private static let penn: [String: PartOfSpeech] = [
    "NN": .noun, "NNS": .pluralNoun, "NNP": .name, "NNPS": .name, "VB": .verb, "VBD": .pastVerb,
    "VBG": .gerund, "VBN": .participle, "VBP": .presentVerb, "VBZ": .thirdPersonVerb,
    "MD": .modal, "IN": .preposition, "DT": .determiner, "JJ": .adjective, "JJR": .comparison,
    "JJS": .comparison, "RB": .adverb, "RBR": .comparedAdverb, "RBS": .comparedAdverb,
    "CC": .conjunction, "CD": .number, "PRP": .pronoun, "PRP$": .possessivePronoun, "TO": .to,
    "WDT": .whDeterminer, "WP": .whPronoun, "WP$": .whPronoun, "WRB": .whAdverb,
    "POS": .possessiveMark, "RP": .particle, "EX": .existential, "PDT": .predeterminer,
    ",": .mark, ".": .mark, ":": .mark, "``": .mark, "''": .mark, "-LRB-": .mark, "-RRB-": .mark,
    "HYPH": .mark, "NFP": .mark,
  ]

  public var isVerb: Bool {
    rawValue >= PartOfSpeech.verb.rawValue && rawValue <= PartOfSpeech.thirdPersonVerb.rawValue
  }
}
