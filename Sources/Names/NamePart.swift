/// One part of a name: a word, an initial, a particle.
public struct NamePart: Sendable, Hashable {
  /// What the part is in its name. The order of names is not the same everywhere, so that `given`
  /// and `family` are the likelier reading unless the form states them.
  public enum Role: Sendable, Hashable {
    case given
    case family
    /// "Vladimirovich", "Сергеевна": may be left out, must not be contradicted.
    case patronymic
    /// "V.", "Yu.": stands for any part that begins so.
    case initial
    /// "von", "al", "bin", "de": little weight.
    case particle
    /// Written in quotation marks or brackets: William “Bill” Burns.
    case nickname
    /// "Sheikh", "Haji", where two other parts remain: a title or a name.
    case honorific
    /// "Jr.", "III".
    case suffix
  }

  /// The part as printed.
  public let text: String
  public internal(set) var role: Role
  /// A hyphen joins the part to the next.
  let isHyphenated: Bool
  /// Lower case without marks, in its own script.
  let folded: String
  /// What it sounds like, in Latin letters; see `Romanised`.
  let letters: Romanised
  /// The readings of `letters`, the likeliest first; see `SoundKey`.
  private(set) var sounds: [SoundKey]
  /// The given names that the part is a form of; see `GivenNames`.
  let givenNames: [Int]

  init(
    text: String, role: Role, isHyphenated: Bool = false, folded: String, letters: Romanised
  ) {
    self.text = text
    self.role = role
    self.isHyphenated = isHyphenated
    self.folded = folded
    self.letters = letters
    self.sounds =
      role == .patronymic
      ? Patronymics.fathers(of: letters) : SoundKey.readings(of: letters)
    self.givenNames = GivenNames.classes(of: sounds)
  }

  /// A part that distinguishes persons: names, not what surrounds them.
  var isWeighty: Bool { role == .given || role == .family }

  /// Absence of the part says nothing, a different one in its place does.
  var isContradictable: Bool {
    switch role {
    case .given, .family, .patronymic, .initial, .suffix: true
    case .particle, .nickname, .honorific: false
    }
  }

  /// The part read anew as something else: the readings of a father's name are the father's.
  func with(role: Role) -> NamePart {
    NamePart(text: text, role: role, isHyphenated: isHyphenated, folded: folded, letters: letters)
  }

  /// Leaves only the readings of East Asian names.
  mutating func readAsEastAsian() {
    if letters.script == .latin { sounds = SoundKey.readings(of: letters, as: .eastAsian) }
  }

  /// Adds the readings without the nominative ending that Lithuanian and Latvian give to men's
  /// names: "Vladimiras Putinas", "Vladimirs Putins".
  mutating func addBalticReadings() {
    sounds += sounds.compactMap(\.withoutBalticEnding)
  }
}
