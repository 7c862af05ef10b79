/// The forms of a verb by the rules of English.
struct RegularVerb {
  let base: String
  private let ending: Ending

  /// What decides how a verb goes on.
  private enum Ending {
    /// "deny": a consonant before the "y"
    case consonantAndY
    /// "argue"
    case e
    /// "agree", "tiptoe": an "e" that stays in "agreeing"
    case lastingE
    /// "press", "go"
    case hissing
    /// "admit": stressed on the last syllable
    case doubling
    case other
  }

  /// - Parameter base: the dictionary form, in small letters.
  init(_ base: String) {
    self.base = base
    let last = Array(base.utf8.suffix(2))
    let before = last.count > 1 ? last[0] : 0
    switch last.last {
    case UInt8(ascii: "y") where before != 0 && !Self.vowels.contains(before):
      ending = .consonantAndY
    case UInt8(ascii: "e"):
      ending = before == UInt8(ascii: "e") || before == UInt8(ascii: "o") ? .lastingE : .e
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"):
      ending = .hissing
    case UInt8(ascii: "h") where before == UInt8(ascii: "s") || before == UInt8(ascii: "c"):
      ending = .hissing
    default: ending = Self.doublingVerbs.contains(base) ? .doubling : .other
    }
  }

  /// "denies"
  var thirdPerson: String {
    switch ending {
    case .consonantAndY: base.dropLast() + "ies"
    case .hissing: base + "es"
    case .e, .lastingE, .doubling, .other: base + "s"
    }
  }

  /// "denied"
  var past: String {
    switch ending {
    case .consonantAndY: base.dropLast() + "ied"
    case .e, .lastingE: base + "d"
    case .doubling: base + base.suffix(1) + "ed"
    case .hissing, .other: base + "ed"
    }
  }

  /// "denying"
  var gerund: String {
    switch ending {
    case .e: base.dropLast() + "ing"
    case .doubling: base + base.suffix(1) + "ing"
    case .consonantAndY, .lastingE, .hissing, .other: base + "ing"
    }
  }

  /// American spelling, where it differs: "labeled", "labeling".
  var american: (past: String, gerund: String)? {
    guard case .doubling = ending, base.utf8.last == UInt8(ascii: "l") else { return nil }
    return (base + "ed", base + "ing")
  }

  private static let vowels = Array("aeiou".utf8)

  /// Verbs stressed on their last syllable double the consonant at their end.
  private static let doublingVerbs: Set<String> = [
    "admit", "submit", "commit", "rebut", "plan", "slam", "beg", "quip", "chat", "refer", "signal",
    "label", "set", "regret", "dub", "prefer", "hit",
  ]
}
