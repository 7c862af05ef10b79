internal import Authority
internal import Text

/// Whom the words were said to, where no reporting clause names a hearer.
extension ArticleReading {
  /// After the events are known.
  mutating func addAddressees() {
    addQuestioners()
    addDocumentAddressees()
    addCompanions()
    for index in found.reports.indices where found.reports[index].addressees.isEmpty {
      if let hearer = interviewer(of: index) ?? audienceOfSpeech(of: index)
        ?? criticised(in: index)
      {
        found.reports[index].addressees = [hearer]
        if isOutlet(hearer), found.reports[index].form == .attributed {
          found.reports[index].via = found.reports[index].via ?? cast.actors[hearer].name
        }
      }
    }
  }

  /// Before what follows is looked at: it is said to them too.
  mutating func addAudiences() {
    for index in found.reports.indices where found.reports[index].addressees.isEmpty {
      if let hearer = appealedTo(in: index) ?? companionOfCall(of: index) {
        found.reports[index].addressees = [hearer]
        continue
      }
      guard let hearer = audience(of: index) else { continue }
      found.reports[index].addressees = [hearer]
      heard.insert(index)
      if isOutlet(hearer) {
        found.reports[index].via = found.reports[index].via ?? cast.actors[hearer].name
      }
    }
  }

  /// "Speaking to soldiers in Omdurman, Burhan said", "Gorbachev, addressing journalists, blamed".
  private mutating func audience(of report: Int) -> Int? {
    guard found.reports[report].form == .attributed, found.reports[report].within == nil,
      let source = found.reports[report].source
    else { return nil }
    let sentence = sentences[report]
    for verb in sentence.dropLast(2)
    where !contents[report].contains(where: { $0.contains(verb) }) {
      let isOpening = verb == sentence.lowerBound
      guard isOpening || text.tokens[verb - 1].kind == .comma,
        let start = audienceStart(behind: verb, in: sentence)
      else { continue }
      let end =
        (start..<sentence.upperBound).first { text.tokens[$0].kind == .comma }
        ?? sentence.upperBound
      // What opens a sentence is the subject's; what stands behind a comma that of whoever stands in front.
      guard
        isOpening
          ? end < sentence.upperBound && source.start >= text.span(end..<(end + 1)).start
          : source.start < text.span(verb..<(verb + 1)).start,
        let hearer = nouns.phrase(startingAt: start, to: end)
      else { continue }
      let words =
        hearer.dropFirst().first {
          WordClasses.settings.contains(text.lower[$0])
            || ["for", "on"].contains(text.lower[$0])
        }
        .map { hearer.lowerBound..<$0 } ?? hearer
      guard let last = words.last, !Self.gatherings.contains(text.lower[last]),
        let actor = cast.resolve(words), actor != found.reports[report].speaker
      else { continue }
      return actor
    }
    return nil
  }

  /// "Trump suggested in a call with Hamdok that": the other one of a call that the sentence tells beside the words.
  private func companionOfCall(of report: Int) -> Int? {
    guard found.reports[report].form == .attributed, found.reports[report].within == nil,
      let speaker = found.reports[report].speaker, cast.actors[speaker].kind == .person
    else { return nil }
    let sentence = text.span(sentences[report])
    let contents = found.reports[report].content
    for event in eventsNear(sentence)
    where found.events[event].kind == .phoneCall
      && found.events[event].spans.contains(where: { span in
        span.overlaps(sentence) && !contents.contains { $0.overlaps(span) }
          && isWhereItWasSaid(span, in: sentences[report])
      })
    {
      let others = found.events[event].participants.filter {
        $0 != speaker && cast.actors[$0].kind == .person
      }
      if others.count == 1 { return others.first }
    }
    return nil
  }

  /// "in a call with", "during his call with": not "who had telephoned her".
  private func isWhereItWasSaid(_ span: TextSpan, in sentence: Range<Int>) -> Bool {
    guard let first = sentence.first(where: { text.span($0..<($0 + 1)).start >= span.start }),
      first > sentence.lowerBound
    else { return false }
    return ["in", "during"].contains(text.lower[first - 1])
  }

  private func audienceStart(behind verb: Int, in sentence: Range<Int>) -> Int? {
    switch text.lower[verb] {
    case "speaking", "talking":
      ["to", "with"].contains(text.lower[verb + 1]) ? verb + 2 : nil
    case "addressing", "briefing", "telling": verb + 1
    // "Asked about it by a German reporter, Trump said"
    case "asked":
      ((verb + 1)..<min(verb + 8, sentence.upperBound - 1)).first { text.lower[$0] == "by" }
        .map { $0 + 1 }
    default: nil
    }
  }

