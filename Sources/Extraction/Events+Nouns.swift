internal import Authority
internal import Dates
internal import Text

/// Events that a noun names: "talks between Russia and the US".
extension Events {
  func noun(at index: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    var kind = EventWords.nouns[text.lower[index]]
    var body: String?
    var start = index
    let covering = phrases.phrase(startingAt: index)
    if kind == nil, let covering, let name = council(covering) {
      kind = .meeting
      body = name
    }
    // "is meeting the ministers"
    if text.lower[index] == "meeting", index > sentence.lowerBound,
      WordClasses.forms.contains(text.lower[index - 1])
    {
      return nil
    }
    if let papers = papers(at: index, in: sentence, isHeadline: isHeadline, &cast) { return papers }
    guard var kind, let checked = check(kind, at: index, in: sentence) else { return nil }
    kind = checked
    var end = body == nil ? index + 1 : (covering?.range.upperBound ?? index + 1)
    if body != nil, end < sentence.upperBound, let following = EventWords.nouns[text.lower[end]],
      [.meeting, .talks, .summit].contains(following)
    {
      kind = following
      end += 1
    }
    // What stands in front: "Russia-US", "the NATO-Russia Council", "Biden-Putin".
    var participants: [Int] = []
    if body == nil, let title = title(endingAt: end, from: sentence.lowerBound) {
      body = plain(title)
      start = title.lowerBound
    }
    var placeInFront: String?
    while start > sentence.lowerBound, index - start < 8 {
      let before = start - 1
      // "the Reykjavik summit"
      if start == index, let place = modifyingPlace(of: index, kind) {
        placeInFront = place.place
        start = place.range.lowerBound
        continue
      }
      if let phrase = phrases.phrase(endingAt: before) {
        if body == nil, let name = council(phrase) { body = name }
        participants += actors(phrase.range, &cast)
        start = phrase.range.lowerBound
      } else if text.tokens[before].kind == .clitic {
        start = before
      } else if let name = nouns.namesByEnd[start], isSomebody(name, cast) {
        participants += [cast.person(name)]
        start = name.range.lowerBound
      } else if text.tokens[before].kind == .word, !isStop(before) {
        participants += compound(before, &cast)
        start = before
      } else {
        break
      }
    }
    // '"intensive" talks'
    if start == index, start - 2 > sentence.lowerBound, text.tokens[start - 1].kind == .quote,
      let opening = (max(sentence.lowerBound, start - 5)..<(start - 1)).last(where: {
        text.tokens[$0].kind == .quote
      })
    {
      start = opening
    }
    let isDetermined =
      start > sentence.lowerBound && WordClasses.determiners.contains(text.lower[start - 1])
    if start == index, !isDetermined, !isHeadline, isBareNoun(index, in: sentence) {
      return nil
    }
    if isDetermined { start -= 1 }
    let heads = leaders(behind: end, in: sentence, &cast)
    participants += heads
    if let organ = organ(after: end, in: sentence), body == nil { body = organ }
    let (after, upper) = self.after(end, in: sentence, kind: kind, &cast)
    participants += after
    participants += owner(of: start, kind, in: sentence, &cast)
    participants += holders(of: start, kind, in: sentence, &cast)
    let owners = owners(of: start, kind, in: sentence, &cast)
    participants += owners
    let window = start..<upper
    if let body { participants += members(of: body, at: start..<end, &cast) }
    let isMilitary =
      kind == .military && (start..<index).contains { EventWords.military.contains(text.lower[$0]) }
    if isMilitary, participants.isEmpty, let power = power(before: start, in: sentence, &cast) {
      participants = [power]
    }
    let isBare = participants.isEmpty && body == nil
    // What the two of a sentence hold is of its only day.
    let days = dates.expressions(startingIn: sentence)
    let date =
      date(near: window, in: sentence, reach: isBare ? 4 : 12)
      ?? (owners.isEmpty || days.count != 1
        ? nil : days.first.flatMap { dates.resolvedAsEvent($0) })
    let place =
      place(from: end, in: sentence, reach: isBare ? 4 : 14)
      ?? (kind == .visit ? destination(from: end, in: sentence) : nil)
      ?? placeInFront ?? placeBefore(start, in: sentence)
      ?? (kind == .visit ? nil : placeOpening(sentence, above: start))
    let isDefinite = ["the", "this", "these", "those", "that"].contains(text.lower[start])
    let isKept =
      body != nil || date != nil || place != nil || isMilitary && !participants.isEmpty
      || unique(participants).count >= minimum(kind)
    guard isKept else { return nil }
    return Sighting(
      kind: kind, range: window, body: body, date: date, place: place,
      participants: unique(participants), heads: heads,
      status: status(of: window, noun: index, in: sentence), isDefinite: isDefinite,
      isHeadline: isHeadline, isDated: date != nil || isTimed(window))
  }

