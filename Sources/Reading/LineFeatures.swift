internal import Text

/// What can be seen of a paragraph without its neighbours.
struct LineFeatures {
  /// Bytes.
  let start: Int
  let end: Int
  /// Number of "#" in front, for Markdown headings; 0 for none.
  let headingLevel: Int
  /// A turn of a transcript: "MR. SULLIVAN:", "Q ".
  let isTurn: Bool
  let endsWithColon: Bool
  /// Notes, credits and marks that are no part of the article.
  let isBoilerplate: Bool
  /// "Begin Text", "End Text": marks of a document that the article gives.
  let opensDocument: Bool
  /// "Meridian News Agency (MNA)"
  let credit: (name: String, abbreviation: String?)?

  private let words: Int
  private let endsSentence: Bool
  /// "Ladies and gentlemen,"
  private let endsWithComma: Bool
  private let endsWithStop: Bool
  private let startsLower: Bool
  private let startsWithBullet: Bool
  private let innerStops: Int
  private let isUpperCase: Bool
  private let startsWithQuotation: Bool

  init(_ paragraph: Range<Int>, of text: TokenizedText) {
    let tokens = text.tokens[paragraph]
    let first = text.tokens[paragraph.lowerBound]
    start = Int(first.start)
    end = Int(text.tokens[paragraph.upperBound - 1].end)
    headingLevel = Self.headingLevel(paragraph, of: text)
    isTurn = TurnLabel.begins(paragraph, of: text)
    words = tokens.prefix(200).count(where: \.isWordLike)
    var last = paragraph.upperBound - 1
    while last > paragraph.lowerBound,
      [.quote, .closeBracket].contains(text.tokens[last].kind) || Self.isInvisible(text.words[last])
    {
      last -= 1
    }
    endsWithColon = text.tokens[last].kind == .colon
    endsSentence = text.tokens[last].kind == .terminal
    endsWithComma = text.tokens[last].kind == .comma
    endsWithStop = endsSentence && [".", "。"].contains(text.words[last])
    startsLower = first.kind == .word && !first.isCapitalized && text.source.bytes[start] < 0x80
    let opening = text.words[paragraph.lowerBound]
    startsWithBullet =
      ["*", "•", "-", "–", "—", ">", "·", "+"].contains(opening) && paragraph.count > 1
      || first.kind == .number && paragraph.count > 2
        && [".", ")"].contains(text.words[paragraph.lowerBound + 1])
    startsWithQuotation = first.kind == .quote
    innerStops = (paragraph.lowerBound..<last).count {
      text.tokens[$0].kind == .terminal && text.words[$0] == "." && $0 + 1 < last
        && text.tokens[$0 + 1].spaceBefore && text.tokens[$0 + 1].isCapitalized
    }
    let string = words <= 30 ? text.string(paragraph) : ""
    isUpperCase = words <= 3 && PlaceName.isUpperCase(string)
    isBoilerplate = words == 0 || words <= 30 && Boilerplate.matches(string)
    opensDocument = words == 2 && ["begin text", "end text"].contains(string.lowercased())
    credit = words <= 10 ? Credit.parse(paragraph, of: text) : nil
  }

  /// A short line that could be a headline.
  var isTitleLike: Bool {
    words <= 32 && !isTurn && !endsWithStop && !endsWithColon && !startsLower && !startsWithBullet
      && innerStops == 0 && headingLevel == 0
  }

  /// A short line that could be a sub-heading between paragraphs.
  var isSubheadingLike: Bool {
    words <= 14 && isTitleLike && !endsWithComma && !(startsWithQuotation && endsSentence)
      && !(endsSentence && words > 9)
  }

  /// "READOUT", "PRESS RELEASE"
  var isKicker: Bool { words <= 3 && isUpperCase && !endsSentence && !isTurn }

  /// The line is a date before all else, and no headline with a date in it.
  func isDated(_ dated: DatedLine) -> Bool {
    dated.outlet == nil || dated.outlet.flatMap(Known.outlet(named:)) != nil
  }

  /// Running text: more than a few words, or a sentence with its end.
  var isProse: Bool {
    headingLevel == 0 && (isTurn || words > 14 || endsSentence && words > 3 || endsWithColon)
  }

  /// More than a line: no label, name or title.
  var isLong: Bool { words > 14 }

  /// Marks of writing direction and the like.
  private static func isInvisible(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }

  private static func headingLevel(_ paragraph: Range<Int>, of text: TokenizedText) -> Int {
    var level = 0
    for index in paragraph.prefix(7) {
      guard text.words[index] == "#",
        index == paragraph.lowerBound || !text.tokens[index].spaceBefore
      else { break }
      level += 1
    }
    guard level > 0, level <= 6, paragraph.count > level,
      text.tokens[paragraph.lowerBound + level].spaceBefore
    else { return 0 }
    return level
  }
}

