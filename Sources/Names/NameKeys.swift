/// Keys of a name that tell which names are spellings of one: for joining persons in a database.
///
/// `indexKeys` find candidates for a comparison; these decide without one, so they are made of the
/// likeliest reading alone.
public struct NameKeys: Hashable, Sendable {
  /// Of given and family names in any order, without initials, fathers' names and titles: "lafruf sirgi"
  /// for Sergey Lavrov and Лавров Сергей Викторович.
  public let whole: String
  /// Of the family name; equal to `whole` where there is no more.
  public let family: String

  /// Both empty where there is no letter.
  ///
  /// - Parameter country: the ISO 3166 code of the person's country, a hint to the order of the name.
  public init(_ printed: String, country: String? = nil) {
    self.init(Name(printed, country: country))
  }

  public init(_ name: Name) {
    let keys = name.parts.filter(\.isWeighty).compactMap(Self.key)
    whole = keys.sorted().joined(separator: " ")
    let family = name.family.flatMap { $0.isWeighty ? Self.key($0) : nil }
    self.family = family ?? keys.last ?? ""
  }

  /// Without marks, which newspapers leave out: "Tomáš" is "Tomas".
  private static func key(_ part: NamePart) -> String? {
    SoundKey.Reading.of(part.letters.script).first.map {
      SoundKey(part.letters.plain, $0).text
    }
  }
}

extension Name {
  /// The same of a name whose order nothing tells: by what stands at either end.
  public var keysOfEitherEnd: [String] {
    if statesOrder { return familyKeys }
    let weighty = parts.filter(\.isWeighty)
    let ends = [weighty.first, weighty.last].compactMap { $0 }
    return Set(ends.flatMap { $0.sounds.map(\.text) } + familyKeys).sorted()
  }

  /// Keys under which the person is found by the family name, in every reading of it; of names whose
  /// order is open, by what stands at either end.
  public var familyKeys: [String] {
    var keys: Set<String> = []
    for index in parts.indices where parts[index].isWeighty && mayBeFamily(index) {
      for sound in parts[index].sounds { keys.insert(sound.text) }
    }
    return keys.sorted()
  }
}
