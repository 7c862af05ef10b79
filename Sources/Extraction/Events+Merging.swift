internal import Authority
internal import Dates
internal import Text

/// From sightings to events: one event an article may be told of many times.
extension Events {
  /// How many events back a sighting may belong to, so that time stays linear in a long text.
  private static let reach = 200

  /// Sightings of one event become one mention of it.
  func merged(_ sightings: [Sighting], isPerson: (Int) -> Bool) -> [EventMention] {
    var events: [EventMention] = []
    for sighting in sightings {
      if let index = events.indices.suffix(Self.reach).last(where: {
        isSame(events[$0], sighting) && !areApart(events[$0], sighting, isPerson)
      }) {
        join(&events[index], sighting)
      } else if isWorthKeeping(sighting) {
        var event = EventMention(
          kind: sighting.kind, status: sighting.status, spans: [text.span(sighting.range)])
        event.body = sighting.body
        event.from = sighting.date.map { bound($0, first: true) }
        event.to = sighting.date.map { bound($0, first: false) }
        event.place = sighting.place
        event.participants = sighting.participants
        event.heads = sighting.heads
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
  func withoutRepeats(_ events: [EventMention]) -> [EventMention] {
    var kept: [EventMention] = []
    var byBody: [String: [Int]] = [:]
    for event in events {
      let twin = event.body.flatMap { body in
        byBody[body]?.suffix(Self.reach).first { index in
          let other = kept[index]
          guard EventWords.family(other.kind) == EventWords.family(event.kind) else { return false }
          guard let a = other.from?.edtf, let b = event.from?.edtf else { return true }
          return a == b
        }
      }
      guard let twin else {
        if let body = event.body { byBody[body, default: []].append(kept.count) }
        kept.append(event)
        continue
      }
      kept[twin].spans = (kept[twin].spans + event.spans).sorted()
      kept[twin].from = kept[twin].from ?? event.from
      kept[twin].to = kept[twin].to ?? event.to
      kept[twin].place = kept[twin].place ?? event.place
      kept[twin].participants = unique(kept[twin].participants + event.participants)
      kept[twin].heads = unique(kept[twin].heads + event.heads)
      if event.status == .scheduled, !isCertainlyPast(kept[twin].to) {
        kept[twin].status = .scheduled
      }
    }
    return kept
  }

  func isWorthKeeping(_ sighting: Sighting) -> Bool {
    if sighting.date != nil || sighting.body != nil || sighting.status == .hypothetical {
      return true
    }
    switch sighting.kind {
    case .statement, .letter, .speech: return !sighting.participants.isEmpty && !sighting.isHeadline
    case .interview, .pressConference, .visit, .military: return true
    case .summons, .vote, .expulsion: return !sighting.participants.isEmpty
    default:
      return sighting.participants.count >= 2
        || sighting.place != nil && (!sighting.participants.isEmpty || sighting.isDated)
    }
  }

  func bound(_ date: ResolvedDate, first: Bool) -> ResolvedDate {
    guard date.precision == .range || date.precision == .week,
      let day = first ? date.edtf.first : date.edtf.last, let edtf = EDTF.day(day)
    else { return date }
    return ResolvedDate(edtf: edtf, basis: date.basis)
  }

  func isSame(_ event: EventMention, _ sighting: Sighting) -> Bool {
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

  /// "Carter, Sadat and Begin met. Vance met with Dayan": two meetings of one day.
  private func areApart(
    _ event: EventMention, _ sighting: Sighting, _ isPerson: (Int) -> Bool
  ) -> Bool {
    let a = Set(event.participants.filter(isPerson))
    let b = Set(sighting.participants.filter(isPerson))
    if a.isEmpty || b.isEmpty { return false }
    // "Blinken met Kenyatta. Later he will meet Omamo": two meetings of two each.
    if a.count == 2, b.count == 2, a != b { return true }
    return a.count + b.count > 2 && a.isDisjoint(with: b)
  }

  func contains(_ a: EDTF, _ b: EDTF) -> Bool {
    guard let first = a.first, let last = a.last, let from = b.first, let to = b.last else {
      return false
    }
    return first <= from && to <= last
  }

  func join(_ event: inout EventMention, _ sighting: Sighting) {
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
    event.heads = unique(event.heads + sighting.heads)
    if event.status == .scheduled, sighting.status == .held, isCertainlyPast(event.to) {
      event.status = .held
    }
  }

  /// The date lies before every day on which the article can have been published.
  func isCertainlyPast(_ date: ResolvedDate?) -> Bool {
    guard let last = date?.edtf.last, let published = dates.publishedFirst else { return false }
    return last <= published
  }

  func unique(_ actors: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return actors.filter { seen.insert($0).inserted }
  }
}
