internal import CMeanings

/// How telling a word is and what it stands near to, from the table that `Tools/meanings` makes.
enum WordTable {
  /// The weight of a word that the table lacks: such are rare, most of them names.
  static let ofUnknown: Float = 0.875

  /// A word's weight, from 0 for the most frequent to 1, and its direction, of length 1.
  static func entry(_ word: Substring) -> (weight: Float, direction: Direction)? {
    let hash = hash(word.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if number(at: middle) < hash { low = middle + 1 } else { high = middle }
    }
    guard low < count, number(at: low) == hash else { return nil }
    let row = 8 + 5 * count + low * width
    return (
      Float(table[8 + 4 * count + low]) / 255,
      Direction(UnsafeRawBufferPointer(rebasing: table[row..<(row + width)]))
    )
  }

  /// What a word means, as far as it is known by the company it keeps.
  struct Direction: Sendable {
    private let parts: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)

    fileprivate init(_ numbers: UnsafeRawBufferPointer) {
      var values: [SIMD16<Float>] = [.zero, .zero, .zero]
      for (place, byte) in numbers.enumerated() {
        values[place / 16][place % 16] = Float(Int8(bitPattern: byte))
      }
      let length = values.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
      parts = (values[0] / length, values[1] / length, values[2] / length)
    }

    /// From -1 to 1.
    func cosine(_ other: Direction) -> Float {
      (parts.0 * other.parts.0 + parts.1 * other.parts.1 + parts.2 * other.parts.2).sum()
    }
  }

  // MARK: The table

  // Where the columns begin follows from the form that Tools/meanings describes.
  private static var table: UnsafeRawBufferPointer {
    let embedded = embedded_meanings()
    return UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.length)
  }
  private static let count = Int(table.loadUnaligned(as: UInt32.self))
  private static let width = 48

  private static func number(at place: Int) -> UInt32 {
    table.loadUnaligned(fromByteOffset: 8 + 4 * place, as: UInt32.self)
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
