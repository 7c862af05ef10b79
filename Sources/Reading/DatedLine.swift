internal import Text

/// A line that gives nothing but a date or a time of day, or these with the outlet's name:
/// "FEBRUARY 12, 2022", "3:18 P.M. EST", "Harbour Gazette, Thursday 13 January 2022".
struct DatedLine {
  let day: DayPhrase?
  let outlet: String?

  init?(_ paragraph: Range<Int>, of text: TokenizedText) {
    guard paragraph.count <= 24 else { return nil }
    let day = DayPhrase.first(in: paragraph, of: text)
    var rest: [Range<Int>] = []
    var open: Int?
    var hasClock = false
    for index in paragraph {
      let inDay = day?.tokens.contains(index) ?? false
      let isClock = Self.isClock(index, in: text, day: day)
      hasClock = hasClock || isClock && text.tokens[index].kind == .number
      let isPart = text.tokens[index].kind == .word || text.words[index] == "&"
      if isPart, !inDay, !isClock, !(open == nil && Self.filler.contains(text.lower[index])) {
        guard
          text.tokens[index].isCapitalized || open != nil && Self.inner.contains(text.lower[index])
        else { return nil }
        open = open ?? index
        continue
      }
      if let first = open {
        guard text.tokens[index].kind != .clitic else { return nil }
        rest.append(first..<index)
        open = nil
      }
      switch text.tokens[index].kind {
      case .number where !inDay && !isClock: return nil
      case .quote, .semicolon: return nil
      case .terminal where !inDay && index + 1 == paragraph.upperBound && !rest.isEmpty:
        // "Washington, November 9, 1973."
        guard rest.allSatisfy({ Known.isPlace(PlaceName.cased(text.string($0))) }) else {
          return nil
        }
      default: break
      }
    }
    if let first = open { rest.append(first..<paragraph.upperBound) }
    self.day = day
    guard let day else {
      guard hasClock, rest.isEmpty else { return nil }
      outlet = nil
      return
    }
    guard !rest.isEmpty else {
      outlet = nil
      return
    }
    guard rest.count == 1, let name = rest.first, name.count <= 6,
      Self.isSetApart(name, from: day, in: text)
    else { return nil }
    let string = text.string(name)
    outlet = Known.isPlace(PlaceName.cased(string)) ? nil : Known.outlet(named: string) ?? string
  }

  /// A mark stands between the name and the day.
  private static func isSetApart(_ name: Range<Int>, from day: DayPhrase, in text: TokenizedText)
    -> Bool
  {
    let gap =
      name.upperBound <= day.tokens.lowerBound
      ? name.upperBound..<day.tokens.lowerBound : day.tokens.upperBound..<name.lowerBound
    return gap.contains { !text.tokens[$0].isWordLike }
  }

  private static func isClock(_ index: Int, in text: TokenizedText, day: DayPhrase?) -> Bool {
    let token = text.tokens[index]
    if token.kind == .number { return text.words[index].contains(":") || isHour(index, in: text) }
    return ClockTime.words.contains(text.lower[index]) || isZone(index, in: text)
  }

  /// "+0300", "UTC+3" after a time of day.
  private static func isZone(_ index: Int, in text: TokenizedText) -> Bool {
    text.words[index] == "+" || text.lower[index].hasPrefix("utc")
      || text.lower[index].hasPrefix("gmt")
  }

  /// "3 p.m."
  private static func isHour(_ index: Int, in text: TokenizedText) -> Bool {
    guard index + 1 < text.tokens.count, let hour = Int(text.words[index]), hour <= 24 else {
      return index > 0 && text.words[index - 1] == "+"
    }
    return ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"].contains(text.lower[index + 1])
      || index > 0 && text.words[index - 1] == "+"
  }

  private static let filler: Set<String> = [
    "published", "updated", "posted", "on", "at", "last", "date", "dated", "issued", "released",
    "modified", "first", "created", "from", "added",
  ]
  private static let inner: Set<String> = ["of", "the", "and", "for", "de", "la"]
}
