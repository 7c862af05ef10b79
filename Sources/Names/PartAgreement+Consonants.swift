/// Agreement where a script leaves vowels out or adds some.
extension PartAgreement {
  /// A word without its vowels is a form of a given name if it has the consonants of one: "יצחק" of
  /// "Isaac", since that is "Yitzhak" too.
  static func isForm(_ word: NamePart, ofNameOf other: NamePart) -> Bool {
    other.givenNames.contains { line in
      GivenNames.forms(of: line).contains { form in
        word.sounds.contains { sound in
          let skeleton = Phonetics.skeleton(sound)
          return skeleton.count > 2 && skeleton == Phonetics.skeleton(form)
            && haveVowels(sound, of: word.letters.script, beside: form)
        }
      }
    }
  }

  /// Equal consonants by class, or all but one or two of many.
  static func byConsonants(_ one: NamePart, _ other: NamePart) -> PartAgreement? {
    var best: Double?
    for left in one.sounds {
      for right in other.sounds {
        guard haveVowels(left, of: one.letters.script, beside: right),
          haveVowels(right, of: other.letters.script, beside: left)
        else { continue }
        let (a, b) = (Phonetics.skeleton(left), Phonetics.skeleton(right))
        let length = min(a.count, b.count)
        if length < 2 {
          // One consonant is too little: the vowels that are written must agree too.
          let close = SpellingDistance.distance(left.letters, right.letters) <= 0.5
          if close && length == 1 && a == b { best = 0 }
          continue
        }
        let edits = a == b ? 0 : SpellingDistance.distance(a, b)
        let budget: Double = length < 5 ? 0 : length < 7 ? 1 : 2
        if edits <= budget { best = min(best ?? 1, edits / Double(length)) }
      }
    }
    return best.map { $0 == 0 ? .sameConsonants : .similar($0) }
  }

  /// Whether a word in its script may have as many vowels as it has, if it is the other word.
  ///
  /// Arabic and Hebrew leave vowels out. Japanese, Korean and Chinese have all of them, and one
  /// more at most for each consonant that no vowel follows.
  private static func haveVowels(
    _ word: SoundKey, of script: Script, beside other: SoundKey
  ) -> Bool {
    switch script {
    case .abjad, .southEastAsian:
      return Phonetics.vowelGroups(word) <= Phonetics.vowelGroups(other) + 1
    case .hangul, .kana, .han:
      let (here, there) = (Phonetics.vowelGroups(word), Phonetics.vowelGroups(other))
      return here + 1 >= there && here <= there + Phonetics.bareConsonants(other)
    case .latin, .alphabet, .indic: return true
    }
  }
}
