/// Weighs an alignment.
struct NameJudgement {
  let alignment: NameAlignment

  init(_ alignment: NameAlignment) { self.alignment = alignment }

  // Own figures. A missing name costs so much that a full name of five parts still meets two of
  // them; a missing patronymic or initial is usual and costs little.
  private static let missingName = 0.06
  private static let missingDetail = 0.02
  private static let otherOrder = 0.02
  /// The share of the longer name's parts that must have a partner.
  private static let leastShare = 0.4

  var comparison: NameComparison {
    NameComparison(grade: grade, score: score, reason: reason)
  }

  var left: Name { alignment.left }
  var right: Name { alignment.right }

  // MARK: Evidence

  /// Names and initials that have a partner. Words in two pieces count as two where the sound is
  /// the same, but not where only consonants are.
  private var evidence: Int {
    alignment.pairs.reduce(0) { sum, pair in
      let (one, other) = (bearing(left, pair.left), bearing(right, pair.right))
      if one == 0 || other == 0 || areTitles(pair) { return sum }
      return sum + (pair.agreement == .sameConsonants ? min(one, other) : max(one, other))
    }
  }

  /// A title that may be a name is one where the other name has none but it.
  private func areTitles(_ pair: NameAlignment.Pair) -> Bool {
    left.parts[pair.left].allSatisfy { $0.role == .honorific }
      && right.parts[pair.right].allSatisfy { $0.role == .honorific }
  }

  /// Names written in full that have a partner written in full.
  private var fullNames: Int {
    alignment.pairs.count { pair in
      pair.agreement != .initial && isFull(left, pair.left) && isFull(right, pair.right)
    }
  }

  private func isFull(_ name: Name, _ range: Range<Int>) -> Bool {
    name.parts[range].contains { $0.isWeighty || $0.role == .nickname }
  }

  /// Parts that tell of a person.
  private func bearing(_ name: Name, _ range: Range<Int>) -> Int {
    name.parts[range].count {
      $0.role != .particle && ($0.role != .suffix || NameWords.numerals.contains($0.folded))
    }
  }

  private func size(_ name: Name) -> Int {
    name.parts.count { $0.isWeighty || $0.role == .initial || $0.role == .patronymic }
  }

  private func free(_ name: Name, _ free: Set<Int>, where test: (NamePart) -> Bool) -> Int {
    free.count { test(name.parts[$0]) }
  }

  /// Both names say something that the other does not.
  private var contradicts: Bool {
    func both(_ test: (NamePart) -> Bool) -> Bool {
      free(left, alignment.freeLeft, where: test) > 0
        && free(right, alignment.freeRight, where: test) > 0
    }
    return both { $0.isContradictable && $0.role != .suffix } || both { $0.role == .suffix }
      || standsForAnother(left, alignment.freeLeft, alignment.pairs.map(\.left))
      || standsForAnother(right, alignment.freeRight, alignment.pairs.map(\.right))
  }

  /// The T. of "Jason T. Smith" is not the Tony of "Tony Smith", since Jason is left over.
  private func standsForAnother(_ name: Name, _ free: Set<Int>, _ paired: [Range<Int>]) -> Bool {
    zip(alignment.pairs, paired).contains { pair, range in
      pair.agreement == .initial && name.parts[range.lowerBound].role == .initial
    } && free.contains { name.parts[$0].isWeighty && !name.isBehindSon($0) }
  }

  /// "Kim Jong" is no short form of "Kim Jong-un".
  private var lacksSyllable: Bool {
    free(left, alignment.freeLeft, where: \.isWeighty) > 0
      || free(right, alignment.freeRight, where: \.isWeighty) > 0
  }

  private var familiesAgree: Bool {
    alignment.pairs.contains { pair in
      pair.agreement != .initial && pair.left.contains(where: left.mayBeFamily)
        && pair.right.contains(where: right.mayBeFamily)
    }
  }

  /// One name is a compound, "Díaz-Canel", and the other has more.
  private var isCompoundAlone: Bool {
    size(left) < size(right) && left.isCompound || size(right) < size(left) && right.isCompound
  }

