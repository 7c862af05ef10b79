internal import Authority
internal import Text

extension NounPhrases {
  /// Whether a noun phrase can be somebody who speaks.
  func canSpeak(_ phrase: Range<Int>) -> Bool {
    if phrase.count == 1, WordClasses.subjectPronouns.contains(text.lower[phrase.lowerBound]) {
      return text.lower[phrase.lowerBound] != "it"
    }
    return isActor(phrase) || speaksAsDocument(phrase)
  }

  /// Whether a noun phrase names a person, an office or a body.
  func isActor(_ phrase: Range<Int>) -> Bool {
    let head = headRange(of: phrase)
    for index in head {
      if namesByStart[index] != nil || namesByEnd[index + 1] != nil { return true }
      if let known = phrases.phrase(at: index), known.post != nil || known.isCollective {
        // "Moscow's fundamental interests": the owner does not speak.
        let next = known.range.upperBound
        if next < head.upperBound, text.tokens[next].kind == .clitic { continue }
        return true
      }
      if Self.collectives.contains(text.lower[index]) { return true }
    }
    if phrase.count == 1 {
      let word = text.lower[phrase.lowerBound]
      return WordClasses.subjectPronouns.contains(word) && word != "it"
        || text.tokens[phrase.lowerBound].isCapitalized && !WordClasses.openers.contains(word)
          && text.tokens[phrase.lowerBound].kind == .word
    }
    return false
  }

  /// An outlet, by its name or as "the agency".
  func isOutlet(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last else { return false }
    return phrases.phrase(endingAt: last)?.outlet != nil
      || text.lower[phrase.lowerBound] == "the"
        && ["agency", "newspaper", "broadcaster", "channel", "outlet", "paper"].contains(
          text.lower[last])
  }

  /// "the statement", "these proposals", "the report": the words of a text.
  func speaksAsDocument(_ phrase: Range<Int>) -> Bool {
    headRange(of: phrase).contains { Self.documents.contains(text.lower[$0]) }
  }

  /// The phrase up to its first object: "a spokesman" of "a spokesman for the ministry".
  func headRange(of phrase: Range<Int>) -> Range<Int> {
    if let name = namesByEnd[phrase.upperBound], name.range.lowerBound <= phrase.lowerBound {
      return phrase
    }
    if let name = namesByStart[phrase.lowerBound],
      // "Tony Blair's official spokesman" is the spokesman.
      name.range.upperBound >= phrase.upperBound
        || text.tokens[name.range.upperBound].kind != .clitic
    {
      return phrase.lowerBound..<max(name.range.upperBound, phrase.lowerBound + 1)
    }
    for index in phrase.dropFirst()
    where WordClasses.prepositions.contains(text.lower[index])
      && (phrases.phrase(at: index).map { $0.range.lowerBound == index } ?? true)
    {
      return phrase.lowerBound..<index
    }
    return phrase
  }

  static let collectives: Set<String> = [
    "participants", "attendees", "delegates", "representatives", "members", "counterparts",
    "ministry", "government", "embassy", "delegation", "parliament", "party", "kremlin", "agency",
    "court", "council", "commission", "department", "administration", "presidency", "office",
    "ministers", "leaders", "allies", "officials", "countries", "nations", "sources", "source",
    "official", "diplomats", "diplomat", "lawmakers", "experts", "analysts", "critics",
    "negotiators",
    "committee", "mission", "secretariat", "army", "military", "bloc", "alliance", "union", "group",
    "organization", "organisation", "watchdog", "opposition", "spokesman", "spokeswoman",
    "spokesperson", "leadership", "authorities", "police", "lawyers", "activists", "observers",
    "sides", "parties", "states", "company", "newspaper", "broadcaster", "station", "people",
    "residents", "witnesses", "protesters", "reporters", "journalists", "capital", "envoys",
  ]

  private static let documents: Set<String> = [
    "statement", "communique", "communiqué", "declaration", "report", "letter", "document",
    "documents", "proposal", "proposals", "draft", "drafts", "text", "resolution", "note", "paper",
    "papers", "treaty", "agreement", "message", "memo", "readout", "post", "editorial", "plan",
  ]
}
