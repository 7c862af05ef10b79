/// The learned weights, in one block of memory that is never copied.
///
/// The file starts with `magic`, a count of sections, and for each section its name, the logarithm
/// of its rows, its lanes, two scales, its offset and length (all little-endian, 32 bits). Each
/// section is a table of 8-bit weights, a row for each hash value; a weight counts times its scale.
/// There are no words in it.
///
/// `@unchecked Sendable`: the block is read-only for as long as the model lives.
public struct Model: @unchecked Sendable {
  public static let magic = Array("archive model 01".utf8)

  public enum Section: String, CaseIterable, Sendable {
    /// Parts of speech, 32 lanes.
    case tags = "tags"
    /// Moves of the parser, 4 lanes.
    case moves = "move"
    /// Relations of words to their heads, 32 lanes.
    case relations = "rela"
    /// What both passes of the labels share: lanes 0-7 for the first, 8-15 for the second.
    case labels = "labl"
    /// What only the second pass sees, 8 lanes.
    case second = "secd"
    /// Transitions from label to label: two tables of 8 x 8 floats.
    case transitions = "trns"
    /// Which cue a content belongs to, 1 lane.
    case contentLinks = "cont"
    /// Which source a cue belongs to, 1 lane.
    case sourceLinks = "srce"
    /// Weights of the confidence: floats.
    case confidence = "conf"

    /// How long a section is at least, so that no hash value reaches behind it.
    func leastBytes(bits: Int) -> Int {
      switch self {
      case .tags, .relations: 32 << bits
      case .moves: 4 << bits
      case .labels: 16 << bits
      case .second: 8 << bits
      case .contentLinks, .sourceLinks: 1 << bits
      case .transitions: 2 * 64 * 4
      case .confidence: Confidence.count * 4
      }
    }
  }

  /// One section: where it lies and how it is read.
  struct Table {
    let base: UnsafeRawPointer
    let length: Int
    let bits: Int
    let hash: FeatureHash
    let scale: Float
    let secondScale: Float

    func rows<Row>(of type: Row.Type) -> UnsafePointer<Row> { base.assumingMemoryBound(to: type) }
  }

  private let tables: [Section: Table]

  /// - Parameter bytes: a model file; it must stay where it is for as long as the model is used.
  /// - Returns: nil if it is no such file, or one section is missing.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 20,
      bytes.prefix(16).elementsEqual(Self.magic)
    else { return nil }
    func word(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    let count = Int(word(16))
    guard count < 64, bytes.count >= 20 + count * 28 else { return nil }
    var tables: [Section: Table] = [:]
    for index in 0..<count {
      let entry = 20 + index * 28
      let name = String(decoding: bytes[entry..<(entry + 4)], as: UTF8.self)
      let bits = Int(word(entry + 4))
      let offset = Int(word(entry + 20))
      let length = Int(word(entry + 24))
      guard let section = Section(rawValue: name), bits <= 24, offset % 64 == 0,
        offset + length <= bytes.count, length >= section.leastBytes(bits: bits)
      else { return nil }
      tables[section] = Table(
        base: base + offset, length: length, bits: bits, hash: FeatureHash(bits: max(bits, 1)),
        scale: Float(bitPattern: word(entry + 12)),
        secondScale: Float(bitPattern: word(entry + 16)))
    }
    guard tables.count == Section.allCases.count else { return nil }
    self.tables = tables
  }

  subscript(_ section: Section) -> Table {
    // `init` has seen to it that every section is there.
    guard let table = tables[section] else { preconditionFailure("no section \(section)") }
    return table
  }

  /// A section as it stands in the file.
  public func contents(of section: Section) -> (bits: Int, scale: Float, bytes: [UInt8]) {
    let table = self[section]
    return (
      table.bits, table.scale,
      Array(UnsafeRawBufferPointer(start: table.base, count: table.length))
    )
  }

  func floats(_ section: Section) -> [Float] {
    let table = self[section]
    return (0..<(table.length / 4)).map {
      Float(
        bitPattern: UInt32(
          littleEndian: table.base.loadUnaligned(
            fromByteOffset: $0 * 4, as: UInt32.self)))
    }
  }
}
