/// Closed classes of English words, in lower case.
enum WordClasses {
  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "your", "some", "any", "no", "every", "each", "several", "many", "few", "both", "all", "one",
    "two", "three", "another", "other", "such", "either", "neither", "most", "various", "certain",
  ]

  static let indefinite: Set<String> = [
    "a", "an", "some", "several", "many", "one", "two", "three", "another", "other", "few", "most",
    "various", "certain", "any",
  ]

  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]

  /// Prepositions in front of where and when something is said.
  static let settings: Set<String> = ["in", "on", "at", "during"]

  static let prepositions: Set<String> = [
    "of", "in", "to", "for", "with", "on", "at", "from", "by", "about", "into", "over", "after",
    "before", "between", "under", "against", "during", "without", "through", "within", "among",
    "towards", "toward", "despite", "amid", "near", "across", "behind", "beyond", "since", "until",
    "upon", "regarding", "concerning", "following", "ahead", "per", "via", "alongside",
    "notwithstanding", "outside", "inside", "than", "like", "unlike", "around", "along", "off",
    "out", "up", "down", "as",
  ]

  static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do",
    "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
    "'s", "'ve", "'d", "'ll", "'re", "cannot", "won't", "wouldn't", "didn't", "doesn't", "don't",
    "hasn't", "haven't", "hadn't", "isn't", "aren't", "wasn't", "weren't", "can't", "couldn't",
    "shouldn't", "ought", "never",
  ]

  static let forms: Set<String> = ["is", "are", "was", "were", "be", "been", "being", "am"]

  static let negations: Set<String> = [
    "not", "never", "cannot", "won't", "wouldn't", "didn't", "doesn't", "don't", "hasn't",
    "haven't", "hadn't", "can't", "couldn't", "refused", "nor",
  ]

  /// Adverbs inside a verb group that do not end in "-ly".
  private static let adverbs: Set<String> = [
    "also", "again", "already", "always", "often", "once", "still", "then", "later", "earlier",
    "even", "just", "not", "never", "soon", "thus", "further", "first", "now", "too", "instead",
    "long", "since", "twice", "rather", "merely", "only", "nevertheless", "nonetheless", "however",
    "therefore", "far", "yet", "ever", "best", "well", "sometimes", "today", "yesterday", "thereby",
    "privately", "meanwhile",
  ]

  static func isAdverb(_ word: String) -> Bool {
    adverbs.contains(word) || word.count > 4 && word.hasSuffix("ly") && !notAdverbs.contains(word)
  }

  private static let notAdverbs: Set<String> = [
    "family", "italy", "reply", "supply", "ally", "july", "assembly", "early", "daily", "only",
    "weekly", "monthly", "friendly", "elderly", "apply", "rely", "comply", "rally", "monopoly",
    "anomaly", "costly", "deadly", "likely", "unlikely", "lively", "timely", "orderly", "quarterly",
  ]

  static let subordinators: Set<String> = [
    "while", "as", "because", "although", "though", "whereas", "when", "after", "before", "since",
    "if", "unless", "until", "where", "once", "whilst",
  ]

  static let coordinators: Set<String> = ["and", "but", "or", "nor", "yet"]

  static let subjectPronouns: Set<String> = ["he", "she", "they", "it", "we", "i"]

  static let relatives: Set<String> = ["who", "which", "whom", "whose"]

  static let honorifics: Set<String> = [
    "mr.", "mrs.", "ms.", "mr", "mrs", "ms", "dr.", "dr", "sir", "lord", "lady", "dame", "prof.",
    "gen.", "col.", "maj.", "lt.", "capt.", "adm.", "sen.", "rep.", "gov.", "amb.", "mx.",
  ]

  static let nameParticles: Set<String> = [
    "al", "el", "bin", "ibn", "bint", "van", "von", "der", "den", "de", "da", "di", "du", "del",
    "dos", "la", "le", "abu", "ould", "ben", "ter", "af", "zu",
  ]

  static let nameSuffixes: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.",
    "sep.", "sept.", "oct.", "nov.", "dec.",
  ]

  /// Words that often open a sentence with a capital letter and are no names.
  static let openers: Set<String> = [
    "in", "on", "at", "the", "a", "an", "he", "she", "they", "it", "we", "i", "you", "this", "that",
    "these", "those", "but", "and", "or", "so", "as", "if", "when", "while", "although", "though",
    "after", "before", "since", "because", "until", "however", "meanwhile", "moreover", "also",
    "then", "there", "here", "now", "today", "yesterday", "tomorrow", "earlier", "later", "his",
    "her", "its", "their", "our", "my", "your", "what", "who", "which", "where", "why", "how",
    "with", "without", "from", "for", "to", "of", "by", "about", "under", "over", "during",
    "despite", "amid", "according", "asked", "speaking", "not", "no", "yes", "both", "all", "some",
    "many", "most", "several", "one", "two", "three", "other", "another", "such", "each", "every",
    "only", "even", "still", "just", "once", "nor", "yet", "let", "may", "will", "would", "should",
    "could", "can", "must", "is", "are", "was", "were", "be", "been", "do", "does", "did", "has",
    "have", "had", "thank", "thanks", "good", "okay", "ok", "hi", "hello", "well", "sample", "q",
    "read", "see", "more", "less", "further", "first", "second", "third", "finally", "instead",
    "like", "unlike", "among", "between", "following", "pushing", "responding", "commenting",
    "addressing", "answering", "writing", "reporting", "separately", "additionally", "furthermore",
    "nevertheless", "nonetheless", "indeed", "perhaps", "maybe", "please", "text", "begin", "end",
    "readout", "next", "new", "last", "statement", "remarks", "press", "briefing", "joint", "call",
    "office",
  ]
}
