internal import SQLite

/// A column file that is being put together in memory.
struct ColumnImage {
  private var sections: [(section: Section, width: Int, bytes: [UInt8], count: Int)] = []

  mutating func add<Element>(_ section: Section, _ elements: [Element]) {
    let bytes = elements.withUnsafeBytes { Array($0) }
    sections.append((section, MemoryLayout<Element>.size, bytes, elements.count))
  }

  /// Adds numbers in as few bytes as the largest permits.
  mutating func addCodes(_ section: Section, _ codes: [UInt32]) {
    switch codes.max() ?? 0 {
    case ...UInt32(UInt8.max): add(section, codes.map { UInt8(truncatingIfNeeded: $0) })
    case ...UInt32(UInt16.max): add(section, codes.map { UInt16(truncatingIfNeeded: $0) })
    default: add(section, codes)
    }
  }

  /// The bytes of the file.
  func bytes(limit: Int, identity: Int64, state: FileState) -> [UInt8] {
    var offsets: [Int] = []
    var size = Self.aligned(Header.size + sections.count * Header.entrySize)
    for section in sections {
      offsets.append(size)
      size = Self.aligned(size + section.bytes.count)
    }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      raw.initializeMemory(as: UInt8.self, repeating: 0)
      raw.storeBytes(of: Header.magic, toByteOffset: 0, as: UInt64.self)
      raw.storeBytes(of: UInt64(limit), toByteOffset: 8, as: UInt64.self)
      raw.storeBytes(of: identity, toByteOffset: 16, as: Int64.self)
      raw.storeBytes(of: state.changeCounter, toByteOffset: Header.stateOffset, as: UInt32.self)
      raw.storeBytes(of: state.schemaCookie, toByteOffset: Header.stateOffset + 4, as: UInt32.self)
      raw.storeBytes(of: UInt64(sections.count), toByteOffset: 32, as: UInt64.self)
      for (index, section) in sections.enumerated() {
        let entry = Header.size + index * Header.entrySize
        raw.storeBytes(of: section.section.id, toByteOffset: entry, as: UInt32.self)
        raw.storeBytes(of: UInt32(section.width), toByteOffset: entry + 4, as: UInt32.self)
        raw.storeBytes(of: UInt64(offsets[index]), toByteOffset: entry + 8, as: UInt64.self)
        raw.storeBytes(of: UInt64(section.count), toByteOffset: entry + 16, as: UInt64.self)
        UnsafeMutableRawBufferPointer(rebasing: raw[offsets[index]...])
          .copyBytes(from: section.bytes)
      }
      count = size
    }
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + Header.alignment - 1) / Header.alignment * Header.alignment
  }
}
