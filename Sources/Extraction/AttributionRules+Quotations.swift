internal import Text

/// Quotations without a verb of their own, and what the marks say of a content.
extension AttributionRules {
  // MARK: Quotations without a verb of their own

  /// '"A," he said. "B."': a sentence of quoted words goes on from the one before.
  func continueQuotation(
    _ sentence: Range<Int>, _ found: inout [Attribution], previous: Attribution?
  ) {
    guard
      let first = sentence.first(where: {
        text.tokens[$0].isWordLike || text.tokens[$0].kind == .quote
      }),
      let index = quotationAt[first]
    else { return }
    let quotation = text.quotations[index]
    let outside = sentence.filter { quotationAt[$0] == nil && text.tokens[$0].isWordLike }
    let content = trimmed(quotation.content)
    guard outside.isEmpty, content.count >= 3, let previous else { return }
    if quotation.continuesPrevious, var last = found.last ?? nil, last.kind == .direct {
      last.content.append(content)
      found[found.count - 1] = last
      return
    }
    if let last = found.last, last.kind == .direct, last.sentence.upperBound == sentence.lowerBound
    {
      found[found.count - 1].content.append(content)
      return
    }
    if previous.content.isEmpty {
      var announced = previous
      announced.kind = .direct
      announced.content = [content]
      found.append(announced)
      return
    }
    var attribution = Attribution(
      kind: .direct, content: [content], sentence: sentence, continuesSpeaker: true,
      confidence: quotation.continuesPrevious ? 0.8 : 0.5)
    attribution.form = previous.form
    found.append(attribution)
  }

  // MARK: Kinds

  /// Takes the kind from the marks: direct only if every word is inside them.
  func setKind(_ attribution: inout Attribution) {
    var quoted: [Range<Int>] = []
    var hasOutside = false
    for range in attribution.content {
      var index = range.lowerBound
      while index < range.upperBound {
        if let number = quotationAt[index] {
          let inside = text.quotations[number].content.clamped(to: range)
          if !inside.isEmpty { quoted.append(inside) }
          index = max(index + 1, text.quotations[number].extent.upperBound)
        } else {
          if text.tokens[index].isWordLike, text.lower[index] != "and" { hasOutside = true }
          index += 1
        }
      }
    }
    if quoted.isEmpty {
      attribution.kind = .indirect
      attribution.quoted = []
    } else if hasOutside {
      attribution.kind = .mixed
      attribution.quoted = quoted
    } else {
      attribution.kind = .direct
      attribution.content = quoted.map(trimmed)
      attribution.quoted = []
    }
  }

  /// Without the marks and commas at its edges; the full stop of a quotation stays.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper,
      [.comma, .dash, .colon, .semicolon, .terminal, .closeBracket].contains(
        text.tokens[lower].kind)
    {
      lower += 1
    }
    while upper > lower {
      let kind = text.tokens[upper - 1].kind
      let isStop = kind == .terminal && quotationAt[upper - 1] == nil
      guard [.comma, .dash, .colon, .semicolon].contains(kind) || isStop else { break }
      upper -= 1
    }
    return lower..<upper
  }
}
