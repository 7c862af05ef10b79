/// How far two parts of names agree, and on what ground; better grounds first.
enum PartAgreement: Sendable, Hashable {
  case identical
  /// One key: another spelling or transliteration.
  case sameSound
  /// Forms of one given name: Joe, Joseph.
  case sameGivenName
  /// The same consonants, where a script leaves vowels out or adds some.
  case sameConsonants
  case initial
  /// Within the edit budget; the share of letters that differ.
  case similar(Double)

  /// 0...1. Own figures: their order matters, and that two close spellings stay above the threshold
  /// where one far and one close do not.
  var similarity: Double {
    switch self {
    case .identical: 1
    case .sameSound: 0.97
    case .sameGivenName: 0.92
    case .sameConsonants: 0.9
    case .initial: 0.8
    case .similar(let difference): 0.95 - difference
    }
  }

  init?(_ one: NamePart, _ other: NamePart) {
    if one.role == .initial || other.role == .initial {
      guard PartAgreement.agreeByInitial(one, other) else { return nil }
      self = one.role == other.role ? .identical : .initial
      return
    }
    if one.folded == other.folded {
      self = .identical
    } else if one.sounds.contains(where: other.sounds.contains) {
      self = .sameSound
    } else if PartAgreement.areFormsOfOneName(one, other) {
      self = .sameGivenName
    } else if one.letters.script.isUnspaced && one.letters.script == other.letters.script {
      // Every syllable counts where it is one sign.
      return nil
    } else if one.letters.script != other.letters.script,
      !one.letters.script.writesVowels || !other.letters.script.writesVowels
    {
      if let loose = PartAgreement.byConsonants(one, other) {
        self = loose
      } else if PartAgreement.isForm(one, ofNameOf: other)
        || PartAgreement.isForm(other, ofNameOf: one)
      {
        self = .sameGivenName
      } else {
        return nil
      }
    } else {
      guard let difference = PartAgreement.difference(one, other) else { return nil }
      self = .similar(difference)
    }
  }

  private static func agreeByInitial(_ one: NamePart, _ other: NamePart) -> Bool {
    let isShort =
      one.role == other.role
      ? one.folded.utf8.count <= other.folded.utf8.count : one.role == .initial
    let (short, long) = isShort ? (one, other) : (other, one)
    // "Yu." begins "Yuri", not "Yevgeny".
    if long.folded.hasPrefix(short.folded) { return true }
    return long.sounds.contains { full in short.sounds.contains { full.hasPrefix($0) } }
  }

  private static func areFormsOfOneName(_ one: NamePart, _ other: NamePart) -> Bool {
    if one.role == .family && other.role == .family {
      let classes = GivenNames.familyClasses(of: one.sounds)
      return !classes.isEmpty
        && GivenNames.familyClasses(of: other.sounds).contains(where: classes.contains)
    }
    return one.givenNames.contains(where: other.givenNames.contains)
  }

  /// The ending -a tells women's names from men's: "Ivanova" and "Ivanov", among given names
  /// "Maria" and "Mario", "Tina" and "Tony" too; "Lukashenka" is "Lukashenko".
  private static func tellGender(_ one: SoundKey, _ other: SoundKey, areGiven: Bool) -> Bool {
    let (a, e) = (UInt8(ascii: "a"), UInt8(ascii: "e"))
    guard let x = one.letters.last, let y = other.letters.last, (x == a) != (y == a) else {
      return false
    }
    let ending = x == a ? y : x
    return !Phonetics.isVowel(ending) || areGiven && ending != e
  }

  private static func difference(_ one: NamePart, _ other: NamePart) -> Double? {
    var best: Double?
    for left in one.sounds {
      for right in other.sounds {
        if tellGender(left, right, areGiven: one.role == .given && other.role == .given) {
          continue
        }
        // Letters that fold away count too, but for one.
        let length = min(
          max(left.count, one.letters.plain.count - 1),
          max(right.count, other.letters.plain.count - 1))
        guard let edits = SpellingDistance.withinBudget(left, right, length: length) else {
          continue
        }
        best = min(best ?? 1, edits / Double(length))
      }
    }
    return best
  }
}
