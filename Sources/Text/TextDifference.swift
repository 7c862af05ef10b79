/// Where two texts differ, in words: paragraph by paragraph first, and inside paragraphs that have most of their
/// words in common word by word.
public struct TextDifference: Sendable {
  /// One place where they differ.
  public enum Change: Hashable, Sendable {
    /// Words in whose place others stand, with a few words around them that both have.
    case replaced(before: String, old: String, new: String, after: String)
    /// A passage that only the old text has.
    case removed(String)
    /// A passage that only the new text has.
    case added(String)
  }

  /// In the order of the new text; what was removed stands where it was.
  public private(set) var changes: [Change] = []
  /// Paragraphs that both have, in another order.
  public private(set) var moved = 0

  /// From one text to another.
  public init(from old: String, to new: String) {
    self.init(from: Self.paragraphs(of: old), to: Self.paragraphs(of: new))
  }

  private static func paragraphs(of text: String) -> [String] {
    let source = SourceText(text)
    return Paragraphs.ranges(in: source).map { source.string($0) }
  }

  /// - Parameters: the paragraphs of each.
  init(from old: [String], to new: [String]) {
    let oldFolds = old.map(Folding.folded)
    let newFolds = new.map(Folding.folded)
    let common = Self.common(oldFolds, newFolds)
    moved = common.moved
    let pairs = Self.pairs(old, common.oldLeft, new, common.newLeft)
    let partners = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, $0.old) })
    let paired = Set(pairs.map(\.old))
    changes += common.oldLeft.filter { !paired.contains($0) && !oldFolds[$0].isEmpty }.map {
      .removed(old[$0])
    }
    for place in common.newLeft where !newFolds[place].isEmpty {
      if let partner = partners[place] {
        changes += Self.changes(old[partner], new[place])
      } else {
        changes.append(.added(new[place]))
      }
    }
  }

  /// The places of the paragraphs that only one has, and how many of the others stand in another order.
  private static func common(
    _ old: [String], _ new: [String]
  ) -> (oldLeft: [Int], newLeft: [Int], moved: Int) {
    var places: [String: [Int]] = [:]
    for place in old.indices.reversed() { places[old[place], default: []].append(place) }
    var newLeft: [Int] = []
    var matched: [Int] = []
    for place in new.indices {
      if let partner = places[new[place]]?.popLast() {
        matched.append(partner)
      } else {
        newLeft.append(place)
      }
    }
    return (
      places.values.joined().sorted(), newLeft, matched.count - longestIncreasing(matched)
    )
  }

  /// How many of the numbers can stay where they are.
  private static func longestIncreasing(_ numbers: [Int]) -> Int {
    var tails: [Int] = []
    for number in numbers {
      let place = tails.partitioningIndex { $0 >= number }
      if place < tails.count { tails[place] = number } else { tails.append(number) }
    }
    return tails.count
  }

  /// Which paragraphs are versions of each other: those with half of their words in common, the most alike first.
  private static func pairs(
    _ old: [String], _ oldLeft: [Int], _ new: [String], _ newLeft: [Int]
  ) -> [(old: Int, new: Int)] {
    // More than that are another text, and are shown as such.
    guard oldLeft.count * newLeft.count <= 4096 else { return [] }
    func bag(_ text: String) -> [Substring: Int] {
      Dictionary(Folding.folded(text).split(separator: " ").map { ($0, 1) }, uniquingKeysWith: +)
    }
    let oldBags = Dictionary(uniqueKeysWithValues: oldLeft.map { ($0, bag(old[$0])) })
    var candidates: [(share: Double, old: Int, new: Int)] = []
    for place in newLeft {
      let words = bag(new[place])
      for other in oldLeft {
        let others = oldBags[other] ?? [:]
        let shared = words.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
        let all = max(words.values.reduce(0, +), others.values.reduce(0, +))
        if shared * 2 >= all, all > 0 {
          candidates.append((Double(shared) / Double(all), other, place))
        }
      }
    }
    candidates.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(old: Int, new: Int)] = []
    for candidate in candidates
    where !usedOld.contains(candidate.old) && !usedNew.contains(candidate.new) {
      usedOld.insert(candidate.old)
      usedNew.insert(candidate.new)
      pairs.append((candidate.old, candidate.new))
    }
    return pairs
  }

  /// Words of what both have, shown on either side of a change.
  private static let context = 3

  private static func changes(_ old: String, _ new: String) -> [Change] {
    let oldWords = old.split(whereSeparator: \.isWhitespace).map(String.init)
    let newWords = new.split(whereSeparator: \.isWhitespace).map(String.init)
    let difference = newWords.difference(from: oldWords)
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < oldWords.count || right < newWords.count {
      guard removed.contains(left) || inserted.contains(right) else {
        left += 1
        right += 1
        continue
      }
      let start = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      changes.append(
        .replaced(
          before: newWords[max(0, start.1 - context)..<start.1].joined(separator: " "),
          old: oldWords[start.0..<left].joined(separator: " "),
          new: newWords[start.1..<right].joined(separator: " "),
          after: newWords[right..<min(newWords.count, right + context)].joined(separator: " ")))
    }
    return changes
  }
}
