internal import Authority
internal import Dates
internal import Reading
internal import Text

/// The statement, interview or meeting with the press at which something was said, and who heard it.
extension ArticleReading {
  /// "The ministry said in a statement": the statement is an event, and the ministry's.
  mutating func addOccasions() {
    for index in found.reports.indices {
      guard let occasion = occasions[index], let speaker = found.reports[index].speaker else {
        continue
      }
      let span = text.span(occasion.words)
      let said = found.reports[index].said
      if let known = found.events.firstIndex(where: { event in
        EventWords.family(event.kind) == EventWords.family(occasion.kind)
          && event.spans.contains { $0.overlaps(span) }
      }) {
        if !found.events[known].participants.contains(speaker) {
          found.events[known].participants.append(speaker)
        }
        found.events[known].from = found.events[known].from ?? said
        found.events[known].to = found.events[known].to ?? said
        found.reports[index].saidAt = found.reports[index].saidAt ?? known
        continue
      }
      var event = EventMention(kind: occasion.kind, status: .held, spans: [span])
      event.participants = [speaker]
      if occasion.kind == .phoneCall {
        event.participants += found.reports[index].addressees.filter {
          cast.actors[$0].kind == .person && $0 != speaker
        }
      }
      event.from = said
      event.to = said
      event.place = place(behind: occasion.words)
      found.reports[index].saidAt = found.reports[index].saidAt ?? found.events.count
      found.events.append(event)
      indexEvents()
    }
    indexEvents()
  }

  /// "in Beijing" right behind the words for an event, or "In Beijing," at the beginning of the sentence.
  private func place(behind words: Range<Int>) -> String? {
    let events = Events(text: text, phrases: phrases, nouns: nouns, dates: dates)
    guard
      let sentence = text.sentence(at: words.lowerBound).map({ text.sentences[$0] })
    else { return nil }
    // "a briefing for reporters in Brussels"
    return events.place(from: words.upperBound, in: sentence, reach: 5)
      ?? events.placeOpening(sentence, above: words.lowerBound)
      ?? text.paragraph(at: words.lowerBound).flatMap {
        events.placeOpening(text.paragraphs[$0], above: words.lowerBound)
      }
  }

  /// An interview, a statement or a briefing without a date was on the day of all that was said there.
  mutating func dateOccasions() {
    var days: [Int: [ResolvedDate?]] = [:]
    for report in found.reports {
      if let event = report.saidAt { days[event, default: []].append(report.said) }
    }
    for (event, said) in days where found.events[event].from == nil {
      guard
        ["press", "statement", "phone_call"].contains(EventWords.family(found.events[event].kind)),
        let day = said.first ?? nil, day.precision == .day,
        said.allSatisfy({ $0?.edtf == day.edtf })
      else { continue }
      found.events[event].from = day
      found.events[event].to = day
    }
  }

  /// What somebody goes on to say after "told Sputnik" or "told reporters" is said to them too, and reaches
  /// us the same way; in the same paragraph so is what follows "told the Cabinet" and "was quoted by the agency".
  mutating func keepHearers() {
    var chain: (report: Int, paragraph: Int, isPress: Bool)?
    for index in found.reports.indices
    where found.reports[index].within == nil && !found.reports[index].isHeadline
      && found.reports[index].form == .attributed
    {
      let paragraph = text.paragraph(at: sentences[index].lowerBound) ?? 0
      if found.reports[index].addressees.contains(where: isPress) {
        chain = (index, paragraph, true)
        continue
      }
      if isTold(index) || isRelayed(index) {
        chain = (index, paragraph, false)
        continue
      }
      guard let (first, before, isToPress) = chain else { continue }
      guard found.reports[index].speaker == found.reports[first].speaker,
        paragraph - before <= (isToPress ? 1 : 0),
        !looksBack(index), occasions[index].map({ $0.kind == .interview }) ?? true
      else {
        chain = nil
        continue
      }
      guard found.reports[index].via == nil else { continue }
      chain = (first, paragraph, isToPress)
      found.reports[index].via = found.reports[first].via
      found.reports[index].saidAt = found.reports[index].saidAt ?? found.reports[first].saidAt
      if found.reports[index].addressees.isEmpty {
        found.reports[index].addressees = found.reports[first].addressees.filter {
          isToPress ? isPress($0) : true
        }
      }
    }
  }

  /// "told the Lok Sabha that": those who hear more than one sentence.
  private func isTold(_ report: Int) -> Bool {
    (found.reports[report].cueLemma == "tell" || heard.contains(report))
      && found.reports[report].addressees.contains {
        [.institution, .group, .anonymous].contains(cast.actors[$0].kind)
      }
  }

  /// "was quoted by the agency as saying"
  private func isRelayed(_ report: Int) -> Bool {
    found.reports[report].via != nil
      && sentences[report].contains { token in
        text.lower[token] == "quoted"
          && !contents[report].contains { $0.contains(token) }
      }
  }

  /// An outlet, or reporters without a name.
  private func isPress(_ actor: Int) -> Bool {
    switch cast.actors[actor].kind {
    case .institution: return Gazetteer.shipped.outlet(named: cast.actors[actor].name) != nil
    case .anonymous, .group:
      let last = cast.actors[actor].name.split(separator: " ").last.map { $0.lowercased() } ?? ""
      return ["reporters", "journalists", "correspondents", "newsmen"].contains(last)
    default: return false
    }
  }
}
