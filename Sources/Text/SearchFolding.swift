/// The letters of a text as the full-text indexes compare them, where the tokenizer of the indexes alone
/// would keep apart what readers take for one word.
///
/// The tokenizer takes off case and the accents of Latin letters. What it leaves is done here: ё is е, ß is
/// ss, ı is i; Arabic goes without vowel marks and with one form of alef, ya and kaf, Persian with the same
/// letters as Arabic; Chinese and Japanese, which are written without spaces, become pairs of characters, so
/// that a word of two characters is found inside a sentence.
///
/// What an index holds is taken out with the very words that were put in: a change here needs every index
/// folded anew, by a migration.
public enum SearchFolding {
  /// The lines of a text that folding changes, folded; nil if it changes none.
  ///
  /// Other lines are found by their own letters and need no second entry in an index.
  public static func folded(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard isTouched(bytes) else { return nil }
      var folder = Folder(bytes, keepsAll: false)
      folder.run()
      return folder.output.isEmpty ? nil : String(decoding: folder.output, as: UTF8.self)
    }
  }

  /// Words that are looked for, folded, all of them.
  ///
  /// - Returns: `isPrefix` if the last is a single Chinese or Japanese character: any pair that begins with it
  ///   has it.
  public static func query(_ words: String) -> (text: String, isPrefix: Bool) {
    var words = words
    return words.withUTF8 { bytes in
      guard isTouched(bytes) else { return (String(decoding: bytes, as: UTF8.self), false) }
      var folder = Folder(bytes, keepsAll: true, isQuery: true)
      folder.run()
      return (String(decoding: folder.output, as: UTF8.self), folder.endsInSingle)
    }
  }

  /// What stands in a text where ranges of bytes stand in its folded form.
  ///
  /// - Returns: ranges of bytes of the text.
  public static func places(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var folder = Folder(bytes, keepsAll: false, isPlacing: true)
      folder.run()
      return ranges.compactMap { range in
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= folder.places.count else {
          return nil
        }
        let inside = folder.places[range]
        let lower = inside.map(\.lowerBound).min() ?? 0
        return lower..<max(lower, inside.map(\.upperBound).max() ?? 0)
      }
    }
  }

  /// Characters that are written without spaces between words: Han, Kana.
  public static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3041...0x3096, 0x309D, 0x309E, 0x30A1...0x30FA, 0x30FC...0x30FE,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether folding may change anything; by far the most text is told by its ASCII alone.
  private static func isTouched(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0xC2 {
        index += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: index)
      if isUnspaced(scalar) || replacement(of: scalar) != nil || isComposed(scalar)
        || 0xFF10...0xFF5A ~= scalar.value
      {
        return true
      }
      index += length
    }
    return false
  }

  /// A mark that makes another letter of the one before it, where the tokenizer would drop it.
  fileprivate static func isComposed(_ mark: Unicode.Scalar) -> Bool {
    mark.value == 0x306 || mark.value == 0x308
  }

  /// What stands for a letter; nil for one that stays as it is.
  fileprivate static func replacement(of scalar: Unicode.Scalar) -> StaticString? {
    switch scalar.value {
    case ..<0xAD: nil
    // A soft hyphen, the lengthening and the vowel marks of Arabic.
    case 0xAD, 0x640, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8,
      0x6EA...0x6ED:
      ""
    case 0xDF, 0x1E9E: "ss"
    case 0xC6, 0xE6: "ae"
    case 0x152, 0x153: "oe"
    case 0xD8, 0xF8: "o"
    case 0xD0, 0xF0, 0x110, 0x111: "d"
    case 0xDE, 0xFE: "th"
    case 0x131: "i"
    case 0x141, 0x142: "l"
    case 0x2BC: "'"
    case 0x401, 0x451: "е"
    case 0x490, 0x491: "г"
    case 0x622, 0x623, 0x625, 0x671: "ا"
    case 0x624: "و"
    case 0x626, 0x649, 0x6CC, 0x6D0: "ي"
    case 0x629, 0x6BE, 0x6C0, 0x6C1, 0x6D5: "ه"
    case 0x6A9: "ك"
    case 0x660, 0x6F0: "0"
    case 0x661, 0x6F1: "1"
    case 0x662, 0x6F2: "2"
    case 0x663, 0x6F3: "3"
    case 0x664, 0x6F4: "4"
    case 0x665, 0x6F5: "5"
    case 0x666, 0x6F6: "6"
    case 0x667, 0x6F7: "7"
    case 0x668, 0x6F8: "8"
    case 0x669, 0x6F9: "9"
    default: nil
    }
  }
}

