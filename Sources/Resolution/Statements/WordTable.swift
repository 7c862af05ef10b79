internal import CMeanings

/// How telling a word is and what it stands near to, from the table that `Tools/meanings` makes.
enum WordTable {
  /// The weight of a word that the table lacks: such are rare, most of them names.
  static let ofUnknown: Float = 0.875

  /// A word's weight, from 0 for the most frequent to 1, and its direction.
  static func entry(_ word: ArraySlice<UInt8>) -> (weight: Float, direction: Direction)? {
    let hash = hash(word)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if number(at: middle) < hash { low = middle + 1 } else { high = middle }
    }
    guard low < count, number(at: low) == hash else { return nil }
    return (Float(table[8 + 4 * count + low]) / 255, Direction(row: low))
  }

  /// What a word means, as far as it is known by the company it keeps: a row of the table.
  struct Direction: Sendable {
    private let row: Int32
    private let length: Float

    fileprivate init(row: Int) {
      self.row = Int32(row)
      length = Float(WordTable.product(self.row, self.row)).squareRoot()
    }

    /// From -1 to 1.
    func cosine(_ other: Direction) -> Float {
      Float(WordTable.product(row, other.row)) / (length * other.length)
    }
  }

  /// The inner product of two rows.
  private static func product(_ one: Int32, _ other: Int32) -> Int32 {
    let (table, rows) = (table, 8 + 5 * count)
    let (place, otherPlace) = (rows + Int(one) * width, rows + Int(other) * width)
    var sum: Int32 = 0
    for part in 0..<width {
      let (number, otherNumber) = (table[place + part], table[otherPlace + part])
      sum &+= Int32(Int8(bitPattern: number)) &* Int32(Int8(bitPattern: otherNumber))
    }
    return sum
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
