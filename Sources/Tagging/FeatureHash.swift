/// Where the weights of a feature stand in a table.
///
/// A feature is a template's number and up to two values, hashed to a row. Different features may
/// meet in one row; training sees the same meetings and makes up for most of them.
public struct FeatureHash: Sendable {
  private let shift: UInt32

  /// - Parameter bits: the table has 1 << bits rows.
  public init(bits: Int) { shift = UInt32(32 - bits) }

  @inline(__always)
  public func row(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0) -> UInt32 {
    var h = a &* 0x9E37_79B1
    h = (h ^ (h >> 15) ^ template &* 0x85EB_CA77) &* 0xC2B2_AE3D
    h = (h ^ (h >> 13) ^ b) &* 0x27D4_EB2F
    h ^= h >> 16
    h = h &* 0x9E37_79B1
    return h >> shift
  }
}

/// Two values in one.
@inline(__always)
func mix(_ a: UInt32, _ b: UInt32) -> UInt32 {
  (a &* 0x85EB_CA77) ^ (b &* 0x27D4_EB2F &+ 0x1656_67B1)
}

/// Writes the rows of one token's features, template after template.
struct RowWriter {
  private let rows: UnsafeMutablePointer<UInt32>
  private let hash: FeatureHash
  private let firstTemplate: UInt32
  private(set) var count = 0

  @inline(__always)
  init(_ rows: UnsafeMutablePointer<UInt32>, _ hash: FeatureHash, firstTemplate: UInt32) {
    self.rows = rows
    self.hash = hash
    self.firstTemplate = firstTemplate
  }

  @inline(__always)
  mutating func put(_ a: UInt32, _ b: UInt32 = 0) {
    rows[count] = hash.row(firstTemplate &+ UInt32(truncatingIfNeeded: count), a, b)
    count &+= 1
  }
}
