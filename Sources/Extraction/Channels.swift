internal import Authority
internal import Text

/// Finds how words reached the outlet: "on Facebook", "in an interview with LCI".
struct Channels {
  let text: TokenizedText
  let phrases: Phrases

  /// The channel that a sentence names outside the content.
  func channel(in sentence: Range<Int>, outside content: [Range<Int>]) -> String? {
    let outside = sentence.dropLast().filter { index in !content.contains { $0.contains(index) } }
    for index in outside where ["on", "via", "through", "in"].contains(text.lower[index]) {
      if let platform = platform(behind: index, in: sentence) { return "on \(platform)" }
    }
    for index in outside
    where text.lower[index] == "through"
      && ["a", "an", "his", "her"].contains(text.lower[index + 1])
    {
      if index + 2 < sentence.upperBound,
        ["interpreter", "translator"].contains(text.lower[index + 2])
      {
        return text.string(index..<(index + 3))
      }
    }
    for index in outside where Self.prepositions.contains(text.lower[index]) {
      if let end = occasion(from: index + 1, in: sentence) {
        return text.string(index..<end).lowercasedFirst()
      }
    }
    return nil
  }

  /// "on Facebook", "on her official Telegram channel", "in a Facebook post".
  private func platform(behind preposition: Int, in sentence: Range<Int>) -> String? {
    let limit = min(preposition + 5, sentence.upperBound)
    for index in (preposition + 1)..<limit {
      if let phrase = phrases.phrase(startingAt: index), let outlet = phrase.outlet {
        guard outlet.kind == .platform else { return nil }
        let next = phrase.range.upperBound
        let isNamedFirst = index == preposition + 1 && text.lower[preposition] != "in"
        return isNamedFirst || next < sentence.upperBound && Self.posts.contains(text.lower[next])
          ? phrases.name(of: outlet) : nil
      }
      let isDetermined =
        index == preposition + 1
        ? ["a", "an", "his", "her", "its", "their", "the"].contains(text.lower[index])
        : text.tokens[index].kind == .word || text.tokens[index].kind == .clitic
      guard isDetermined else { return nil }
    }
    return nil
  }

  private static let posts: Set<String> = [
    "post", "posts", "channel", "page", "account", "video", "message", "feed", "thread", "blog",
  ]

  private static let prepositions: Set<String> = ["in", "during", "at"]

  /// The statement, speech or meeting with the press that a sentence names outside the content as where the
  /// words were said, without its preposition, and what kind of event that is.
  func occasion(in sentence: Range<Int>, outside content: [Range<Int>])
    -> (words: Range<Int>, kind: EventMention.Kind)?
  {
    for index in sentence.dropLast()
    where Self.prepositions.contains(text.lower[index])
      && !content.contains(where: { $0.contains(index) })
    {
      guard let end = occasion(from: index + 1, in: sentence) else { continue }
      let words = (index + 1)..<end
      guard !content.contains(where: { $0.overlaps(words) }), let kind = kind(of: words) else {
        continue
      }
      return (words, kind)
    }
    return nil
  }

  /// What kind of event "a regular briefing" is; nil where the words name none.
  func kind(of words: Range<Int>) -> EventMention.Kind? {
    for index in words {
      switch text.lower[index] {
      case "statement", "communique", "communiqué", "post", "tweet": return .statement
      case "interview": return .interview
      case "speech", "address": return .speech
      case "briefing": return .briefing
      case "call", "conversation":
        guard index > words.lowerBound,
          ["phone", "telephone", "video"].contains(text.lower[index - 1])
        else { return nil }
        return .phoneCall
      case "conference":
        guard index > words.lowerBound, ["press", "news"].contains(text.lower[index - 1]) else {
          return nil
        }
        return .pressConference
      default: continue
      }
    }
    return nil
  }

  /// The outlet of "in a statement carried by KCNA", "published by the Kyodo agency".
  func carrier(in sentence: Range<Int>, outside content: [Range<Int>]) -> String? {
    for index in sentence.dropLast(2)
    where Self.carrying.contains(text.lower[index])
      && ["by", "on", "in", "through"].contains(text.lower[index + 1])
      && !content.contains(where: { $0.contains(index) })
    {
      let start = text.lower[index + 2] == "the" ? index + 3 : index + 2
      let near = start..<min(start + 3, sentence.upperBound)
      if let outlet = near.lazy.compactMap({ phrases.phrase(startingAt: $0)?.outlet }).first,
        outlet.kind != .platform
      {
        return phrases.name(of: outlet)
      }
      if let station = station(from: start, in: sentence) { return station }
    }
    return broadcaster(in: sentence, outside: content) ?? spokesman(in: sentence, outside: content)
  }

