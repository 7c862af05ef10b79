/// A format of files that hold other files.
///
/// A container is a value without state: `Containers.all` holds one of each. It is asked whether a
/// file's beginning is in its format, and opens the file; the files in it go the same way as files
/// in a folder, through other containers or to a reader. Nothing is ever unpacked to disk.
public protocol Container: Sendable {
  /// What is said of the format to people.
  var format: FormatDescription { get }

  /// Whether a file that begins so is in the format. The file's name has no say.
  func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool

  /// The files in a file.
  func open(_ file: OpenFile, options: ReadingOptions) throws(Rejection) -> any InnerFiles
}

/// The containers there are.
public enum Containers {
  /// In the order in which they are asked, before the readers.
  public static let all: [any Container] = [
    GzipContainer(), ZstdContainer(), ZIPContainer(), WARCContainer(), ARCContainer(),
    MailboxContainer(), MailContainer(), JSONArrayContainer(), TableContainer(), TarContainer(),
  ]

  static func container(for beginning: Beginning, options: ReadingOptions) -> (any Container)? {
    all.first { $0.accepts(beginning, options: options) }
  }
}

/// A file that is being read: an input, or a file in a container.
public struct OpenFile {
  /// How it is known: a path, or a path and a place in the file.
  let location: String
  /// Not from standard input.
  let isNamed: Bool
  /// Its bytes.
  let bytes: Lookahead
  /// The file on disk, if it is one by itself.
  var onDisk: (any ByteStore)?
  /// What the containers around it know of it.
  var origin = Origin()
  /// Who reads it, where that is known from the container.
  var reader: (any Reader)?
  let allowance: Allowance
}

/// What a container knows of a file in it.
public struct Origin: Hashable, Sendable {
  /// The address that it was fetched from.
  public var url: String?
  /// When it was fetched, in ISO 8601 and UTC; this is no time of publication.
  public var retrieved: String?
  /// The encoding of its text, as its sender has named it.
  public var charset: String?

  /// Nothing known.
  public init(url: String? = nil, retrieved: String? = nil, charset: String? = nil) {
    self.url = url
    self.retrieved = retrieved
    self.charset = charset
  }
}

/// The files in a container, one after another.
public protocol InnerFiles: AnyObject {
  /// The next file, or why there is none in its place; nothing at the end.
  ///
  /// Asking for the next file ends the reading of the one before. An error means that nothing
  /// further can be had.
  func next() throws(Rejection) -> Result<OpenFile, Rejection>?

  /// What was passed over because it holds no article, and how often: "requests", "images".
  var passedOver: [String: Int] { get }
}

extension InnerFiles {
  /// Nothing was passed over.
  public var passedOver: [String: Int] { [:] }
}

extension OpenFile {
  /// How standard input is known.
  static let standardInput = "stdin"

  /// A rejection of the file.
  /// - Parameter size: bytes, if known.
  func rejection(_ fault: Fault, at place: String = "", size: Int? = nil) -> Rejection {
    Rejection(
      location: location + place, sha256: nil, size: size, reason: fault.reason,
      detail: fault.detail)
  }

  /// A file in this one.
  /// - Parameter place: where it is, as it follows this file's location.
  func inner(
    _ place: String, _ source: any ByteSource, origin: Origin? = nil, reader: (any Reader)? = nil
  ) -> OpenFile {
    OpenFile(
      location: location + place, isNamed: isNamed, bytes: Lookahead(source),
      origin: origin ?? self.origin, reader: reader, allowance: allowance)
  }
}
