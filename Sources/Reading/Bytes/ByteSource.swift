/// Bytes that come one after another, once: a file, a part of one, or what is unpacked from one.
protocol ByteSource: AnyObject {
  /// Appends the next bytes to a buffer, at most `count`; whether there were any.
  ///
  /// After an error every further call gives the same error.
  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool
}

extension ByteSource {
  /// All that follows.
  /// - Parameter limit: so many bytes at most; `tooLong` is thrown where there are more.
  func all(limit: Int, tooLong: @autoclosure () -> Fault) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes, count: 65_536) {
      if bytes.count > limit { throw tooLong() }
    }
    return bytes
  }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  func read(into buffer: inout [UInt8], count: Int) -> Bool {
    let next = rest.prefix(count)
    buffer += next
    rest = rest[next.endIndex...]
    return !next.isEmpty
  }
}

/// A source in which one can look ahead.
final class Lookahead: ByteSource {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  private var failure: Fault?
  /// Bytes taken so far.
  private(set) var offset = 0
  /// The source has no more than what is `available`.
  private(set) var isComplete = false

  init(_ source: any ByteSource) { self.source = source }

  /// What has been read and not been taken.
  var available: ArraySlice<UInt8> { buffer[start...] }

  /// Reads on; whether there was more.
  @discardableResult
  func fill(_ count: Int = 65_536) throws(Fault) -> Bool {
    if isComplete { return false }
    if let failure { throw failure }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    do throws(Fault) {
      isComplete = try !source.read(into: &buffer, count: count)
    } catch {
      failure = error
      throw error
    }
    return !isComplete
  }

  /// The next bytes, so many or, at the end, fewer.
  func peek(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
    while buffer.count - start < count, try fill(max(65_536, count - (buffer.count - start))) {}
    return available.prefix(count)
  }

  /// Takes bytes that are available.
  func skip(_ count: Int) {
    start += count
    offset += count
  }

  /// Takes the next bytes.
  /// - Returns: nothing if there are not so many; then none is taken.
  func take(_ count: Int) throws(Fault) -> [UInt8]? {
    let bytes = try peek(count)
    guard bytes.count == count else { return nil }
    skip(count)
    return Array(bytes)
  }

  func read(into target: inout [UInt8], count: Int) throws(Fault) -> Bool {
    if start == buffer.count, try !fill(count) { return false }
    let next = available.prefix(count)
    target += next
    skip(next.count)
    return true
  }
}

/// The next bytes of a source, as many as were announced.
final class Section: ByteSource {
  private let source: Lookahead
  private let cutOff: Fault
  private(set) var rest: Int

  /// - Parameter cutOff: the error if the source ends before.
  init(of source: Lookahead, count: Int, cutOff: Fault) {
    self.source = source
    rest = count
    self.cutOff = cutOff
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    guard rest > 0 else { return false }
    let before = buffer.count
    guard try source.read(into: &buffer, count: min(rest, count)) else { throw cutOff }
    rest -= buffer.count - before
    return true
  }

  /// Takes what has not been read.
  func finish() throws(Fault) {
    while rest > 0 {
      if source.available.isEmpty, try !source.fill() { throw cutOff }
      let count = min(rest, source.available.count)
      source.skip(count)
      rest -= count
    }
  }
}