  /// One name is all in the other, and is its family name.
  private var isSurnameOnly: Bool {
    isSurname(left, alignment.freeLeft, of: right, alignment.pairs.map { ($0.left, $0.right) })
      || isSurname(
        right, alignment.freeRight, of: left, alignment.pairs.map { ($0.right, $0.left) })
  }

  private func isSurname(
    _ short: Name, _ free: Set<Int>, of long: Name, _ pairs: [(Range<Int>, Range<Int>)]
  ) -> Bool {
    fullNames > 0 && !free.contains { short.parts[$0].isContradictable }
      && pairs.contains { $0.count == $1.count && $1.contains(where: long.mayBeFamily) }
  }

  var keepsOrder: Bool {
    let pairs = alignment.pairs.filter {
      bearing(left, $0.left) > 0 && bearing(right, $0.right) > 0
    }
    let sorted = pairs.sorted { $0.left.lowerBound < $1.left.lowerBound }
    return zip(sorted, sorted.dropFirst()).allSatisfy { $0.right.lowerBound < $1.right.lowerBound }
  }

  // MARK: Verdict

  private var grade: NameComparison.Grade {
    guard fullNames > 0 else {
      return left.printed == right.printed && !left.parts.isEmpty ? .identical : .different
    }
    if contradicts { return familiesAgree ? .conflicting : .different }
    let areSingle = size(left) == 1 && size(right) == 1
    guard evidence > 1 && !isCompoundAlone || areSingle else {
      return isSurnameOnly ? .surnameOnly : .different
    }
    let share = Double(evidence) / Double(max(size(left), size(right), 1))
    guard share >= NameJudgement.leastShare else { return .different }
    if left.isEastAsian, right.isEastAsian, lacksSyllable { return .conflicting }
    return gradeOfMatch
  }

  private var gradeOfMatch: NameComparison.Grade {
    var areIdentical = true
    var sound = false
    for pair in alignment.pairs {
      switch pair.agreement {
      case .similar: return .similar
      case .sameSound, .sameGivenName, .sameConsonants: sound = true
      case .initial: areIdentical = false
      case .identical: break
      }
    }
    if sound { return .sameSound }
    let isComplete = alignment.freeLeft.isEmpty && alignment.freeRight.isEmpty
    return areIdentical && isComplete && keepsOrder ? .identical : .sameParts
  }

  private var score: Double {
    let grade = grade
    if grade == .identical { return 1 }
    var (sum, weight) = (0.0, 0.0)
    for pair in alignment.pairs {
      let share = max(self.weight(left, pair.left), self.weight(right, pair.right))
      sum += share * pair.agreement.similarity
      weight += share
    }
    guard weight > 0 else { return 0 }
    let mean = sum / weight
    switch grade {
    case .different, .conflicting, .surnameOnly:
      let all =
        left.parts.indices.reduce(0) { $0 + self.weight(left, $1..<$1 + 1) }
        + right.parts.indices.reduce(0) { $0 + self.weight(right, $1..<$1 + 1) }
      return grade == .surnameOnly ? 0.6 * mean : min(0.5, sum / all)
    default:
      let penalty = penalty(left, alignment.freeLeft) + penalty(right, alignment.freeRight)
      return max(0, mean - penalty - (keepsOrder ? 0 : NameJudgement.otherOrder))
    }
  }

  private func weight(_ name: Name, _ range: Range<Int>) -> Double {
    name.parts[range].reduce(0) { sum, part in
      switch part.role {
      case .given, .family: sum + 1
      case .patronymic, .initial, .nickname: sum + 0.5
      case .particle, .suffix, .honorific: sum + 0.15
      }
    }
  }

  private func penalty(_ name: Name, _ free: Set<Int>) -> Double {
    // Sorted, so that the sum is the same to the last bit in every run.
    free.sorted().reduce(0) { sum, index in
      switch name.parts[index].role {
      // "bin Muhammad" may be left out like a patronymic.
      case .given where name.isBehindSon(index): sum + NameJudgement.missingDetail
      case .given, .family: sum + NameJudgement.missingName
      case .patronymic, .initial, .suffix: sum + NameJudgement.missingDetail
      case .particle, .honorific: sum + NameJudgement.missingDetail / 2
      case .nickname: sum
      }
    }
  }
}