  /// "Carter addressed the Knesset. 'The people are ready,' he said": what follows a speech is said to those
  /// whom it was held before.
  private func audienceOfSpeech(of report: Int) -> Int? {
    guard found.reports[report].form == .attributed, found.reports[report].within == nil,
      let speaker = found.reports[report].speaker, !looksBack(report),
      occasions[report] == nil, let number = text.paragraph(at: sentences[report].lowerBound)
    else { return nil }
    let near = text.span(
      text.paragraphs[max(0, number - 1)].lowerBound..<sentences[report].upperBound)
    for index in eventsNear(near).reversed()
    where found.events[index].kind == .speech && found.events[index].participants.contains(speaker)
    {
      return found.events[index].participants.first {
        $0 != speaker && cast.actors[$0].kind == .institution && !isOutlet($0)
      }
    }
    return nil
  }

  /// "appealed to the parties to return", "demanded that China withdraw": whom it is demanded of.
  private mutating func appealedTo(in report: Int) -> Int? {
    guard let content = contents[report].first, content.count > 3,
      let lemma = found.reports[report].cueLemma
    else { return nil }
    let first = text.lower[content.lowerBound]
    let start = content.lowerBound + 1
    guard lemma == "appeal" && first == "to" || lemma == "demand" && first == "that",
      let hearer = nouns.phrase(startingAt: start, to: content.upperBound),
      hearer.upperBound < content.upperBound
    else { return nil }
    if lemma == "appeal", text.lower[hearer.upperBound] != "to" { return nil }
    guard let actor = cast.resolve(hearer), actor != found.reports[report].speaker else {
      return nil
    }
    return actor
  }

  /// "During his meeting with Gedion, Zhang said", and what the other one says next: said to each other.
  private mutating func addCompanions() {
    var current: (event: Int, paragraph: Int)?
    for index in found.reports.indices
    where found.reports[index].within == nil && !found.reports[index].isHeadline
      && found.reports[index].form == .attributed
    {
      guard let speaker = found.reports[index].speaker else { continue }
      let paragraph = text.paragraph(at: sentences[index].lowerBound) ?? 0
      if let event = meeting(opening: sentences[index]),
        found.events[event].participants.contains(speaker)
          || persons(of: event).count == 1
      {
        if !found.events[event].participants.contains(speaker),
          cast.actors[speaker].kind == .person
        {
          found.events[event].participants.append(speaker)
        }
        current = (event, paragraph)
      }
      guard let (event, place) = current, place == paragraph,
        persons(of: event).contains(speaker), persons(of: event).count == 2,
        !looksBack(index), occasions[index].map({ $0.kind == .phoneCall }) ?? true
      else { continue }
      found.reports[index].saidAt = found.reports[index].saidAt ?? event
      found.reports[index].said = found.reports[index].said ?? found.events[event].from
      if found.reports[index].addressees.isEmpty {
        found.reports[index].addressees = persons(of: event).filter { $0 != speaker }
      }
    }
  }

  private func persons(of event: Int) -> [Int] {
    found.events[event].participants.filter { cast.actors[$0].kind == .person }
  }

  /// The meeting or call that a sentence begins with: "During his meeting with Gedion on Friday, ".
  private func meeting(opening sentence: Range<Int>) -> Int? {
    guard ["during", "in", "at"].contains(text.lower[sentence.lowerBound]) else { return nil }
    let near = text.span(
      sentence.lowerBound..<min(sentence.lowerBound + 4, sentence.upperBound))
    return eventsNear(near).first {
      ["meeting", "phone_call"].contains(EventWords.family(found.events[$0].kind))
    }
  }

  /// In a transcript with questions the answers go to those who ask.
  private mutating func addQuestioners() {
    let asking = found.reports.first { $0.form == .question }?.speaker
    guard let asking else { return }
    for index in found.reports.indices
    where found.reports[index].form == .turn && found.reports[index].addressees.isEmpty {
      found.reports[index].addressees = [asking]
    }
    for index in found.events.indices
    where [.briefing, .pressConference].contains(found.events[index].kind)
      && found.reports.contains(where: { report in
        report.form == .turn
          && report.speaker.map(found.events[index].participants.contains) ?? false
      })
    {
      found.events[index].participants.append(asking)
    }
  }

