/// What a part sounds like, whichever spelling or transliteration it is in: equal keys are evidence
/// of equal names.
///
/// Twenty-one letters: `a e i u` (with `i` for y and j, `u` for every o and u), `b p f v t d k g h
/// s l r m n`, `c` as in *cheese*, `x` as in *she*, `j` as in *jam* or French *je*. Spellings that
/// some language writes for one sound fall together; `z`, `ts` and `s` do because German, Polish
/// and English disagree about each of them.
struct SoundKey: Sendable, Hashable {
  let letters: [UInt8]

  /// Longer parts are cut: bounds the work on any input.
  static let longest = 24

  var count: Int { letters.count }

  var text: String { String(decoding: letters, as: UTF8.self) }

  /// Every reading of a romanised part, the likeliest first; none if it has no letter.
  ///
  /// - Parameter language: the reading to take; without it all that the script allows.
  static func readings(of romanised: Romanised, as language: Reading? = nil) -> [SoundKey] {
    var found: [SoundKey] = []
    let all = language.map { [$0] } ?? Reading.of(romanised.script)
    for letters in [romanised.letters, romanised.plain] {
      for reading in all {
        let key = SoundKey(letters, reading)
        if !key.letters.isEmpty && !found.contains(key) { found.append(key) }
      }
      if romanised.letters == romanised.plain { break }
    }
    return found
  }

  init(letters: [UInt8]) { self.letters = letters }

  /// What letters stand for that languages read differently.
  enum Reading: Sendable {
    /// J before a vowel as in "Jones".
    case english
    /// J as in "Jelzin".
    case german
    /// What `Script` writes for letters of other scripts: without the rules for one language.
    case romanised
    /// As `english`, but "xi" and "qi" are Chinese in the middle of a word too.
    case eastAsian

    static func of(_ script: Script) -> [Reading] {
      switch script {
      case .latin: [.english, .german]
      case .han: [.eastAsian]
      default: [.romanised]
      }
    }
  }

  init(_ source: [UInt8], _ reading: Reading) {
    var out: [UInt8] = []
    var at = 0
    while at < source.count && out.count < SoundKey.longest {
      let rule = SpellingRule.longestMatch(in: source, at: at, reading)
      for sound in rule?.sounds ?? [source[at]] {
        let letter = sound == UInt8(ascii: "y") && reading != .german ? UInt8(ascii: "j") : sound
        SoundKey.append(letter, to: &out)
      }
      at += rule?.spelling.count ?? 1
    }
    letters = Array(out.prefix(SoundKey.longest))
  }

  /// Doubled letters count once; "ye", "ie", "je" are "e"; `y`, a J read as a vowel, is `i`.
  private static func append(_ sound: UInt8, to out: inout [UInt8]) {
    let letter = sound == UInt8(ascii: "y") ? UInt8(ascii: "i") : sound
    if out.last == letter || sound == UInt8(ascii: "'") { return }
    if letter == UInt8(ascii: "e") && out.last == UInt8(ascii: "i") {
      out.removeLast()
      if out.last == letter { return }
    }
    out.append(letter)
  }

  /// "putinas" and "putins" give "putin"; nil if there is no such ending behind three letters.
  var withoutBalticEnding: SoundKey? {
    guard letters.count > 3, letters.last == UInt8(ascii: "s") else { return nil }
    var stem = letters.dropLast()
    if let vowel = stem.last, Phonetics.isVowel(vowel), stem.count > 3 { stem.removeLast() }
    return SoundKey(letters: Array(stem))
  }

  func hasPrefix(_ other: SoundKey) -> Bool {
    !other.letters.isEmpty && letters.starts(with: other.letters)
  }
}
