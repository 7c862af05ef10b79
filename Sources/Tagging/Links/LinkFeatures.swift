internal import Text

/// What it is told from that a content belongs to a cue, and a cue to a source.
public struct LinkFeatures {
  private let traits: TokenTraits
  private let syntax: Syntax
  private let paragraph: Range<Int>
  public let spans: LabelledSpans
  /// What the paragraph before looked like: see `ParagraphView`.
  private let before: UInt32

  public init(
    _ spans: LabelledSpans, in paragraph: Range<Int>, _ traits: TokenTraits, _ syntax: Syntax,
    before: UInt32
  ) {
    self.spans = spans
    self.paragraph = paragraph
    self.traits = traits
    self.syntax = syntax
    self.before = before
  }

  /// A span that may be the other end of a link, or nothing at all, and its rows.
  public struct Candidate {
    public let span: Range<Int>?
    public let rows: [UInt32]
  }

  // MARK: Content to cue

  /// The cues that a content may belong to; the last candidate is none of them.
  public func cues(for content: Range<Int>, _ hash: FeatureHash) -> [Candidate] {
    let near = spans.cues.nearest(to: content, reach: 5)
    let quoted = quoteState(content)
    var candidates = near.map { cue in
      Candidate(span: cue, rows: rows(content, cue, quoted, hash))
    }
    candidates.append(
      Candidate(span: nil, rows: rows(withoutCue: content, near, quoted, hash)))
    return candidates
  }

  private func rows(
    _ content: Range<Int>, _ cue: Range<Int>, _ quoted: UInt32, _ hash: FeatureHash
  ) -> [UInt32] {
    write(24, hash, firstTemplate: 601) { features in
      let (side, gap) = self.gap(cue, content)
      let d = Self.distance(gap.count)
      let cues = spans.cues.spans(inside: gap)
      let contents = spans.contents.spans(inside: gap)
      let sources = spans.sources.spans(inside: gap)
      let apart = sentencesApart(
        cue.lowerBound, side == 0 ? content.lowerBound : content.upperBound - 1)
      let relation = self.relation(content, cue)
      let last = traits.form[cue.upperBound - 1]
      let first = traits.form[cue.lowerBound]
      let cueQuoted = UInt32(traits.quote[cue.lowerBound])
      let adjacent = adjacentContents(to: cue, except: content)
      let open = UInt32(
        traits.kind[max(paragraph.lowerBound, content.lowerBound - 1)].rawValue)
      features.put(side, d)
      features.put(side, mix(cues, contents))
      features.put(mix(side, apart), quoted)
      features.put(mix(side, d), mix(cues, contents))
      features.put(mix(side, cues), mix(contents, sources))
      features.put(side, last)
      features.put(mix(side, d), last)
      features.put(side, first)
      features.put(side, cueClass(cue))
      features.put(relation, side)
      features.put(relation, d)
      features.put(relation, mix(cues, contents))
      features.put(relation, last)
      features.put(adjacent, side)
      features.put(mix(adjacent, side), d)
      features.put(mix(adjacent, apart), mix(side, quoted))
      features.put(mix(quoted, cueQuoted), mix(side, apart))
      features.put(mix(side, form(content.lowerBound - 1)), d)
      features.put(form(content.lowerBound), side)
      features.put(open, mix(side, d))
      features.put(mix(side, apart), mix(cues, d))
      features.put(mix(quoted, apart), mix(side, cues))
      features.put(form(cue.upperBound), side)
      features.put(mix(quoted, adjacent), mix(side, contents))
    }
  }

  private func rows(
    withoutCue content: Range<Int>, _ near: [Range<Int>], _ quoted: UInt32, _ hash: FeatureHash
  ) -> [UInt32] {
    write(7, hash, firstTemplate: 701) { features in
      let sentences = traits.sentence[content.lowerBound]...traits.sentence[content.upperBound - 1]
      let inSentence = near.contains { sentences.contains(traits.sentence[$0.lowerBound]) }
      features.put(0)
      features.put(quoted, UInt32(min(3, near.count)))
      features.put(inSentence ? 1 : 0, quoted)
      features.put(
        content.lowerBound - paragraph.lowerBound <= 1 ? 1 : 0, mix(quoted, before))
      features.put(form(content.lowerBound - 1))
      features.put(form(content.upperBound))
      features.put(Self.distance(content.count), quoted)
    }
  }

  // MARK: Cue to source

  /// The sources that a cue may belong to; the last candidate is none of them.
  public func sources(for cue: Range<Int>, _ hash: FeatureHash) -> [Candidate] {
    let near = spans.sources.nearest(to: cue, reach: 4)
    var candidates = near.map { Candidate(span: $0, rows: rows(source: $0, cue, hash)) }
    candidates.append(Candidate(span: nil, rows: rows(withoutSource: cue, near, hash)))
    return candidates
  }

