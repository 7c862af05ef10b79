/// The letters of `SoundKey` by how they are spoken.
enum Phonetics {
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "u"): true
    default: false
    }
  }

  static func isDigit(_ letter: UInt8) -> Bool { letter >= 0x30 && letter <= 0x39 }

  /// The class of a consonant: those that some script cannot tell apart. Arabic lacks p and v,
  /// Hebrew writes b and v, p and f, s and sh alike, Korean and Japanese have one of l and r.
  static func consonantClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "v"):
      UInt8(ascii: "P")
    case UInt8(ascii: "t"), UInt8(ascii: "d"): UInt8(ascii: "T")
    case UInt8(ascii: "k"), UInt8(ascii: "g"): UInt8(ascii: "K")
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "c"), UInt8(ascii: "j"):
      UInt8(ascii: "S")
    case UInt8(ascii: "l"), UInt8(ascii: "r"): UInt8(ascii: "L")
    default: letter >= 0x61 ? letter - 0x20 : letter
    }
  }

  /// Runs of vowels.
  static func vowelGroups(_ key: SoundKey) -> Int {
    var (groups, wasVowel) = (0, false)
    for letter in key.letters {
      let isVowel = isVowel(letter)
      if isVowel && !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return groups
  }

  /// Consonants with no vowel behind them; `n` and the `g` of `ng` need none.
  static func bareConsonants(_ key: SoundKey) -> Int {
    let letters = key.letters
    return letters.indices.count { index in
      let next = index + 1 < letters.count ? letters[index + 1] : UInt8(ascii: "k")
      let isNasal =
        letters[index] == UInt8(ascii: "n")
        || letters[index] == UInt8(ascii: "g") && index > 0
          && letters[index - 1] == UInt8(ascii: "n")
      return !isVowel(letters[index]) && !isVowel(next) && !isNasal
    }
  }

  /// The consonants of a key by class, doubled ones once, `ng` as `N`: "Putin" gives "PTN".
  static func skeleton(_ key: SoundKey) -> [UInt8] {
    var out: [UInt8] = []
    let letters = key.letters
    for (index, letter) in letters.enumerated() where !isVowel(letter) {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      if letter == UInt8(ascii: "g"), index > 0, letters[index - 1] == UInt8(ascii: "n"),
        next.map({ !isVowel($0) }) ?? true
      {
        continue
      }
      let value = consonantClass(letter)
      // "Trump" has an n in Japanese.
      if value == UInt8(ascii: "P"), index > 0, letters[index - 1] == UInt8(ascii: "m") {
        out[out.count - 1] = UInt8(ascii: "N")
      }
      if out.last != value { out.append(value) }
    }
    return out
  }
}
