/// Scripts descended from Brahmi: consonants in rows by the place where they are spoken.
enum Brahmic {
  /// From offset 0x15 of each Indic block.
  private static let indicConsonants = syllables(
    """
    k kh g gh n ch ch j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h
    """)
  /// From offset 0x05; the last are the vowels of the signs from 0x3E on.
  private static let indicVowels = syllables("a a i i u u r l e e e ai o o o au")
  private static let indicSigns = syllables("a i i u u r r e e e ai o o o au")
  /// Devanagari letters with a dot below, from offset 0x58.
  private static let dotted = syllables("k kh g z r rh f y")

  private static let burmese = syllables(
    "k kh g g n s s z z n t t d d n t t d d n p p b b m y r l w s h l a")
  private static let khmer = syllables(
    "k kh k kh n ch ch ch ch n d t d t n t t t t n b p p p m y r l v sh s s h l a")
  private static let thai = syllables(
    "k kh kh kh kh kh n ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r r l l w "
      + "s s s h l a h")

  /// The scripts of India lie in blocks of 128 with one layout.
  static func romaniseIndic(_ word: [UInt32]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, letter) in word.enumerated() {
      let offset = Int(letter & 0x7F)
      switch offset {
      case 0x01, 0x02: out.append(UInt8(ascii: "n"))
      case 0x05...0x14: out += indicVowels[offset - 0x05]
      case 0x15...0x39, 0x58...0x5F:
        out += offset < 0x40 ? indicConsonants[offset - 0x15] : dotted[offset - 0x58]
        if hasInherentVowel(word, after: index) { out.append(UInt8(ascii: "a")) }
      case 0x3E...0x4C: out += indicSigns[offset - 0x3E]
      default: break
      }
    }
    return out
  }

  /// A consonant without a sign has an a, but not at the end of a word, unless behind a cluster:
  /// "Narendra", "Kumar".
  private static func hasInherentVowel(_ word: [UInt32], after index: Int) -> Bool {
    var next = index + 1
    if next < word.count && word[next] & 0x7F == 0x3C { next += 1 }
    guard next < word.count else { return index > 0 && word[index - 1] & 0x7F == 0x4D }
    let offset = word[next] & 0x7F
    return offset < 0x3E || offset > 0x4D
  }

  /// Of Thai, Khmer and Burmese only the consonants are read.
  static func romaniseConsonants(_ word: [UInt32]) -> [UInt8] {
    word.flatMap { letter -> [UInt8] in
      switch letter {
      case 0xE01..<0xE01 + UInt32(thai.count): thai[Int(letter - 0xE01)]
      case 0x1000..<0x1000 + UInt32(burmese.count): burmese[Int(letter - 0x1000)]
      case 0x1780..<0x1780 + UInt32(khmer.count): khmer[Int(letter - 0x1780)]
      default: []
      }
    }
  }

  private static func syllables(_ text: String) -> [[UInt8]] {
    text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }
}
