/// Reads what gzip has packed: one file, in one member or in many.
public struct GzipContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "gzip", recognisedBy: "its first two bytes, 1F 8B",
    takes: [("the file in it", "all members, one after another, as a web crawl writes them")],
    remarks: "The file in it is known by the path of the packed one.")

  /// The container.
  public init() {}

  /// Takes what begins with gzip's two bytes.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    beginning.bytes.starts(with: [0x1F, 0x8B])
  }

  /// The one file.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles {
    OneFile(file.inner("", InflateSource(file.bytes, .gzip, file.allowance)))
  }
}

/// Reads what zstd has packed: one file, in one frame or in many.
public struct ZstdContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "Zstandard",
    recognisedBy: "its first four bytes, 28 B5 2F FD, or those of a frame that is passed over",
    takes: [("the file in it", "all frames, one after another")],
    remarks: "The file in it is known by the path of the packed one.")

  /// The container.
  public init() {}

  /// Takes what begins with a frame.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    beginning.bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
      || (0x50...0x5F).contains(beginning.bytes.first ?? 0)
        && beginning.bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
  }

  /// The one file.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles {
    OneFile(file.inner("", ZstdSource(file.bytes, file.allowance)))
  }
}

/// A container with one file.
final class OneFile: InnerFiles {
  private var file: OpenFile?

  init(_ file: OpenFile) { self.file = file }

  func next() -> Result<OpenFile, Rejection>? {
    defer { file = nil }
    return file.map { .success($0) }
  }
}
