/// The keys under which alike texts meet: locality-sensitive hashing of the sets of shingles.
///
/// Of 30 permutations of all shingles the least of a text are taken, three to a key. Two sets that have the share
/// J of their union in common have a key in common with the probability 1 - (1 - J³)¹⁰: 0.997 at J = 0.75, 0.74
/// at 0.5. A text that was cut at the end is alike to the beginning of the whole only; so keys are taken of the
/// whole and, six each, of its first 32, 64, 128 … shingles. (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive
/// Datasets, ch. 3.)
struct Bands {
  private static let count = (whole: 10, beginning: 6)
  private static let rows = 3
  /// Shingles of the shortest and longest beginning that has keys of its own.
  private static let beginnings = 32...8192

  private var least = SIMD32<UInt32>(repeating: .max)
  private var shingles = 0
  private var finished: [Int64] = []
  private var nextBeginning = Self.beginnings.lowerBound

  mutating func add(_ hash: UInt64) {
    let low = SIMD32<UInt32>(repeating: UInt32(truncatingIfNeeded: hash))
    let high = SIMD32<UInt32>(repeating: UInt32(truncatingIfNeeded: hash >> 32))
    least = pointwiseMin(least, (low ^ Self.masks) &* Self.factors ^ high)
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
      for row in 0..<Self.rows {
        hash = Self.mixed(hash ^ UInt64(least[band * Self.rows + row]))
      }
      return Int64(hash >> 17)
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let masks = random(seed: 1)
  /// Odd, so that each multiplication is a permutation.
  private static let factors = random(seed: 101) | 1

  private static func random(seed: UInt64) -> SIMD32<UInt32> {
    var numbers = SIMD32<UInt32>()
    for index in numbers.indices {
      numbers[index] = UInt32(truncatingIfNeeded: mixed(seed &+ UInt64(index)))
    }
    return numbers
  }
}
