/// An index of the compiled table: from strings to places, by hash.
///
/// A slot is two numbers: the place of its key, 0 if it is free, and what the key leads to. A key
/// stands in the first slot that was free from its hash on; a key that leads to several places
/// stands in as many slots, in the order of the places. The number of slots is a power of two.
package struct KeyIndex {
  private let table: PackedTable
  private let start: Int
  private let count: Int

  package init(_ section: Section, of table: PackedTable) {
    self.table = table
    (start, count) = table.section(section)
  }

  /// FNV-1a, with its bits mixed once more: the low ones choose the slot.
  package static func hash(_ key: some Sequence<UInt8>) -> Int {
    mixed(state(after: key))
  }

  private static func state(
    after bytes: some Sequence<UInt8>, from start: UInt32 = 2_166_136_261
  ) -> UInt32 {
    bytes.reduce(start) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  private static func mixed(_ state: UInt32) -> Int { Int(state ^ state >> 15) }

  /// The key as the table has it, and the first place that it leads to.
  func find(_ key: String) -> (key: Int, place: Int)? {
    var found: (key: Int, place: Int)?
    forEach(key) {
      found = ($0, $1)
      return false
    }
    return found
  }

  func place(_ key: String) -> Int? { find(key)?.place }

  /// All places that a key leads to.
  package func places(_ key: String) -> [Int] {
    var places: [Int] = []
    forEach(key) {
      places.append($1)
      return true
    }
    return places
  }

  /// All keys, those that lead to several places several times.
  var keys: [UnsafeRawBufferPointer] {
    (0..<count).compactMap { slot in
      let key = table.number(at: start + 8 * slot)
      return key == 0 ? nil : table.bytes(at: key)
    }
  }

  /// The length of the shortest key, in bytes.
  var shortestKey: Int { keys.map(\.count).min() ?? .max }

  /// All places that the beginnings of a text lead to, if they have at least so many bytes.
  func placesOfBeginnings(_ text: String, from shortest: Int) -> [Int] {
    var places: [Int] = []
    var text = text
    text.withUTF8 { bytes in
      guard bytes.count >= shortest else { return }
      var state = Self.state(after: bytes[..<(shortest - 1)])
      for end in (shortest - 1)..<bytes.count {
        state = Self.state(after: CollectionOfOne(bytes[end]), from: state)
        forEach(UnsafeBufferPointer(rebasing: bytes[...end]), hash: Self.mixed(state)) {
          places.append($1)
          return true
        }
      }
    }
    return places
  }

  private func forEach(_ key: String, _ body: (_ key: Int, _ place: Int) -> Bool) {
    var key = key
    key.withUTF8 { forEach($0, hash: Self.hash($0), body) }
  }

  private func forEach(
    _ key: UnsafeBufferPointer<UInt8>, hash: Int, _ body: (_ key: Int, _ place: Int) -> Bool
  ) {
    let mask = count - 1
    var slot = hash & mask
    while true {
      let place = table.number(at: start + 8 * slot)
      guard place != 0 else { return }
      let bytes = table.bytes(at: place)
      if bytes.count == key.count, bytes.elementsEqual(key),
        !body(place, table.number(at: start + 8 * slot + 4))
      {
        return
      }
      slot = (slot + 1) & mask
    }
  }
}
