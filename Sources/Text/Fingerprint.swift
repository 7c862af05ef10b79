/// The words of a text as numbers, by which copies of it are found: the shingles in their order, the words that
/// are names or numbers, and the keys under which alike texts meet.
///
/// A function of the text alone. Two texts without a word in common have, but for chance, nothing in common here.
public struct Fingerprint: Hashable, Sendable {
  /// A shingle is three words; of scripts that set no spaces, six characters.
  static let shingleWeight = 6

  /// One for each word but the last two: 23 bits of a hash of it and of those behind it, and above them, in the
  /// lowest bit of the number, whether it is a name or a number.
  public let shingles: [UInt32]
  /// Hashes of the names and numbers among the words, in their order, 24 bits each: one for each shingle that
  /// says so.
  public let names: [UInt32]
  /// Texts that are alike have, with high probability, one of these in common; see `Bands`.
  public let bands: [Int64]

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - passages: the bytes of the passages that count, in order.
  public init(of text: [UInt8], in passages: [Range<Int>]) {
    var words = ShingleWords()
    for passage in passages { words.read(text, passage) }
    var shingles: [UInt32] = []
    var names: [UInt32] = []
    var bands = Bands()
    shingles.reserveCapacity(words.all.count)
    for start in words.all.indices {
      guard let hash = Self.shingle(at: start, of: words.all) else { break }
      let word = words.all[start]
      shingles.append(UInt32(truncatingIfNeeded: hash >> 40) & 0xFF_FFFE | (word.isName ? 1 : 0))
      if word.isName { names.append(UInt32(truncatingIfNeeded: word.hash >> 40)) }
      bands.add(hash)
    }
    self.shingles = shingles
    self.names = names
    self.bands = bands.keys
  }

  /// What was stored.
  ///
  /// - Parameters: numbers of three bytes each, as `packed` gives them.
  public init(shingles: [UInt8], names: [UInt8]) {
    self.shingles = Self.unpacked(shingles)
    self.names = Self.unpacked(names)
    bands = []
  }

  private static func shingle(at start: Int, of words: [ShingleWords.Word]) -> UInt64? {
    var weight = 0
    var hash: UInt64 = 0
    var place = start
    while weight < shingleWeight {
      guard place < words.count else { return nil }
      hash = (hash ^ words[place].hash) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      weight += words[place].weight
      place += 1
    }
    return (hash &* 0xBF58_476D_1CE4_E5B9) ^ (hash >> 32)
  }

  /// Numbers of 24 bits as three bytes each, the highest first.
  public static func packed(_ numbers: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 3)
    for number in numbers {
      bytes.append(UInt8(truncatingIfNeeded: number >> 16))
      bytes.append(UInt8(truncatingIfNeeded: number >> 8))
      bytes.append(UInt8(truncatingIfNeeded: number))
    }
    return bytes
  }

  private static func unpacked(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - bytes.count % 3, by: 3).map {
      UInt32(bytes[$0]) << 16 | UInt32(bytes[$0 + 1]) << 8 | UInt32(bytes[$0 + 2])
    }
  }
}
