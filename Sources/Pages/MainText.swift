internal import Markup

/// The paragraphs of the article on a page.
struct MainText {
  private(set) var paragraphs: [Page.Paragraph] = []
  /// Lines around the headline that give a day and no more.
  private(set) var days: [String] = []

  init(_ tree: MarkupTree, title: String?, authors: [String]) {
    var outline = PageOutline(tree)
    let page = outline
    let headline = Headline(title, in: outline)
    if let headline { outline.drop(headline.furtherArticles()) }
    let pruning = Pruning(outline)
    outline.drop(pruning.teasers() + pruning.comments() + pruning.notices())
    let whole = outline
    outline.drop(pruning.outside())
    var chosen = Selection(outline, title: title, authors: authors)
    if chosen.length < 250 {
      let other = Selection(whole, title: title, authors: authors)
      if other.length > chosen.length * 2 { chosen = other }
    }
    if let first = chosen.first { days = Self.days(on: page, headline, before: first) }
    // A page of a few words has nothing to weigh.
    paragraphs =
      chosen.paragraphs.isEmpty ? PageFragment(outline, in: 0).paragraphs : chosen.paragraphs
  }
}

extension MainText {
  /// The days in lines by themselves, or in elements that are called after a day, between the headline, or a
  /// little in front of it, and the text.
  private static func days(
    on page: PageOutline, _ headline: Headline?, before text: Int
  ) -> [String] {
    // The words of the headline may stand behind the text only, as in a list of what else there is.
    let start = min(headline?.node ?? text, text) - 60
    var writer = PageText(page)
    var days: [String] = []
    func take(_ line: String) {
      if Phrases.mayGiveDay(line), !days.contains(line) { days.append(line) }
    }
    for block in page.blocks
    where (start..<text).contains(block.nodes.lowerBound) && block.length < 80 {
      take(String(decoding: writer.text(of: block), as: UTF8.self))
    }
    if days.isEmpty {
      for node in max(1, start)..<max(1, start, text) where ClassHints.isDay(page.tree, node) {
        if let line = PageHead.clean(page.tree.allText(in: node)) { take(line) }
      }
    }
    return days.count <= 2 ? days : []
  }
}

/// The blocks of an article, out of the elements that hold it.
private struct Selection {
  private(set) var paragraphs: [Page.Paragraph] = []
  private(set) var length = 0
  /// The node at which the text begins.
  private(set) var first: Int?

  private struct Candidate {
    let block: PageOutline.Block
    let text: [UInt8]
    let isHeading: Bool
    let isItem: Bool
    /// In an element that is made for paragraphs.
    let isParagraph: Bool
    var string: String { String(decoding: text, as: UTF8.self) }

    /// A paragraph that reads as such, and no label or list of links.
    var isProse: Bool {
      !isHeading && block.freedom > 0.5
        && (block.length >= 120 && (block.commas > 0 || block.endsSentence)
          || block.endsSentence && block.length >= 40 && block.freedom > 0.7)
    }
  }

  init(_ outline: PageOutline, title: String?, authors: [String]) {
    var outline = outline
    let scoring = Scoring(outline)
    let roots = scoring.article()
    var cleaning = Cleaning(outline, scoring)
    outline.drop(cleaning.inside(roots))
    var writer = PageText(outline)
    let tree = outline.tree
    var candidates: [Candidate] = []
    for block in outline.blocks {
      guard roots.contains(where: { $0 <= block.container && block.container < tree.end($0) })
      else { continue }
      let text = writer.text(of: block)
      guard !text.isEmpty else { continue }
      candidates.append(
        Candidate(
          block: block, text: text, isHeading: Elements.isHeading(tree.name(block.container)),
          isItem: [.li, .tr, .dd].contains(tree.name(block.container)),
          isParagraph: [.p, .pre, .blockquote, .dt].contains(tree.name(block.container))))
    }
    let head = title.map(Headline.letters) ?? ""
    candidates = candidates.filter { Self.isKept($0, title: head) }
    candidates = Self.withoutRepetitions(candidates, outline)
    candidates = Self.trimmed(candidates, authors: authors)
    first = candidates.first?.block.nodes.lowerBound
    if let first, let lead = Headline(title, in: outline)?.lead(before: first) {
      candidates.insert(
        Candidate(
          block: lead, text: writer.text(of: lead), isHeading: false, isItem: false,
          isParagraph: true), at: 0)
    }
    length = candidates.reduce(0) { $0 + ($1.isHeading ? 0 : $1.block.length) }
    paragraphs = candidates.map { Page.Paragraph(text: $0.text, isHeading: $0.isHeading) }
  }

