/// Words that reports of one utterance put for one another, and words that say little.
///
/// The groups are the project's own: what reporters and translators write for the same word of an
/// official.
enum WordMeanings {
  /// The stem by which a word is compared; words of a group have one.
  static func stem(_ word: Substring) -> Substring {
    let own = Self.bare(word)
    return groups[own] ?? own
  }

  /// The word without the endings of English that change with tense, number and part of speech.
  private static func bare(_ word: Substring) -> Substring {
    for ending in [
      "ations", "ation", "ions", "ion", "ings", "ing", "ies", "ied", "ed", "es", "s", "y", "e",
    ]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
      return word.dropLast(ending.count)
    }
    return word
  }

  private static let groups: [Substring: Substring] = {
    var stems: [Substring: Substring] = [:]
    for group in synonyms {
      let words = group.split(separator: " ")
      guard let first = words.first else { continue }
      for word in words { stems[bare(word)] = bare(first) }
    }
    return stems
  }()

  private static let synonyms = [
    "attack attacks assault invade invades invaded invading invasion aggression strike strikes",
    "war conflict fighting hostilities", "troops soldiers", "weapon weapons arms arsenal stockpile",
    "missile missiles rocket rockets", "danger dangerous risk risks risky threat peril perilous",
    "agreement deal accord pact treaty", "talks negotiation negotiations negotiate dialogue",
    "end stop halt cease ceasing ended stopped", "ceasefire truce armistice",
    "help aid assistance assist", "film movie", "mistake error blunder wrong",
    "plan plans intend intends intended intention intentions aim aims",
    "need needs require requires required necessary", "chance opportunity occasion",
    "quiet silent silence", "answer reply respond response responded replied answered",
    "cut reduce reduction reduced lower", "increase raise raised rise growth grow grew increased",
    "begin start began started beginning", "big large huge great enormous",
    "small little tiny minor", "quick quickly fast rapid rapidly soon speedy",
    "border borders frontier frontiers", "neighbour neighbours neighbor neighbors",
    "prison jail imprisoned jailed", "kill killed killing dead death deaths died die",
    "ruler leader leaders", "prepared ready willing willingness readiness",
    "show shows showed shown demonstrate demonstrated demonstrates prove proved proves",
    "firm firmly strong strongly resolute resolutely", "clear clearly plain plainly obvious",
    "money funds funding billion billions", "economy economic", "sanctions penalties sanction",
    "election elections vote votes ballot poll", "resign resigns resigned resignation quit",
    "demand demands demanded insist insists insisted", "foreign international",
    "accept accepted accepts acceptable", "reject rejects rejected refuse refused refuses",
    "hope hopes hopeful hoped",
    "fear fears worry worries concern concerns worried concerned anxiety",
    "change changes changed alter altered", "keep keeps kept maintain maintains maintained",
    "leave leaves left withdraw withdraws withdrew withdrawal pull pulled",
    "child children kids", "road path way",
    "guarantee guarantees guaranteed assurance assurances assured",
    "permit permits allow allows allowed permitted let",
    "forbid forbidden ban banned prohibit prohibited",
    "crime crimes criminal", "lie lies lied false falsehood fabrication fabricated",
    "friend friends friendly friendship", "enemy enemies foe foes hostile",
    "difficult hard tough", "meet meets met meeting encounter", "progress headway advance advanced",
    "step steps move moves measure measures",
    "promise promises promised pledge pledges pledged commitment committed",
    "protect protects protected defend defends defended defence defense",
    "damage damages damaged harm harms harmed hurt", "destroy destroys destroyed destruction",
    "extra additional further", "wish wishes want wants wanted desire",
    "expect expects expected expectation await",
    "solution settlement solve solved settle settled resolve resolved", "serious grave severe",
    "real genuine true", "urgent urgently immediate immediately",
    "member members membership join joined joins joining",
    "mission missions task tasks", "succeed succeeded success successful achieve achieved",
    "weak weaken weakened weakening", "underestimate underestimated downplay downplayed",
    "world global globe", "rights freedoms freedom", "law legal laws lawful",
    "vessel ship ships vessels boat boats", "plane aircraft planes airliner jet",
    "observe observer observers monitor monitors",
    "prisoner prisoners captive captives hostage hostages",
    "ammunition ammo", "disappoint disappointed disappointing disappointment regret regrets",
    "unacceptable intolerable inadmissible", "cooperate cooperation collaborate collaboration",
    "envoy ambassador", "chief head", "build built construct construction",
    "buy bought purchase purchased",
    "speech address remarks", "partner partners partnership ally allies",
    "imperative mandatory compulsory obligatory",
    "never ever", "brain brains mind",
  ]

  /// Negations turn a sentence around.
  static let negations: Set<Substring> = [
    "not", "no", "never", "nothing", "none", "neither", "nobody", "cannot", "without", "dont",
    "doesnt",
    "didnt", "wont", "wouldnt", "cant", "couldnt", "isnt", "arent", "wasnt", "werent", "shouldnt",
    "hasnt", "havent", "hadnt", "mustnt",
  ]

  /// Words that carry no meaning of their own.
  static let small: Set<Substring> = [
    "that", "this", "these", "those", "with", "from", "have", "been", "will", "would", "could",
    "should", "shall", "must", "they", "their", "them", "there", "which", "what", "when", "where",
    "were", "being", "into", "than", "then", "also", "some", "such", "only", "very", "more", "most",
    "over", "about", "after", "before", "other", "between", "both", "each", "does", "doing", "said",
    "says", "your", "ours", "while", "because", "under", "upon", "just", "country", "the", "and",
    "for", "are", "was", "has", "had", "his", "her", "its", "our", "you", "she", "who", "but",
    "any",
    "all", "can", "may", "might", "out", "off", "how", "why", "him", "too", "now", "own", "one",
    "did", "get", "got", "let", "put", "say", "see", "use", "way", "like", "thing", "things",
    "itself",
    "himself", "themselves", "ever", "even", "much", "many", "well", "here", "thats", "its", "were",
  ]

  /// Words of politics that many statements share.
  static let common: Set<Substring> = Set(
    [
      "government", "minister", "ministry", "president", "foreign", "state", "states", "statement",
      "countries", "nation", "nations", "national", "people", "international", "security",
      "relations", "relationship", "meeting", "talks", "military", "peace", "united", "russia",
      "russian", "russians", "moscow", "ukraine", "ukrainian", "kyiv", "kiev", "china", "chinese",
      "beijing", "america", "american", "americans", "washington", "europe", "european", "nato",
      "alliance", "western", "west", "world", "leader", "leaders", "officials", "parties", "sides",
      "side", "support", "agreement", "political", "diplomatic", "forces", "troops", "efforts",
      "issue", "issues", "situation", "important", "continue", "necessary", "ready", "want",
      "wants",
      "make", "made", "take", "taken", "need", "needs", "call", "called", "good", "great", "time",
      "today", "year", "years", "week", "first", "last", "against", "toward", "towards", "through",
      "council", "union", "region", "public", "decision", "question", "right", "rights", "part",
      "work", "still", "always", "every", "again", "iran", "iraq", "israel", "syria", "korea",
      "germany", "german", "france", "french", "britain", "british", "japan", "india", "turkey",
      "war", "plan", "step", "change", "keep", "hope", "end", "start", "help", "clear",
    ].map { stem($0) })
}
