internal import Reading

/// The documents of all inputs, one after another, numbered.
struct InputQueue {
  /// A document or what stands in its place.
  struct Item {
    let index: Int
    /// The number of files up to this one.
    let file: Int
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

  init(_ entries: [ArticleFiles.Entry], options: ReadingOptions) {
    self.entries = entries
    self.options = options
  }

  mutating func next() -> Item? {
    while true {
      if let content = stream?.next() { return item(content) }
      notes += stream?.notes ?? []
      stream = nil
      guard entry < entries.count else { return nil }
      entry += 1
      switch entries[entry - 1] {
      case .rejection(let rejection): return item(.failure(rejection))
      case .input(let input): stream = DocumentStream(input, options: options)
      }
    }
  }

  private mutating func item(_ content: Result<Document, Rejection>) -> Item {
    count += 1
    return Item(index: count - 1, file: entry, content: content)
  }
}
