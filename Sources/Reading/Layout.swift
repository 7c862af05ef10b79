internal import Text

/// What each paragraph of an article is, and what the head of the article says about it.
struct Layout {
  private(set) var parts: [Article.Part]
  /// Paragraph of the headline.
  private(set) var headline: Int?
  private(set) var dateline: DatelineGrammar.Match?
  /// A line of its own with a full date: the words of the date, and the date.
  private(set) var dateLine: DayPhrase?
  /// An outlet named in a date line or byline.
  private(set) var outletLine: String?
  /// Who the byline names.
  private(set) var authors: [String] = []
  /// The outlet that the last lines spell out: "Meridian News Agency (MNA)".
  private(set) var credit: (name: String, abbreviation: String?)?

  private let text: TokenizedText
  private let lines: [LineFeatures]
  private let isTranscript: Bool

  /// - Parameters:
  ///   - frontMatterEnd: bytes of front matter at the beginning.
  ///   - title: bytes of the title, if the format sets it apart from the text.
  init(of text: TokenizedText, frontMatterEnd: Int = 0, title: Range<Int>? = nil) {
    self.text = text
    lines = text.paragraphs.map { LineFeatures($0, of: text) }
    isTranscript = lines.count(where: \.isTurn) > 1
    parts = Array(repeating: .body, count: lines.count)
    for (index, line) in lines.enumerated() where Int(line.end) <= frontMatterEnd {
      parts[index] = .frontMatter
    }
    markBoilerplate()
    markHeadline(title)
    markHead()
    markLateDate()
    markSubheadings()
    findDateline()
  }

  /// Paragraphs that may still be anything.
  private func isOpen(_ index: Int) -> Bool { parts[index] == .body }

  private mutating func markBoilerplate() {
    for index in lines.indices where isOpen(index) && lines[index].isBoilerplate {
      parts[index] = .boilerplate
    }
    guard let last = lines.indices.last(where: isOpen), last > 0, let name = lines[last].credit
    else { return }
    credit = name
    parts[last] = .boilerplate
  }

  // MARK: Headline

  private mutating func markHeadline(_ title: Range<Int>?) {
    if let title {
      for index in lines.indices where lines[index].start < title.upperBound {
        guard parts[index] != .frontMatter else { continue }
        parts[index] = headline == nil ? .headline : .subheading
        if headline == nil { headline = index }
      }
      return
    }
    let heading = lines.indices.first { isOpen($0) && lines[$0].headingLevel == 1 }
    if let heading {
      parts[heading] = .headline
      headline = heading
      return
    }
    guard var first = lines.indices.first(where: isOpen) else { return }
    while let next = lines.indices.first(where: { $0 > first && isOpen($0) }),
      hasTitle(after: first)
    {
      if let part = mastPart(first) {
        parts[first] = part
      } else if let dated = DatedLine(text.paragraphs[first], of: text),
        lines[first].isDated(dated),
        let part = headPart(first)
      {
        parts[first] = part
      } else {
        break
      }
      first = next
    }
    guard lines[first].isTitleLike || isNumberedTitle(first), hasMore(after: first),
      !isDateline(first)
    else { return }
    parts[first] = .headline
    headline = first
  }

  /// A line that may be the headline stands between a line and the running text.
  private func hasTitle(after first: Int) -> Bool {
    for index in lines.indices where index > first && isOpen(index) {
      guard lines[index].isTitleLike else { return false }
      if DatedLine(text.paragraphs[index], of: text) == nil, !isMast(index),
        Byline(text.paragraphs[index], of: text, line: lines[index]) == nil, !isDateline(index)
      {
        return hasMore(after: index)
      }
    }
    return false
  }

  private func isMast(_ index: Int) -> Bool {
    lines[index].isKicker && !isTitleOfRecord(index)
      || Byline.isLabel(text.paragraphs[index], of: text)
      || Byline.isOffice(text.paragraphs[index], of: text) || outlet(alone: index) != nil
      || isBody(index) || isSitting(index)
  }

  /// "Council of the EU": whose paper it is.
  private func isBody(_ index: Int) -> Bool {
    let paragraph = text.paragraphs[index]
    return paragraph.count < 8 && Known.isBody(text.string(paragraph))
  }

  /// "Security Council, 7925th Meeting (AM)"
  private func isSitting(_ index: Int) -> Bool {
    let paragraph = text.paragraphs[index]
    guard paragraph.count < 12,
      let meeting = paragraph.dropFirst().first(where: { text.lower[$0] == "meeting" }),
      paragraph.upperBound - meeting <= 4
    else { return false }
    return text.isOrdinal(meeting - 1)
  }

  /// "MEMORANDUM OF CONVERSATION", "MINUTES": all the headline that a record has.
  private func isTitleOfRecord(_ index: Int) -> Bool {
    text.paragraphs[index].first.map { Self.records.contains(text.lower[$0]) } ?? false
  }

  private static let records: Set<String> = [
    "memorandum", "record", "minutes", "summary", "note", "notes", "transcript", "verbatim",
    "telegram",
  ]