  private func rows(source: Range<Int>, _ cue: Range<Int>, _ hash: FeatureHash) -> [UInt32] {
    write(22, hash, firstTemplate: 801) { features in
      let (side, gap) = self.gap(source, cue)
      let d = Self.distance(gap.count)
      let cues = spans.cues.spans(inside: gap)
      let contents = spans.contents.spans(inside: gap)
      let sources = spans.sources.spans(inside: gap)
      let apart = sentencesApart(cue.lowerBound, source.lowerBound)
      let relation = self.relation(source, cue)
      let last = traits.form[cue.upperBound - 1]
      let single = source.count == 1 ? traits.form[source.lowerBound] : 5
      let quotes = mix(
        UInt32(traits.quote[source.lowerBound]), UInt32(traits.quote[cue.lowerBound]))
      let open = UInt32(traits.kind[max(paragraph.lowerBound, cue.lowerBound - 1)].rawValue)
      let place = mix(side, d)
      features.put(side, d)
      features.put(mix(side, cues), mix(contents, sources))
      features.put(mix(side, apart), d)
      features.put(side, last)
      features.put(place, last)
      features.put(side, traits.form[cue.lowerBound])
      features.put(place, cueClass(cue))
      features.put(relation, side)
      features.put(relation, d)
      features.put(relation, last)
      features.put(relation, mix(mix(cues, contents), sources))
      features.put(single, place)
      features.put(form(source.lowerBound - 1), side)
      features.put(form(source.upperBound), place)
      features.put(form(cue.lowerBound - 1), place)
      features.put(mix(side, apart), mix(contents, sources))
      features.put(quotes, side)
      features.put(place, mix(cues, contents))
      features.put(UInt32(min(4, source.count)), place)
      features.put(open, mix(side, mix(cues, sources)))
      features.put(form(cue.upperBound), place)
      features.put(
        source.lowerBound == paragraph.lowerBound ? 1 : 0, mix(side, mix(cues, contents)))
    }
  }

  private func rows(
    withoutSource cue: Range<Int>, _ near: [Range<Int>], _ hash: FeatureHash
  ) -> [UInt32] {
    write(9, hash, firstTemplate: 901) { features in
      let sentence = traits.sentence[cue.lowerBound]
      let same = UInt32(
        min(3, near.count { traits.sentence[$0.lowerBound] == sentence }))
      features.put(0)
      features.put(same)
      features.put(traits.form[cue.upperBound - 1], same)
      features.put(traits.form[cue.lowerBound], same)
      features.put(cueClass(cue), same)
      features.put(form(cue.lowerBound - 1), same)
      features.put(form(cue.upperBound))
      features.put(cue.lowerBound == paragraph.lowerBound ? 1 : 0, same)
      features.put(UInt32(min(4, cue.count)), UInt32(min(3, near.count)))
    }
  }

  // MARK: What is asked of two spans

  private func write(
    _ count: Int, _ hash: FeatureHash, firstTemplate: UInt32, _ body: (inout RowWriter) -> Void
  ) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      var features = RowWriter(base, hash, firstTemplate: firstTemplate)
      body(&features)
      assert(features.count == count)
      initialized = count
    }
  }

  /// On which side of `b` the span `a` stands (0 before, 1 behind, 2 inside), and what is between.
  private func gap(_ a: Range<Int>, _ b: Range<Int>) -> (side: UInt32, gap: Range<Int>) {
    if a.upperBound <= b.lowerBound { return (0, a.upperBound..<b.lowerBound) }
    if b.upperBound <= a.lowerBound { return (1, b.upperBound..<a.lowerBound) }
    return (2, a.lowerBound..<a.lowerBound)
  }

  private static func distance(_ tokens: Int) -> UInt32 {
    switch tokens {
    case ...2: UInt32(tokens)
    case ...4: 4
    case ...8: 8
    case ...16: 16
    case ...32: 32
    default: 64
    }
  }

  private func form(_ token: Int) -> UInt32 {
    paragraph.contains(token) ? traits.form[token] : 7
  }

  private func sentencesApart(_ a: Int, _ b: Int) -> UInt32 {
    UInt32(min(3, abs(traits.sentence[a] - traits.sentence[b])))
  }

  private func cueClass(_ cue: Range<Int>) -> UInt32 {
    cue.last { traits.cue[$0] != 0 }.map { traits.cue[$0] } ?? 0
  }

  /// Whether other contents touch a cue: 1 behind it, 2 in front of it.
  private func adjacentContents(to cue: Range<Int>, except content: Range<Int>) -> UInt32 {
    var sides: UInt32 = 0
    for other in spans.contents.nearest(to: cue, reach: 2) where other != content {
      let (side, gap) = self.gap(cue, other)
      if side != 2, gap.count <= 3 { sides |= side == 0 ? 1 : 2 }
    }
    return sides
  }

  /// 1 if some words are in quotation marks, 2 if all are, 3 for both.
  private func quoteState(_ content: Range<Int>) -> UInt32 {
    var some: UInt32 = 0
    var all: UInt32 = 2
    for token in content where traits.kind[token] == .word || traits.kind[token] == .number {
      if traits.quote[token] != 0 { some = 1 } else { all = 0 }
    }
    return some | all
  }

  /// The word of a span that hangs on a word outside it.
  private func root(_ span: Range<Int>) -> Int? {
    span.first {
      let head = Int(syntax.head[$0])
      return (head < 0 || !span.contains(head)) && syntax.relation(of: $0) != .mark
    }
  }

  /// How one span hangs on another: a relation, or one of the ways around a corner.
  private func relation(_ a: Range<Int>, _ b: Range<Int>) -> UInt32 {
    guard let root = root(a) else { return 100 }
    let head = Int(syntax.head[root])
    if head >= 0, b.contains(head) { return UInt32(syntax.relation[root]) }
    let other = self.root(b)
    let otherHead = other.map { Int(syntax.head[$0]) } ?? -1
    if let other, otherHead >= 0, a.contains(otherHead) {
      return 1000 + UInt32(syntax.relation[other])
    }
    if head >= 0, head == otherHead { return 101 }
    if head >= 0, syntax.head[head] >= 0, b.contains(Int(syntax.head[head])) {
      return 2000 + UInt32(syntax.relation[root])
    }
    if otherHead >= 0, syntax.head[otherHead] >= 0, a.contains(Int(syntax.head[otherHead])) {
      return 102
    }
    return 100
  }
}
