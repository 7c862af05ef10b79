internal import Dates
internal import Text

/// The days of statements that bear none: from the speaker's other words.
extension ArticleReading {
  /// What one of those who met says after the article has told of the meeting is of its day: "Gromyko told
  /// newsmen afterward", "Bayramov, in turn, said".
  mutating func dateAfterMeetings() {
    /// The last paragraph that goes on with what was said at a meeting.
    var reached: [Int: Int] = [:]
    for index in found.reports.indices
    where found.reports[index].said == nil && found.reports[index].within == nil
      && !found.reports[index].isHeadline && found.reports[index].form == .attributed
    {
      guard let speaker = found.reports[index].speaker, cast.actors[speaker].kind == .person,
        !looksBack(index)
      else { continue }
      let number = text.paragraph(at: sentences[index].lowerBound) ?? 0
      let near = text.span(
        text.paragraphs[max(0, number - 2)].lowerBound..<sentences[index].upperBound)
      let going = reached.filter { number - $0.value <= 2 }.keys
      let events = Set(eventsNear(near)).union(going).sorted().filter { event in
        let event = found.events[event]
        guard ["meeting", "press", "summons"].contains(EventWords.family(event.kind)),
          event.status == .held,
          event.participants.contains(speaker), let day = event.from, day.precision == .day,
          event.to?.edtf == day.edtf, let last = day.edtf.last,
          dates.publishedLast.map({ last <= $0 && last.days(to: $0) <= 2 }) ?? false
        else { return false }
        return true
      }
      let days = events.compactMap { found.events[$0].from }
      guard let day = days.first, days.allSatisfy({ $0.edtf == day.edtf }) else { continue }
      found.reports[index].said = ResolvedDate(
        edtf: day.edtf, basis: "after the meeting: \(day.basis)")
      for event in events { reached[event] = number }
    }
  }

  /// What an article has of somebody whose dated words are all of one day was said on that day, unless its
  /// sentence looks back.
  mutating func spreadDates() {
    var days: [Int: ResolvedDate] = [:]
    var isMixed: Set<Int> = []
    var last: [Int: Int] = [:]
    let own = found.reports.indices.filter {
      found.reports[$0].within == nil && !found.reports[$0].isHeadline
    }
    for index in own {
      guard let speaker = found.reports[index].speaker, let said = found.reports[index].said else {
        continue
      }
      if said.precision != .day || days[speaker].map({ $0.edtf != said.edtf }) ?? false {
        isMixed.insert(speaker)
      }
      days[speaker] = days[speaker] ?? said
    }
    // Far below nobody has that day in mind any more.
    let reach = 12
    /// Who has looked back in which paragraph: the words that follow there are of that time too.
    var back: [Int: Int] = [:]
    for index in own {
      guard let speaker = found.reports[index].speaker, let day = days[speaker],
        !isMixed.contains(speaker)
      else { continue }
      let paragraph = text.paragraph(at: sentences[index].lowerBound) ?? 0
      if found.reports[index].said != nil {
        last[speaker] = paragraph
        continue
      }
      if looksBack(index) { back[speaker] = paragraph }
      guard back[speaker] != paragraph, let near = last[speaker], paragraph - near <= reach else {
        continue
      }
      last[speaker] = paragraph
      found.reports[index].said = ResolvedDate(
        edtf: day.edtf, basis: "with the speaker's other words: \(day.basis)")
    }
  }

  /// "Earlier", "previously", "had said" around the words: not on the day of what stands beside them.
  func looksBack(_ report: Int) -> Bool {
    let near = contents[max(0, report - 1)..<min(report + 2, contents.count)].joined()
    return sentences[report].contains { token in
      Self.lookingBack.contains(text.lower[token]) && !near.contains { $0.contains(token) }
    }
  }

  private static let lookingBack: Set<String> = [
    "earlier", "previously", "repeatedly", "long", "often", "once", "ago", "has", "had", "have",
    "last", "past", "recently",
  ]
}
