/// Korean syllables, composed of an initial, a vowel and a final by rule.
enum Hangul {
  private static let initials = syllables(
    "k kk n t tt r m p pp s ss - j jj ch k t p h")
  private static let vowels = syllables(
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
  private static let finals = syllables(
    "- k k k n n n t l k m l l l p l m p p t t ng t t k t p h")

  /// Usual family names.
  static let familyNames = Set(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변여추도소석선설마길연위표명반왕리림로량려"
      .unicodeScalars)

  static func romanise(_ word: [UInt32]) -> [UInt8] {
    word.flatMap { syllable -> [UInt8] in
      guard 0xAC00...0xD7A3 ~= syllable else { return [] }
      let index = Int(syllable - 0xAC00)
      return initials[index / 588] + vowels[index % 588 / 28] + finals[index % 28]
    }
  }
}

/// Japanese syllables.
enum Kana {
  /// From U+3041 on; katakana lie 0x60 above.
  private static let table = syllables(
    """
    a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji
    - tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo
    ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke
    """)

  static func romanise(_ word: [UInt32]) -> [UInt8] {
    word.flatMap { letter -> [UInt8] in
      let index = Int(letter >= 0x30A1 ? letter - 0x60 : letter) - 0x3041
      return table.indices.contains(index) ? table[index] : []
    }
  }
}

private func syllables(_ text: String) -> [[UInt8]] {
  text.split { $0 == " " || $0 == "\n" }.map { $0 == "-" ? [] : Array($0.utf8) }
}