  /// A name in front of a noun: not "Joint" of "Joint Commission Meeting".
  func isSomebody(_ name: PersonName, _ cast: Cast) -> Bool {
    name.isTitled || name.name.count > 1 || cast.knows(name)
  }

  /// A countable noun in the singular; "will be meeting" is none.
  private func isBareNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
    EventWords.countable.contains(text.lower[index])
      && !(index > sentence.lowerBound && WordClasses.forms.contains(text.lower[index - 1]))
  }

  /// "next week's talks": a date stands with it, though it may not be known which.
  func isTimed(_ window: Range<Int>) -> Bool {
    dates.expressions(startingIn: window).first != nil
  }

  /// "the Strategic Stability Dialogue": a meeting with a name of its own.
  func title(endingAt end: Int, from lower: Int) -> Range<Int>? {
    var start = end
    while start > lower, text.tokens[start - 1].isCapitalized,
      text.tokens[start - 1].kind == .word, phrases.phrase(at: start - 1) == nil
    { start -= 1 }
    guard end - start > 2, start > lower, text.lower[start - 1] == "the" else { return nil }
    return start..<end
  }

  private func plain(_ words: Range<Int>) -> String {
    text.string(words).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The state or body that stands last in front of a noun: "actions by the PRC, such as exercises".
  func power(before index: Int, in sentence: Range<Int>, _ cast: inout Cast) -> Int? {
    let near = max(sentence.lowerBound, index - 14)..<index
    let phrase = near.reversed().lazy.compactMap { phrases.phrase(endingAt: $0) }
      .first { $0.isPlaceOrBody && $0.post == nil }
    return phrase.flatMap { actors($0.range, &cast).first }
  }

  /// "the papers shared with Moscow last month": a text that has been handed over.
  func papers(at index: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    guard EventWords.papers.contains(text.lower[index]), index + 2 < sentence.upperBound,
      EventWords.handed.contains(text.lower[index + 1]),
      ["with", "to", "over"].contains(text.lower[index + 2])
    else { return nil }
    var start = index
    var participants: [Int] = []
    while start > sentence.lowerBound, index - start < 6,
      !isStop(start - 1) || text.lower[start - 1] == "and"
    {
      if let phrase = phrases.phrase(endingAt: start - 1) {
        participants += actors(phrase.range, &cast)
        start = phrase.range.lowerBound
      } else {
        start -= 1
      }
    }
    let (receivers, upper) = after(index + 2, in: sentence, kind: .letter, &cast)
    participants = unique(participants + receivers)
    let window = start..<max(upper, index + 2)
    let date = date(near: window, in: sentence, reach: 4)
    guard !receivers.isEmpty, participants.count >= 2 || date != nil else { return nil }
    return Sighting(
      kind: .letter, range: window, body: nil, date: date, place: nil, participants: participants,
      status: .held, isDefinite: true, isHeadline: isHeadline, isDated: date != nil)
  }

  func minimum(_ kind: EventMention.Kind) -> Int {
    switch kind {
    case .interview, .pressConference, .statement, .speech, .visit: 1
    default: 2
    }
  }

  /// A word such as "call" or "statement" names an event only in some company.
  func check(_ kind: EventMention.Kind, at index: Int, in sentence: Range<Int>)
    -> EventMention.Kind?
  {
    let before = index > sentence.lowerBound ? text.lower[index - 1] : ""
    let after = index + 1 < sentence.upperBound ? text.lower[index + 1] : ""
    switch kind {
    case .pressConference:
      return before == "press" || before == "news"
        ? .pressConference : before == "video" ? .meeting : nil
    case .briefing:
      return before == "press" || before == "news" || before == "media" ? .briefing : nil
    case .phoneCall:
      if text.lower[index] == "conversation" {
        return before == "telephone" || before == "phone" ? .phoneCall : nil
      }
      return before == "phone" || before == "telephone" || before == "video" || after == "with"
        || after == "between"
        ? .phoneCall : nil
    case .statement, .speech, .letter:
      guard index > sentence.lowerBound + 1 else { return nil }
      let second = text.lower[max(sentence.lowerBound, index - 2)]
      let third = text.lower[max(sentence.lowerBound, index - 3)]
      return before == "a" || before == "following" || second == "a" || third == "a"
        || second == "in" ? kind : nil
    case .treaty:
      return ["signed", "sign", "signing", "initialed", "initialled"].contains { word in
        (max(sentence.lowerBound, index - 8)..<index).contains { text.lower[$0] == word }
      } ? .treaty : nil
    default: return kind
    }
  }

  func council(_ phrase: Phrases.Phrase) -> String? {
    for case .body(let body, nominal: false) in phrase.entries where body.kind == .council {
      return body.shortName
    }
    return nil
  }

  /// "led by Ryabkov and Sherman": the persons behind the event in its sentence.
  func leaders(behind index: Int, in sentence: Range<Int>, _ cast: inout Cast) -> [Int] {
    let limit = min(sentence.upperBound, index + 16)
    guard index + 1 < limit,
      let led = (index..<limit - 1).first(where: {
        ["led", "headed", "chaired", "attended"].contains(text.lower[$0])
          && text.lower[$0 + 1] == "by"
      }), !(index..<led).contains(where: { EventWords.nouns[text.lower[$0]] != nil })
    else { return [] }
    var found: [Int] = []
    var next = led + 2
    while next < sentence.upperBound {
      if let name = nouns.namesByStart[next] {
        found.append(cast.person(name))
        next = name.range.upperBound
      } else if text.lower[next] == "and" || text.tokens[next].kind == .comma {
        next += 1
      } else {
        break
      }
    }
    return found
  }

  /// The two sides of a body that is named after them: "NATO-Russia Council".
  func members(of body: String, at range: Range<Int>, _ cast: inout Cast) -> [Int] {
    guard let word = body.split(separator: " ").first,
      let compound = Gazetteer.shipped.compound(String(word)), compound.kind == .pair
    else { return [] }
    return actors(of: compound, at: range, &cast)
  }

  /// "a meeting of the NATO-Russia Council"
  func organ(after index: Int, in sentence: Range<Int>) -> String? {
    guard index + 1 < sentence.upperBound, text.lower[index] == "of" else { return nil }
    let start = text.lower[index + 1] == "the" ? index + 2 : index + 1
    guard start < sentence.upperBound else { return nil }
    return phrases.phrase(startingAt: start).flatMap(council)
  }

  func isStop(_ index: Int) -> Bool {
    let word = text.lower[index]
    return WordClasses.prepositions.contains(word) || WordClasses.determiners.contains(word)
      || WordClasses.auxiliaries.contains(word) || WordClasses.coordinators.contains(word)
      || WordClasses.subordinators.contains(word) || WordClasses.relatives.contains(word)
      || WordClasses.subjectPronouns.contains(word) || nouns.cues.isForm(word) || word == "held"
  }

  /// The actors behind the noun: "between A and B", "with A", "led by A and B".
  func after(
    _ start: Int, in sentence: Range<Int>, kind: EventMention.Kind, isOpen: Bool = false,
    _ cast: inout Cast
  )
    -> ([Int], Int)
  {
    var participants: [Int] = []
    var index = start
    var end = start
    var isOpen = isOpen
    while index < sentence.upperBound, index - start < 18 {
      let word = text.lower[index]
      if EventWords.between.contains(word) {
        guard word != "to" || kind == .visit || kind == .letter else { break }
        isOpen = true
        index += 1
        continue
      }
      if !isOpen, word == "in" || word == "on" || word == "at" {
        index += 1
        if index < sentence.upperBound,
          phrases.phrase(at: index)?.place != nil || text.tokens[index].kind == .number
            || WordClasses.weekdays.contains(text.lower[index])
        {
          end = (phrases.phrase(at: index)?.range.upperBound ?? index + 1)
          index = end
          continue
        }
        break
      }
      guard isOpen else { break }
      if let name = nouns.namesByStart[index] {
        guard isSomebody(name, cast) else { break }
        participants.append(cast.person(name))
        end = name.range.upperBound
        index = end
        continue
      }
      // "visiting President Mohamed"
      if word == "visiting" {
        index += 1
        continue
      }
      // "Cabinet Secretary for Foreign Affairs Raychelle Omamo"
      if phrases.phrase(startingAt: index)?.post != nil,
        let name = nameBehindPost(at: index, in: sentence)
      {
        participants.append(cast.person(name))
        end = name.range.upperBound
        index = end
        continue
      }
      if let phrase = phrases.phrase(startingAt: index), phrase.isAdjective,
        !isSide(phrase.range.upperBound, in: sentence)
      {
        index = phrase.range.upperBound
        continue
      }
      if let phrase = phrases.phrase(startingAt: index),
        phrase.isPlaceOrBody || phrase.outlet != nil || phrase.post != nil
      {
        // A visit's destination takes no part in it.
        if kind != .visit || phrase.post != nil { participants += actors(phrase.range, &cast) }
        end = phrase.range.upperBound
        index = end
        continue
      }
      if WordClasses.determiners.contains(word) || word == "and"
        || text.tokens[index].kind == .comma && isListed(index, in: sentence)
        || [
          "delegations", "delegation", "leaders", "officials", "ministers", "french", "broadcaster",
        ].contains(word)
      {
        index += 1
        continue
      }
      break
    }
    return (participants, max(end, start))
  }

  /// The name at the end of the words for a post: nothing but words of a title stands between.
  private func nameBehindPost(at start: Int, in sentence: Range<Int>) -> PersonName? {
    for index in (start + 1)..<min(start + 8, sentence.upperBound) {
      if let name = nouns.namesByStart[index] { return name }
      guard
        text.tokens[index].isCapitalized
          || ["of", "for", "and", "the"].contains(text.lower[index]),
        text.tokens[index].kind == .word
      else { return nil }
    }
    return nil
  }

  /// "Russian and American delegations": the adjective stands for the country.
  func isSide(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    if text.lower[index] == "and", index + 1 < sentence.upperBound {
      return phrases.phrase(startingAt: index + 1).map {
        $0.isAdjective && isSide($0.range.upperBound, in: sentence)
      } ?? false
    }
    return [
      "delegations", "delegation", "officials", "leaders", "negotiators", "sides", "diplomats",
      "ministers",
    ]
    .contains(text.lower[index])
  }

  /// "Canada, France and Germany": the comma goes on with a list.
  func isListed(_ comma: Int, in sentence: Range<Int>) -> Bool {
    let limit = min(sentence.upperBound, comma + 10)
    guard let and = (comma..<limit).first(where: { text.lower[$0] == "and" }) else { return false }
    return (comma + 1..<and).allSatisfy {
      phrases.phrase(at: $0) != nil || text.tokens[$0].kind == .comma
        || text.tokens[$0].isCapitalized
        || WordClasses.determiners.contains(text.lower[$0])
    }
  }

  /// "Blinken's visit", "Antonov met", "X in an interview"
  func owner(
    of start: Int, _ kind: EventMention.Kind, in sentence: Range<Int>, _ cast: inout Cast
  ) -> [Int] {
    var kind = kind
    // "During his meeting with Gedion, Zhang said"
    if [.meeting, .talks, .phoneCall].contains(kind), ["his", "her"].contains(text.lower[start]) {
      kind = .interview
    }
    switch kind {
    case .phoneCall where start <= sentence.lowerBound + 1: return callers(in: sentence, &cast)
    case .interview, .pressConference, .speech, .statement, .visit, .briefing:
      // "comments made by Blinken during an interview", "At a news conference ..., Mr. Netanyahu"
      let near = (max(sentence.lowerBound, start - 10)..<start).reversed().lazy
        .compactMap { nouns.namesByEnd[$0] }.first {
          kind != .visit || !isToldOf($0.range.upperBound..<start)
        }
      if kind == .visit, ["his", "her"].contains(text.lower[start]) {
        return cast.resolve(start..<(start + 1)).map { [$0] } ?? []
      }
      if let near, isSomebody(near, cast) { return [cast.person(near)] }
      let ahead = (start..<min(sentence.upperBound, start + 24)).lazy
        .compactMap { index in
          index > 0 && text.tokens[index - 1].kind == .comma ? nouns.namesByStart[index] : nil
        }.first
      return ahead.map { [cast.person($0)] } ?? []
    default: return []
    }
  }

  /// "Hua said that the visit": not the visit of whoever tells of it.
  private func isToldOf(_ between: Range<Int>) -> Bool {
    between.contains { text.lower[$0] == "that" || nouns.cues.isForm(text.lower[$0]) }
  }

  /// "In a phone call on Monday, Erdogan asked Putin to wait": the subject behind the comma, and whom it speaks to.
  private func callers(in sentence: Range<Int>, _ cast: inout Cast) -> [Int] {
    guard let comma = sentence.first(where: { text.tokens[$0].kind == .comma }),
      let subject = nouns.namesByStart[comma + 1],
      subject.range.upperBound + 1 < sentence.upperBound
    else { return [] }
    let verb = subject.range.upperBound
    let hearer = nouns.cues.isForm(text.lower[verb]) ? nouns.namesByStart[verb + 1] : nil
    return [cast.person(subject)] + (hearer.map { [cast.person($0)] } ?? [])
  }

  /// "a visit to Tokyo"
  private func destination(from end: Int, in sentence: Range<Int>) -> String? {
    guard end + 1 < sentence.upperBound, text.lower[end] == "to" else { return nil }
    let start = text.lower[end + 1] == "the" ? end + 2 : end + 1
    guard start < sentence.upperBound, let phrase = phrases.phrase(startingAt: start),
      phrase.post == nil, !phrase.isAdjective
    else { return nil }
    return phrase.place ?? (phrase.countryCode != nil ? text.string(phrase.range) : nil)
  }

  /// The city in "the Reykjavik summit", "the Geneva talks": a place and no side; a capital only of a summit or a
  /// conference.
  private func modifyingPlace(of index: Int, _ kind: EventMention.Kind) -> Phrases.Phrase? {
    guard [.summit, .talks, .meeting, .negotiation].contains(kind), index > 0,
      let phrase = phrases.phrase(endingAt: index - 1), phrase.place != nil
    else { return nil }
    let isCapital = phrase.countryCode != nil
    let before = phrase.range.lowerBound - 1
    let isLone =
      before < 0 || WordClasses.determiners.contains(text.lower[before])
      || WordClasses.prepositions.contains(text.lower[before]) || !text.tokens[before].isCapitalized
    return isLone && (!isCapital || kind == .summit) ? phrase : nil
  }

  /// "In Cairo, Khalil told a news conference that"
  func placeOpening(_ sentence: Range<Int>, above start: Int) -> String? {
    guard text.lower[sentence.lowerBound] == "in", sentence.lowerBound + 1 < start else {
      return nil
    }
    if let phrase = phrases.phrase(startingAt: sentence.lowerBound + 1) {
      return phrase.range.upperBound < start ? phrase.place : nil
    }
    // "In Baden-Baden, where ministers met"
    let comma = sentence.prefix(4).first { text.tokens[$0].kind == .comma }
    guard let comma, comma < start, comma > sentence.lowerBound + 1 else { return nil }
    let words = (sentence.lowerBound + 1)..<comma
    return words.allSatisfy {
      text.tokens[$0].isCapitalized && !WordClasses.months.contains(text.lower[$0])
        && nouns.namesByStart[$0].map { !$0.isTitled } ?? true
    } ? text.string(words) : nil
  }

  /// "The Secretary is in Brussels today for the meeting of the council"
  private func placeBefore(_ start: Int, in sentence: Range<Int>) -> String? {
    let near = max(sentence.lowerBound, start - 5)..<start
    guard let last = near.last, text.lower[last] == "for",
      let index = near.first(where: { text.lower[$0] == "in" })
    else { return nil }
    return phrases.phrase(startingAt: index + 1)?.place
  }

  /// "Trump and Merkel presented a united front, holding their first meeting": the two who open the sentence.
  private func owners(
    of start: Int, _ kind: EventMention.Kind, in sentence: Range<Int>, _ cast: inout Cast
  ) -> [Int] {
    guard text.lower[start] == "their", EventWords.family(kind) == "meeting",
      let first = sentence.prefix(10).lazy.compactMap({ nouns.namesByStart[$0] }).first,
      first.range.upperBound + 1 < start, text.lower[first.range.upperBound] == "and",
      let second = nouns.namesByStart[first.range.upperBound + 1],
      isSomebody(first, cast), isSomebody(second, cast)
    else { return [] }
    return [cast.person(first), cast.person(second)]
  }

  /// "Mr. Holm held talks with", "The ministers had a telephone conversation": those who hold them.
  private func holders(
    of start: Int, _ kind: EventMention.Kind, in sentence: Range<Int>, _ cast: inout Cast
  ) -> [Int] {
    guard [.meeting, .talks, .phoneCall, .negotiation].contains(kind),
      start - 1 > sentence.lowerBound,
      ["held", "had", "holds", "conducted"].contains(text.lower[start - 1])
    else { return [] }
    var verb = start - 1
    while verb > sentence.lowerBound,
      WordClasses.auxiliaries.contains(text.lower[verb - 1])
        || WordClasses.isAdverb(text.lower[verb - 1])
    {
      verb -= 1
    }
    return nouns.phrase(endingAt: verb, from: sentence.lowerBound).map { everyone(in: $0, &cast) }
      ?? []
  }

  func actors(_ range: Range<Int>, _ cast: inout Cast) -> [Int] {
    guard let phrase = phrases.phrase(at: range.lowerBound), phrase.outlet?.kind != .platform
    else { return [] }
    if phrase.entries.contains(where: { $0.isActor }) || phrase.outlet != nil {
      if let actor = cast.named(phrase) { return [actor] }
      let whole = nouns.phrase(endingAt: range.upperBound, from: max(0, range.lowerBound - 6))
      return cast.resolve(whole ?? range).map { [$0] } ?? []
    }
    // "the Foreign Minister of Iran", where the article names him elsewhere.
    if phrase.post != nil, !phrase.isPlural,
      let holder = cast.holder(withObject(phrase.range), head: phrase.range)
    {
      return [holder]
    }
    // "Russian and American delegations": the countries.
    if let code = phrase.countryCode, let country = Gazetteer.shipped.country(code: code) {
      return [cast.country(country, at: range)]
    }
    return []
  }

  /// A post with the state or body behind it: "Foreign Minister of Iran".
  private func withObject(_ post: Range<Int>) -> Range<Int> {
    let end = post.upperBound
    guard end + 2 < text.tokens.count, ["of", "for"].contains(text.lower[end]) else { return post }
    let start = text.lower[end + 1] == "the" ? end + 2 : end + 1
    return phrases.phrase(startingAt: start).map { post.lowerBound..<$0.range.upperBound } ?? post
  }

  func compound(_ index: Int, _ cast: inout Cast) -> [Int] {
    guard let compound = Gazetteer.shipped.compound(text.words[index]), compound.kind == .pair
    else {
      return []
    }
    return actors(of: compound, at: index..<(index + 1), &cast)
  }

  func actors(of compound: Compound, at range: Range<Int>, _ cast: inout Cast) -> [Int] {
    compound.parts.compactMap { entries in
      for entry in entries {
        if let country = entry.country { return cast.country(country, at: range) }
        if case .body(let body, _) = entry { return cast.body(body, at: range) }
      }
      return nil
    }
  }
}
