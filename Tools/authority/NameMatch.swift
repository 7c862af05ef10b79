/// Whether two spellings may be of one name.
enum NameMatch: Int, Comparable {
  case none, weak, strong

  static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }

  /// Compares two names: every part of the shorter must be found in the longer one. Strong if two
  /// parts agree and the families are among them, weak if only one does.
  static func compare(_ a: ParsedName, _ b: ParsedName, families: [ParsedName]) -> NameMatch {
    if a.joined == b.joined { return a.joined.count > 5 ? .strong : .weak }
    let (short, long) = a.parts.count <= b.parts.count ? (a.parts, b.parts) : (b.parts, a.parts)
    var free = long
    var strong: [ParsedName.Part] = []
    for part in short {
      var found: (index: Int, match: NameMatch)?
      for (index, other) in free.enumerated() {
        let match = similarity(part, other)
        if match > found?.match ?? .none { found = (index, match) }
        if match == .strong { break }
      }
      guard let found else { return .none }
      if found.match == .strong { strong += [part, free[found.index]] }
      free.remove(at: found.index)
    }
    guard !strong.isEmpty else { return .none }
    let familyAgrees = families.allSatisfy { family in
      guard let last = family.last else { return true }
      return strong.contains { similarity($0, last) == .strong }
    }
    guard familyAgrees else { return .none }
    return strong.count >= 4 ? .strong : .weak
  }

  /// Compares two parts of names: strong for one name in two spellings, weak for an initial or a
  /// shortened form.
  static func similarity(_ a: ParsedName.Part, _ b: ParsedName.Part) -> NameMatch {
    if a.text == b.text { return a.text.count > 1 ? .strong : .weak }
    if a.text.count == 1 || b.text.count == 1 {
      return a.text.first == b.text.first ? .weak : .none
    }
    if a.key == b.key { return .strong }
    let shorter = min(a.key.count, b.key.count)
    if shorter >= 5, abs(a.key.count - b.key.count) <= 2,
      distance(a.key, b.key) <= (shorter >= 8 ? 2 : 1)
    {
      return .strong
    }
    if a.bones.count >= 3, a.bones == b.bones, a.key.first == b.key.first { return .strong }
    return shorter >= 3 && (a.key.starts(with: b.key) || b.key.starts(with: a.key)) ? .weak : .none
  }

  /// The number of letters to insert, delete or change.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for i in first.indices {
      var corner = row[0]
      row[0] = i + 1
      for j in second.indices {
        let change = corner + (first[i] == second[j] ? 0 : 1)
        corner = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}

/// A name taken apart for comparison, the longest part first.
struct ParsedName: Equatable {
  struct Part: Equatable {
    /// Folded letters.
    let text: [UInt8]
    /// The same for spellings of one sound in different transliterations.
    let key: [UInt8]
    /// The consonants of the key.
    let bones: [UInt8]
  }

  let parts: [Part]
  /// All the letters in their order.
  let joined: [UInt8]
  /// The last part in the order of the name.
  let last: Part?

  init(_ name: String) {
    let essential = Names.essential(name)
    let parts = essential.map { part in
      let key = Self.key(part)
      return Part(
        text: Array(part.utf8), key: Array(key.utf8),
        bones: key.utf8.filter { !"aeiou".utf8.contains($0) })
    }
    joined = Array(essential.joined().utf8)
    last = parts.last
    self.parts = parts.sorted { $0.text.count > $1.text.count }
  }

  /// Spellings that stand for one sound in transliterations, in the order of replacement.
  private static let sounds = [
    ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ei", "e"), ("ey", "e"), ("ie", "e"), ("ye", "e"),
    ("ia", "a"), ("ya", "a"), ("yu", "u"), ("iu", "u"), ("y", "i"), ("kh", "h"), ("gh", "g"),
    ("tch", "c"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("zh", "z"), ("dj", "j"), ("ts", "c"),
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("w", "v"), ("q", "k"), ("x", "ks"), ("ae", "a"),
    ("oe", "o"), ("ue", "u"), ("th", "t"), ("dh", "d"),
  ]

  private static func key(_ part: String) -> String {
    var key = part
    for (spelling, sound) in sounds { key = key.replacing(spelling, with: sound) }
    var result = ""
    for character in key where character != result.last { result.append(character) }
    return result
  }
}
