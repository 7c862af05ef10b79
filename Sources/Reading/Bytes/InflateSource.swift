internal import CZlib

/// What is unpacked from deflated data, in the wrappings it comes in.
final class InflateSource: ByteSource {
  /// What is around the deflated data; the values are zlib's bits of the window.
  enum Wrapping: Int32 {
    case none = -15
    case zlib = 15
    /// One or more members, one after another.
    case gzip = 31
  }

  private let source: Lookahead
  private let wrapping: Wrapping
  private let allowance: Allowance
  private let stream: UnsafeMutablePointer<z_stream>
  private var isFinished = false
  private var failure: Fault?

  init(_ source: Lookahead, _ wrapping: Wrapping, _ allowance: Allowance) {
    self.source = source
    self.wrapping = wrapping
    self.allowance = allowance
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    if czlib_inflate_start(stream, wrapping.rawValue) != Z_OK {
      failure = Fault(.unreadable, "no memory for unpacking")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    if let failure { throw failure }
    do throws(Fault) {
      while !isFinished {
        let unpacked = try step(into: &buffer, count: min(count, 1 << 18))
        if unpacked > 0 {
          try allowance.count(unpacked: unpacked)
          return true
        }
      }
      return false
    } catch {
      failure = error
      throw error
    }
  }

  private func step(into buffer: inout [UInt8], count: Int) throws(Fault) -> Int {
    if source.available.isEmpty { try source.fill() }
    let isLast = source.isComplete
    var status = Z_OK
    var taken = 0
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    source.available.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        guard let target = output.baseAddress else { return }
        let given = min(input.count, 1 << 20)
        // zlib does not write to its input.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(given)
        stream.pointee.next_out = target + before
        stream.pointee.avail_out = UInt32(count)
        status = inflate(stream, Z_NO_FLUSH)
        taken = given - Int(stream.pointee.avail_in)
      }
    }
    let unpacked = count - Int(stream.pointee.avail_out)
    buffer.removeLast(count - unpacked)
    source.skip(taken)
    switch status {
    case Z_OK: break
    case Z_STREAM_END: try endMember()
    case Z_BUF_ERROR where unpacked == 0 && taken == 0 && isLast && source.available.isEmpty:
      throw Fault(.malformed, "the packed data breaks off; fetch the file again")
    case Z_BUF_ERROR: break
    default: throw Fault(.malformed, "the packed data is damaged; fetch the file again")
    }
    return unpacked
  }

  /// Goes on with the next member, if there is one.
  private func endMember() throws(Fault) {
    guard wrapping == .gzip else {
      isFinished = true
      return
    }
    // Tapes fill their last block with zeros.
    while source.available.first == 0 || source.available.isEmpty {
      if source.available.isEmpty {
        if try !source.fill() { break }
      } else {
        source.skip(source.available.prefix { $0 == 0 }.count)
      }
    }
    let next = try source.peek(2)
    if next.isEmpty {
      isFinished = true
    } else if next.elementsEqual([0x1F, 0x8B]) {
      inflateReset(stream)
    } else {
      throw Fault(.malformed, "something that is not gzip data follows the packed data")
    }
  }
}

/// The check sum of ZIP and gzip.
struct CRC32 {
  private var state: UInt = 0

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer {
      state = UInt(crc32_z(state, $0.baseAddress, $0.count))
    }
  }

  var value: UInt32 { UInt32(truncatingIfNeeded: state) }
}