/// The label of a speaker's turn in a transcript.
enum TurnLabel {
  static func begins(_ paragraph: Range<Int>, of text: TokenizedText) -> Bool {
    var index = paragraph.lowerBound
    if DeskMark.end(in: paragraph, of: text) > index { return false }
    let first = text.words[index]
    if first == "Q" || first == "A", index + 1 < paragraph.upperBound,
      text.tokens[index + 1].isCapitalized || text.tokens[index + 1].kind == .colon
        || text.tokens[index + 1].kind == .openBracket
    {
      return true
    }
    if ["Question", "Answer"].contains(first), index + 1 < paragraph.upperBound,
      [.colon, .openBracket].contains(text.tokens[index + 1].kind)
    {
      return true
    }
    var hasName = false
    while index < paragraph.upperBound, index - paragraph.lowerBound < 8 {
      let token = text.tokens[index]
      switch token.kind {
      case .colon:
        // "NEW DELHI:" begins a dateline.
        return hasName && index + 1 < paragraph.upperBound
          && !Known.isCity(PlaceName.cased(text.string(paragraph.lowerBound..<index)))
      case .word:
        guard PlaceName.isUpperCase(text.words[index]) || token.bytes.count == 1 else {
          return false
        }
        hasName = hasName || token.bytes.count > 1
      case .openBracket, .closeBracket, .comma, .terminal, .number, .clitic, .quote: break
      default: return false
      }
      index += 1
    }
    return false
  }
}

/// Lines around articles that are no part of them.
enum Boilerplate {
  static func matches(_ line: String) -> Bool {
    var lower = line.lowercased()[...]
    while let first = lower.unicodeScalars.first, "*_[(>•-– ".unicodeScalars.contains(first) {
      lower = lower.dropFirst()
    }
    let bytes = Array(lower.utf8)
    if begins(bytes) { return true }
    if bytes.count <= longestWhole,
      whole.contains(lower.filter { $0.isLetter || $0.isNumber || $0 == " " })
    {
      return true
    }
    return holdsRights(bytes)
  }

  private static func begins(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    return beginnings[Int(first)].contains { line.starts(with: $0) }
  }

  /// "All rights reserved" anywhere in the line.
  private static func holdsRights(_ line: [UInt8]) -> Bool {
    guard line.count >= rights.count else { return false }
    return (0...(line.count - rights.count)).contains {
      line[$0] == rights[0] && line[$0..<($0 + rights.count)].elementsEqual(rights)
    }
  }

  private static let rights = Array("all rights reserved".utf8)

  /// In bytes, with marks around it.
  private static let longestWhole = 60

  private static let whole: Set<String> = [
    "ends", "end", "30", "advertisement", "more to follow", "share", "print", "email", "tweet",
    "comments", "related", "related articles", "related stories", "most read", "read more",
    "sign up", "subscribe", "listen", "file photo", "hide caption", "toggle caption",
    "story continues below", "article continues below", "skip advertisement", "end it",
  ]

  /// By their first byte.
  private static let beginnings: [[[UInt8]]] = {
    var beginnings: [[[UInt8]]] = Array(repeating: [], count: 256)
    for words in words {
      let bytes = Array(words.utf8)
      if let first = bytes.first { beginnings[Int(first)].append(bytes) }
    }
    return beginnings
  }()

  private static let words = [
    "sample text written for", "read more:", "read also", "also read", "see also:", "read next",
    "read:", "more on this story", "related:", "share this", "share on", "follow us", "follow @",
    "©", "(c) ", "copyright ", "copyright©", "reporting by ", "additional reporting by",
    "editing by ", "writing by ", "compiled by ", "translated by ", "photo by ", "photo:",
    "photos:", "image:", "picture:", "photograph:", "image credit", "photo credit", "credit:",
    "file photo:", "subscribe to ", "subscribe now", "sign up for", "sign up to ", "click here",
    "tap here", "download the", "our standards:", "this article was first published",
    "this story was originally published", "for more information, visit", "watch:", "listen:",
    "view comments", "load more", "cookies", "skip to ", "image source", "tags:", "filed under",
    "posted in", "source: ",
  ]
}

/// Lines at the end that name the agency: "Meridian News Agency (MNA)".
enum Credit {
  static func parse(_ paragraph: Range<Int>, of text: TokenizedText)
    -> (name: String, abbreviation: String?)?
  {
    guard let close = paragraph.last, text.tokens[close].kind == .closeBracket,
      paragraph.count >= 5, text.tokens[close - 2].kind == .openBracket,
      PlaceName.isUpperCase(text.words[close - 1])
    else { return nil }
    let name = paragraph.lowerBound..<(close - 2)
    let isName = name.allSatisfy {
      text.tokens[$0].kind == .word
        && (text.tokens[$0].isCapitalized || ["of", "and", "the", "for"].contains(text.words[$0]))
    }
    guard isName, name.count >= 2 else { return nil }
    let initials = name.compactMap { text.words[$0].first }.filter(\.isUppercase)
    let abbreviation = text.words[close - 1]
    guard String(initials).hasPrefix(abbreviation.prefix(1)) else { return nil }
    return (text.string(name), abbreviation)
  }
}
