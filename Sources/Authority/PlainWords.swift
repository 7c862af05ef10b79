/// The words of a text of ASCII, each made when it is first looked at.
struct PlainWords {
  private let text: [UInt8]
  private let ranges: [Range<Int>]
  private var made: [Topics.Word?]

  var indices: Range<Int> { ranges.indices }

  init(_ text: [UInt8]) {
    self.text = text
    ranges = text.withUnsafeBufferPointer(Self.ranges)
    made = Array(repeating: nil, count: ranges.count)
  }

  /// A letter, a digit, an apostrophe or a full stop.
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, apostrophe, stop: true
    default: false
    }
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let stop = UInt8(ascii: ".")

  /// Of each word, without the ending "'s" and marks at the end, unless nothing is left.
  private static func ranges(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.count / 5)
    var index = 0
    while index < text.count {
      guard isPart(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isPart(text[index]) { index += 1 }
      var end = index
      while end > start, text[end - 1] == stop || text[end - 1] == apostrophe { end -= 1 }
      if end >= start + 2, text[end - 1] == UInt8(ascii: "s"), text[end - 2] == apostrophe {
        end -= 2
      }
      if opening(text, start..<end).count > 0 { ranges.append(start..<end) }
    }
    return ranges
  }

  /// The first bytes of a word's folded form; see `WordForm.folded`.
  private static func opening(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> WordOpenings.Opening {
    var opening = WordOpenings.Opening()
    for index in range {
      let byte = text[index]
      if byte == apostrophe || byte == stop && range.count > 2 { continue }
      opening.append(WordForm.isUpper(byte) ? byte | 0x20 : byte)
      if opening.count == WordOpenings.Opening.length { break }
    }
    return opening
  }

  /// The first bytes of a word's folded form.
  func opening(_ index: Int) -> WordOpenings.Opening {
    text.withUnsafeBufferPointer { Self.opening($0, ranges[index]) }
  }

  /// Nil behind the last.
  mutating func word(_ index: Int) -> Topics.Word? {
    guard indices.contains(index) else { return nil }
    if let word = made[index] { return word }
    let printed = String(decoding: text[ranges[index]], as: UTF8.self)
    made[index] = Topics.Word(folded: WordForm.folded(printed), printed: printed)
    return made[index]
  }
}
