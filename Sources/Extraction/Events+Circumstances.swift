internal import Authority
internal import Dates
internal import Text

/// When and where an event was, and whether it has been.
extension Events {
  /// The date that stands nearest, in the same clause. Words that only name a kind of event ("the
  /// talks") take none from afar.
  func date(near window: Range<Int>, in sentence: Range<Int>, reach: Int = 12)
    -> ResolvedDate?
  {
    let near = dates.expressions(startingIn: sentence).filter {
      $0.tokens.lowerBound - window.upperBound <= reach
        && (window.lowerBound - $0.tokens.upperBound <= min(6, reach)
          || opens($0.tokens, sentence, above: window))
        && !isDivided(window, $0.tokens) && !isBefore($0.tokens, window)
        && !isOwned($0.tokens, outside: window)
    }
    let ranked = near.sorted { distance($0.tokens, window) < distance($1.tokens, window) }
    return ranked.lazy.compactMap { dates.resolvedAsEvent($0) }.first
      ?? (near.isEmpty && isInWeek(window, sentence) ? dates.weekSoFar : nil)
  }

  /// "On June 11, the minister had a conversation": a day that opens the sentence dates the whole clause.
  private func opens(_ tokens: Range<Int>, _ sentence: Range<Int>, above window: Range<Int>) -> Bool
  {
    tokens.lowerBound <= sentence.lowerBound + 1 && tokens.upperBound < window.lowerBound
      && text.tokens[tokens.upperBound].kind == .comma
      && !(tokens.upperBound..<window.lowerBound).contains {
        text.tokens[$0].kind == .semicolon || EventWords.nouns[text.lower[$0]] != nil
      }
  }

