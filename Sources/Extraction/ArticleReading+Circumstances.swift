internal import Dates
internal import Reading
internal import Text

/// When and where things were said: events, dates, readouts.
extension ArticleReading {
  mutating func addEvents() {
    let wanted = zip(article.parts, text.paragraphs).filter {
      [.headline, .subheading, .body].contains($0.0)
    }
    found.events = Events(text: text, phrases: phrases, nouns: nouns, dates: dates).find(
      in: wanted.map { (body($0.1), $0.0 == .headline) }, cast: &cast)
    indexEvents()
  }

  mutating func indexEvents() {
    eventSpans = found.events.enumerated()
      .flatMap { index, event in event.spans.map { (span: $0, event: index) } }
      .sorted { $0.span < $1.span }
  }

  /// A document is itself an event: its issue, on the day of its publication.
  mutating func addDocumentEvent() {
    guard let first = found.reports.first(where: { $0.form == .document }),
      let issuer = first.speaker, let span = article.headline ?? first.content.first,
      !found.events.contains(where: { $0.kind == .statement && $0.participants == [issuer] })
    else { return }
    var event = EventMention(kind: .statement, status: .held, spans: [span])
    event.participants = [issuer]
    event.from = first.said
    event.to = first.said
    found.events.append(event)
    indexEvents()
    for index in found.reports.indices where found.reports[index].form == .document {
      found.reports[index].saidAt = found.events.count - 1
    }
  }

  /// "He told Sputnik": an interview, though the article does not call it one.
  mutating func addInterviews() {
    for index in found.reports.indices {
      guard let speaker = found.reports[index].speaker, let outlet = interviewers[index]
      else { continue }
      let known = found.events.firstIndex { event in
        event.kind == .interview && Set([speaker, outlet]).isSubset(of: event.participants)
      }
      if let known {
        found.reports[index].saidAt = found.reports[index].saidAt ?? known
        continue
      }
      let words = [found.reports[index].source, found.reports[index].cue].compactMap { $0 }
      guard let start = words.map(\.start).min(), let end = words.map(\.end).max() else { continue }
      var event = EventMention(
        kind: .interview, status: .held, spans: [TextSpan(start, end)])
      event.participants = [speaker, outlet]
      event.from = found.reports[index].said
      event.to = found.reports[index].said
      found.reports[index].saidAt = found.events.count
      found.events.append(event)
    }
    indexEvents()
  }

  /// An undated statement of somebody whose words in the article are all of one day was given on that
  /// day, and what is told of with it was said then.
  mutating func addStatementDates() {
    for event in found.events.indices
    where found.events[event].kind == .statement && found.events[event].from == nil
      && found.events[event].status == .held
    {
      let speakers = found.events[event].participants.filter { cast.actors[$0].kind == .person }
      guard speakers.count == 1, let speaker = speakers.first else { continue }
      let own = found.reports.indices.filter { found.reports[$0].speaker == speaker }
      let dates = own.compactMap { found.reports[$0].said }
      guard let date = dates.first, date.precision == .day,
        dates.allSatisfy({ $0.edtf == date.edtf })
      else { continue }
      let said = ResolvedDate(edtf: date.edtf, basis: "with his other words: \(date.basis)")
      found.events[event].from = said
      found.events[event].to = said
      for report in own where found.reports[report].said == nil && !isApart(sentences[report]) {
        guard eventsNear(text.span(sentences[report])).contains(event) else { continue }
        found.reports[report].said = said
        found.reports[report].saidAt = event
      }
    }
  }

  /// The news of an article that is known to a few days only is of these days: the statement that its
  /// first paragraph tells of.
  mutating func addLeadDates() {
    guard let published = article.published, published.precision == .range,
      let lead = bodies.first.map({ text.span($0) })
    else { return }
    for event in found.events.indices
    where found.events[event].kind == .statement && found.events[event].from == nil
      && found.events[event].status == .held
      && found.events[event].spans.contains(where: { lead.overlaps($0) })
    {
      let date = ResolvedDate(
        edtf: published.edtf, basis: "the news of an article of these days: \(published.basis)")
      found.events[event].from = date
      found.events[event].to = date
    }
  }

  /// A statement without a date of its own takes that of the one before it by the same speaker, or
  /// of the interview or speech that the sentence before names him in.
  mutating func addSaid() {
    var chain: (speaker: Int, date: ResolvedDate, paragraph: Int, event: Int?)?
    for index in found.reports.indices where !found.reports[index].isHeadline {
      guard let speaker = found.reports[index].speaker else { continue }
      let paragraph = text.paragraph(at: sentences[index].lowerBound) ?? 0
      if let date = found.reports[index].said {
        chain = (speaker, date, paragraph, found.reports[index].saidAt)
        continue
      }
      if let (event, date) = occasion(before: sentences[index], of: speaker) {
        found.reports[index].saidAt = event
        found.reports[index].said = date
        chain = (speaker, date, paragraph, event)
        continue
      }
      guard let current = chain, current.speaker == speaker, paragraph - current.paragraph <= 1,
        !isApart(sentences[index])
      else {
        if chain?.speaker != speaker { chain = nil }
        continue
      }
      found.reports[index].said = ResolvedDate(
        edtf: current.date.edtf, basis: "with the statement before it: \(current.date.basis)")
      found.reports[index].saidAt = found.reports[index].saidAt ?? current.event
      chain = (speaker, current.date, paragraph, current.event)
    }
  }

