/// Arabic and Hebrew letters that are now a vowel, now a consonant.
enum Abjads {
  private static let waw: UInt32 = 0x648
  private static let vav: UInt32 = 0x5D5
  private static let consonantalW: UInt32 = 0x6A4
  private static let consonantalV: UInt32 = 0x5F0
  private static let silentHeh: UInt32 = 0x6D5

  /// و and ו are consonants at the beginning and beside a long a, as in "Javad"; elsewhere they are
  /// vowels. A Persian ه before a break inside the word is the vowel e.
  static func prepared(_ word: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    for (index, letter) in word.enumerated() {
      let isFirst = index == 0
      let isBesideA =
        index > 0 && isLongA(word[index - 1]) || index + 1 < word.count && isLongA(word[index + 1])
      // "Obama" begins with alef and waw.
      let isBehindFirstA =
        index == 1 && isLongA(word[0]) && !(word.count > 2 && isLongA(word[2]))
      switch letter {
      case waw where isFirst || isBesideA && !isBehindFirstA: out.append(consonantalW)
      case vav where isFirst: out.append(consonantalV)
      case 0x200C where out.last == 0x647: out[out.count - 1] = silentHeh
      default: out.append(letter)
      }
    }
    return out
  }

  /// The other reading of letters that have two: a d in Arabic, "Ramadan", is a z in Persian,
  /// "Reza"; the j of most is a g in Egypt, "Gamal".
  static func otherReading(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.map { letter in
      switch letter {
      case "ذ", "ض", "ظ": "ز"
      case "ج": "گ"
      default: letter
      }
    }
  }

  private static func isLongA(_ letter: UInt32) -> Bool {
    letter == 0x627 || letter == 0x622
  }

  /// The word behind the Arabic article, "السوداني": nil if it has none or is too short to tell.
  static func behindArticle(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard word.count > 4, word[0].value == 0x627, word[1].value == 0x644 else { return nil }
    return Array(word.dropFirst(2))
  }
}
