internal import Text

/// A word in Latin letters: lower case ASCII letters and digits.
struct Romanised: Sendable, Hashable {
  /// Marked letters as English would spell their sound: "Čapek" gives "chapek".
  let letters: [UInt8]
  /// Marked letters without their marks, as much of the press prints them: "capek". Of Arabic
  /// script the reading of other countries.
  let plain: [UInt8]
  /// The script that the word is printed in.
  let script: Script

  init(letters: [UInt8], plain: [UInt8], script: Script) {
    self.letters = letters
    self.plain = plain
    self.script = script
  }

  /// - Parameter word: one word in any script, lower case, composed where it can be.
  init(_ word: [Unicode.Scalar]) {
    if word.allSatisfy(\.isASCII) {
      let letters = word.map { UInt8($0.value) }
      self.init(letters: letters, plain: letters, script: .latin)
      return
    }
    var letters: [UInt8] = []
    var plain: [UInt8] = []
    let script = Script(of: word)
    if script == .latin {
      for scalar in word {
        let base = Romanised.withoutMarks(scalar)
        plain += base
        letters += LatinMarks.sounds[scalar.value] ?? base
      }
    } else {
      letters = script.romanise(word)
      plain = script == .abjad ? script.romanise(Abjads.otherReading(word)) : letters
    }
    self.init(letters: letters, plain: plain, script: script)
  }

  private static func withoutMarks(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    return Folding.folded(String(Character(scalar))).utf8.filter { $0 < 0x80 && $0 != 0x20 }
  }

  /// Two parts written as one: "Jong" and "un".
  static func + (one: Romanised, other: Romanised) -> Romanised {
    Romanised(
      letters: one.letters + other.letters, plain: one.plain + other.plain,
      script: one.script)
  }
}

/// Marked Latin letters whose sound is not that of the letter without the mark.
enum LatinMarks {
  static let sounds: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for (marked, sound) in [
      ("čćç", "ch"), ("šśşș", "sh"), ("žż", "zh"), ("đ", "dj"), ("ťț", "ts"), ("ř", "rzh"),
      ("ë", "e"),
    ] {
      for letter in marked.unicodeScalars { table[letter.value] = Array(sound.utf8) }
    }
    return table
  }()

  /// A letter with a mark that follows it, as one letter, where the mark changes the sound.
  static func composed(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    pairs[UInt64(letter) << 32 | UInt64(mark)]
  }

  private static let pairs: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (letters, mark, composed) in [
      ("cszrt", 0x30C, "čšžřť"), ("cs", 0x301, "ćś"), ("cst", 0x327, "çşţ"), ("st", 0x326, "șț"),
      ("z", 0x307, "ż"), ("иу", 0x306, "йў"), ("і", 0x308, "ї"), ("е", 0x308, "ё"),
    ] as [(String, UInt64, String)] {
      for (letter, whole) in zip(letters.unicodeScalars, composed.unicodeScalars) {
        table[UInt64(letter.value) << 32 | mark] = whole.value
      }
    }
    return table
  }()
}