  /// "speaking on Ekho Moskvy radio", "on state television": where the words were heard.
  private func broadcaster(in sentence: Range<Int>, outside content: [Range<Int>]) -> String? {
    for index in sentence.dropLast(1)
    where text.lower[index] == "on" && !content.contains(where: { $0.contains(index) }) {
      let start = ["the", "his", "her"].contains(text.lower[index + 1]) ? index + 2 : index + 1
      guard start < sentence.upperBound else { continue }
      let near = start..<min(start + 3, sentence.upperBound)
      let known = near.lazy.compactMap { phrases.phrase(startingAt: $0) }.first {
        $0.outlet.map { $0.kind != .platform && $0.kind != .official } ?? false
      }
      if let known, let outlet = known.outlet,
        (start..<known.range.lowerBound).allSatisfy({ text.tokens[$0].kind == .word }),
        isWhole(endingAt: known.range.upperBound, in: sentence)
      {
        return phrases.name(of: outlet)
      }
      if known == nil, let station = station(from: start, in: sentence),
        let last = station.split(separator: " ").last,
        ["radio", "television", "tv"].contains(last.lowercased())
      {
        return station
      }
    }
    return nil
  }

  /// Nothing that the name would only be the first word of: not "on BBC rules".
  private func isWhole(endingAt end: Int, in sentence: Range<Int>) -> Bool {
    guard end < sentence.upperBound, text.tokens[end].kind == .word else { return true }
    return Self.media.contains(text.lower[end]) || WordClasses.weekdays.contains(text.lower[end])
      || ["on", "in", "late", "early", "that", "and", "but", "as", "this"]
        .contains(text.lower[end])
      || text.lower[end] == "’s"
  }

  /// What an outlet is, behind its name: "the BNS news agency".
  static let media: Set<String> = [
    "news", "agency", "newspaper", "broadcaster", "channel", "station", "network", "radio", "tv",
    "television", "website", "daily", "weekly", "magazine", "online",
  ]

  /// The outlet that the words up to a token describe, where no table knows its name: "state television".
  func station(endingAt end: Int, above lower: Int) -> String? {
    guard end > lower, Self.stations.contains(text.lower[end - 1]), text.lower[end - 1] != "daily"
    else { return nil }
    let start = ["the", "a", "an"].contains(text.lower[lower]) ? lower + 1 : lower
    guard start < end - 1, (start..<end).allSatisfy({ text.tokens[$0].kind == .word }) else {
      return nil
    }
    return text.string(start..<end)
  }

  /// "Havana radio", "the state broadcaster": an outlet that the tables do not know.
  private func station(from start: Int, in sentence: Range<Int>) -> String? {
    let near = start..<min(start + 4, sentence.upperBound)
    guard let noun = near.first(where: { Self.stations.contains(text.lower[$0]) }), noun > start,
      (start..<noun).allSatisfy({ text.tokens[$0].kind == .word })
    else { return nil }
    return text.string(start..<(noun + 1))
  }

  private static let stations: Set<String> = [
    "radio", "television", "tv", "broadcaster", "newspaper", "agency", "daily",
  ]

  /// "said through a spokesman"
  private func spokesman(in sentence: Range<Int>, outside content: [Range<Int>]) -> String? {
    for index in sentence.dropLast(2)
    where text.lower[index] == "through" && ["a", "his", "her"].contains(text.lower[index + 1])
      && Self.spokesmen.contains(text.lower[index + 2])
      && !content.contains(where: { $0.contains(index) })
    {
      return text.lower[index + 2]
    }
    return nil
  }

  private static let spokesmen: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "lawyer", "aide",
  ]

  private static let carrying: Set<String> = [
    "carried", "published", "released", "aired", "broadcast", "issued", "distributed", "quoted",
    "cited", "reported",
  ]

  /// Where the words at the end of a content begin that tell how it was said: "in a post on X" as its
  /// last words, or behind a comma with whatever follows: ", in a statement that came out on Monday".
  func start(atEndOf content: Range<Int>) -> Int? {
    guard content.count >= 6 else { return nil }
    return ((content.lowerBound + 3)..<(content.upperBound - 1)).first { index in
      guard WordClasses.settings.contains(text.lower[index]),
        let end = occasion(from: index + 1, in: content)
      else { return false }
      return end == content.upperBound || text.tokens[index - 1].kind == .comma
    }
  }

  private static let occasions: Set<String> = [
    "statement", "interview", "speech", "briefing", "conference", "letter", "tweet", "post",
    "address", "communique", "article", "call",
  ]

  /// "a statement", "an interview with LCI", "a news conference"
  private func occasion(from start: Int, in sentence: Range<Int>) -> Int? {
    guard start < sentence.upperBound,
      ["a", "an", "his", "her", "its", "their"].contains(text.lower[start])
    else {
      return nil
    }
    let limit = min(sentence.upperBound, start + 5)
    guard let noun = (start..<limit).first(where: { Self.occasions.contains(text.lower[$0]) })
    else { return nil }
    var end = noun + 1
    if end + 1 < sentence.upperBound, ["with", "to", "on"].contains(text.lower[end]) {
      let next =
        ["the", "french", "german", "russian", "broadcaster"].contains(text.lower[end + 1])
        ? end + 2 : end + 1
      for candidate in [next, next + 1] where candidate < sentence.upperBound {
        if let outlet = phrases.phrase(startingAt: candidate), outlet.outlet != nil {
          end = outlet.range.upperBound
          break
        }
      }
    }
    return end
  }
}

extension String {
  /// "In a statement" gives "in a statement".
  fileprivate func lowercasedFirst() -> String { prefix(1).lowercased() + dropFirst() }
}
