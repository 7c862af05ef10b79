internal import Text

/// The words of a content that a search has found, between the characters 2 and 3.
enum Highlight {
  private static let start: UInt8 = 2
  private static let end: UInt8 = 3

  /// Brings the marks in the folded lines of a content to where their words stand in the content.
  ///
  /// - Parameters:
  ///   - content: the content with marks.
  ///   - folded: what folding changes of it, with marks.
  static func marked(_ content: String, folded: String?) -> String {
    guard let folded, folded.utf8.contains(start) else { return content }
    let (plain, found) = unmarked(content)
    let text = String(decoding: plain, as: UTF8.self)
    let places = SearchFolding.places(unmarked(folded).ranges, in: text)
    var result: [UInt8] = []
    var position = 0
    for range in united(found + places) {
      result += plain[position..<range.lowerBound]
      result.append(start)
      result += plain[range]
      result.append(end)
      position = range.upperBound
    }
    return String(decoding: result + plain[position...], as: UTF8.self)
  }

  /// The text without marks, and the ranges of bytes that were marked.
  private static func unmarked(_ text: String) -> (text: [UInt8], ranges: [Range<Int>]) {
    var plain: [UInt8] = []
    var ranges: [Range<Int>] = []
    var lower = 0
    for byte in text.utf8 {
      switch byte {
      case start: lower = plain.count
      case end: ranges.append(lower..<max(lower, plain.count))
      default: plain.append(byte)
      }
    }
    return (plain, ranges)
  }

  /// Ranges in order, those made one that touch.
  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
    return united
  }
}
