/// What the first words of phrases begin with: of most words of a text it tells that they begin none.
struct WordOpenings {
  /// The first bytes of a folded word, four at most.
  struct Opening: Hashable {
    static let length = 4

    private(set) var count = 0
    private var bytes: UInt32 = 0

    init() {}

    init(_ key: UnsafeRawBufferPointer) {
      for byte in key.prefix(Self.length) { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
      bytes = bytes << 8 | UInt32(byte)
      count += 1
    }

    fileprivate func hasPrefix(_ other: Opening) -> Bool {
      count >= other.count && bytes >> (8 * UInt32(count - other.count)) == other.bytes
    }

    /// The number of a bit.
    fileprivate var bit: Int { Int((bytes &* 2_654_435_769) >> 16) }
  }

  private let bits: [UInt64]
  /// Beginnings of less than four bytes.
  private let shortBeginnings: [Opening]

  /// - Parameters:
  ///   - words: the first words themselves.
  ///   - beginnings: what else first words may begin with.
  init(words: KeyIndex, beginnings: KeyIndex) {
    let (words, beginnings) = (words.keys.map(Opening.init), beginnings.keys.map(Opening.init))
    var bits = [UInt64](repeating: 0, count: (1 << 16) / 64)
    for opening in words + beginnings {
      bits[opening.bit >> 6] |= 1 << UInt64(opening.bit & 63)
    }
    self.bits = bits
    shortBeginnings = Array(Set(beginnings.filter { $0.count < Opening.length }))
  }

  /// Whether a phrase may begin with a word that opens so.
  func has(_ opening: Opening) -> Bool {
    if bits[opening.bit >> 6] & 1 << UInt64(opening.bit & 63) != 0 { return true }
    for beginning in shortBeginnings where opening.hasPrefix(beginning) { return true }
    return false
  }
}
