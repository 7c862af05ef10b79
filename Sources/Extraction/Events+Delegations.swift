internal import Text

/// Who led a delegation: "The delegation was led by Sherman", "Ryabkov, who headed the Russian side".
extension Events {
  /// Gives the heads of delegations that paragraphs tell of to their events: to one in the sentence, or
  /// else to the last that the paragraph, or the one before, has told of.
  func addHeads(
    to events: inout [EventMention], in paragraphs: [Range<Int>], _ cast: inout Cast
  ) {
    for (number, paragraph) in paragraphs.enumerated() {
      let start = number > 0 ? paragraphs[number - 1].lowerBound : paragraph.lowerBound
      var previous: Range<Int>?
      for sentence in text.sentences(in: paragraph) {
        let heads = heads(in: sentence, after: previous, &cast)
        previous = sentence
        guard !heads.isEmpty,
          let event = meeting(toldIn: sentence, orSince: start, events)
        else { continue }
        events[event].heads = unique(events[event].heads + heads)
        events[event].participants = unique(events[event].participants + heads)
      }
    }
  }

  private func meeting(
    toldIn sentence: Range<Int>, orSince start: Int, _ events: [EventMention]
  ) -> Int? {
    let own = text.span(sentence)
    let before = text.span(start..<sentence.upperBound)
    var best: (place: Int, event: Int)?
    for (index, event) in events.enumerated()
    where EventWords.family(event.kind) == "meeting" && event.status != .hypothetical {
      if event.spans.contains(where: { $0.overlaps(own) }) { return index }
      for span in event.spans where span.overlaps(before) && span.start < own.start {
        if best.map({ $0.place < span.start }) ?? true { best = (span.start, index) }
      }
    }
    return best?.event
  }

  private static let sides: Set<String> = ["delegation", "delegations", "side", "team"]

  private func heads(
    in sentence: Range<Int>, after previous: Range<Int>?, _ cast: inout Cast
  ) -> [Int] {
    var found: [Int] = []
    for index in sentence where ["led", "headed"].contains(text.lower[index]) {
      if index + 1 < sentence.upperBound, text.lower[index + 1] == "by" {
        let before = max(sentence.lowerBound, index - 8)..<index
        guard before.contains(where: { Self.sides.contains(text.lower[$0]) }) else { continue }
        found += leaders(behind: index, in: sentence, &cast)
      } else {
        let behind = (index + 1)..<min(sentence.upperBound, index + 6)
        guard behind.contains(where: { Self.sides.contains(text.lower[$0]) }) else { continue }
        if let head = subject(of: index, in: sentence, after: previous, &cast) {
          found.append(head)
        }
      }
    }
    return unique(found)
  }

  /// The name in front of the verb; of "he" the first of the sentence before.
  private func subject(
    of verb: Int, in sentence: Range<Int>, after previous: Range<Int>?, _ cast: inout Cast
  ) -> Int? {
    let near = max(sentence.lowerBound, verb - 14)..<verb
    if let name = near.reversed().lazy.compactMap({ nouns.namesByEnd[$0 + 1] }).first {
      return cast.person(name)
    }
    guard ["he", "she"].contains(text.lower[sentence.lowerBound]), let previous else { return nil }
    return previous.lazy.compactMap { nouns.namesByStart[$0] }.first.map { cast.person($0) }
  }
}
