internal import Authority
internal import Dates
internal import Text

/// What verbs tell that are events with one side alone: speeches, votes, notes, summonses.
extension Events {
  /// "addressed the Knesset", "briefing the Council on Tuesday": a speech or a briefing, and who heard it.
  func address(at verb: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    guard verb + 1 < sentence.upperBound,
      let object = nouns.phrase(startingAt: verb + 1, to: sentence.upperBound),
      let hearer = cast.resolve(object), cast.actors[hearer].kind == .institution,
      let speaker = subject(of: verb, in: sentence, &cast), speaker.actor != hearer
    else { return nil }
    let window = speaker.start..<object.upperBound
    let near = verb..<object.upperBound
    let date = date(near: near, in: sentence)
    return Sighting(
      kind: text.lower[verb].hasPrefix("brief") ? .briefing : .speech, range: window, body: nil,
      date: date, place: place(from: object.upperBound, in: sentence, reach: 4),
      participants: [speaker.actor, hearer], status: status(of: near, noun: verb, in: sentence),
      isDefinite: false, isHeadline: isHeadline, isDated: date != nil)
  }

  /// "The Senate voted to reject the treaty", "The United States vetoed a resolution".
  func vote(at verb: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    let isVeto = text.lower[verb] == "vetoed"
    guard verb + 1 < sentence.upperBound,
      isVeto
        || ["to", "against", "for", "on", "in", "down", "overwhelmingly", "unanimously"]
          .contains(text.lower[verb + 1])
        || text.tokens[verb + 1].kind == .number,
      let voter = subject(of: verb, in: sentence, &cast),
      [.institution, .country, .group].contains(cast.actors[voter.actor].kind)
    else { return nil }
    let near = verb..<(verb + 1)
    let date = date(near: near, in: sentence)
    return Sighting(
      kind: .vote, range: voter.start..<(verb + 1), body: nil, date: date, place: nil,
      participants: [voter.actor], status: status(of: near, noun: verb, in: sentence),
      isDefinite: false, isHeadline: isHeadline, isDated: date != nil)
  }

  /// "handed a note of protest to the chargé d'affaires"
  func note(at verb: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    let near = (verb + 1)..<min(verb + 6, sentence.upperBound)
    guard let noun = near.first(where: { Self.notes.contains(text.lower[$0]) }),
      (verb + 1..<noun).allSatisfy({ text.tokens[$0].kind == .word }),
      let sender = subject(of: verb, in: sentence, &cast)
    else { return nil }
    let limit = min(noun + 8, sentence.upperBound)
    var receivers: [Int] = []
    var upper = noun + 1
    if let to = (noun..<limit).first(where: { text.lower[$0] == "to" }) {
      let (found, end) = after(to, in: sentence, kind: .letter, &cast)
      receivers = found
      upper = max(upper, end)
    } else if verb + 1 < noun, let name = nouns.namesByStart[verb + 1] {
      receivers = [cast.person(name)]
    }
    let window = sender.start..<upper
    let date = date(near: verb..<upper, in: sentence)
    return Sighting(
      kind: .letter, range: window, body: nil, date: date, place: nil,
      participants: unique([sender.actor] + receivers), status: .held, isDefinite: false,
      isHeadline: isHeadline, isDated: date != nil)
  }

  private static let notes: Set<String> = ["note", "letter", "demarche", "démarche", "message"]

  /// "was summoned to the Foreign Ministry", "was summoned by the minister": those who summon.
  func summoners(behind verb: Int, in sentence: Range<Int>, _ cast: inout Cast) -> [Int] {
    guard verb + 1 < sentence.upperBound, ["to", "by"].contains(text.lower[verb]),
      let phrase = nouns.phrase(startingAt: verb + 1, to: sentence.upperBound),
      let actor = cast.resolve(phrase),
      [.institution, .person, .country].contains(cast.actors[actor].kind)
    else { return [] }
    return [actor]
  }

  /// "Putin had discussed the war with the Iranian president, Ebrahim Raisi, in Moscow on Thursday": talks of two
  /// persons at a place or on a day.
  func discussion(at verb: Int, in sentence: Range<Int>, isHeadline: Bool, _ cast: inout Cast)
    -> Sighting?
  {
    let near = (verb + 1)..<min(verb + 12, sentence.upperBound)
    guard !sentence.contains(where: { ["phone", "telephone"].contains(text.lower[$0]) }),
      let with = near.first(where: { text.lower[$0] == "with" }),
      let one = subject(of: verb, in: sentence, &cast)
    else { return nil }
    let (others, upper) = after(with, in: sentence, kind: .talks, &cast)
    let persons = unique([one.actor] + others).filter { cast.actors[$0].kind == .person }
    guard persons.count >= 2 else { return nil }
    let window = verb..<max(upper, with + 1)
    let date = date(near: window, in: sentence)
    let place = place(from: window.upperBound, in: sentence, reach: 6)
    guard date != nil || place != nil else { return nil }
    return Sighting(
      kind: .talks, range: one.start..<window.upperBound, body: nil, date: date, place: place,
      participants: persons, status: status(of: window, noun: verb, in: sentence),
      isDefinite: false, isHeadline: isHeadline, isDated: date != nil)
  }

  /// Whoever is the subject of a verb, and where the words for it begin; of a participle behind a comma
  /// whoever stands in front of it, or opens the sentence.
  func subject(of verb: Int, in sentence: Range<Int>, _ cast: inout Cast)
    -> (actor: Int, start: Int)?
  {
    var start = verb
    while start > sentence.lowerBound,
      WordClasses.auxiliaries.contains(text.lower[start - 1])
        || WordClasses.isAdverb(text.lower[start - 1])
    { start -= 1 }
    guard start > sentence.lowerBound else {
      // "Addressing the Council, the envoy said"
      guard let comma = sentence.first(where: { text.tokens[$0].kind == .comma }),
        let phrase = nouns.phrase(startingAt: comma + 1, to: sentence.upperBound)
      else { return nil }
      return cast.resolve(phrase).map { ($0, verb) }
    }
    let isApposed = text.tokens[start - 1].kind == .comma
    let end = isApposed ? start - 1 : start
    // ", Special Representative of the Secretary-General, briefing the Council"
    if isApposed || text.lower[start - 1] == "who",
      let name = cast.subjectActor(of: sentence, before: verb)
    {
      return (name, start)
    }
    guard let phrase = nouns.phrase(endingAt: end, from: sentence.lowerBound) else { return nil }
    return cast.resolve(phrase).map { ($0, phrase.lowerBound) }
  }
}
