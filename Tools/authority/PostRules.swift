/// How the sources' titles map to posts.
enum PostRules {
  struct Post: Hashable {
    let id: String
    let title: String
    var body: String?
    var host: String?
  }

  /// The post of a Wikidata position of a state, or nothing if the position is not of the selection.
  static func post(position: String, country: String, states: States) -> Post? {
    let words = position.lowercased()
    if let post = leadersByCountry[country]?[words] {
      return Post(id: post, title: title(position))
    }
    // The table calls the civil servant at the head of the ministry so.
    if country == "IN", words == "minister of foreign affairs" {
      return Post(id: "foreign_secretary_official", title: "Foreign Secretary")
    }
    if let post = byTitle[words], post != "secretary_of_state" || country == "US" {
      return Post(id: post, title: title(position))
    }
    for prefix in ["ambassador to ", "high commissioner to "] where words.hasPrefix(prefix) {
      guard let host = states.code(position.dropFirst(prefix.count)) else { return nil }
      let kind = prefix.hasPrefix("high") ? "High Commissioner" : "Ambassador"
      return Post(id: "ambassador", title: kind, host: host)
    }
    if words.hasPrefix("permanent representative") || words.hasPrefix("permament") {
      return representative(words)
    }
    if words.contains("foreign affairs") || words.contains("external affairs")
      || words.contains("external relations") || words.hasPrefix("minister of foreign and european")
      || words == "vice foreign minister" || words.contains("foreign and commonwealth affairs")
      || words.contains("european and international affairs")
    {
      return Post(id: ministerial(words, of: "foreign", country), title: title(position))
    }
    let isDefence =
      words.contains("defence") || words.contains("defense") || words.contains("armed forces")
    if isDefence, words.wholeMatch(of: defence) != nil {
      return Post(id: ministerial(words, of: "defence", country), title: title(position))
    }
    return nil
  }

  // The pattern is a constant that no thread changes.
  private nonisolated(unsafe) static let defence =
    /((federal )?minister (of|for) (national )?defen[cs]e( and .*)?|(deputy )?secretary (of state )?(of|for) (national )?defen[cs]e|minister of the armed forces.*|deputy minister of defence)/

  private static func ministerial(_ words: String, of field: String, _ country: String) -> String {
    let isDeputy =
      words.hasPrefix("deputy minister") || words.hasPrefix("deputy secretary")
      || words.hasPrefix("vice") || words.hasPrefix("assistant")
      || words.hasPrefix("state secretary")
      || words.hasPrefix("minister of state") || words.contains("under-secretary")
    switch (field, isDeputy, country) {
    case ("foreign", true, _): return "deputy_foreign_minister"
    case ("foreign", false, "GB"): return "foreign_secretary"
    case ("foreign", false, _): return "foreign_minister"
    case (_, true, _): return "deputy_defence_minister"
    case (_, false, "US"): return "secretary_of_defense"
    case (_, false, "GB"): return "defence_secretary"
    default: return "defence_minister"
    }
  }

  private static func representative(_ words: String) -> Post? {
    let bodies = [
      ("geneva", "un_geneva"), ("vienna", ""), ("united nations", "un"), ("nato", "nato"),
      ("security committee", ""), ("european union", "eu"),
      ("organisation for security and co-operation", "osce"), ("opcw", "opcw"),
      ("prohibition of chemical weapons", "opcw"), ("unesco", "unesco"),
      ("council of europe", "council_of_europe"), ("oecd", "oecd"),
    ]
    guard let body = bodies.first(where: { words.contains($0.0) })?.1, !body.isEmpty else {
      return nil
    }
    return Post(id: "permanent_representative", title: "Permanent Representative", body: body)
  }

  /// Titles of British spelling where the office has its own.
  private static func title(_ position: String) -> String {
    switch position {
    case "Secretary of Defence": "Secretary of Defense"
    case "Deputy Secretary of Defence": "Deputy Secretary of Defense"
    case "Foreign Ministry Spokeperson": "Spokesperson of the Ministry of Foreign Affairs"
    case "Federal Minister of Foreign Affairs",
      "Federal Minister of European and International Affairs":
      String(position.dropFirst("Federal ".count))
    default: position.hasSuffix(" of Sweden") ? String(position.dropLast(10)) : position
    }
  }

  private static let byTitle: [String: String] = [
    "president": "president", "acting president": "interim_president",
    "interim president": "interim_president", "king": "monarch", "queen": "monarch",
    "monarch": "monarch", "emir": "monarch", "sultan": "monarch",
    "supreme leader": "supreme_leader",
    "vice president": "vice_president", "vice-president": "vice_president",
    "first vice president": "vice_president", "deputy president": "vice_president",
    "prime minister": "prime_minister", "premier of the state council": "prime_minister",
    "taoiseach": "prime_minister", "chairman of the council of ministers": "prime_minister",
    "chairman of the cabinet of ministers (prime minister)": "prime_minister",
    "alternate prime minister": "deputy_prime_minister", "federal chancellor": "chancellor",
    "deputy prime minister": "deputy_prime_minister",
    "first deputy prime minister": "deputy_prime_minister",
    "deputy prime minister of sweden": "deputy_prime_minister",
    "deputy prime minister for european and euro-atlantic integration": "deputy_prime_minister",
    "vice premier of the state council": "deputy_prime_minister",
    "vice prime minister": "deputy_prime_minister", "vice-chancellor": "deputy_prime_minister",
    "secretary of state": "secretary_of_state",
    "deputy secretary of state": "deputy_secretary_of_state",
    "national security advisor": "national_security_adviser",
    "secretary of the security council": "national_security_adviser",
    "secretary of the national security and defense council": "national_security_adviser",
    "secretary of the supreme national security council": "national_security_adviser",
    "director of the national security office": "national_security_adviser",
    "government spokesperson": "government_spokesperson",
    "spokesperson of the government": "government_spokesperson",
    "presidential spokesperson": "press_secretary", "press secretary": "press_secretary",
    "spokesperson of the president": "press_secretary",
    "white house press secretary": "white_house_press_secretary",
    "foreign ministry spokeperson": "foreign_ministry_spokesperson",
    "head of the office of the president": "chief_of_staff_civil",
    "white house chief of staff": "chief_of_staff_civil",
    "chief of staff of the presidential executive office": "chief_of_staff_civil",
    "minister of state for europe": "minister_for_europe",
    "minister of european affairs": "minister_for_europe",
    "minister for european affairs": "minister_for_europe",
    "chairman of the state duma": "speaker_of_parliament",
    "chairman of the federation council": "speaker_of_parliament",
    "chairman of the verkhovna rada": "speaker_of_parliament",
  ]

  private static let leadersByCountry: [String: [String: String]] = [
    "KP": ["supreme leader": "paramount_leader", "premier": "prime_minister"],
    "TW": ["premier": "prime_minister"],
    "IT": ["vice president of the council of ministers": "deputy_prime_minister"],
    "ES": ["second deputy prime minister": "deputy_prime_minister"],
    "VE": ["vice president": "vice_president"],
  ]
}
