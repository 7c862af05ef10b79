internal import Text

/// A line under the headline that only names the author, the office or the place.
struct Byline {
  /// The outlet that it names: "By the foreign desk, Eastmoor Post".
  var outlet: String?
  /// A full date in it: "Issued on 11 January 2022 by the Lakeside Documentation Service".
  var day: DayPhrase?
  /// "By Jane Doe and John Roe, Eastmoor Post"
  var authors: [String] = []

  init?(_ paragraph: Range<Int>, of text: TokenizedText, line: LineFeatures) {
    guard paragraph.count <= 40, !line.endsWithColon else { return nil }
    let first = text.lower[paragraph.lowerBound]
    if Self.releases.contains(first) || first == "transcript",
      let day = DayPhrase.first(in: paragraph, of: text), day.year != nil
    {
      self.day = day
      outlet = Self.issuer(in: paragraph, of: text)
      return
    }
    guard line.isTitleLike, paragraph.count <= 24 else { return nil }
    if first == "by", paragraph.count > 1 {
      outlet = Self.lastName(in: paragraph, of: text)
      authors = Self.authors(in: (paragraph.lowerBound + 1)..<paragraph.upperBound, of: text)
      return
    }
    guard Self.isName(paragraph, of: text) else { return nil }
    if Self.isLabel(paragraph, of: text) || Self.namesOffice(paragraph, of: text) { return }
    let words = text.lower[paragraph]
    let hasComma = text.tokens[paragraph].contains { $0.kind == .comma }
    if hasComma, words.contains(where: Self.posts.contains) { return }
    if words.contains(where: Self.venues.contains) { return }
    let parts = text.string(paragraph).split(separator: ",").map { YAMLScalar.trimmed(String($0)) }
    if parts.count <= 3, parts.contains(where: { Known.isPlace(PlaceName.cased($0)) }),
      paragraph.count <= 8
    {
      return
    }
    if parts.count == 1, Known.outlet(named: parts[0]) != nil {
      outlet = Known.outlet(named: parts[0])
      return
    }
    return nil
  }

  /// "Press Release", "For Immediate Release"
  static func isLabel(_ paragraph: Range<Int>, of text: TokenizedText) -> Bool {
    paragraph.count <= 4 && labels.contains(text.lower[paragraph].joined(separator: " "))
  }

  /// An office and where it is, and nothing else: "Ministry of External Affairs, New Delhi".
  static func isOffice(_ paragraph: Range<Int>, of text: TokenizedText) -> Bool {
    let end = paragraph.first { text.tokens[$0].kind == .comma } ?? paragraph.upperBound
    return end - paragraph.lowerBound <= 6 && paragraph.count <= 10 && isName(paragraph, of: text)
      && namesOffice(paragraph, of: text)
  }

  private static func namesOffice(_ paragraph: Range<Int>, of text: TokenizedText) -> Bool {
    paragraph.count > 2 && text.lower[paragraph.lowerBound + 1] == "of"
      && ["office", "bureau", "embassy", "ministry", "department"].contains(
        text.lower[paragraph.lowerBound])
  }

  /// The names between "by" and the first mark: nothing but capitalised words, at least two each, none
  /// of which an office or an outlet has in its name.
  private static func authors(in line: Range<Int>, of text: TokenizedText) -> [String] {
    let end = line.first { text.tokens[$0].kind == .comma || text.words[$0] == "|" }
    let names = line.lowerBound..<(end ?? line.upperBound)
    var authors: [String] = []
    for name in names.split(where: { text.lower[$0] == "and" || text.words[$0] == "&" }) {
      let isPerson =
        (2...5).contains(name.count) && isName(name, of: text)
        && text.tokens[name.lowerBound].isCapitalized
        && !text.lower[name].contains { offices.contains($0) || outletWords.contains($0) }
      guard isPerson else { return [] }
      authors.append(text.string(name))
    }
    return authors
  }

  private static let offices: Set<String> = [
    "the", "desk", "staff", "office", "bureau", "ministry", "department", "team", "editors",
    "agencies", "correspondents", "reporters", "our", "of",
  ]

