internal import Charsets

/// Takes articles out of files of one format.
///
/// A reader is a value without state: `Readers.all` holds one of each. It is asked in turn whether a
/// file's beginning is in its format, cuts the file into documents, and reads each document by
/// itself, on any core.
public protocol Reader: Sendable {
  /// The name and the version of the rules; a new version may give other articles.
  var id: ReaderID { get }

  /// What is said of the format to people.
  var format: FormatDescription { get }

  /// Whether a file that begins so is in the reader's format. The file's name has no say.
  func accepts(_ beginning: Beginning) -> Bool

  /// A file holds many documents; otherwise it is one.
  var cutsFiles: Bool { get }

  /// Where the first document in a buffer ends, or nothing if the buffer does not show it yet.
  ///
  /// - Parameters:
  ///   - buffer: bytes of the file from the end of the document before.
  ///   - isLast: no more bytes follow.
  func documentEnd(in buffer: ArraySlice<UInt8>, isLast: Bool) -> Int?

  /// How the document's article is known, as far as that can be told without reading all of it.
  func location(of document: Document) -> String

  /// The articles of a document, at least one.
  func read(_ document: Document, options: ReadingOptions) throws(Rejection) -> [Article]
}

extension Reader {
  /// A file is one document.
  public var cutsFiles: Bool { false }

  /// A file is one document.
  public func documentEnd(in buffer: ArraySlice<UInt8>, isLast: Bool) -> Int? {
    isLast ? buffer.endIndex : nil
  }

  /// The place of the document.
  public func location(of document: Document) -> String { document.location }
}

/// The readers there are.
public enum Readers {
  /// In the order in which they are asked, after the containers; the last one takes what is left.
  public static let all: [any Reader] = [
    JSONLinesReader(), JSONReader(), MailReader(), PDFReader(), DOCXReader(), HTMLReader(),
    FeedReader(), TEIReader(), MarkdownReader(), PlainTextReader(),
  ]

  /// The reader of a file that begins so.
  public static func reader(for beginning: Beginning) -> any Reader {
    all.first { $0.accepts(beginning) } ?? PlainTextReader()
  }
}

/// The first bytes of a file, by which its format is recognised.
public struct Beginning: Sendable {
  /// As they are in the file.
  public let bytes: [UInt8]
  /// The same as UTF-8 without byte order mark; damaged if the file is no text.
  public let text: [UInt8]

  /// How many bytes are looked at.
  public static let length = 65_536

  /// - Parameter bytes: the file from its first byte on.
  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes.prefix(Self.length))
    let charset = Charset.marked(self.bytes)?.charset ?? Charset.unmarkedWide(self.bytes)
    switch charset {
    case nil: text = self.bytes
    case .utf8?: text = Array(self.bytes.dropFirst(3))
    case let charset?: text = charset.decode(self.bytes).utf8
    }
  }
}

/// A stretch of a file that a reader reads by itself.
public struct Document: Sendable {
  /// As they are in the file.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes.
  public let sha256: String
  /// The path, or `path#L12` for a line of it.
  public let location: String
  /// Who reads it.
  public let reader: any Reader
  /// What `sources.csv` says of the file.
  public let source: SourcesTable.Row?
  /// What the containers around it know of it.
  public let origin: Origin
  /// What keys and columns of other names hold.
  public let fields: FieldMap

  /// A document at a place.
  public init(
    bytes: [UInt8], location: String, reader: any Reader, source: SourcesTable.Row? = nil,
    origin: Origin = Origin(), fields: FieldMap = FieldMap()
  ) {
    self.init(
      bytes: bytes, sha256: Digest.sha256(bytes), location: location, reader: reader,
      source: source, origin: origin, fields: fields)
  }

  init(
    bytes: [UInt8], sha256: String, location: String, reader: any Reader,
    source: SourcesTable.Row?, origin: Origin, fields: FieldMap
  ) {
    self.bytes = bytes
    self.sha256 = sha256
    self.location = location
    self.reader = reader
    self.source = source
    self.origin = origin
    self.fields = fields
  }

  /// The articles of the document.
  public func articles(options: ReadingOptions) throws(Rejection) -> [Article] {
    guard bytes.count <= options.maximumBytes else {
      throw rejection(Fault.tooLong(options.maximumBytes))
    }
    return try reader.read(self, options: options)
  }

  /// How the document's article will be known.
  public var articleLocation: String { reader.location(of: self) }

  func rejection(_ fault: Fault) -> Rejection {
    Rejection(
      location: location, sha256: sha256, size: bytes.count, reason: fault.reason,
      detail: fault.detail)
  }
}

extension Fault {
  static func tooLong(_ maximumBytes: Int) -> Fault {
    Fault(
      .tooLong,
      "longer than \(maximumBytes) bytes, the limit for one article; "
        + "split the file or raise the limit")
  }
}