  /// "Earlier", "previously", "has repeatedly": not on the day of the statement before.
  func isApart(_ sentence: Range<Int>) -> Bool {
    sentence.prefix(12).contains {
      ["earlier", "previously", "repeatedly", "long", "often", "once", "ago", "has", "had"]
        .contains(text.lower[$0])
    }
  }

  /// A dated interview, speech or statement of the speaker named in the same sentence or the one before.
  func occasion(before sentence: Range<Int>, of speaker: Int) -> (Int, ResolvedDate)? {
    guard let number = text.sentence(at: sentence.lowerBound) else { return nil }
    let lower = number > 0 ? text.sentences[number - 1].lowerBound : sentence.lowerBound
    let window = text.span(lower..<sentence.upperBound)
    for index in eventsNear(window) {
      let event = found.events[index]
      guard ["press", "statement"].contains(EventWords.family(event.kind)),
        event.participants.contains(speaker),
        let date = event.from, event.from?.edtf == event.to?.edtf
      else { continue }
      return (index, date)
    }
    return nil
  }

  /// Events that are told of in a stretch of the text, in the order of the article's events.
  func eventsNear(_ window: TextSpan) -> [Int] {
    let first = eventSpans.partitioningIndex { $0.span.end > window.start }
    return Set(eventSpans[first...].prefix { $0.span.start < window.end }.map(\.event)).sorted()
  }

  /// A readout tells of one call or meeting: what its participants said was said there.
  mutating func addReadout() {
    if let relay = attributable() {
      for index in found.reports.indices where found.reports[index].via == nil {
        found.reports[index].via = relay
      }
    }
    guard let headline = article.headline,
      let main = found.events.firstIndex(where: { event in
        ["meeting", "phone_call"].contains(EventWords.family(event.kind)) && event.status == .held
          && event.spans.contains { headline.overlaps($0) }
          && event.participants.count >= 2
      })
    else { return }
    let event = found.events[main]
    guard event.participants.filter({ cast.actors[$0].kind == .person }).count >= 2 else { return }
    for index in found.reports.indices {
      guard let speaker = found.reports[index].speaker else { continue }
      guard event.participants.contains(speaker), cast.actors[speaker].kind == .person else {
        // "The Secretary and President Kenyatta discussed"
        if cast.actors[speaker].kind == .group, found.reports[index].within == nil,
          event.participants.filter({ cast.actors[$0].kind == .person })
            .allSatisfy({ cast.actors[speaker].name.contains(cast.actors[$0].name) })
        {
          found.reports[index].said = found.reports[index].said ?? event.from
          continue
        }
        // "The sides agreed"
        let name =
          cast.actors[speaker].name.split(separator: " ").last.map { $0.lowercased() } ?? ""
        if Self.sides.contains(name), found.reports[index].within == nil, !looksBack(index) {
          found.reports[index].said = found.reports[index].said ?? event.from
        }
        continue
      }
      found.reports[index].saidAt = found.reports[index].saidAt ?? main
      found.reports[index].said = found.reports[index].said ?? event.from
      if found.reports[index].addressees.isEmpty {
        found.reports[index].addressees = event.participants.filter {
          $0 != speaker && cast.actors[$0].kind == .person
        }
      }
    }
  }

  private static let sides: Set<String> = [
    "sides", "ministers", "parties", "delegations", "presidents", "leaders", "two",
  ]

  /// "The following is attributable to Spokesperson Ned Price:"
  mutating func attributable() -> String? {
    for index in text.tokens.indices.dropLast(2)
    where text.lower[index] == "attributable" && text.lower[index + 1] == "to" {
      if let name = nouns.namesByStart[index + 2] ?? nouns.namesByStart[index + 3] {
        return cast.actors[cast.person(name)].name
      }
    }
    return nil
  }

  mutating func sortReports() {
    let order = found.reports.indices.sorted {
      let a = found.reports[$0].content.first?.start ?? 0
      let b = found.reports[$1].content.first?.start ?? 0
      return (a, $0) < (b, $1)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    found.reports = order.map { found.reports[$0] }
    for index in found.reports.indices {
      found.reports[index].within = found.reports[index].within.flatMap { places[$0] }
    }
    sentences = order.map { sentences[$0] }
  }
}