/// Goes through a text once.
private struct Folder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let keepsAll: Bool
  private let isQuery: Bool
  private let isPlacing: Bool
  private(set) var output: [UInt8] = []
  /// Where each byte of the output comes from.
  private(set) var places: [Range<Int>] = []

  /// Where the line begins in the output, and whether anything in it was changed.
  private var line = 0
  private var isChanged = false
  /// The latest characters of a stretch without spaces: how many there were, and the last.
  private var stretch = (count: 0, last: 0..<0)
  /// Space that may stand inside such a stretch.
  private var gap: Range<Int>?
  /// The last character of such a stretch in a query, which counts only if more follows.
  private var held: Range<Int>?
  /// The last word is a single such character.
  private(set) var endsInSingle = false

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, keepsAll: Bool, isQuery: Bool = false,
    isPlacing: Bool = false
  ) {
    self.bytes = bytes
    self.keepsAll = keepsAll
    self.isQuery = isQuery
    self.isPlacing = isPlacing
    output.reserveCapacity(bytes.count)
  }

  mutating func run() {
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      let place = index..<index + length
      index += length
      if SearchFolding.isUnspaced(scalar) {
        add(unspaced: place)
      } else if stretch.count > 0, gap == nil, [0x20, 0x0A, 0x0D, 0x3000].contains(scalar.value) {
        gap = place
      } else {
        endRun()
        add(scalar, place)
      }
    }
    endRun()
    endLine()
  }

  private mutating func add(unspaced place: Range<Int>) {
    if stretch.count == 0 {
      release()
      separate()
    } else {
      if stretch.count > 1 { write(0x20, place) }
      copy(stretch.last)
      copy(place)
    }
    gap = nil
    isChanged = true
    stretch = (stretch.count + 1, place)
    endsInSingle = stretch.count == 1
  }

  /// Writes the last character alone, so that it is found where its stretch ends.
  private mutating func endRun() {
    if stretch.count == 0 { return }
    if stretch.count == 1 {
      copy(stretch.last)
    } else if isQuery {
      held = stretch.last
    } else {
      write(0x20, stretch.last)
      copy(stretch.last)
    }
    write(0x20, stretch.last)
    stretch = (0, 0..<0)
    if let gap {
      self.gap = nil
      let (scalar, _) = bytes.scalar(at: gap.lowerBound)
      add(scalar, gap)
    }
  }

  /// More follows the stretch in a query: its end counts.
  private mutating func release() {
    guard let last = held else { return }
    held = nil
    copy(last)
    write(0x20, last)
  }

  private mutating func separate() {
    if let last = output.last, output.count > line, last != 0x20 {
      write(0x20, places.last ?? 0..<0)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ place: Range<Int>) {
    if scalar.value == 0x0A {
      copy(place)
      endLine()
      return
    }
    if isWord(scalar) {
      release()
      endsInSingle = false
    }
    if let text = SearchFolding.replacement(of: scalar) {
      text.withUTF8Buffer { for byte in $0 { write(byte, place) } }
      isChanged = true
    } else if 0xFF01...0xFF5E ~= scalar.value {
      write(UInt8(scalar.value - 0xFEE0), place)
      isChanged = true
    } else if SearchFolding.isComposed(scalar), compose(scalar.value == 0x306) {
      isChanged = true
    } else {
      copy(place)
    }
  }

  /// и with a breve is й, і with two dots is ї.
  private mutating func compose(_ isBreve: Bool) -> Bool {
    guard output.count >= 2 else { return false }
    switch (output[output.count - 2], output[output.count - 1], isBreve) {
    case (0xD0, 0xB8, true), (0xD0, 0x98, true), (0xD1, 0x96, false):
      output[output.count - 1] += 1
      return true
    default: return false
    }
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x1FFF, 0x3100...0xFDFF, 0xFF10...0xFF19,
      0xFF21...0xFF3A, 0xFF41...0xFF5A:
      true
    default: false
    }
  }

  private mutating func endLine() {
    if !isChanged, !keepsAll {
      output.removeSubrange(line...)
      if isPlacing { places.removeSubrange(line...) }
    }
    line = output.count
    isChanged = false
  }

  private mutating func copy(_ place: Range<Int>) {
    for index in place { write(bytes[index], place) }
  }

  private mutating func write(_ byte: UInt8, _ place: Range<Int>) {
    output.append(byte)
    if isPlacing { places.append(place) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an index and its length, in valid UTF-8.
  fileprivate func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= count else { return ("\u{FFFD}", count - index) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
