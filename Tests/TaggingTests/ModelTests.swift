import Extraction
import Testing

@testable import Tagging

@Suite struct ModelTests {
  /// The file as it was built into the program.
  static let file: [UInt8] = {
    let sections = Model.Section.allCases.map { ($0, Model.shipped.contents(of: $0).bytes) }
    var bytes = Model.magic
    func append(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    append(UInt32(sections.count))
    var offset = (20 + sections.count * 28 + 63) / 64 * 64
    for (section, content) in sections {
      bytes += Array(section.rawValue.utf8)
      append(UInt32(Model.shipped.contents(of: section).bits))
      append(1)
      append(Float(1).bitPattern)
      append(Float(1).bitPattern)
      append(UInt32(offset))
      append(UInt32(content.count))
      offset = (offset + content.count + 63) / 64 * 64
    }
    for (_, content) in sections {
      bytes += [UInt8](repeating: 0, count: (bytes.count + 63) / 64 * 64 - bytes.count) + content
    }
    return bytes
  }()

  static func opens(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { Model($0) != nil }
  }

  @Test func theShippedModelIsSmall() {
    let size = Model.Section.allCases.reduce(0) {
      $0 + Model.shipped.contents(of: $1).bytes.count
    }
    #expect(size <= 10_000_000)
    #expect(Self.opens(Self.file))
  }

  @Test(arguments: [0, 1, 16, 19, 20, 100, 271, 300, 5_000_000])
  func aFileCutShortIsNoModel(_ length: Int) {
    #expect(!Self.opens(Array(Self.file.prefix(length))))
  }

  /// One byte of the header at a time: either refused, or every table still lies inside the file.
  @Test(arguments: 0..<(20 + 9 * 28))
  func aDamagedHeaderReachesNowhereElse(_ index: Int) {
    var damaged = Array(Self.file)
    damaged[index] ^= 0xFF
    damaged.withUnsafeBytes { bytes in
      guard let model = Model(bytes) else { return }
      for section in Model.Section.allCases {
        let table = model[section]
        #expect(table.length >= section.leastBytes(bits: table.bits))
        #expect(table.base - (bytes.baseAddress ?? table.base) + table.length <= bytes.count)
      }
    }
  }
}
