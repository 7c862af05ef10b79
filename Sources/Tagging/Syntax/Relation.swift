/// What a word is to the word that it depends on: the relations of the ClearNLP scheme, the rare
/// ones folded together.
public enum Relation: UInt8, CaseIterable, Sendable {
  case other
  case root
  case subject
  case passiveSubject
  case object
  case prepositionObject
  case preposition
  case determiner
  case adjective
  case compound
  case adverb
  case auxiliary
  case passiveAuxiliary
  case conjunct
  case conjunction
  case mark
  case clausalComplement
  case openComplement
  case adverbialClause
  case nounClause
  case relativeClause
  case apposition
  case possessor
  case possessiveMark
  case clauseMarker
  case attribute
  case agent
  case negation
  case number
  case nounAdverbial
  case particle

  public init(clear label: String) { self = Self.clear[label] ?? .other }

  private static let clear: [String: Relation] = [
    "ROOT": .root, "nsubj": .subject, "csubj": .subject, "nsubjpass": .passiveSubject,
    "csubjpass": .passiveSubject, "dobj": .object, "pobj": .prepositionObject,
    "pcomp": .prepositionObject, "prep": .preposition, "det": .determiner, "predet": .determiner,
    "amod": .adjective, "compound": .compound, "nmod": .compound, "advmod": .adverb,
    "aux": .auxiliary, "auxpass": .passiveAuxiliary, "conj": .conjunct, "cc": .conjunction,
    "preconj": .conjunction, "punct": .mark, "ccomp": .clausalComplement,
    "parataxis": .clausalComplement, "xcomp": .openComplement, "oprd": .openComplement,
    "advcl": .adverbialClause, "acl": .nounClause, "relcl": .relativeClause,
    "appos": .apposition, "poss": .possessor, "case": .possessiveMark, "mark": .clauseMarker,
    "attr": .attribute, "acomp": .attribute, "agent": .agent, "neg": .negation,
    "nummod": .number, "quantmod": .number, "npadvmod": .nounAdverbial, "prt": .particle,
    "dative": .object,
  ]
}
