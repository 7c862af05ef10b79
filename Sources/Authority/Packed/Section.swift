/// The sections of the compiled table, in the order of its directory.
package enum Section: Int, CaseIterable, Sendable {
  // Rows of the plain table of the same name, in their order; tenures are grouped by person.
  case countries, institutions, bodies, metonyms, groups, outlets, places, posts, titles, topics
  case people, tenures
  /// The names by which texts may mention what is in the other tables, see `IndexedName`.
  case names
  /// The phrases that tell of topics, see `TopicPhrase`.
  case phrases
  // Indexes, see `KeyIndex`.
  case words, countryCodes, countryNames, combiningForms, institutionIDs, bodyIDs, bodyNames
  case outletNames, outletDomains, postIDs, personIDs, personNames, familyNames, familySounds
  case offices
  /// By the beginning of single words with any ending, and by the first word of other phrases.
  case phraseBeginnings, phraseWords
}