  /// All words but particles are capitalised.
  private static func isName(_ paragraph: Range<Int>, of text: TokenizedText) -> Bool {
    paragraph.allSatisfy {
      let token = text.tokens[$0]
      switch token.kind {
      case .word: return token.isCapitalized || particles.contains(text.lower[$0])
      case .comma, .number, .openBracket, .closeBracket, .dash, .clitic: return true
      case .other: return text.words[$0] == "/" || text.words[$0] == "&" || text.words[$0] == "|"
      default: return false
      }
    }
  }

  /// "by the X" in a line about the release.
  private static func issuer(in paragraph: Range<Int>, of text: TokenizedText) -> String? {
    guard let by = paragraph.first(where: { text.lower[$0] == "by" }) else { return nil }
    var start = by + 1
    while start < paragraph.upperBound, text.lower[start] == "the" { start += 1 }
    var end = start
    while end < paragraph.upperBound, text.tokens[end].kind == .word,
      text.tokens[end].isCapitalized || end > start && particles.contains(text.lower[end])
    {
      end += 1
    }
    guard end > start else { return nil }
    let name = text.string(start..<end)
    return Known.outlet(named: name) ?? name
  }

  /// The last part of "By Jane Doe, Eastmoor Post", if it can be an outlet.
  private static func lastName(in paragraph: Range<Int>, of text: TokenizedText) -> String? {
    guard
      let mark = paragraph.last(where: {
        text.tokens[$0].kind == .comma || text.words[$0] == "|"
      }), mark + 1 < paragraph.upperBound
    else { return nil }
    let name = (mark + 1)..<paragraph.upperBound
    guard name.count <= 5, text.tokens[name.lowerBound].isCapitalized, isName(name, of: text),
      !text.lower[name].contains(where: posts.contains)
    else { return nil }
    let string = text.string(name)
    if let known = Known.outlet(named: string) { return known }
    guard !Known.isPlace(PlaceName.cased(string)),
      name.count > 1, text.lower[name].contains(where: outletWords.contains)
    else { return nil }
    return string
  }

  private static let releases: Set<String> = [
    "issued", "published", "released", "posted", "updated", "recorded", "broadcast", "aired",
    "first",
  ]
  private static let labels: Set<String> = [
    "press statement", "media note", "readout", "remarks", "remarks to the press", "press release",
    "statement", "fact sheet", "transcript", "press briefing", "press availability", "interview",
    "speech", "for immediate release", "exclusive", "analysis", "staff report", "agencies",
    "special briefing", "joint statement", "notice to the press", "public schedule",
  ]
  private static let posts: Set<String> = [
    "secretary", "minister", "president", "spokesperson", "spokesman", "spokeswoman",
    "ambassador", "director", "correspondent", "reporter", "editor", "administrator",
    "representative", "envoy", "commissioner", "coordinator", "chancellor", "adviser", "advisor",
    "chairman", "chair", "governor", "chief", "affairs", "counselor", "official", "diplomat",
  ]
  private static let venues: Set<String> = [
    "room", "headquarters", "house", "palace", "office", "hall", "hotel", "airport", "embassy",
    "auditorium", "centre", "center", "ministry", "garden", "lawn", "teleconference", "building",
    "residence", "library", "kremlin", "videoconference", "aboard",
  ]
  private static let outletWords: Set<String> = [
    "post", "times", "news", "gazette", "courier", "herald", "tribune", "wire", "agency", "desk",
    "journal", "daily", "today", "press", "telegraph", "guardian", "radio", "television", "tv",
    "service", "review", "observer", "chronicle", "mail", "standard", "star", "sun", "globe",
    "independent", "express", "mirror", "bulletin", "monitor", "report", "weekly", "magazine",
    "broadcasting", "network", "international", "online",
  ]
  private static let particles: Set<String> = [
    "of", "the", "for", "and", "de", "la", "at", "in", "on", "to", "von", "van", "al", "bin", "via",
  ]
}

extension Range<Int> {
  /// The stretches between numbers that divide them.
  fileprivate func split(where divides: (Int) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = lowerBound
    for number in self where divides(number) {
      parts.append(start..<number)
      start = number + 1
    }
    return parts + [start..<Swift.max(start, upperBound)]
  }
}
