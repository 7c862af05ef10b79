internal import Text

/// What two texts have in common, and how they differ.
struct TextLikeness {
  /// A text made ready to be compared with others.
  final class Subject {
    let fingerprint: Fingerprint
    let shingles: Set<UInt32>
    let names: Set<UInt32>

    init(_ fingerprint: Fingerprint) {
      self.fingerprint = fingerprint
      shingles = Set(fingerprint.shingles)
      names = Set(fingerprint.names)
    }

    var count: Int { fingerprint.shingles.count }

    func opening(_ count: Int) -> ArraySlice<UInt32> { fingerprint.shingles.prefix(count) }
  }

  /// Shingles of the shorter text that the longer has.
  private(set) var shared = 0
  /// Shingles of each.
  let shorter: Int
  let longer: Int
  /// Shingles of the shorter that stand in passages of which the longer has nothing.
  private(set) var inserted = 0
  /// Names and numbers of the shorter, inside passages that both have, in whose place the longer has others.
  private(set) var exchanged = 0
  /// The texts begin with the same words.
  let opensAlike: Bool
  /// They are the same, word for word.
  let isSame: Bool

  init(_ shorter: Subject, _ longer: Subject) {
    self.shorter = shorter.count
    self.longer = longer.count
    isSame = shorter.fingerprint.shingles == longer.fingerprint.shingles
    opensAlike = Self.opensAlike(shorter, longer) || Self.opensAlike(longer, shorter)
    count(shorter, longer)
  }

  /// The share of the shorter that the longer has.
  var containment: Double { Double(shared) / Double(max(1, shorter)) }
  /// The share of the longer that this is.
  var extent: Double { Double(shared) / Double(max(1, longer)) }
  /// The share of the shorter, inserted passages left out.
  var fidelity: Double { Double(shared) / Double(max(1, shorter - inserted)) }

  /// Changed words in a row, at most, inside a passage that both have; more are a passage of its own.
  private static let longestChange = 8
  /// A changed word is in so many shingles.
  private static let reach = 3

  private mutating func count(_ shorter: Subject, _ longer: Subject) {
    let shingles = shorter.fingerprint.shingles
    var name = 0
    var nameBeforeRun = 0
    var run = 0
    func isForeign(_ place: Int) -> Bool {
      // The bit that tells a name: a capital may be missing where a sentence begins.
      !longer.shingles.contains(shingles[place]) && !longer.shingles.contains(shingles[place] ^ 1)
    }
    for place in 0...shingles.count {
      if place < shingles.count, isForeign(place) {
        if run == 0 { nameBeforeRun = name }
        run += 1
      } else {
        if run > 0 {
          let start = place - run
          let words = start == 0 || place == shingles.count ? run : run - (Self.reach - 1)
          if words > Self.longestChange {
            inserted += run
          } else if words > 0 {
            // The shingles before the first changed word are changed with it.
            let first = start == 0 ? 0 : start + Self.reach - 1
            exchanged += foreignNames(
              shingles, first: first, from: start, to: place, nameBeforeRun, shorter, longer)
          }
        }
        run = 0
        if place < shingles.count { shared += 1 }
      }
      if place < shingles.count, shingles[place] & 1 == 1 { name += 1 }
    }
  }

  private func foreignNames(
    _ shingles: [UInt32], first: Int, from start: Int, to end: Int, _ nameBefore: Int,
    _ shorter: Subject, _ longer: Subject
  ) -> Int {
    var name = nameBefore
    var count = 0
    for place in start..<end where shingles[place] & 1 == 1 {
      if place >= first, !longer.names.contains(shorter.fingerprint.names[name]) { count += 1 }
      name += 1
    }
    return count
  }

  private static let opening = (shingles: 16, among: 48, common: 8)

  /// Half of the first sentence of one is in the first sentences of the other.
  private static func opensAlike(_ one: Subject, _ other: Subject) -> Bool {
    let among = Set(other.opening(opening.among).map { $0 | 1 })
    let first = one.opening(opening.shingles)
    return first.count { among.contains($0 | 1) } * 2 >= first.count
  }
}
