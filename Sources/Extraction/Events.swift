internal import Authority
internal import Dates
internal import Text

/// Finds the events that an article tells of: by their nouns ("talks between ...") and by a few
/// verbs ("met in Geneva", "spoke today with").
struct Events {
  let text: TokenizedText
  let phrases: Phrases
  let nouns: NounPhrases
  let dates: SaidDates

  /// What one place in the text tells of an event.
  private struct Sighting {
    var kind: EventMention.Kind
    var range: Range<Int>
    var body: String?
    var date: ResolvedDate?
    var place: String?
    var participants: [Int]
    var status: EventMention.Status
    var isDefinite: Bool
    var isHeadline: Bool
  }

  /// The events in the given paragraphs; participants join the cast.
  func find(in paragraphs: [(range: Range<Int>, isHeadline: Bool)], cast: inout Cast)
    -> [EventMention]
  {
    var sightings: [Sighting] = []
    for (paragraph, isHeadline) in paragraphs {
      for sentence in text.sentences.lazy.map({ $0.clamped(to: paragraph) }) where !sentence.isEmpty
      {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
          if let sighting = noun(at: index, in: sentence, isHeadline: isHeadline, &cast)
            ?? verb(at: index, in: sentence, isHeadline: isHeadline, &cast)
          {
            sightings.append(sighting)
            index = max(index + 1, sighting.range.upperBound)
          } else {
            index += 1
          }
        }
      }
    }
    return merged(sightings)
  }

  // MARK: Nouns

  private func noun(at index: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
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
    while start > sentence.lowerBound, index - start < 8 {
      let before = start - 1
      if let phrase = phrases.phrase(endingAt: before) {
        if body == nil, let name = council(phrase) { body = name }
        participants += actors(phrase.range, &cast)
        start = phrase.range.lowerBound
      } else if text.tokens[before].kind == .clitic {
        start = before
      } else if let name = nouns.namesByEnd[start] {
        participants += [cast.person(name)]
        start = name.range.lowerBound
      } else if text.tokens[before].kind == .word, !isStop(before) {
        participants += compound(before, &cast)
        start = before
      } else {
        break
      }
    }
    if start > sentence.lowerBound, WordClasses.determiners.contains(text.lower[start - 1]) {
      start -= 1
    }
    participants += leaders(behind: end, in: sentence, &cast)
    if let organ = organ(after: end, in: sentence), body == nil { body = organ }
    let (after, upper) = self.after(end, in: sentence, kind: kind, &cast)
    participants += after
    participants += owner(of: start, kind, in: sentence, &cast)
    let window = start..<upper
    if let body { participants += members(of: body, at: start..<end, &cast) }
    let isBare = participants.isEmpty && body == nil
    let date = date(near: window, in: sentence, reach: isBare ? 4 : 12)
    let place = place(from: end, in: sentence, reach: isBare ? 4 : 14)
    let isDefinite = ["the", "this", "these", "those", "that"].contains(text.lower[start])
    guard body != nil || date != nil || place != nil || unique(participants).count >= minimum(kind)
    else { return nil }
    return Sighting(
      kind: kind, range: window, body: body, date: date, place: place,
      participants: unique(participants),
      status: status(of: window, noun: index, in: sentence), isDefinite: isDefinite,
      isHeadline: isHeadline)
  }

  private func minimum(_ kind: EventMention.Kind) -> Int {
    switch kind {
    case .interview, .pressConference, .statement, .speech, .visit: 1
    default: 2
    }
  }

  /// A word such as "call" or "statement" names an event only in some company.
  private func check(_ kind: EventMention.Kind, at index: Int, in sentence: Range<Int>)
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
      return ["signed", "sign", "signing"].contains { word in
        (max(sentence.lowerBound, index - 8)..<index).contains { text.lower[$0] == word }
      } ? .treaty : nil
    default: return kind
    }
  }

  private func council(_ phrase: Phrases.Phrase) -> String? {
    for case .body(let body, nominal: false) in phrase.entries where body.kind == .council {
      return body.shortName
    }
    return nil
  }

  /// "led by Ryabkov and Sherman": the persons behind the event in its sentence.
  private func leaders(behind index: Int, in sentence: Range<Int>, _ cast: inout Cast) -> [Int] {
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
  private func members(of body: String, at range: Range<Int>, _ cast: inout Cast) -> [Int] {
    guard let word = body.split(separator: " ").first,
      let compound = Gazetteer.shipped.compound(String(word)), compound.kind == .pair
    else { return [] }
    return actors(of: compound, at: range, &cast)
  }

  /// "a meeting of the NATO-Russia Council"
  private func organ(after index: Int, in sentence: Range<Int>) -> String? {
    guard index + 1 < sentence.upperBound, text.lower[index] == "of" else { return nil }
    let start = text.lower[index + 1] == "the" ? index + 2 : index + 1
    guard start < sentence.upperBound else { return nil }
    return phrases.phrase(startingAt: start).flatMap(council)
  }

  private func isStop(_ index: Int) -> Bool {
    let word = text.lower[index]
    return WordClasses.prepositions.contains(word) || WordClasses.determiners.contains(word)
      || WordClasses.auxiliaries.contains(word) || WordClasses.coordinators.contains(word)
      || WordClasses.subordinators.contains(word) || WordClasses.relatives.contains(word)
      || WordClasses.subjectPronouns.contains(word) || nouns.cues.isForm(word) || word == "held"
  }

  /// The actors behind the noun: "between A and B", "with A", "led by A and B".
  private func after(
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
        participants += actors(phrase.range, &cast)
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

  /// "Russian and American delegations": the adjective stands for the country.
  private func isSide(_ index: Int, in sentence: Range<Int>) -> Bool {
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
  private func isListed(_ comma: Int, in sentence: Range<Int>) -> Bool {
    let limit = min(sentence.upperBound, comma + 10)
    guard let and = (comma..<limit).first(where: { text.lower[$0] == "and" }) else { return false }
    return (comma + 1..<and).allSatisfy {
      phrases.phrase(at: $0) != nil || text.tokens[$0].kind == .comma
        || text.tokens[$0].isCapitalized
        || WordClasses.determiners.contains(text.lower[$0])
    }
  }

  /// "Blinken's visit", "Antonov met", "X in an interview"
  private func owner(
    of start: Int, _ kind: EventMention.Kind, in sentence: Range<Int>, _ cast: inout Cast
  ) -> [Int] {
    switch kind {
    case .interview, .pressConference, .speech, .statement, .visit, .briefing:
      // "comments made by Blinken during an interview", "At a news conference ..., Mr. Netanyahu"
      let near = (max(sentence.lowerBound, start - 10)..<start).reversed().lazy
        .compactMap { nouns.namesByEnd[$0] }.first
      if let near { return [cast.person(near)] }
      let ahead = (start..<min(sentence.upperBound, start + 24)).lazy
        .compactMap { index in
          index > 0 && text.tokens[index - 1].kind == .comma ? nouns.namesByStart[index] : nil
        }.first
      return ahead.map { [cast.person($0)] } ?? []
    default: return []
    }
  }

  private func actors(_ range: Range<Int>, _ cast: inout Cast) -> [Int] {
    guard let phrase = phrases.phrase(at: range.lowerBound), phrase.outlet?.kind != .platform
    else { return [] }
    if phrase.entries.contains(where: { $0.isActor }) || phrase.outlet != nil {
      if let actor = cast.named(phrase) { return [actor] }
      let whole = nouns.phrase(endingAt: range.upperBound, from: max(0, range.lowerBound - 6))
      return cast.resolve(whole ?? range).map { [$0] } ?? []
    }
    // "Russian and American delegations": the countries.
    if let code = phrase.countryCode, let country = Gazetteer.shipped.country(code: code) {
      return [cast.country(country, at: range)]
    }
    return []
  }

  private func compound(_ index: Int, _ cast: inout Cast) -> [Int] {
    guard let compound = Gazetteer.shipped.compound(text.words[index]), compound.kind == .pair
    else {
      return []
    }
    return actors(of: compound, at: index..<(index + 1), &cast)
  }

  private func actors(of compound: Compound, at range: Range<Int>, _ cast: inout Cast) -> [Int] {
    compound.parts.compactMap { entries in
      for entry in entries {
        if let country = entry.country { return cast.country(country, at: range) }
        if case .body(let body, _) = entry { return cast.body(body, at: range) }
      }
      return nil
    }
  }

  // MARK: Verbs

  private func verb(at index: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    let word = text.lower[index]
    var kind: EventMention.Kind
    var end = index + 1
    switch word {
    case "met", "meet", "meets": kind = .meeting
    case "spoke", "speaks", "spoken":
      // "spoke today with", "spoke by phone with"
      guard
        let with = (index..<min(sentence.upperBound, index + 5)).first(where: {
          text.lower[$0] == "with"
        })
      else { return nil }
      kind = .phoneCall
      end = with
    case "published", "unveiled", "released":
      guard
        let object = (index..<min(sentence.upperBound, index + 6)).first(where: {
          ["draft", "drafts", "proposals", "proposal"].contains(text.lower[$0])
        })
      else { return nil }
      kind = .draftPublication
      end = object + 1
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
      participants += everyone(in: adjunct, &cast)
    }
    let (after, upper) = self.after(
      end, in: sentence, kind: kind, isOpen: kind == .meeting || kind == .summons, &cast)
    participants += after
    if kind == .draftPublication { end = clauseEnd(from: end, in: sentence) }
    let window = subjectStart..<max(upper, end)
    let date = date(near: window, in: sentence)
    let place = place(from: end, in: sentence)
    participants = unique(participants)
    switch kind {
    case .meeting, .phoneCall:
      guard participants.count >= 2 || date != nil && place != nil else { return nil }
    default: guard !participants.isEmpty else { return nil }
    }
    return Sighting(
      kind: kind, range: window, body: nil, date: date, place: place, participants: participants,
      status: status(of: window, noun: index, in: sentence), isDefinite: false,
      isHeadline: isHeadline)
  }

  /// Where what was published has been told: at a mark or a conjunction.
  private func clauseEnd(from start: Int, in sentence: Range<Int>) -> Int {
    (start..<sentence.upperBound).first {
      [.comma, .terminal, .semicolon, .dash, .colon].contains(text.tokens[$0].kind)
        || WordClasses.subordinators.contains(text.lower[$0])
    } ?? sentence.upperBound
  }

  /// "The Ministry in December 2021 published": the subject in front of a date.
  private func subjectBehindDate(_ start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    guard let expression = dates.expressions.last(where: { $0.tokens.upperBound == start }) else {
      return nil
    }
    var end = expression.tokens.lowerBound
    if end > sentence.lowerBound, WordClasses.prepositions.contains(text.lower[end - 1]) {
      end -= 1
    }
    return nouns.phrase(endingAt: end, from: sentence.lowerBound)
  }

  private func everyone(in range: Range<Int>, _ cast: inout Cast) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let name = nouns.namesByStart[index] {
        found.append(cast.person(name))
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

  // MARK: Date, place, status

  /// The date that stands nearest, in the same clause. Words that only name a kind of event ("the
  /// talks") take none from afar.
  private func date(near window: Range<Int>, in sentence: Range<Int>, reach: Int = 12)
    -> ResolvedDate?
  {
    let near = dates.expressions.filter {
      sentence.contains($0.tokens.lowerBound)
        && $0.tokens.lowerBound - window.upperBound <= reach
        && window.lowerBound - $0.tokens.upperBound <= min(6, reach)
        && !isDivided(window, $0.tokens) && !isOwned($0.tokens, outside: window)
    }
    let ranked = near.sorted { distance($0.tokens, window) < distance($1.tokens, window) }
    return ranked.lazy.compactMap { dates.resolvedAsEvent($0) }.first
  }

  /// "this week's meeting" dates the meeting and nothing else.
  private func isOwned(_ tokens: Range<Int>, outside window: Range<Int>) -> Bool {
    guard tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].kind == .clitic
    else { return false }
    return tokens.lowerBound >= window.upperBound || tokens.upperBound + 1 < window.lowerBound
  }

  /// A conjunction between the two begins another clause.
  private func isDivided(_ window: Range<Int>, _ tokens: Range<Int>) -> Bool {
    guard window.upperBound < tokens.lowerBound else { return false }
    return (window.upperBound..<tokens.lowerBound).contains {
      WordClasses.subordinators.contains(text.lower[$0]) || text.tokens[$0].kind == .semicolon
        || EventWords.nouns[text.lower[$0]] != nil
    }
  }

  private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.lowerBound >= b.lowerBound
      ? max(0, a.lowerBound - b.upperBound) : b.lowerBound - a.upperBound + 3
  }

  private func place(from start: Int, in sentence: Range<Int>, reach: Int = 14) -> String? {
    var index = start
    while index + 1 < sentence.upperBound, index - start < reach {
      if ["in", "at"].contains(text.lower[index]) {
        let next = text.lower[index + 1] == "the" ? index + 2 : index + 1
        if next < sentence.upperBound, let phrase = phrases.phrase(startingAt: next),
          let place = phrase.place
        {
          return place
        }
      }
      if EventWords.nouns[text.lower[index]] != nil, index > start { return nil }
      index += 1
    }
    return nil
  }

  private func status(of window: Range<Int>, noun: Int, in sentence: Range<Int>)
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
    let before =
      max(sentence.lowerBound, window.lowerBound - 4)..<min(sentence.upperBound, noun + 4)
    if before.contains(where: { EventWords.upcoming.contains(text.lower[$0]) }) {
      return .scheduled
    }
    return .held
  }

  // MARK: Merging

  /// Sightings of one event become one mention of it.
  private func merged(_ sightings: [Sighting]) -> [EventMention] {
    var events: [EventMention] = []
    for sighting in sightings {
      if let index = events.lastIndex(where: { isSame($0, sighting) }) {
        join(&events[index], sighting)
      } else if isWorthKeeping(sighting) {
        var event = EventMention(
          kind: sighting.kind, status: sighting.status, spans: [text.span(sighting.range)])
        event.body = sighting.body
        event.from = sighting.date.map { bound($0, first: true) }
        event.to = sighting.date.map { bound($0, first: false) }
        event.place = sighting.place
        event.participants = sighting.participants
        events.append(event)
      }
    }
    events = withoutRepeats(events)
    for index in events.indices {
      guard let from = events[index].from?.edtf.first, let published = dates.publishedLast else {
        continue
      }
      if from > published, events[index].status == .held { events[index].status = .scheduled }
    }
    return events
  }

  /// Events that turned out to be one once their body was named: the undated one joins the dated.
  private func withoutRepeats(_ events: [EventMention]) -> [EventMention] {
    var kept: [EventMention] = []
    for event in events {
      let twin = kept.firstIndex { other in
        guard let body = event.body, other.body == body,
          EventWords.family(other.kind) == EventWords.family(event.kind)
        else { return false }
        guard let a = other.from?.edtf, let b = event.from?.edtf else { return true }
        return a == b
      }
      guard let twin else {
        kept.append(event)
        continue
      }
      kept[twin].spans = (kept[twin].spans + event.spans).sorted()
      kept[twin].from = kept[twin].from ?? event.from
      kept[twin].to = kept[twin].to ?? event.to
      kept[twin].place = kept[twin].place ?? event.place
      kept[twin].participants = unique(kept[twin].participants + event.participants)
      if event.status == .scheduled, !isCertainlyPast(kept[twin].to) {
        kept[twin].status = .scheduled
      }
    }
    return kept
  }

  private func isWorthKeeping(_ sighting: Sighting) -> Bool {
    if sighting.date != nil || sighting.body != nil || sighting.status == .hypothetical {
      return true
    }
    switch sighting.kind {
    case .statement, .letter, .speech: return !sighting.participants.isEmpty && !sighting.isHeadline
    case .interview, .pressConference, .visit: return true
    default:
      return sighting.participants.count >= 2
        || sighting.place != nil && !sighting.participants.isEmpty
    }
  }

  private func bound(_ date: ResolvedDate, first: Bool) -> ResolvedDate {
    guard date.precision == .range || date.precision == .week,
      let day = first ? date.edtf.first : date.edtf.last, let edtf = EDTF.day(day)
    else { return date }
    return ResolvedDate(edtf: edtf, basis: date.basis)
  }

  private func isSame(_ event: EventMention, _ sighting: Sighting) -> Bool {
    guard EventWords.family(event.kind) == EventWords.family(sighting.kind) else { return false }
    if (event.status == .hypothetical) != (sighting.status == .hypothetical) { return false }
    let shared = Set(event.participants).intersection(sighting.participants).count
    if let known = event.from?.edtf, let date = sighting.date?.edtf {
      guard known == date || contains(known, date) || contains(date, known) else { return false }
      if let a = event.body, let b = sighting.body { return a == b }
      if let a = event.place, let b = sighting.place, a != b { return false }
      return known == date || shared > 0
    }
    if let a = event.body, let b = sighting.body { return a == b }
    if let a = event.place, let b = sighting.place, a != b { return false }
    let isKnown = Set(sighting.participants).isSubset(of: event.participants)
    return shared >= 2
      || isKnown && sighting.isDefinite && sighting.date == nil
        && (shared > 0 || sighting.participants.isEmpty)
      || shared >= 1 && shared == min(event.participants.count, sighting.participants.count)
  }

  private func contains(_ a: EDTF, _ b: EDTF) -> Bool {
    guard let first = a.first, let last = a.last, let from = b.first, let to = b.last else {
      return false
    }
    return first <= from && to <= last
  }

  private func join(_ event: inout EventMention, _ sighting: Sighting) {
    event.spans.append(text.span(sighting.range))
    event.body = event.body ?? sighting.body
    event.place = event.place ?? sighting.place
    if let date = sighting.date,
      event.from == nil || date.precision == .day && event.from?.precision != .day
    {
      event.from = bound(date, first: true)
      event.to = bound(date, first: false)
    }
    event.participants = unique(event.participants + sighting.participants)
    if event.status == .scheduled, sighting.status == .held, isCertainlyPast(event.to) {
      event.status = .held
    }
  }

  /// The date lies before every day on which the article can have been published.
  private func isCertainlyPast(_ date: ResolvedDate?) -> Bool {
    guard let last = date?.edtf.last, let published = dates.publishedFirst else { return false }
    return last <= published
  }

  private func unique(_ actors: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return actors.filter { seen.insert($0).inserted }
  }
}