  private static func isKept(_ candidate: Candidate, title: String) -> Bool {
    let block = candidate.block
    if block.length < 250 {
      if block.length <= title.utf8.count * 2 + 20 {
        let letters = Headline.letters(candidate.string)
        if letters.isEmpty || letters == title { return false }
        if candidate.isHeading, letters.count * 3 > title.count * 2, title.contains(letters) {
          return false
        }
      }
      if block.freedom < 0.35, !candidate.isItem, block.length < 200 { return false }
      if block.freedom < 0.6, Phrases.isBoilerplate(candidate.string) { return false }
      if block.length < 160, Phrases.isBoilerplate(candidate.string) { return false }
      if block.length < 25, !block.endsSentence, !candidate.isItem, !candidate.isHeading,
        !candidate.isParagraph
      {
        return false
      }
      if block.length < 60, !candidate.isHeading,
        Phrases.isDay(candidate.string) || Phrases.isStamp(candidate.string)
      {
        return false
      }
    }
    return true
  }

  /// Without words that are set apart and stand in the text, too.
  private static func withoutRepetitions(_ candidates: [Candidate], _ outline: PageOutline)
    -> [Candidate]
  {
    let repeats = candidates.map {
      $0.block.length < 500 && isSetApart($0.block.container, outline)
    }
    guard repeats.contains(true) else { return candidates }
    let texts = candidates.map { Array(Headline.letters($0.string).utf8) }
    return candidates.indices.filter { index in
      !repeats[index]
        || !texts.indices.contains {
          texts[$0].count > texts[index].count && texts[$0].holds(texts[index])
        }
    }.map { candidates[$0] }
  }

  private static func isSetApart(_ node: Int, _ outline: PageOutline) -> Bool {
    var node = node
    while node > 0 {
      if outline.hints[node].contains(.pullQuote) || outline.tree.name(node) == .blockquote {
        return true
      }
      node = outline.tree.parent(node)
    }
    return false
  }

  /// Without labels in front of the first paragraph and behind the last.
  private static func trimmed(_ candidates: [Candidate], authors: [String]) -> [Candidate] {
    guard let first = candidates.firstIndex(where: \.isProse),
      let last = candidates.lastIndex(where: \.isProse)
    else { return candidates }
    let head = candidates[..<first].filter {
      $0.block.endsSentence && $0.block.length > ($0.isHeading ? 60 : 30)
        || !$0.isHeading && $0.block.length > 60 && !Phrases.isByline($0.string)
          && !Phrases.hasYear($0.string)
    }
    let tail = candidates[(last + 1)...].filter {
      !$0.isHeading && $0.block.freedom > 0.7
        && ($0.isItem || $0.block.endsSentence || $0.block.length > 60)
    }
    var kept = head + candidates[first...last] + tail
    var looked = 0
    while kept.count > 3, looked < 3 {
      let index = kept.count - 1 - looked
      if Phrases.isAboutAuthor(kept[index].string, authors: authors) {
        kept.remove(at: index)
      } else {
        looked += 1
      }
    }
    return kept
  }
}

/// The text that the page's JSON-LD gives as the article's, held against what was found.
struct BodyWitness {
  private let body: String?

  init(_ body: String?) { self.body = body }

  func judge(_ paragraphs: [Page.Paragraph]) -> [Page.Paragraph] {
    guard let body, body.utf8.count >= 250 else { return paragraphs }
    let plain = Self.plain(body)
    let stated = Self.words(plain)
    guard stated.count >= 40 else { return paragraphs }
    let pairs = Self.pairs(stated)
    var found = 0
    var shared = 0
    var kept: [Page.Paragraph] = []
    var keptWords = 0
    for paragraph in paragraphs {
      let words = Self.words(String(decoding: paragraph.text, as: UTF8.self))
      let hits = zip(words, words.dropFirst()).count { pairs.contains($0 + " " + $1) }
      found += words.count
      shared += hits
      if words.count < 8 || Double(hits) >= 0.4 * Double(words.count - 1) {
        kept.append(paragraph)
        keptWords += words.count
      }
    }
    let recall = Double(shared) / Double(stated.count)
    if recall < 0.6, found * 4 < stated.count * 3 {
      let lines = plain.split(separator: "\n").map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      .filter { !$0.isEmpty }
      if lines.count > 1 || shared < stated.count / 3 {
        return lines.map { Page.Paragraph(text: Array($0.utf8), isHeading: false) }
      }
    }
    // The witness may have only the beginning: it is heard only where it has nearly all.
    guard recall > 0.8, Double(keptWords) > 0.7 * Double(found) else { return paragraphs }
    return kept
  }

  /// Without tags that some pages leave in.
  private static func plain(_ body: String) -> String {
    guard body.contains("<") || body.contains("&"),
      let tree = try? MarkupTree(html: Array(body.utf8))
    else { return body }
    var text = ""
    for node in 0..<tree.count {
      if tree.name(node) == .text { text += String(decoding: tree.text(node), as: UTF8.self) }
      if Elements.isBlock(tree.name(node)) || tree.name(node) == .br { text += "\n" }
    }
    return text
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func pairs(_ words: [String]) -> Set<String> {
    Set(zip(words, words.dropFirst()).map { $0 + " " + $1 })
  }
}

extension [UInt8] {
  /// Whether other bytes stand in these, one after another.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (0...(count - other.count)).contains {
      self[$0] == first && self[$0..<($0 + other.count)].elementsEqual(other)
    }
  }
}
