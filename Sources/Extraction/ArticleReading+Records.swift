internal import Dates
internal import Reading
internal import Text

/// Articles that record one occasion: memoranda of conversation, briefings, meetings of the Security Council.
extension ArticleReading {
  /// The record of one conversation, meeting or briefing has the words of that day, and is an event itself.
  mutating func addRecord() {
    guard let record else { return }
    if let day = article.published, day.precision == .day {
      let said = ResolvedDate(edtf: day.edtf, basis: "the record of that day: \(day.basis)")
      for index in found.reports.indices
      where found.reports[index].said == nil && found.reports[index].within == nil
        && !looksBack(index)
      {
        found.reports[index].said = said
      }
      addRecordEvent(record, on: said)
    } else {
      addRecordEvent(record, on: nil)
    }
    if record.kind == .meeting, record.words != nil, record.body == nil { addInterlocutors() }
  }

  private mutating func addRecordEvent(_ record: Record, on day: ResolvedDate?) {
    guard let words = record.words else { return }
    if let body = record.body {
      // "Security Council, 7925th Meeting"
      guard let actor = cast.resolve(body) else { return }
      var event = EventMention(kind: record.kind, status: .held, spans: [text.span(words)])
      event.participants = [actor]
      event.from = day
      event.to = day
      found.events.append(event)
      indexEvents()
      return
    }
    var speakers: [Int] = []
    for report in found.reports where report.within == nil && report.form != .question {
      guard let speaker = report.speaker, !speakers.contains(speaker),
        cast.actors[speaker].kind == .person
      else { continue }
      speakers.append(speaker)
    }
    let span = text.span(words)
    let family = EventWords.family(record.kind)
    let known = found.events.firstIndex { event in
      EventWords.family(event.kind) == family
        && (event.spans.contains { $0.overlaps(span) }
          || day != nil && event.from?.edtf == day?.edtf && event.to?.edtf == day?.edtf
            && !Set(event.participants).isDisjoint(with: speakers))
    }
    if let known {
      let more = speakers.filter { !found.events[known].participants.contains($0) }
      found.events[known].participants += more
      found.events[known].from = found.events[known].from ?? day
      found.events[known].to = found.events[known].to ?? day
      found.events[known].place =
        found.events[known].place ?? article.dateline?.place ?? placeAtHead
      if !found.events[known].spans.contains(where: { $0.overlaps(span) }) {
        found.events[known].spans = (found.events[known].spans + [span]).sorted()
      }
    } else if !speakers.isEmpty {
      var event = EventMention(kind: record.kind, status: .held, spans: [span])
      event.participants = speakers
      event.from = day
      event.to = day
      event.place = article.dateline?.place ?? placeAtHead
      found.events.append(event)
    }
    indexEvents()
  }

  /// "Washington, November 9, 1973", "Washington, DC": the place of a short line at the head.
  private var placeAtHead: String? {
    for (part, paragraph) in zip(article.parts, text.paragraphs).prefix(8)
    where part == .dateLine || part != .headline && paragraph.count <= 5 {
      if let phrase = phrases.phrase(startingAt: paragraph.lowerBound), let place = phrase.place {
        return place
      }
    }
    return nil
  }

  /// In a conversation of two states what one says is said to the other: to whoever of them spoke last.
  private mutating func addInterlocutors() {
    func state(_ actor: Int) -> String? {
      cast.actors[actor].country ?? cast.actors[actor].inferredCountry
    }
    let own = found.reports.indices.filter {
      found.reports[$0].within == nil && !found.reports[$0].isHeadline
    }.sorted { sentences[$0].lowerBound < sentences[$1].lowerBound }
    for (number, index) in own.enumerated() where found.reports[index].addressees.isEmpty {
      guard let speaker = found.reports[index].speaker, let country = state(speaker) else {
        continue
      }
      let others = own[..<number].reversed() + own[(number + 1)...]
      let speakers = others.compactMap { found.reports[$0].speaker }
      let other = speakers.first { other in
        cast.actors[other].kind == .person && state(other).map { $0 != country } ?? false
      }
      if let other { found.reports[index].addressees = [other] }
    }
  }

  struct Record {
    let kind: EventMention.Kind
    /// The words at the head of the article that say so.
    let words: Range<Int>?
    /// The words for the body whose sitting it is.
    var body: Range<Int>? = nil
  }

  var isRecord: Bool { record != nil }

  /// The article says at its head that it is a record, or gives the speakers of a meeting with their states
  /// in brackets: "LIU JIEYI (China) said".
  private var record: Record? {
    let head = zip(article.parts, text.paragraphs).prefix(4)
      .filter { $0.0 != .body || $0.1.count <= 12 }.flatMap { Array($0.1) }
    let isTranscript = found.reports.contains { $0.form == .turn }
    for (first, second, kind) in Self.records where kind == .meeting || isTranscript {
      for token in head where text.lower[token] == first {
        let near = (token + 1)..<min(token + 4, text.tokens.count)
        if let end = near.first(where: { text.lower[$0] == second }) {
          return Record(kind: kind, words: token..<(end + 1))
        }
      }
    }
    if let sitting = sitting(in: head) { return sitting }
    let delegates = names.filter { name in
      let open = name.name.upperBound
      guard open + 1 < text.tokens.count, text.tokens[open].kind == .openBracket else {
        return false
      }
      return phrases.phrase(startingAt: open + 1)?.countryCode != nil
    }
    let others = text.tokens.indices.count { token in
      Self.delegates.contains(text.lower[token]) && isOfState(token)
    }
    return delegates.count + others >= 3 ? Record(kind: .meeting, words: nil) : nil
  }

  /// "Security Council, 7925th Meeting (AM)", "Sixty-eighth General Assembly ... 10th Meeting".
  private func sitting(in head: [Int]) -> Record? {
    guard
      let meeting = head.first(where: { token in
        token > 0 && text.lower[token] == "meeting" && text.isOrdinal(token - 1)
      }),
      let body = head.lazy.compactMap({ phrases.phrase(startingAt: $0) }).first(where: { phrase in
        phrase.body != nil
      })
    else { return nil }
    return Record(kind: .meeting, words: (meeting - 1)..<(meeting + 1), body: body.range)
  }

  /// "The representative of Chad", "China's delegate".
  private func isOfState(_ delegate: Int) -> Bool {
    if delegate > 1, text.tokens[delegate - 1].kind == .clitic,
      phrases.phrase(at: delegate - 2)?.countryCode != nil
    {
      return true
    }
    guard delegate + 2 < text.tokens.count, text.lower[delegate + 1] == "of" else { return false }
    return
      (phrases.phrase(startingAt: delegate + 2)
      ?? phrases.phrase(startingAt: min(delegate + 3, text.tokens.count - 1)))?.countryCode != nil
  }

  private static let delegates: Set<String> = ["representative", "delegate"]

  private static let records: [(String, String, EventMention.Kind)] = [
    ("memorandum", "conversation", .meeting), ("record", "conversation", .meeting),
    ("verbatim", "record", .meeting), ("summary", "record", .meeting),
    ("minutes", "meeting", .meeting), ("press", "conference", .pressConference),
    ("news", "conference", .pressConference),
    ("press", "briefing", .briefing), ("daily", "briefing", .briefing),
  ]
}
