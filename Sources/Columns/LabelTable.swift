/// Texts, each known by a number.
struct LabelTable {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [UInt32] = [0]
  /// Open addressing: 0 for an empty place, else a number and one.
  private var places: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { offsets.count - 1 }

  init() {}

  /// Takes in the texts that a file has.
  init(bytes: UnsafeBufferPointer<UInt8>, offsets: UnsafeBufferPointer<UInt32>) {
    (self.bytes, self.offsets) = (Array(bytes), Array(offsets))
    while places.count <= count * 2 { places.append(contentsOf: places) }
    fill()
  }

  func isText(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = Int(offsets[Int(number)])..<Int(offsets[Int(number) + 1])
    return range.count == text.count && bytes[range].elementsEqual(text)
  }

  /// The number of a text, a new one if it has none.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if count * 2 >= places.count { grow() }
    var place = Self.hash(text) & (places.count - 1)
    while places[place] != 0 {
      if isText(places[place] - 1, text) { return places[place] - 1 }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: text)
    offsets.append(UInt32(bytes.count))
    places[place] = UInt32(count)
    return UInt32(count - 1)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    fill()
  }

  private mutating func fill() {
    bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<count {
        let text = bytes[Int(offsets[number])..<Int(offsets[number + 1])]
        var place = Self.hash(UnsafeBufferPointer(rebasing: text)) & (places.count - 1)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(number + 1)
      }
    }
  }

  /// FNV-1a, its high bits folded in.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29) & Int.max
  }
}
