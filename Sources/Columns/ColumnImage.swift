internal import SQLite

/// A column file, or a change of one, that is being put together in memory.
struct ColumnImage {
  private struct Part {
    let section: Section
    let width: Int
    /// With the room behind its elements, and zeros up to where the next array begins.
    let bytes: [UInt8]
    let count: Int
    /// For how many elements there is room.
    let capacity: Int
  }

  private var parts: [Part] = []
  /// Whether there is to be room for more of everything.
  private let hasRoom: Bool

  /// - Parameter hasRoom: leaves room in each array, for changes.
  init(hasRoom: Bool) { self.hasRoom = hasRoom }

  /// For how many rows there is room in a file of so many.
  static func rowCapacity(_ count: Int) -> Int { count + count / 8 + 16_384 }

  private func capacity(_ section: Section, _ count: Int) -> Int {
    guard hasRoom else { return count }
    if section.kind.isByRow { return Self.rowCapacity(count) }
    return section.kind.isFixed ? count : count + count / 4 + 1024
  }

  /// Adds an array.
  ///
  /// - Parameter rest: what the room behind it is filled with.
  mutating func add<Element>(_ section: Section, _ elements: [Element], rest: Element) {
    if elements.isEmpty, !hasRoom { return }
    let capacity = capacity(section, elements.count)
    let (width, size) = (MemoryLayout<Element>.stride, MemoryLayout<Element>.stride * capacity)
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.aligned(size)) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      elements.withUnsafeBytes { raw.copyBytes(from: $0) }
      for index in elements.count..<capacity {
        raw.storeBytes(of: rest, toByteOffset: index * width, as: Element.self)
      }
      count = raw.count
      UnsafeMutableRawBufferPointer(rebasing: raw[size...])
        .initializeMemory(as: UInt8.self, repeating: 0)
    }
    parts.append(
      Part(section: section, width: width, bytes: bytes, count: elements.count, capacity: capacity))
  }

  /// Adds numbers in as few bytes as the largest permits, and what may come.
  mutating func addCodes(_ section: Section, _ codes: [UInt32]) {
    var highest = Int(codes.max() ?? 0)
    if hasRoom { highest += highest / 4 + 16 }
    switch highest {
    case ...Int(UInt8.max): add(section, codes.map { UInt8(truncatingIfNeeded: $0) }, rest: 0)
    case ...Int(UInt16.max): add(section, codes.map { UInt16(truncatingIfNeeded: $0) }, rest: 0)
    default: add(section, codes, rest: 0)
    }
  }

  /// The file in pieces that follow one another: a large one is not put together in memory.
  ///
  /// - Parameters:
  ///   - limit: rows are numbered below this.
  ///   - number: the file's own.
  func pieces(limit: Int, number: Int64) -> [[UInt8]] {
    let headSize = Self.aligned(Header.size + parts.count * Header.entrySize)
    let head = [UInt8](unsafeUninitializedCapacity: headSize) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      raw.initializeMemory(as: UInt8.self, repeating: 0)
      raw.storeBytes(of: Header.magic, toByteOffset: 0, as: UInt64.self)
      raw.storeBytes(of: UInt64(limit), toByteOffset: 8, as: UInt64.self)
      raw.storeBytes(of: number, toByteOffset: 16, as: Int64.self)
      raw.storeBytes(of: UInt64(parts.count), toByteOffset: 32, as: UInt64.self)
      var offset = headSize
      for (index, part) in parts.enumerated() {
        let entry = Header.size + index * Header.entrySize
        raw.storeBytes(of: part.section.id, toByteOffset: entry, as: UInt32.self)
        raw.storeBytes(of: UInt32(part.width), toByteOffset: entry + 4, as: UInt32.self)
        raw.storeBytes(of: UInt64(offset), toByteOffset: entry + 8, as: UInt64.self)
        raw.storeBytes(of: UInt64(part.count), toByteOffset: entry + 16, as: UInt64.self)
        raw.storeBytes(of: UInt64(part.capacity), toByteOffset: entry + 24, as: UInt64.self)
        offset += part.bytes.count
      }
      count = headSize
    }
    return [head] + parts.map(\.bytes)
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + Header.alignment - 1) / Header.alignment * Header.alignment
  }
}
