/// Finds the paragraphs of a text, as ranges of bytes without surrounding whitespace.
enum Paragraphs {
  /// Paragraphs are set apart by blank lines. Where there are none, each line is one, unless the
  /// text is hard-wrapped: then a line that is filled to the measure runs on into the next.
  static func ranges(in text: SourceText) -> [Range<Int>] {
    let lines = self.lines(of: text.bytes)
    let filled = lines.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return [] }
    let longest = filled.map(\.count).max() ?? 0
    let wraps = longest <= 100 && filled.count > 3
    var paragraphs: [Range<Int>] = []
    var current: Range<Int>?
    var previousLength = 0
    for line in lines {
      guard !line.isEmpty else {
        if let range = current { paragraphs.append(range) }
        current = nil
        continue
      }
      if let range = current, wraps && previousLength * 4 >= longest * 3 || continues(text, line) {
        current = range.lowerBound..<line.upperBound
      } else {
        if let range = current { paragraphs.append(range) }
        current = line
      }
      previousLength = line.count
    }
    if let range = current { paragraphs.append(range) }
    return paragraphs
  }

  /// Whether a line plainly goes on with the sentence of the line before: it starts in lower case.
  private static func continues(_ text: SourceText, _ line: Range<Int>) -> Bool {
    let byte = text.bytes[line.lowerBound]
    return byte >= 0x61 && byte <= 0x7A
  }

  /// The lines of the text, trimmed; empty ranges for blank lines.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(_ end: Int) {
      var low = start
      var high = end
      while low < high, isBlank(bytes[low]) { low += 1 }
      while high > low, isBlank(bytes[high - 1]) { high -= 1 }
      lines.append(low..<high)
    }
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        close(index)
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    close(bytes.count)
    return lines
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0C
  }
}
