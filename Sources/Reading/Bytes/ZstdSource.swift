internal import CZstd

/// What is unpacked from zstd data: frames one after another.
final class ZstdSource: ByteSource {
  private let source: Lookahead
  private let allowance: Allowance
  private let context: OpaquePointer?
  private var isInsideFrame = false
  private var mayHoldMore = false
  private var failure: Fault?

  init(_ source: Lookahead, _ allowance: Allowance) {
    self.source = source
    self.allowance = allowance
    context = ZSTD_createDCtx()
    if context == nil { failure = Fault(.unreadable, "no memory for unpacking") }
  }

  deinit { ZSTD_freeDCtx(context) }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    if let failure { throw failure }
    do throws(Fault) {
      while true {
        if !mayHoldMore, source.available.isEmpty, try !source.fill() {
          guard isInsideFrame else { return false }
          throw Fault(.malformed, "the packed data breaks off; fetch the file again")
        }
        let unpacked = try step(into: &buffer, count: min(count, 1 << 18))
        if unpacked > 0 {
          try allowance.count(unpacked: unpacked)
          return true
        }
      }
    } catch {
      failure = error
      throw error
    }
  }

  private func step(into buffer: inout [UInt8], count: Int) throws(Fault) -> Int {
    var input = ZSTD_inBuffer()
    var output = ZSTD_outBuffer()
    var status = 0
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    source.available.withUnsafeBytes { packed in
      buffer.withUnsafeMutableBytes { unpacked in
        input = ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
        output = ZSTD_outBuffer(
          dst: unpacked.baseAddress.map { $0 + before }, size: count, pos: 0)
        status = ZSTD_decompressStream(context, &output, &input)
      }
    }
    buffer.removeLast(count - output.pos)
    source.skip(input.pos)
    guard ZSTD_isError(status) == 0 else {
      throw Fault(
        .malformed,
        "the packed data is damaged (\(String(cString: ZSTD_getErrorName(status)))); "
          + "fetch the file again")
    }
    // Asked with nothing at hand, it answers what the next frame would need.
    if input.pos > 0 || output.pos > 0 { isInsideFrame = status != 0 }
    mayHoldMore = output.pos == output.size
    return output.pos
  }
}
