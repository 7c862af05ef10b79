import Foundation
import Tagging

/// Writes trained weights as the file that `Model` reads.
struct ModelWriter {
  private struct Section {
    let name: Model.Section
    let bits: Int
    let lanes: Int
    let scale: Float
    let secondScale: Float
    let bytes: [UInt8]
  }

  private var sections: [Section] = []

  /// A table of weights in 8 bits: the scale is such that all but one in ten thousand fit, the rest
  /// are cut off.
  mutating func add<Row: SIMD>(_ name: Model.Section, _ rows: Rows<Row>, lanes: Int, classes: Int)
  where Row.Scalar == Float {
    let values = (0..<(1 << rows.bits)).flatMap { row in
      (0..<lanes).map { $0 < classes ? rows[row][$0] : 0 }
    }
    let scale = Self.scale(values)
    sections.append(
      Section(
        name: name, bits: rows.bits, lanes: lanes, scale: scale, secondScale: 0,
        bytes: values.map { Self.quantised($0, scale) }))
  }

  mutating func add(_ name: Model.Section, _ weights: [Float], bits: Int) {
    let scale = Self.scale(weights)
    sections.append(
      Section(
        name: name, bits: bits, lanes: 1, scale: scale, secondScale: 0,
        bytes: weights.map { Self.quantised($0, scale) }))
  }

  /// Both passes: eight lanes each in one table, and what only the second sees in another.
  mutating func add(first: ChainTraining, second: ChainTraining) {
    let shared = 1 << ChainTraining.bits
    let own = 1 << ChainTraining.ownBits
    func lanes(_ training: ChainTraining, _ rows: Range<Int>) -> [Float] {
      rows.flatMap { row in (0..<8).map { $0 < 7 ? training.weights[row][$0] : 0 } }
    }
    let a = lanes(first, 0..<shared)
    let b = lanes(second, 0..<shared)
    let firstScale = Self.scale(a)
    let secondScale = Self.scale(b)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(shared * 16)
    for row in 0..<shared {
      bytes += a[(row * 8)..<(row * 8 + 8)].map { Self.quantised($0, firstScale) }
      bytes += b[(row * 8)..<(row * 8 + 8)].map { Self.quantised($0, secondScale) }
    }
    sections.append(
      Section(
        name: .labels, bits: ChainTraining.bits, lanes: 16, scale: firstScale,
        secondScale: secondScale, bytes: bytes))
    let c = lanes(second, shared..<(shared + own))
    let ownScale = Self.scale(c)
    sections.append(
      Section(
        name: .second, bits: ChainTraining.ownBits, lanes: 8, scale: ownScale, secondScale: 0,
        bytes: c.map { Self.quantised($0, ownScale) }))
    add(.transitions, floats: first.transitions + second.transitions)
  }

  /// Takes a section over from a model.
  mutating func copy(_ name: Model.Section, from model: Model, lanes: Int) {
    let (bits, scale, bytes) = model.contents(of: name)
    sections.append(
      Section(
        name: name, bits: bits, lanes: lanes, scale: scale, secondScale: 0, bytes: bytes))
  }

  mutating func add(_ name: Model.Section, floats: [Float]) {
    sections.append(
      Section(
        name: name, bits: 1, lanes: 1, scale: 1, secondScale: 0,
        bytes: floats.flatMap { Self.bytes($0.bitPattern) }))
  }

  /// The file; sections that were not added are tables of one pair of empty rows.
  func file() -> [UInt8] {
    var sections = self.sections
    for name in Model.Section.allCases where !sections.contains(where: { $0.name == name }) {
      let floats = name == .transitions ? 128 * 4 : name == .confidence ? Confidence.count * 4 : 64
      sections.append(
        Section(
          name: name, bits: 1, lanes: 1, scale: 1, secondScale: 1,
          bytes: [UInt8](repeating: 0, count: floats)))
    }
    var file = Model.magic + Self.bytes(UInt32(sections.count))
    var offset = Self.aligned(file.count + sections.count * 28)
    for section in sections {
      file += Array(section.name.rawValue.utf8)
      file += Self.bytes(UInt32(section.bits)) + Self.bytes(UInt32(section.lanes))
      file += Self.bytes(section.scale.bitPattern) + Self.bytes(section.secondScale.bitPattern)
      file += Self.bytes(UInt32(offset)) + Self.bytes(UInt32(section.bytes.count))
      offset = Self.aligned(offset + section.bytes.count)
    }
    for section in sections {
      file += [UInt8](repeating: 0, count: Self.aligned(file.count) - file.count)
      file += section.bytes
    }
    return file
  }

  private static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

  private static func scale(_ values: [Float]) -> Float {
    let sizes = values.lazy.map(abs).filter { $0 > 0 }.sorted()
    guard let highest = sizes.last else { return 1 }
    let fitting = sizes[min(sizes.count - 1, sizes.count - sizes.count / 10_000 - 1)]
    return max(min(highest, fitting), 1e-6) / 127
  }

  private static func quantised(_ value: Float, _ scale: Float) -> UInt8 {
    UInt8(bitPattern: Int8(min(127, max(-127, (value / scale).rounded()))))
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}

extension Model {
  /// A model from a file's bytes, which are kept for as long as the program runs.
  static func kept(_ bytes: [UInt8]) -> Model? {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return Model(UnsafeRawBufferPointer(memory))
  }
}