  /// What stands above the headline: "PRESS RELEASE", "Ministry of External Affairs, New Delhi", "Xinhua".
  private mutating func mastPart(_ index: Int) -> Article.Part? {
    guard isMast(index) else { return nil }
    outletLine = outletLine ?? outlet(alone: index)
    return .boilerplate
  }

  /// The outlet whose name is all of a line, but for the language of its service: "Agence France Presse --
  /// English".
  private func outlet(alone index: Int) -> String? {
    let paragraph = text.paragraphs[index]
    guard paragraph.count < 8 else { return nil }
    let end = paragraph.first { text.tokens[$0].kind == .dash } ?? paragraph.upperBound
    guard end > paragraph.lowerBound, paragraph.upperBound - end <= 2 else { return nil }
    let name = text.string(paragraph.lowerBound..<end)
    return Known.outlet(named: name)
      ?? (name.hasPrefix("The ") ? Known.outlet(named: String(name.dropFirst(4))) : nil)
  }

  /// "112. Memorandum of Conversation" above the line with the day.
  private func isNumberedTitle(_ index: Int) -> Bool {
    let paragraph = text.paragraphs[index]
    guard paragraph.count > 2, paragraph.count < 32,
      text.tokens[paragraph.lowerBound].kind == .number,
      text.words[paragraph.lowerBound + 1] == ".",
      let next = lines.indices.first(where: { $0 > index && isOpen($0) })
    else { return false }
    return DatedLine(text.paragraphs[next], of: text)?.day?.year != nil
  }

  /// Whether running text follows.
  private func hasMore(after index: Int) -> Bool {
    lines.indices.contains { $0 > index && isOpen($0) && lines[$0].isProse }
  }

  private func isDateline(_ index: Int) -> Bool {
    if let match = DatelineGrammar.match(text.paragraphs[index], of: text) {
      return !match.isWholeParagraph || match.isPlaceKnown || match.agency != nil
    }
    return DatedLine(text.paragraphs[index], of: text).map(lines[index].isDated) ?? false
  }

  // MARK: Between headline and text

  private mutating func markHead() {
    let start = headline.map { $0 + 1 } ?? 0
    for index in lines.indices where index >= start {
      guard isOpen(index) else { continue }
      guard let part = headPart(index) else { return }
      parts[index] = part
    }
  }

  /// "Date 02.08.2023" below the paragraph that sums the article up, "Washington, March 14, 1975" below the
  /// list of those who took part.
  private mutating func markLateDate() {
    guard dateLine == nil, dateline == nil, let headline else { return }
    let opening = lines.indices.first { $0 > headline && isOpen($0) && lines[$0].isLong }
    let last = max(headline + 3, opening ?? 0)
    for index in lines.indices where index > headline && index <= last && isOpen(index) {
      guard let day = DatedLine(text.paragraphs[index], of: text)?.day, day.year != nil,
        text.paragraphs[index].count <= 8
      else { continue }
      dateLine = day
      parts[index] = .dateLine
      return
    }
  }

  private mutating func headPart(_ index: Int) -> Article.Part? {
    let line = lines[index]
    guard !line.isTurn else { return nil }
    if line.headingLevel > 0 { return .subheading }
    if let dated = DatedLine(text.paragraphs[index], of: text) {
      if dateLine == nil, let day = dated.day, day.year != nil { dateLine = day }
      outletLine = outletLine ?? dated.outlet
      if dateline == nil, dated.day != nil,
        let match = DatelineGrammar.match(text.paragraphs[index], of: text),
        match.isWholeParagraph, match.isPlaceKnown, match.agency == nil
      {
        dateline = match
        outletLine = nil
      }
      return .dateLine
    }
    if let match = DatelineGrammar.match(text.paragraphs[index], of: text) {
      guard match.isWholeParagraph else { return nil }
      dateline = dateline ?? match
      return .dateLine
    }
    if let byline = Byline(text.paragraphs[index], of: text, line: line) {
      outletLine = outletLine ?? byline.outlet
      if authors.isEmpty { authors = byline.authors }
      if dateLine == nil, let day = byline.day, day.year != nil { dateLine = day }
      return .byline
    }
    guard headline != nil, line.isTitleLike, !line.opensDocument, hasMore(after: index) else {
      return nil
    }
    // Above the first turn of a transcript stand names, rooms and towns.
    return isTranscript ? .byline : .subheading
  }

  // MARK: Between paragraphs

  private mutating func markSubheadings() {
    var previous: Int?
    for index in lines.indices where isOpen(index) {
      let line = lines[index]
      if line.headingLevel > 0 {
        parts[index] = .subheading
      } else if !isTranscript, let before = previous, line.isSubheadingLike, !line.opensDocument,
        !lines[before].endsWithColon,
        let next = lines.indices.first(where: { $0 > index && isOpen($0) }), lines[next].isProse
      {
        parts[index] = .subheading
      }
      if isOpen(index) { previous = index }
    }
  }

  private mutating func findDateline() {
    guard dateline == nil, let first = lines.indices.first(where: isOpen), !lines[first].isTurn
    else { return }
    dateline = DatelineGrammar.match(text.paragraphs[first], of: text)
  }
}
