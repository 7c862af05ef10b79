/// How much may come out of one input at most, so that a small file cannot fill the memory, the
/// archive or the day.
public struct UnpackingLimits: Sendable {
  /// How many containers may be inside one another.
  public var depth = 6
  /// How many files may be in the containers of one input.
  public var files = 10_000_000
  /// How many bytes may be unpacked from one byte of the input, beyond the first `freeBytes`.
  /// Text gives 3 to 10, tables 50; what is made to exhaust a reader gives 1000 and more.
  public var ratio = 200
  /// How many bytes may be unpacked without regard to the ratio.
  public var freeBytes = 64 << 20
  /// How many bytes may be unpacked from one input.
  public var bytes = 4 << 40
  /// How many bytes of a ZIP archive are held in memory where it is not a file by itself.
  public var heldBytes = 64 << 20

  /// The limits that hold if nothing else is said.
  public init() {}
}

/// What has come out of one input so far; shared by all containers in it.
final class Allowance {
  let limits: UnpackingLimits
  private var read = 0
  private var unpacked = 0
  private var files = 0

  init(_ limits: UnpackingLimits) { self.limits = limits }

  /// Bytes were read from the input itself.
  func count(read count: Int) { read += count }

  /// Bytes were unpacked from some container.
  func count(unpacked count: Int) throws(Fault) {
    unpacked += count
    if unpacked > limits.bytes {
      throw Fault(
        .tooLong,
        "more than \(limits.bytes) bytes are packed in the file; unpack it and hand in parts")
    }
    if unpacked > limits.freeBytes, unpacked / limits.ratio > read {
      throw Fault(
        .tooLong,
        "more than \(limits.ratio) bytes are packed in each byte of the file, as in a file made "
          + "to exhaust its reader; unpack it yourself if you trust it")
    }
  }

  /// A file was found in a container.
  func countFile() throws(Fault) {
    files += 1
    if files > limits.files {
      throw Fault(.tooLong, "more than \(limits.files) files in it; hand in parts")
    }
  }
}

/// A source whose bytes count as read from the input.
final class CountedSource: ByteSource {
  private let source: any ByteSource
  private let allowance: Allowance

  init(_ source: any ByteSource, _ allowance: Allowance) {
    self.source = source
    self.allowance = allowance
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    let before = buffer.count
    let hasMore = try source.read(into: &buffer, count: count)
    allowance.count(read: buffer.count - before)
    return hasMore
  }
}
