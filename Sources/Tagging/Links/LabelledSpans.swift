internal import Text

/// The spans that the labels of a paragraph make up, by role, each list in the order of the text.
public struct LabelledSpans: Sendable {
  /// Ranges of token indexes.
  public private(set) var contents: [Range<Int>] = []
  public private(set) var sources: [Range<Int>] = []
  public private(set) var cues: [Range<Int>] = []

  /// - Parameters:
  ///   - labels: raw values, one for each token of the paragraph.
  public init(_ labels: some Collection<UInt8>, in paragraph: Range<Int>) {
    var start = paragraph.lowerBound
    var open: Label.Role?
    for (token, value) in zip(paragraph, labels) {
      guard let label = Label(rawValue: value) else { continue }
      if let role = open, label.begins || label.role != role {
        append(start..<token, role)
        open = nil
      }
      if open == nil, let role = label.role {
        start = token
        open = role
      }
    }
    if let role = open { append(start..<paragraph.upperBound, role) }
  }

  private mutating func append(_ range: Range<Int>, _ role: Label.Role) {
    switch role {
    case .content: contents.append(range)
    case .source: sources.append(range)
    case .cue: cues.append(range)
    }
  }
}

extension [Range<Int>] {
  /// The number of the first span that starts at or behind a token.
  func firstSpan(from token: Int) -> Int { partitioningIndex { $0.lowerBound >= token } }

  /// How many spans lie inside a gap, up to three.
  func spans(inside gap: Range<Int>) -> UInt32 {
    var number = firstSpan(from: gap.lowerBound)
    var found: UInt32 = 0
    while number < count, self[number].upperBound <= gap.upperBound, found < 3 {
      found += 1
      number += 1
    }
    return found
  }

  /// The nearest spans on both sides, up to `reach` on each, in the order of the text.
  func nearest(to span: Range<Int>, reach: Int) -> [Range<Int>] {
    let middle = firstSpan(from: span.lowerBound)
    return Array(self[Swift.max(0, middle - reach)..<Swift.min(count, middle + reach)])
  }
}
