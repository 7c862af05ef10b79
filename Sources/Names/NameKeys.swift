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
  /// Keys under which a person of this name is entered in an index: the family name alone, and with the
  /// opening of each other part, so that of many of one family name few are looked at.
  public var entryKeys: [String] {
    let families = parts.indices.filter { parts[$0].isWeighty && mayBeFamily($0) }
    return keys(families, withAlone: true) { part in
      part.openings(part.role == .initial ? [.ofInitial, .ofAny] : [.ofWord, .ofAny])
    }
  }

  /// Keys under which those are entered who may be meant by this name: by the family name alone if it is
  /// no more than that. Where nothing tells the order, by what stands at either end.
  public var searchKeys: [String] {
    let weighty = parts.indices.filter { parts[$0].isWeighty }
    let families = weighty.filter { mayBeFamily($0) }
    let ends = statesOrder ? [] : [weighty.first, weighty.last].compactMap { $0 }
    let telling = parts.filter { $0.isWeighty || $0.role == .initial }
    return keys(Set(families + ends).sorted(), withAlone: telling.count == 1) { part in
      part.openings(part.role == .initial ? [.ofAny] : [.ofWord, .ofInitial])
    }
  }

  private func keys(
    _ families: [Int], withAlone: Bool, openings: (NamePart) -> [String]
  ) -> [String] {
    var keys: Set<String> = []
    for index in families {
      let others = Set(parts.indices.filter { $0 != index }.flatMap { openings(parts[$0]) })
      for sound in parts[index].sounds {
        if withAlone { keys.insert(sound.text) }
        for opening in others { keys.insert("\(sound.text) \(opening)") }
      }
    }
    return keys.sorted()
  }
}

/// What the parts of two names that agree have in common.
private enum Opening {
  /// The first two sounds, or the given name that both words are a form of.
  case ofWord
  /// The first sound, where one of the two is an initial: entered by the initial, or by any part.
  case ofInitial, ofAny
}

extension NamePart {
  fileprivate func openings(_ kinds: [Opening]) -> [String] {
    guard isWeighty || role == .initial else { return [] }
    return kinds.flatMap { kind -> [String] in
      switch kind {
      case .ofWord: return sounds.map { String($0.text.prefix(2)) } + givenNames.map { "#\($0)" }
      case .ofInitial: return sounds.map { $0.text.prefix(1) + "!" }
      case .ofAny: return sounds.map { $0.text.prefix(1) + "." }
      }
    }
  }
}
