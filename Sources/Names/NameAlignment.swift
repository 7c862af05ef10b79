/// Which parts of two names stand for each other.
struct NameAlignment {
  struct Pair {
    /// Parts of the left and of the right name; more than one where a name is printed in two words
    /// here and in one there.
    let left: Range<Int>
    let right: Range<Int>
    let agreement: PartAgreement
  }

  let left: Name
  let right: Name
  private(set) var pairs: [Pair]
  private(set) var freeLeft: Set<Int>
  private(set) var freeRight: Set<Int>

  /// The pairs of greatest agreement are taken first. Agreement is near to transitive, so that this
  /// finds what an optimal assignment would.
  ///
  /// Ties are broken in one order of the two names, so that the result is the same both ways.
  init(_ left: Name, _ right: Name) {
    self =
      right.printed < left.printed
      ? NameAlignment(ordered: right, left).mirrored : NameAlignment(ordered: left, right)
  }

  private init(ordered left: Name, _ right: Name) {
    self.left = left
    self.right = right
    pairs = []
    freeLeft = Set(left.parts.indices)
    freeRight = Set(right.parts.indices)
    let single = singlePairs()
    take(single)
    guard hasUnmatched else { return }
    let joined = joinedPairs()
    guard !joined.isEmpty else { return }
    pairs = []
    freeLeft = Set(left.parts.indices)
    freeRight = Set(right.parts.indices)
    take(joined + single)
  }

  private var mirrored: NameAlignment {
    NameAlignment(
      left: right, right: left,
      pairs: pairs.map { Pair(left: $0.right, right: $0.left, agreement: $0.agreement) },
      freeLeft: freeRight, freeRight: freeLeft)
  }

  private init(
    left: Name, right: Name, pairs: [Pair], freeLeft: Set<Int>, freeRight: Set<Int>
  ) {
    self.left = left
    self.right = right
    self.pairs = pairs
    self.freeLeft = freeLeft
    self.freeRight = freeRight
  }

  private var hasUnmatched: Bool {
    freeLeft.contains { left.parts[$0].isContradictable }
      || freeRight.contains { right.parts[$0].isContradictable }
  }

  private mutating func take(_ candidates: [Pair]) {
    for pair in candidates.sorted(by: isBefore)
    where pair.left.allSatisfy(freeLeft.contains) && pair.right.allSatisfy(freeRight.contains) {
      pairs.append(pair)
      freeLeft.subtract(pair.left)
      freeRight.subtract(pair.right)
    }
  }

  /// Of two equal agreements the one between parts of one kind, then the one in equal order.
  private func isBefore(_ one: Pair, _ other: Pair) -> Bool {
    let (a, b) = (rank(one), rank(other))
    if a != b { return a > b }
    let (x, y) = (
      abs(one.left.lowerBound - one.right.lowerBound),
      abs(other.left.lowerBound - other.right.lowerBound)
    )
    if x != y { return x < y }
    return min(one.left.lowerBound, one.right.lowerBound)
      < min(other.left.lowerBound, other.right.lowerBound)
  }

  private func rank(_ pair: Pair) -> Double {
    let isSameRole =
      left.parts[pair.left.lowerBound].role == right.parts[pair.right.lowerBound].role
    return pair.agreement.similarity + (isSameRole ? 0.005 : 0)
  }

  private func singlePairs() -> [Pair] {
    // "Salman bin Muhammad" and "Muhammad bin Salman" are father and son.
    let bothHaveSons =
      left.parts.indices.contains(where: left.isBehindSon)
      && right.parts.indices.contains(where: right.isBehindSon)
    var found: [Pair] = []
    for (i, one) in left.parts.enumerated() {
      for (j, other) in right.parts.enumerated() where canPair(one, other) {
        let areSons = (left.isBehindSon(i), right.isBehindSon(j))
        if areSons.0 != areSons.1 && bothHaveSons { continue }
        if let agreement = agreement(one, other), isAllowed(agreement, one, other) {
          found.append(Pair(left: i..<i + 1, right: j..<j + 1, agreement: agreement))
        }
      }
    }
    return found
  }

  /// "Jong" is not "Yong": of syllables only the vowels may differ.
  private func isAllowed(_ agreement: PartAgreement, _ one: NamePart, _ other: NamePart) -> Bool {
    guard case .similar = agreement, left.isEastAsian, right.isEastAsian else { return true }
    return one.sounds.contains { left in
      other.sounds.contains { Phonetics.skeleton($0) == Phonetics.skeleton(left) }
    }
  }

  private func canPair(_ one: NamePart, _ other: NamePart) -> Bool {
    (one.role == .suffix) == (other.role == .suffix)
  }

  /// A father's name is compared as such with its like, and as a word with any other: it is told
  /// by its ending only, which family names may have too.
  private func agreement(_ one: NamePart, _ other: NamePart) -> PartAgreement? {
    switch (one.role == .patronymic, other.role == .patronymic) {
    case (true, false): PartAgreement(one.with(role: .given), other)
    case (false, true): PartAgreement(one, other.with(role: .given))
    default: PartAgreement(one, other)
    }
  }

  /// Two or three neighbours on one side against one part on the other: "Jong-un" and "Jongun",
  /// "bin Laden" and "Binladen". They must sound the same.
  private func joinedPairs() -> [Pair] {
    var found: [Pair] = []
    for length in 2...3 {
      for run in runs(of: length, in: left) {
        for (j, other) in right.parts.enumerated() where isFull(other) {
          if let agreement = agreement(of: run, in: left, with: other) {
            found.append(Pair(left: run, right: j..<j + 1, agreement: agreement))
          }
        }
      }
      for run in runs(of: length, in: right) {
        for (i, one) in left.parts.enumerated() where isFull(one) {
          if let agreement = agreement(of: run, in: right, with: one) {
            found.append(Pair(left: i..<i + 1, right: run, agreement: agreement))
          }
        }
      }
    }
    return found
  }

  private func runs(of length: Int, in name: Name) -> [Range<Int>] {
    guard name.parts.count >= length else { return [] }
    return (0...(name.parts.count - length)).map { $0..<$0 + length }.filter { run in
      name.parts[run.upperBound - 1].role != .particle
        && run.allSatisfy { name.parts[$0].role != .suffix && name.parts[$0].role != .nickname }
    }
  }

  private func isFull(_ part: NamePart) -> Bool { part.isWeighty || part.role == .patronymic }

  private func agreement(of run: Range<Int>, in name: Name, with part: NamePart) -> PartAgreement? {
    let parts = name.parts[run]
    let length = parts.reduce(0) { $0 + $1.letters.plain.count }
    let other = part.letters.plain.count
    // One sound is not spelt twice as long here as there; unspaced scripts are cut already.
    guard length <= 2 * other, other <= 2 * length,
      parts.allSatisfy({ !$0.letters.plain.isEmpty && !$0.letters.script.isUnspaced })
    else { return nil }
    let letters = parts.dropFirst().reduce(parts[run.lowerBound].letters) { $0 + $1.letters }
    let joined = NamePart(
      text: "", role: part.role, folded: parts.map(\.folded).joined(), letters: letters)
    switch PartAgreement(joined, part) {
    case .identical, .sameSound, .sameConsonants:
      // A little below a pair of single parts.
      return joined.letters.script == part.letters.script ? .sameSound : .sameConsonants
    default: return nil
    }
  }
}
