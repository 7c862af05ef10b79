/// The documents of one input, read as they are asked for.
public struct DocumentStream: IteratorProtocol {
  private let input: ArticleFiles.Input
  private let options: ReadingOptions
  private var stream: ByteStream?
  private var reader: (any Reader)?
  private var buffer: [UInt8] = []
  private var start = 0
  private var isComplete = false
  private var isFinished = false
  /// Newlines before `start`.
  private var line = 1
  private var isCut = false

  /// Nothing is opened before the first document is asked for.
  public init(_ input: ArticleFiles.Input, options: ReadingOptions) {
    self.input = input
    self.options = options
  }

  /// The next document, or why a stretch of the input is none.
  public mutating func next() -> Result<Document, Rejection>? {
    guard !isFinished else { return nil }
    do {
      return try advance()
    } catch {
      isFinished = true
      stream = nil
      let reason: Rejection.Reason = error.isMissing ? .notFound : .unreadable
      return .failure(
        Rejection(
          location: input.path ?? "stdin", sha256: nil, size: nil, reason: reason,
          detail: error.isMissing ? "no such file or directory" : error.message))
    }
  }

  private mutating func advance() throws(FileSystem.Failure) -> Result<Document, Rejection>? {
    if stream == nil {
      stream =
        try input.path.map { path throws(FileSystem.Failure) in try FileSystem.open(path) }
        ?? FileSystem.standardInput()
    }
    let reader = try chosenReader()
    while true {
      let rest = buffer[start...]
      if rest.isEmpty, isComplete {
        isFinished = true
        // An empty file is a document, too: it is rejected with its reason.
        return isCut ? nil : .success(document([], reader))
      }
      if let end = reader.documentEnd(in: rest, isLast: isComplete), end > start {
        let bytes = Array(buffer[start..<end])
        let document = reader.cutsFiles ? part(bytes, reader) : self.document(bytes, reader)
        step(to: end)
        if document.bytes.isEmpty { continue }
        return .success(document)
      }
      if rest.count > options.maximumBytes {
        return .failure(try skip(reader))
      }
      try fill(max(Beginning.length, rest.count))
    }
  }

  private mutating func chosenReader() throws(FileSystem.Failure) -> any Reader {
    if let reader { return reader }
    while buffer.count < Beginning.length, !isComplete { try fill(Beginning.length) }
    let chosen = Readers.reader(for: Beginning(buffer))
    reader = chosen
    return chosen
  }

  private mutating func fill(_ count: Int) throws(FileSystem.Failure) {
    guard let stream else { return }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    if try !stream.read(into: &buffer, count: count) { isComplete = true }
  }

  private mutating func step(to end: Int) {
    line += buffer[start..<end].count { $0 == 0x0A }
    start = end
    isCut = true
  }

  /// Passes over a document that is too long.
  private mutating func skip(_ reader: any Reader) throws(FileSystem.Failure) -> Rejection {
    let fault = Fault.tooLong(options)
    let first = line
    var size = 0
    while true {
      if let end = reader.documentEnd(in: buffer[start...], isLast: isComplete), end > start {
        size += end - start
        step(to: end)
        break
      }
      if isComplete { break }
      size += buffer.count - start
      step(to: buffer.count)
      try fill(1 << 20)
    }
    let path = input.path ?? "stdin"
    return Rejection(
      location: reader.cutsFiles ? "\(path)#L\(first)" : path, sha256: nil, size: size,
      reason: fault.reason, detail: fault.detail)
  }

  private func document(_ bytes: [UInt8], _ reader: any Reader) -> Document {
    let sha256 = Digest.sha256(bytes)
    return Document(
      bytes: bytes, sha256: sha256, location: input.path ?? options.url ?? "stdin:\(sha256)",
      reader: reader, source: input.source)
  }

  /// One of several documents in a file, without the newline at its end.
  private func part(_ bytes: [UInt8], _ reader: any Reader) -> Document {
    var content = bytes[...]
    while let last = content.last, last == 0x0A || last == 0x0D { content = content.dropLast() }
    if content.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { content = [] }
    let sha256 = Digest.sha256(content)
    return Document(
      bytes: Array(content), sha256: sha256,
      location: input.path.map { "\($0)#L\(line)" } ?? "stdin:\(sha256)", reader: reader,
      source: input.source)
  }
}
