/// What a demonym can be in a sentence.
public enum DemonymForm: Sendable, Hashable {
  /// "Russian", "Danish"; often also the word for one person.
  case adjective
  /// One person, and nothing else: "Dane", "Briton".
  case person
  /// Several persons: "Russians", "Danes".
  case people
  /// The first part of a compound adjective: "Sino" of "Sino-American".
  case combining
}
