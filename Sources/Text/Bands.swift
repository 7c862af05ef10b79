/// The keys under which alike texts meet: locality-sensitive hashing of the sets of shingles.
///
/// All shingles are permuted and fall into 30 bins; the least of each bin is taken, three to a key. Two sets that
/// have the share J of their union in common have one of ten keys in common with the probability 1 - (1 - J³)¹⁰:
/// 0.997 at J = 0.75, 0.74 at 0.5. A text that was cut at the end is alike to the beginning of the whole only; so
/// keys are taken of the whole and, six each, of its first 32, 64, 128 … shingles. (Broder 1997; Li, Owen, Zhang,
/// One Permutation Hashing, 2012; Shrivastava, Li, Densifying One Permutation Hashing, 2014.)
struct Bands {
  private static let count = (whole: 10, beginning: 6)
  private static let rows = 3
  private static let bins = count.whole * rows
  /// Shingles of the shortest and longest beginning that has keys of its own.
  private static let beginnings = 32...8192

  private var least = [UInt32](repeating: .max, count: Self.bins)
  private var shingles = 0
  private var finished: [Int64] = []
  private var nextBeginning = Self.beginnings.lowerBound

  mutating func add(_ hash: UInt64) {
    let bin = Int((hash >> 32) % UInt64(Self.bins))
    least[bin] = min(least[bin], UInt32(truncatingIfNeeded: hash))
    shingles += 1
    if shingles == nextBeginning, shingles <= Self.beginnings.upperBound {
      finished += keys(Self.count.beginning, level: UInt64(shingles))
      nextBeginning *= 2
    }
  }

  /// Those of the beginnings and of the whole; none of a text without a shingle.
  var keys: [Int64] { shingles == 0 ? [] : finished + keys(Self.count.whole, level: 0) }

  /// 48 bits each: what SQLite stores in six bytes.
  private func keys(_ count: Int, level: UInt64) -> [Int64] {
    (0..<count).map { band in
      var hash = level << 8 | UInt64(band)
      for row in 0..<Self.rows { hash = Self.mixed(hash ^ least(of: band * Self.rows + row)) }
      return Int64(hash >> 17)
    }
  }

  /// The least of a bin; of an empty one that of the next, marked by how far it was borrowed.
  private func least(of bin: Int) -> UInt64 {
    for distance in 0..<Self.bins {
      let value = least[(bin + distance) % Self.bins]
      if value != .max { return UInt64(distance) << 32 | UInt64(value) }
    }
    return 0
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