  /// The outlet whose interview it was said in.
  private func interviewer(of report: Int) -> Int? {
    guard let event = found.reports[report].saidAt, found.events[event].kind == .interview,
      let speaker = found.reports[report].speaker
    else { return nil }
    return found.events[event].participants.first { participant in
      participant != speaker && isOutlet(participant)
    }
  }

  private func isOutlet(_ actor: Int) -> Bool {
    cast.actors[actor].kind == .institution
      && Gazetteer.shipped.outlet(named: cast.actors[actor].name) != nil
  }

  /// A document speaks to the state or body that it calls on: in the sentences that make a demand of
  /// it, and in those that name it with the same breath as its conduct.
  private mutating func addDocumentAddressees() {
    var demanded: Set<Int> = []
    let document = found.reports.indices.filter { found.reports[$0].form == .document }
    for index in document {
      guard let actor = demandedActor(in: sentences[index]) else { continue }
      found.reports[index].addressees = [actor]
      demanded.insert(actor)
    }
    for index in document where found.reports[index].addressees.isEmpty {
      let named = Set(actors(namedIn: sentences[index])).intersection(demanded)
      if named.count == 1 { found.reports[index].addressees = Array(named) }
    }
  }

  /// "We call on the PRC to", "we urge Russia to"
  private mutating func demandedActor(in sentence: Range<Int>) -> Int? {
    for attribution in rules.sentenceAttributions(sentence, isHeadline: false) {
      guard let verb = attribution.verb, let content = attribution.content.first,
        verb.frames.contains(.order),
        let hearer = nouns.phrase(
          startingAt: content.lowerBound, to: content.upperBound)
      else { continue }
      if let actor = cast.resolve(hearer), isNamedPower(actor) { return actor }
    }
    return nil
  }

  private func isNamedPower(_ actor: Int) -> Bool {
    switch cast.actors[actor].kind {
    case .country, .institution, .group: true
    case .person, .anonymous: false
    }
  }

  /// The states and bodies that a stretch of text names, also as "Moscow's" or "Russian".
  private mutating func actors(namedIn range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let phrase = phrases.phrase(startingAt: index) else {
        index += 1
        continue
      }
      if let actor = power(named: phrase), !found.contains(actor) { found.append(actor) }
      index = phrase.range.upperBound
    }
    return found
  }

  private mutating func power(named phrase: Phrases.Phrase) -> Int? {
    if phrase.post == nil, let code = phrase.countryCode,
      let country = Gazetteer.shipped.country(code: code)
    {
      return cast.country(country, at: phrase.range)
    }
    return phrase.entries.contains(where: \.isActor) ? cast.named(phrase) : nil
  }

  /// "rebuked the US position", "raised concerns over Moscow's build-up", "expects an effort from the
  /// Palestinians": whom the words are meant for, by the owner of what is criticised or demanded.
  private mutating func criticised(in report: Int) -> Int? {
    guard found.reports[report].form == .attributed, let content = contents[report].first else {
      return nil
    }
    let phrase: Range<Int>?
    switch found.reports[report].act {
    case .criticise, .condemn, .accuse, .concern: phrase = owner(in: content)
    case .demand, .request, .appeal: phrase = giver(in: content)
    default: phrase = found.reports[report].cueLemma == "expect" ? giver(in: content) : nil
    }
    guard let phrase, let known = phrases.phrase(startingAt: phrase.lowerBound),
      let actor = power(named: known), actor != found.reports[report].speaker,
      cast.actors[actor].country == nil
        || cast.actors[actor].country
          != found.reports[report].speaker.flatMap({ cast.actors[$0].country })
    else { return nil }
    return actor
  }

  /// The state or body in front of the head of a noun phrase: "the longstanding US position".
  private func owner(in content: Range<Int>) -> Range<Int>? {
    for index in content.prefix(6) {
      if let phrase = phrases.phrase(startingAt: index), phrase.post == nil { return phrase.range }
      if WordClasses.subordinators.contains(text.lower[index]) || text.lower[index] == "that" {
        return nil
      }
    }
    return nil
  }

  /// "an equal effort from the Palestinians"
  private func giver(in content: Range<Int>) -> Range<Int>? {
    guard
      let from = content.prefix(12).first(where: {
        text.lower[$0] == "from" || text.lower[$0] == "of"
      })
    else { return nil }
    let start = from + 1 < content.upperBound && text.lower[from + 1] == "the" ? from + 2 : from + 1
    guard start < content.upperBound else { return nil }
    return phrases.phrase(startingAt: start)?.range
  }
}
