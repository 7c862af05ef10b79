/// Finds quotations by their marks, in any style and however they are mixed.
///
/// One pass over the marks of a paragraph. A mark opens or closes by its glyph where the glyph says
/// so (“ ” « »), by the space around it where it does not (" '), and a pair may be mismatched
/// (“x"). An apostrophe is no mark; a single mark opens a quotation only if one closes it. Marks
/// without a partner open nothing, except that a quotation may run to the end of its paragraph and
/// go on in the next one, if that opens with a mark again.
struct QuotationMarks {
  private enum Family: Int, CaseIterable { case double, single, guillemet }

  private struct Mark {
    let token: Int
    let family: Family
    let canOpen: Bool
    let canClose: Bool
  }

  private let text: SourceText
  private let tokens: [Token]
  private var found: [Quotation] = []

  /// The quotations of a text in order of their opening marks.
  /// - Parameter paragraphs: ranges of token indexes.
  static func quotations(in text: SourceText, tokens: [Token], paragraphs: [Range<Int>])
    -> [Quotation]
  {
    var machine = QuotationMarks(text: text, tokens: tokens)
    var pending = false
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      pending = machine.scan(paragraph, next: next, continuesPrevious: pending)
    }
    return machine.found.sorted {
      ($0.open, $0.content.upperBound) < ($1.open, $1.content.upperBound)
    }
  }

  private init(text: SourceText, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// Scans a paragraph; whether a quotation is left open that the next paragraph continues.
  private mutating func scan(_ paragraph: Range<Int>, next: Range<Int>?, continuesPrevious: Bool)
    -> Bool
  {
    let marks = paragraph.compactMap { mark(at: $0, in: paragraph) }
    let closers = Self.nextClosers(marks)
    var open: Mark?
    var inner: Mark?
    func isContinued(_ mark: Mark) -> Bool {
      continuesPrevious && mark.token == paragraph.lowerBound
    }
    for (position, mark) in marks.enumerated() {
      if let outer = open {
        if let nested = inner, nested.family == mark.family, closes(mark, at: position, marks) {
          add(nested, closedBy: mark, isNested: true)
          inner = nil
        } else if matches(mark, outer, isNested: inner != nil), closes(mark, at: position, marks) {
          add(outer, closedBy: mark, continuesPrevious: isContinued(outer))
          open = nil
          inner = nil
        } else if mark.family != outer.family, inner == nil, mark.canOpen,
          hasCloser(for: position, in: marks, closers, before: outer)
        {
          inner = mark
        } else if mark.family == outer.family, mark.canOpen, !mark.canClose {
          open = mark
          inner = nil
        }
      } else if mark.canOpen, mark.family != .single || hasCloser(for: position, in: marks, closers)
      {
        open = mark
      } else if mark.canOpen, mark.family == .single, mark.token == paragraph.lowerBound,
        let next, reopens(next, mark)
      {
        open = mark
      }
    }
    guard let left = open else { return false }
    let continues = next.map { reopens($0, left) } ?? false
    found.append(
      Quotation(
        open: left.token, close: nil, content: (left.token + 1)..<paragraph.upperBound,
        isNested: false, continuesInNext: continues, continuesPrevious: isContinued(left)))
    return continues
  }

  private mutating func add(
    _ opener: Mark, closedBy closer: Mark, isNested: Bool = false, continuesPrevious: Bool = false
  ) {
    guard opener.token + 1 < closer.token else { return }
    found.append(
      Quotation(
        open: opener.token, close: closer.token, content: (opener.token + 1)..<closer.token,
        isNested: isNested, continuesInNext: false, continuesPrevious: continuesPrevious))
  }

  /// A double mark may close any double one. Guillemets close their like, and a mark that can only
  /// close ends what a mark of another style has opened («x").
  private func matches(_ closer: Mark, _ opener: Mark, isNested: Bool) -> Bool {
    if closer.family == opener.family { return true }
    return closer.family != .single && opener.family != .single && !closer.canOpen && !isNested
  }

  private func closes(_ mark: Mark, at position: Int, _ marks: [Mark]) -> Bool {
    guard mark.canClose else { return false }
    guard mark.family == .single, isPossessive(mark) else { return true }
    // "the allies' view'": of two possible ends the possessive one is none.
    for later in marks[(position + 1)...] where later.family == .single {
      if later.canOpen, !later.canClose { return true }
      if later.canClose { return false }
    }
    return true
  }

  /// For each family the next mark, from each on, that can close.
  private static func nextClosers(_ marks: [Mark]) -> [[Int]] {
    var next = [[Int]](
      repeating: [Int](repeating: .max, count: Family.allCases.count), count: marks.count + 1)
    for (index, mark) in marks.enumerated().reversed() {
      next[index] = next[index + 1]
      if mark.canClose { next[index][mark.family.rawValue] = index }
    }
    return next
  }

  private func hasCloser(
    for position: Int, in marks: [Mark], _ closers: [[Int]], before outer: Mark? = nil
  ) -> Bool {
    let next = closers[position + 1]
    let own = next[marks[position].family.rawValue]
    guard let outer else { return own < .max }
    return own < next[outer.family.rawValue]
  }

  private func reopens(_ paragraph: Range<Int>, _ opener: Mark) -> Bool {
    guard let first = mark(at: paragraph.lowerBound, in: paragraph) else { return false }
    return first.family == opener.family && first.canOpen
  }

  /// "s'" before a further word: the allies' concerns.
  private func isPossessive(_ mark: Mark) -> Bool {
    guard mark.token > 0, mark.token + 1 < tokens.count else { return false }
    let before = tokens[mark.token - 1]
    let after = tokens[mark.token + 1]
    return before.kind == .word && text.bytes[Int(before.end) - 1] | 0x20 == 0x73
      && after.kind == .word && after.spaceBefore
  }

  private func mark(at index: Int, in paragraph: Range<Int>) -> Mark? {
    let token = tokens[index]
    guard token.kind == .quote else { return nil }
    let glyph = text.string(token.bytes)
    let first = index == paragraph.lowerBound
    let last = index + 1 == paragraph.upperBound
    let before = first ? nil : tokens[index - 1]
    let after = last ? nil : tokens[index + 1]
    let gapBefore =
      first || token.spaceBefore || before?.kind == .openBracket || before?.kind == .dash
      || before?.kind == .quote
    let gapAfter =
      last || after?.spaceBefore ?? true
      || [.terminal, .comma, .colon, .semicolon, .closeBracket, .dash, .quote, .clitic].contains(
        after?.kind ?? .other)
    let byContext = (open: gapBefore && !(after?.spaceBefore ?? true), close: gapAfter && !first)
    func mark(_ family: Family, _ canOpen: Bool, _ canClose: Bool) -> Mark {
      Mark(token: index, family: family, canOpen: canOpen, canClose: canClose)
    }
    switch glyph {
    case "\"", "''", "``", "＂", "‟":
      // Copy that lost a space (said:"no") leaves both ways open; what is open decides.
      let glued = !token.spaceBefore && (before?.kind == .colon || before?.kind == .comma)
      let gluedAfter = !(after?.spaceBefore ?? true)
      return mark(
        .double, byContext.open || glued && gluedAfter,
        glued || byContext.close && (!token.spaceBefore || !gluedAfter))
    case "“", "„", "『", "「":
      return mark(.double, byContext.open || !byContext.close, glyph == "“" && !byContext.open)
    case "”", "』", "」": return mark(.double, byContext.open && !byContext.close, true)
    case "«", "‹": return mark(.guillemet, byContext.open || gapBefore, !gapBefore)
    case "»", "›": return mark(.guillemet, gapBefore && !gapAfter, gapAfter || !gapBefore)
    case "‘", "‚", "‛": return mark(.single, byContext.open && !isElision(after), false)
    case "'", "’", "`":
      return mark(
        .single, byContext.open && !isElision(after), byContext.close && !token.spaceBefore)
    default: return nil
    }
  }

  /// 'em, 'tis, '90s: an apostrophe in front.
  private func isElision(_ next: Token?) -> Bool {
    guard let next, !next.spaceBefore else { return false }
    if next.kind == .number {
      return text.bytes[Int(next.end) - 1] | 0x20 == 0x73 || next.bytes.count == 2
    }
    return ["em", "tis", "twas", "til", "cause", "n", "round", "bout"].contains(
      text.string(next.bytes).lowercased())
  }
}
