/// The words of which shingles are made: letters and digits in lower case; marks, apostrophes and punctuation are
/// passed over. Each character is a word of its own in scripts that set no spaces.
struct ShingleWords {
  struct Word {
    var hash: UInt64
    /// 2; 1 for a character of a script without spaces.
    let weight: Int
    /// A number, or a word with a capital that opens no sentence.
    let isName: Bool
  }

  private(set) var all: [Word] = []

  private enum Class {
    case letter(upper: Bool)
    case digit
    /// A character that is a word.
    case character
    /// Part of a word's spelling that is passed over.
    case silent
    case terminal
    case other
  }

  /// Reads on in the next passage, which opens a sentence.
  mutating func read(_ text: [UInt8], _ passage: Range<Int>) {
    var position = passage.lowerBound
    var opensSentence = true
    var hash: UInt64 = 0
    var length = 0
    var isName = false
    func end(_ words: inout [Word]) {
      if length > 0 { words.append(Word(hash: hash, weight: 2, isName: isName)) }
      length = 0
    }
    while position < passage.upperBound {
      let (value, size) = Self.scalar(text, position, passage.upperBound)
      position += size
      let kind = Self.kind(value)
      switch kind {
      case .silent: continue
      case .letter, .digit:
        if length == 0 {
          hash = Self.seed
          isName =
            switch kind {
            case .digit: true
            case .letter(let upper): upper && !opensSentence
            default: false
            }
          opensSentence = false
        }
        hash = (hash ^ UInt64(Self.lower(value))) &* 0x100_0000_01B3
        length += 1
      case .character:
        end(&all)
        all.append(
          Word(hash: (Self.seed ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15, weight: 1, isName: false)
        )
        opensSentence = false
      case .terminal:
        // "Mr. Smith", "U.S. Senate": a full stop behind so short a word seldom ends a sentence.
        if value != 0x2E || length > 3 || length == 0 { opensSentence = true }
        end(&all)
      case .other: end(&all)
      }
    }
    end(&all)
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func scalar(_ text: [UInt8], _ place: Int, _ end: Int) -> (UInt32, Int) {
    let first = UInt32(text[place])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard place + length <= end else { return (0xFFFD, end - place) }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
    return (value, length)
  }

  private static func kind(_ value: UInt32) -> Class {
    switch value {
    case 0x61...0x7A: .letter(upper: false)
    case 0x41...0x5A: .letter(upper: true)
    case 0x30...0x39: .digit
    case 0x21, 0x2E, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x61F, 0x6D4: .terminal
    case 0x27, 0xAD, 0x2BC, 0x2019, 0x300...0x36F, 0x200B...0x200F, 0x64B...0x65F, 0x670, 0xFEFF:
      .silent
    case 0...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x60C, 0x61B,
      0x66A...0x66D, 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      .other
    case 0x660...0x669, 0x6F0...0x6F9, 0xFF10...0xFF19: .digit
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3021...0x30FF,
      0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x2_0000...0x3_FFFF:
      .character
    case 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: .letter(upper: true)
    default: .letter(upper: false)
    }
  }

  /// The small letters of the alphabets that have them in rows; others stay.
  private static func lower(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0x400...0x40F: value + 0x50
    default: value
    }
  }
}
