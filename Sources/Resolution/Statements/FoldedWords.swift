/// The words of a folded text, as bytes and as hashes.
struct FoldedWords {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]
  /// One for each word, in their order.
  let hashes: [Int]

  /// - Parameter fold: words divided by single spaces.
  init(_ fold: String) {
    let bytes = Array(fold.utf8)
    var ranges: [Range<Int>] = []
    var hashes: [Int] = []
    var start = 0
    for place in 0...bytes.count where place == bytes.count || bytes[place] == 0x20 {
      if place > start {
        ranges.append(start..<place)
        hashes.append(Self.hash(bytes[start..<place]))
      }
      start = place + 1
    }
    (self.bytes, self.ranges, self.hashes) = (bytes, ranges, hashes)
  }

  var count: Int { hashes.count }

  subscript(place: Int) -> ArraySlice<UInt8> { bytes[ranges[place]] }

  /// FNV-1a: the same in every run of the program.
  static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(bitPattern: UInt(hash))
  }

  /// The hashes of words that are written with single spaces between them.
  static func set(_ words: String) -> Set<Int> { Set(FoldedWords(words).hashes) }
}
