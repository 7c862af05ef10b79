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
  struct Sighting {
    var kind: EventMention.Kind
    var range: Range<Int>
    var body: String?
    var date: ResolvedDate?
    var place: String?
    var participants: [Int]
    /// Those who led delegations.
    var heads: [Int] = []
    var status: EventMention.Status
    var isDefinite: Bool
    var isHeadline: Bool
    /// A date stands with it, known or not.
    var isDated = false
  }

  /// The events in the given paragraphs; participants join the cast.
  func find(in paragraphs: [(range: Range<Int>, isHeadline: Bool)], cast: inout Cast)
    -> [EventMention]
  {
    var sightings: [Sighting] = []
    for (paragraph, isHeadline) in paragraphs {
      for sentence in text.sentences(in: paragraph) {
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
    let actors = cast.actors
    var events = merged(sightings) { actors[$0].kind == .person }
    addHeads(to: &events, in: paragraphs.map(\.range), &cast)
    return events
  }
}
