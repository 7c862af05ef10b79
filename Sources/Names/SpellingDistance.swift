/// How far apart two keys are, in edits.
///
/// What transliterations and typing errors often change is cheap: a vowel, a consonant for its
/// voiced or unvoiced sister, and a digit in a word (a misread letter) cost a half.
enum SpellingDistance {
  /// Edits that a part of this many letters may have: none below 4, one below 7, else two.
  static func budget(length: Int) -> Double { length < 4 ? 0 : length < 7 ? 1 : 2 }

  /// The distance of two keys if it is within the budget of a part of this length.
  static func withinBudget(_ one: SoundKey, _ other: SoundKey, length: Int) -> Double? {
    let budget = SpellingDistance.budget(length: length)
    // Each letter more costs at least a half.
    guard budget > 0, Double(abs(one.count - other.count)) <= 2 * budget else { return nil }
    let distance = distance(one.letters, other.letters)
    return distance <= budget ? distance : nil
  }

  /// Optimal string alignment: insertions, deletions, substitutions, swaps of neighbours.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Double {
    var older: [Double] = []
    var last = [0.0]
    for (j, letter) in other.enumerated() { last.append(last[j] + insertion(letter)) }
    for (i, letter) in one.enumerated() {
      let removal = insertion(letter)
      var row = [last[0] + removal]
      for j in other.indices {
        var best = last[j] + substitution(letter, other[j])
        best = min(best, last[j + 1] + removal)
        best = min(best, row[j] + insertion(other[j]))
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == other[j] {
          best = min(best, older[j - 1] + 1)
        }
        row.append(best)
      }
      older = last
      last = row
    }
    return last[other.count]
  }

  private static func insertion(_ letter: UInt8) -> Double { Phonetics.isVowel(letter) ? 0.5 : 1 }

  private static func substitution(_ one: UInt8, _ other: UInt8) -> Double {
    if one == other { return 0 }
    if Phonetics.isDigit(one) || Phonetics.isDigit(other) { return 0.5 }
    switch (Phonetics.isVowel(one), Phonetics.isVowel(other)) {
    case (true, true): return 0.5
    case (false, false):
      let areLiquids = one == UInt8(ascii: "l") || other == UInt8(ascii: "l")
      let areSisters = Phonetics.consonantClass(one) == Phonetics.consonantClass(other)
      return areSisters && !areLiquids || isVelar(one, other) ? 0.5 : 1
    default: return 1
    }
  }

  /// Ukrainian г is h, Russian г is g: Oleh, Oleg. German ch is Russian х: Chruschtschow.
  private static func isVelar(_ one: UInt8, _ other: UInt8) -> Bool {
    let h = UInt8(ascii: "h")
    return one == h && Phonetics.consonantClass(other) == UInt8(ascii: "K")
      || other == h && Phonetics.consonantClass(one) == UInt8(ascii: "K")
  }
}
