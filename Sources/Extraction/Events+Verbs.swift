internal import Authority
internal import Dates
internal import Text

/// Events that a verb tells: "met in Geneva", "published two drafts".
extension Events {
  func verb(at index: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    let word = text.lower[index]
    var kind: EventMention.Kind
    var end = index + 1
    switch word {
    case "met", "meet", "meets", "conferred", "confers": kind = .meeting
    case "meeting":
      // "is meeting the ministers"
      guard index > sentence.lowerBound, Self.being.contains(text.lower[index - 1]) else {
        return nil
      }
      kind = .meeting
    case "spoke", "speaks", "spoken":
      // "spoke today with", "spoke by phone with"
      guard
        let with = (index..<min(sentence.upperBound, index + 5)).first(where: {
          text.lower[$0] == "with"
        })
      else { return nil }
      kind = .phoneCall
      end = with
    case "discussed", "discuss":
      if let talks = discussion(at: index, in: sentence, isHeadline: isHeadline, &cast) {
        return talks
      }
      // "discussed the crisis by phone with"
      let near = index..<min(sentence.upperBound, index + 14)
      guard near.contains(where: { ["phone", "telephone"].contains(text.lower[$0]) }),
        let with = near.last(where: { text.lower[$0] == "with" })
      else { return nil }
      kind = .phoneCall
      end = with
    case "telephoned", "phoned": kind = .phoneCall
    case "telephone", "phone":
      // "would telephone the President"
      guard index > sentence.lowerBound, ["will", "would", "to"].contains(text.lower[index - 1])
      else { return nil }
      kind = .phoneCall
    case "addressed", "addresses", "addressing", "briefed", "briefing":
      return address(at: index, in: sentence, isHeadline: isHeadline, &cast)
    case "voted", "vetoed":
      return vote(at: index, in: sentence, isHeadline: isHeadline, &cast)
    case "handed", "delivered", "presented":
      return note(at: index, in: sentence, isHeadline: isHeadline, &cast)
    case "published", "unveiled", "released":
      guard
        let object = (index..<min(sentence.upperBound, index + 6)).first(where: {
          ["draft", "drafts", "proposals", "proposal"].contains(text.lower[$0])
        })
      else { return nil }
      kind = .draftPublication
      end = object + 1
    case "hosted", "received", "welcomed": kind = .meeting
    case let word where Self.journeys.contains(word):
      return journey(at: index, in: sentence, isHeadline: isHeadline, &cast)
    case "expelled": kind = .expulsion
    case "summoned": kind = .summons
    default: return nil
    }
    guard index > sentence.lowerBound else { return nil }
    var start = index
    while start > sentence.lowerBound,
      WordClasses.auxiliaries.contains(text.lower[start - 1])
        || WordClasses.isAdverb(text.lower[start - 1])
    { start -= 1 }
    var participants: [Int] = []
    var subjectStart = start
    if let adjunct = nouns.phrase(endingAt: start, from: sentence.lowerBound)
      ?? subjectBehindDate(start, sentence)
    {
      subjectStart = adjunct.lowerBound
      // "Carter, Sadat and Begin met"
      var more: [Int] = []
      while subjectStart - 1 > sentence.lowerBound, text.tokens[subjectStart - 1].kind == .comma,
        adjunct.contains(where: { text.lower[$0] == "and" }),
        let name = nouns.namesByEnd[subjectStart - 1], name.range.lowerBound >= sentence.lowerBound
      {
        more.insert(cast.person(name), at: 0)
        subjectStart = name.range.lowerBound
      }
      // "Henry Kissinger and Hanoi's Le Duc Tho met"
      if subjectStart - 2 > sentence.lowerBound, text.tokens[subjectStart - 1].kind == .clitic,
        let owner = phrases.phrase(endingAt: subjectStart - 2)
      {
        subjectStart = owner.range.lowerBound
      }
      if more.isEmpty, subjectStart - 1 > sentence.lowerBound,
        text.lower[subjectStart - 1] == "and", let name = nouns.namesByEnd[subjectStart - 1],
        name.range.lowerBound >= sentence.lowerBound
      {
        more.append(cast.person(name))
        subjectStart = name.range.lowerBound
      }
      participants += more + everyone(in: adjunct, &cast)
    }
    if kind == .meeting { end = skippingManner(from: end, in: sentence) }
    if kind == .summons { participants += summoners(behind: end, in: sentence, &cast) }
    let (after, upper) = self.after(
      end, in: sentence, kind: kind,
      isOpen: kind == .meeting || kind == .summons || kind == .phoneCall, &cast)
    participants += after
    if kind == .draftPublication {
      let upper = clauseEnd(from: end, in: sentence)
      if let to = (end..<upper).last(where: { text.lower[$0] == "to" }) {
        participants += self.after(to, in: sentence, kind: .letter, &cast).0
      }
      end = upper
    }
    let window = subjectStart..<max(upper, end)
    let date = date(near: window, in: sentence)
    let place =
      place(from: end, in: sentence) ?? place(from: max(upper, end), in: sentence, reach: 3)
      ?? placeOpening(sentence, above: subjectStart)
    participants = unique(participants)
    switch kind {
    case .meeting where ["hosted", "received", "welcomed"].contains(word):
      // "received the note", "hosted a summit": no meeting of persons.
      let persons = participants.filter { cast.actors[$0].kind == .person }
      guard persons.count >= 2 else { return nil }
    case .meeting, .phoneCall:
      // "The Assembly will meet again on Friday"
      let sits = participants.first.map { cast.actors[$0].kind == .institution } ?? false
      guard participants.count >= 2 || date != nil && (place != nil || sits) else { return nil }
    default: guard !participants.isEmpty else { return nil }
    }
    return Sighting(
      kind: kind, range: window, body: nil, date: date, place: place, participants: participants,
      status: status(of: window, noun: index, in: sentence), isDefinite: false,
      isHeadline: isHeadline, isDated: date != nil || isTimed(subjectStart..<max(upper, end)))
  }