  /// "We have completed a week of talks: ...": what it lists was in this week.
  func isInWeek(_ window: Range<Int>, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<window.lowerBound).contains { index in
      text.lower[index] == "week" && index + 1 < window.lowerBound && text.lower[index + 1] == "of"
        && (max(sentence.lowerBound, index - 6)..<index).contains {
          ["completed", "concluded", "finished", "ended", "after"].contains(text.lower[$0])
        }
    }
  }

  /// "on Sunday ahead of the summit": the day of something else.
  private func isBefore(_ tokens: Range<Int>, _ window: Range<Int>) -> Bool {
    guard tokens.upperBound < window.lowerBound else { return false }
    return (tokens.upperBound..<window.lowerBound).contains {
      ["ahead", "before"].contains(text.lower[$0])
    }
  }

  /// "this week's meeting" dates the meeting and nothing else.
  func isOwned(_ tokens: Range<Int>, outside window: Range<Int>) -> Bool {
    guard tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].kind == .clitic
    else { return false }
    return tokens.lowerBound >= window.upperBound || tokens.upperBound + 1 < window.lowerBound
  }

  /// A conjunction between the two begins another clause.
  func isDivided(_ window: Range<Int>, _ tokens: Range<Int>) -> Bool {
    guard window.upperBound < tokens.lowerBound else { return false }
    if isScheduled(window, tokens) { return false }
    return (window.upperBound..<tokens.lowerBound).contains {
      WordClasses.subordinators.contains(text.lower[$0]) || text.tokens[$0].kind == .semicolon
        || EventWords.nouns[text.lower[$0]] != nil
    }
  }

  /// "the summit, which is scheduled for September 3", "talks due to be held on Monday": the clause tells nothing else.
  private func isScheduled(_ window: Range<Int>, _ tokens: Range<Int>) -> Bool {
    let between = window.upperBound..<tokens.lowerBound
    return between.contains { Self.scheduling.contains(text.lower[$0]) }
      && between.allSatisfy { index in
        Self.scheduling.contains(text.lower[index])
          || [
            "which", "that", "for", "on", "from", "to", "in", "be", "held", "start", "begin",
            "take", "place",
          ]
          .contains(text.lower[index])
          || WordClasses.auxiliaries.contains(text.lower[index])
          || text.tokens[index].kind == .comma || phrases.phrase(at: index) != nil
          || text.tokens[index].isCapitalized
          || text.tokens[index].kind == .openBracket || text.tokens[index].kind == .closeBracket
      }
  }

  private static let scheduling: Set<String> = ["scheduled", "due", "set", "slated", "planned"]

  func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.lowerBound >= b.lowerBound
      ? max(0, a.lowerBound - b.upperBound) : b.lowerBound - a.upperBound + 3
  }

  func place(from start: Int, in sentence: Range<Int>, reach: Int = 14) -> String? {
    var index = start
    while index + 1 < sentence.upperBound, index - start < reach {
      if ["in", "at"].contains(text.lower[index]) {
        // "the White House" is known with its article.
        if text.lower[index] == "at", let seat = phrases.phrase(startingAt: index + 1),
          seat.isSeat, seat.range.count > 1
        {
          return text.string(
            (text.lower[index + 1] == "the" ? index + 2 : index + 1)..<seat.range.upperBound)
        }
        var next = text.lower[index + 1] == "the" ? index + 2 : index + 1
        // "at the border village of Panmunjom"
        if let of = sentence.dropLast().drop(while: { $0 < next }).prefix(4).first(where: {
          text.lower[$0] == "of" && Self.settlements.contains(text.lower[$0 - 1])
        }) {
          next = of + 1
        }
        // "in suburban Gif-sur-Yvette"
        if next + 1 < sentence.upperBound, Self.parts.contains(text.lower[next]) { next += 1 }
        if next < sentence.upperBound {
          if let venue = venue(at: next, behind: index, in: sentence) { return venue }
          if let phrase = phrases.phrase(startingAt: next) {
            if let place = phrase.place { return place }
            // "at Camp David": a seat that stands for a government elsewhere.
            if text.lower[index] == "at", phrase.isSeat { return text.string(phrase.range) }
          } else if let place = unknownPlace(at: next, behind: index, in: sentence) {
            return place
          }
        }
      }
      if EventWords.nouns[text.lower[index]] != nil, index > start { return nil }
      index += 1
    }
    return nil
  }

  private static let settlements: Set<String> = [
    "village", "town", "city", "resort", "port", "island", "suburb", "capital",
  ]

  private static let parts: Set<String> = [
    "suburban", "central", "downtown", "nearby", "northern", "southern", "eastern", "western",
    "neighbouring", "neighboring",
  ]

  /// "the King David Hotel": a building with a name, whatever its words may mean elsewhere.
  private func venue(at start: Int, behind preposition: Int, in sentence: Range<Int>) -> String? {
    let limit = min(start + 5, sentence.upperBound)
    guard start < limit else { return nil }
    for index in start..<limit {
      guard text.tokens[index].kind == .word, text.tokens[index].isCapitalized else { return nil }
      if index > start, Self.venues.contains(text.lower[index]),
        index + 1 == sentence.upperBound || text.lower[index + 1] != "of"
      {
        return text.string(start..<(index + 1))
      }
    }
    return nil
  }

  private static let venues: Set<String> = [
    "hotel", "palace", "hall", "castle", "airport", "base", "centre", "center", "villa", "mansion",
    "ranch", "monastery", "residence", "lodge", "theatre", "theater",
  ]

  /// "in Dhahran on Saturday", "at Camp David", "at his residence at Bregancon": a name that the tables do not
  /// know for a place.
  private func unknownPlace(at start: Int, behind preposition: Int, in sentence: Range<Int>)
    -> String?
  {
    var end = start
    while end < sentence.upperBound, end - start < 4, text.tokens[end].kind == .word,
      text.tokens[end].isCapitalized, phrases.phrase(at: end) == nil,
      !WordClasses.months.contains(text.lower[end]),
      !WordClasses.weekdays.contains(text.lower[end]),
      !WordClasses.honorifics.contains(text.lower[end]),
      !organisationWords.contains(text.lower[end])
    {
      end += 1
    }
    let isSettled =
      text.lower[preposition] == "in"
      || preposition > sentence.lowerBound && Self.seats.contains(text.lower[preposition - 1])
    guard end - start >= (isSettled ? 1 : 2), end - start < 4 else { return nil }
    // "in Johnson's speech", "in Kremlin corridors"
    if end < sentence.upperBound, text.tokens[end].kind == .clitic { return nil }
    return text.string(start..<end)
  }

  private static let seats: Set<String> = [
    "residence", "villa", "retreat", "resort", "estate", "base", "house", "home", "ranch",
    "headquarters", "camp", "airport", "palace", "castle", "village",
  ]

  func status(of window: Range<Int>, noun: Int, in sentence: Range<Int>)
    -> EventMention.Status
  {
    let around =
      max(
        sentence.lowerBound, window.lowerBound - 4)..<min(
        sentence.upperBound, window.upperBound + 6)
    let words = around.map { text.lower[$0] }
    if words.contains(where: EventWords.cancelled.contains) { return .cancelled }
    if (window.lowerBound..<noun).contains(where: {
      EventWords.hypothetical.contains(text.lower[$0])
    }) {
      return .hypothetical
    }
    var leading = max(sentence.lowerBound, window.lowerBound - 14)..<window.lowerBound
    if let quote = leading.last(where: { text.tokens[$0].kind == .quote }) {
      leading = (quote + 1)..<window.lowerBound
    }
    let isIndefinite = !["the", "this", "these", "that"].contains(text.lower[window.lowerBound])
    if isIndefinite, leading.contains(where: { EventWords.imagined.contains(text.lower[$0]) }) {
      return .hypothetical
    }
    let before =
      max(sentence.lowerBound, window.lowerBound - 4)..<min(sentence.upperBound, noun + 4)
    if before.contains(where: { EventWords.upcoming.contains(text.lower[$0]) }) {
      return .scheduled
    }
    if leading.contains(where: { text.lower[$0] == "announced" }) { return .announced }
    return .held
  }
}
