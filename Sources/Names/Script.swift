/// How a word is written.
enum Script: Sendable, Hashable {
  case latin
  /// Cyrillic, Greek, Armenian, Georgian: letter by letter.
  case alphabet
  /// Arabic, Hebrew: consonants, and long vowels that may be consonants.
  case abjad
  /// Devanagari and its sisters, Bengali to Malayalam.
  case indic
  /// Thai, Khmer, Burmese: vowels around the consonants, not read here.
  case southEastAsian
  case hangul
  case kana
  case han

  /// The script of the first scalar that has one; Latin if there is none.
  init(of word: [Unicode.Scalar]) {
    self = word.lazy.compactMap { Script($0.value) }.first ?? .latin
  }

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A, 0xDF...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x58F, 0x10A0...0x10FF, 0x1F00...0x1FFF: self = .alphabet
    case 0x590...0x77F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: self = .abjad
    case 0x900...0xD7F: self = .indic
    case 0xE00...0xE7F, 0x1000...0x109F, 0x1780...0x17FF: self = .southEastAsian
    case 0xAC00...0xD7A3: self = .hangul
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF: self = .han
    default: return nil
    }
  }

  /// False where vowels are unwritten, or written to break up consonants ("beulladimireu").
  var writesVowels: Bool { self == .latin || self == .alphabet || self == .indic }

  /// Written without a space between family and given name.
  var isUnspaced: Bool { self == .han || self == .hangul }

  func romanise(_ word: [Unicode.Scalar]) -> [UInt8] {
    let scalars = word.map(\.value)
    switch self {
    case .latin: return []
    case .alphabet: return Alphabets.romanise(Alphabets.prepared(scalars))
    case .abjad: return Alphabets.romanise(Abjads.prepared(scalars))
    case .indic: return Brahmic.romaniseIndic(scalars)
    case .southEastAsian: return Brahmic.romaniseConsonants(scalars)
    case .hangul: return Hangul.romanise(scalars)
    case .kana: return Kana.romanise(scalars)
    case .han: return Han.romanise(scalars)
    }
  }
}