  private static let being: Set<String> = ["is", "are", "was", "were", "be", "been"]

  private static let journeys: Set<String> = [
    "arrived", "arrives", "flew", "flies", "flying", "travelled", "traveled", "travels",
    "travelling", "traveling", "travel", "visited", "visit", "visits", "visiting", "fly", "stop",
    "arrive", "arriving", "stopped",
  ]

  /// "flew to Baku", "arrived in Sarajevo on Wednesday", "visited Kyiv", "will stop in Tokyo", "met him before
  /// travelling to Abuja": a visit of the persons who are the subject.
  private func journey(
    at verb: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast
  ) -> Sighting? {
    let word = text.lower[verb]
    let takesPreposition = !word.hasPrefix("visit")
    let isStop = word.hasPrefix("stop")
    guard verb > sentence.lowerBound, verb + 2 < sentence.upperBound,
      !takesPreposition || (isStop ? ["in"] : ["in", "to"]).contains(text.lower[verb + 1]),
      let place = phrases.phrase(startingAt: verb + (takesPreposition ? 2 : 1)),
      place.post == nil, !place.isAdjective,
      let destination = place.place
        ?? (place.countryCode != nil ? text.string(place.range) : nil)
    else { return nil }
    let travellers = travellers(of: verb, in: sentence, &cast)
    guard let (start, persons) = travellers, !persons.isEmpty else { return nil }
    let window = start..<place.range.upperBound
    let near = verb..<place.range.upperBound
    let date = date(near: near, in: sentence)
    return Sighting(
      kind: .visit, range: window, body: nil, date: date, place: destination,
      participants: unique(persons), status: status(of: near, noun: verb, in: sentence),
      isDefinite: false, isHeadline: isHeadline, isDated: date != nil || isTimed(window))
  }

  /// The subject of a verb of motion; of a participle that of the sentence.
  private func travellers(of verb: Int, in sentence: Range<Int>, _ cast: inout Cast)
    -> (start: Int, persons: [Int])?
  {
    let isParticiple =
      text.lower[verb].hasSuffix("ing") && !Self.being.contains(text.lower[verb - 1])
    if isParticiple {
      guard ["before", "after", "while"].contains(text.lower[verb - 1]) else { return nil }
      let subject = cast.subjectActor(of: sentence, before: verb)
      return subject.map { (verb, [$0]) }
    }
    var start = verb
    while start > sentence.lowerBound,
      WordClasses.auxiliaries.contains(text.lower[start - 1])
        || WordClasses.isAdverb(text.lower[start - 1])
    { start -= 1 }
    // "visits" and "travels" may be nouns.
    let isBase = ["visit", "travel", "fly", "stop", "arrive"].contains(text.lower[verb])
    if isBase, start == verb { return nil }
    guard let subject = nouns.phrase(endingAt: start, from: sentence.lowerBound),
      subject.count > 1 || nouns.namesByStart[subject.lowerBound] != nil
    else { return nil }
    let persons = everyone(in: subject, &cast).filter { cast.actors[$0].kind == .person }
    return (subject.lowerBound, persons)
  }

  /// "met separately on Monday with": to the companion, over how and when.
  func skippingManner(from start: Int, in sentence: Range<Int>) -> Int {
    let limit = min(sentence.upperBound, start + 7)
    guard let with = (start..<limit).first(where: { text.lower[$0] == "with" }),
      (start..<with).allSatisfy({ index in
        WordClasses.isAdverb(text.lower[index]) || text.lower[index] == "on"
          || dates.expressions(startingIn: sentence).contains { $0.tokens.contains(index) }
      })
    else { return start }
    return with
  }

  /// Where what was published has been told: at a mark or a conjunction.
  func clauseEnd(from start: Int, in sentence: Range<Int>) -> Int {
    (start..<sentence.upperBound).first {
      [.comma, .terminal, .semicolon, .dash, .colon].contains(text.tokens[$0].kind)
        || WordClasses.subordinators.contains(text.lower[$0])
    } ?? sentence.upperBound
  }

  /// "The Ministry in December 2021 published": the subject in front of a date.
  func subjectBehindDate(_ start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard
      let expression = dates.expressions(startingIn: sentence.lowerBound..<start)
        .last(where: { $0.tokens.upperBound == start })
    else { return nil }
    var end = expression.tokens.lowerBound
    if end > sentence.lowerBound, WordClasses.prepositions.contains(text.lower[end - 1]) {
      end -= 1
    }
    return nouns.phrase(endingAt: end, from: sentence.lowerBound)
  }

  func everyone(in range: Range<Int>, _ cast: inout Cast) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let name = nouns.namesByStart[index] {
        if isSomebody(name, cast) { found.append(cast.person(name)) }
        index = name.range.upperBound
      } else if let phrase = phrases.phrase(startingAt: index) {
        let isWhole =
          phrase.range.upperBound == range.upperBound
          || text.lower[phrase.range.upperBound] == "and"
        if isWhole { found += actors(phrase.range, &cast) }
        index = phrase.range.upperBound
      } else {
        index += 1
      }
    }
    if found.isEmpty, let actor = cast.resolve(range) { found.append(actor) }
    return found
  }
}
