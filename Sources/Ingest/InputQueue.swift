internal import Reading

/// The documents of all inputs, one after another, numbered.
struct InputQueue {
  /// Where in the input a document stands.
  struct Place: Sendable {
    /// From 0.
    let index: Int
    /// The number of files up to this one.
    let file: Int
    /// The bytes of the input up to its end, as far as that can be told.
    let bytes: Int
  }

  /// A document or what stands in its place.
  struct Item {
    let place: Place
    let content: Result<Document, Rejection>

    /// Bytes of the document; 0 for what stands in its place.
    var sizeBytes: Int { (try? content.get())?.bytes.count ?? 0 }
  }

  private let entries: [ArticleFiles.Entry]
  private let options: ReadingOptions
  private var entry = 0
  private var stream: DocumentStream?
  private var count = 0
  /// What was passed over in containers, for people.
  private(set) var notes: [String] = []
  /// Of files; nothing for standard input.
  private let sizes: [Int?]
  private var bytesBefore = 0
  private var bytesOfFile = 0

  /// How many bytes there are to read; nothing if nobody knows.
  var totalBytes: Int? {
    sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }

  init(_ entries: [ArticleFiles.Entry], options: ReadingOptions) {
    self.entries = entries
    self.options = options
    sizes = entries.map(FileStamp.size)
  }

  mutating func next() -> Item? {
    while true {
      if let content = stream?.next() { return item(content) }
      notes += stream?.notes ?? []
      stream = nil
      guard entry < entries.count else { return nil }
      if entry > 0 { bytesBefore += sizes[entry - 1] ?? bytesOfFile }
      bytesOfFile = 0
      entry += 1
      switch entries[entry - 1] {
      case .rejection(let rejection): return item(.failure(rejection))
      case .input(let input): stream = DocumentStream(input, options: options)
      }
    }
  }

  private mutating func item(_ content: Result<Document, Rejection>) -> Item {
    count += 1
    bytesOfFile += (try? content.get())?.bytes.count ?? 0
    // What comes out of a compressed file is longer than the file.
    let read = min(bytesOfFile, sizes[entry - 1] ?? .max)
    return Item(
      place: Place(index: count - 1, file: entry, bytes: bytesBefore + read), content: content)
  }
}
